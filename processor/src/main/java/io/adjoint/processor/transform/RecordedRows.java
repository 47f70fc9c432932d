package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.ScratchArrays;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives each turn of a loop that records a scratch array as a whole a row of its own to work in, which the same turn of
 * the loop's reverse finds as it was left: nothing is copied.
 */
public final class RecordedRows {
    private final Procedure procedure;
    private final Supplier<ScratchArrays> scratch;

    private RecordedRows(Procedure procedure, Supplier<ScratchArrays> scratch) {
        this.procedure = procedure;
        this.scratch = scratch;
    }

    /**
     * @param procedure a method whose tapes are its own
     * @param scratch of all that it calls; asked for only if need be
     */
    public static Procedure of(Procedure procedure, Supplier<ScratchArrays> scratch) {
        Procedure changed = procedure;
        for (Stmt stmt : procedure.body().statements()) {
            if (stmt instanceof Stmt.Declare declare && declare.value() instanceof Expr.NewArray) {
                changed = new RecordedRows(changed, scratch).with(declare.variable());
            }
        }
        return changed;
    }

    private Procedure with(Var array) {
        List<Stmt> statements = procedure.body().statements();
        int at = 0;
        while (!Stmts.declared(statements.get(at)).filter(array::equals).isPresent()) {
            at++;
        }
        int declaration = at;
        return Optional.of((Stmt.Declare) statements.get(declaration))
                .filter(declare -> isFixed(declare, declaration))
                .flatMap(declare -> TapedLoops.of(array, procedure)
                        .filter(loops -> canHaveRows(loops, declaration))
                        .map(loops -> withRows(loops, declare)))
                .orElse(procedure);
    }

    /** Whether a statement makes an array of numbers as long as a variable says that keeps its value. */
    private boolean isFixed(Stmt.Declare declare, int at) {
        return declare.value() instanceof Expr.NewArray allocation
                && allocation.type().element().isScalar()
                && isKnown(allocation.dimensions().get(0), at)
                && Stmts.assignments(procedure.body(), declare.variable()) == 1;
    }

    /** Whether a number has its only value before a statement of the procedure. */
    private boolean isKnown(Expr number, int at) {
        if (!(number instanceof Var variable)) {
            return number instanceof Expr.Const;
        }
        boolean isDeclared = procedure.body().statements().subList(0, at).stream()
                .anyMatch(stmt -> Stmts.declared(stmt).filter(variable::equals).isPresent());
        int assignments = Stmts.assignments(procedure.body(), variable);
        return isDeclared ? assignments == 1 : isGiven(variable) && assignments == 0;
    }

    private boolean isGiven(Var variable) {
        return procedure.parameters().contains(variable);
    }

    private boolean canHaveRows(TapedLoops loops, int at) {
        Stmt.For loop = loops.recording();
        return Exprs.isConst(loop.from(), 0)
                && loop.test() == Symbol.LT
                && isKnown(loop.bound(), at)
                && scratch.get().isScratch(loops.array(), loops.recorded(), procedure);
    }

    private Procedure withRows(TapedLoops loops, Stmt.Declare declare) {
        Expr length = ((Expr.NewArray) declare.value()).dimensions().get(0);
        Type.Array type = Type.arrayOf(declare.variable().type());
        Var rows = new Var(loops.tape().name(), loops.tape().id(), type);
        Expr turns = ExactTapes.turns(loops.recording().bound());
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : procedure.body().statements()) {
            if (stmt == declare) {
                out.add(new Stmt.Declare(rows, new Expr.NewArray(type, List.of(turns, length)), declare.origin()));
            } else if (Stmts.declared(stmt).filter(loops.tape()::equals).isEmpty()) {
                out.add(inRows(stmt, loops, rows, Map.of(new Expr.Length(loops.array()), length)));
            }
        }
        return procedure.with(new Block(out));
    }

    /** @param lengths what stands for the length of the array where it is not declared any more */
    private static Stmt inRows(Stmt stmt, TapedLoops loops, Var rows, Map<Expr, Expr> lengths) {
        if (stmt == loops.recording() || stmt == loops.restoring()) {
            Stmt.For loop = (Stmt.For) stmt;
            return Stmts.mapBlocks(loop, body -> inRow(loop, loops, rows));
        }
        Iterator<Block> inside = Stmts.blocks(stmt).stream()
                .map(block -> new Block(block.statements().stream()
                        .map(each -> inRows(each, loops, rows, lengths))
                        .toList()))
                .iterator();
        Stmt head = Renaming.of(Stmts.mapBlocks(stmt, block -> Block.EMPTY), lengths);
        return Stmts.mapBlocks(head, block -> inside.next());
    }

    private static Block inRow(Stmt.For loop, TapedLoops loops, Var rows) {
        Stmt row = new Stmt.Declare(loops.array(), new Expr.Element(rows, loop.index()), Origin.NONE);
        List<Stmt> body = new ArrayList<>(List.of(row));
        body.addAll(
                loop == loops.recording()
                        ? loops.recorded().statements()
                        : TapedLoops.without(loops.restored(), loop.body()).statements());
        return new Block(body);
    }
}
