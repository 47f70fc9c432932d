package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an array of a tape that takes one value in each turn of a counted loop and gives it back in the same turn of
 * the loop's reverse: as long as there are turns, with the loop's index for its own.
 */
public final class ExactTapes {
    private static final Set<Type> ELEMENTS =
            Set.of(Type.Scalar.DOUBLE, Type.Scalar.FLOAT, Type.Scalar.LONG, Type.Scalar.INT, Type.Scalar.BOOLEAN);

    private final Map<Var, Use> uses = new LinkedHashMap<>();

    /** How a tape is used; a tape may be many things, an array only one. */
    private static final class Use {
        private int mentions;
        private Stmt.For recording;
        private Stmt.For restoring;

        private boolean isExact() {
            return mentions == 2
                    && recording != null
                    && restoring != null
                    && recording.index().equals(restoring.index())
                    && size(recording).isPresent();
        }
    }

    /** @param procedure a method whose tapes are its own */
    public static Procedure of(Procedure procedure) {
        ExactTapes pass = new ExactTapes();
        pass.note(procedure.body());
        pass.uses.values().removeIf(use -> !use.isExact());
        return pass.uses.isEmpty() ? procedure : procedure.with(new Block(pass.statements(procedure.body())));
    }

    private void note(Block body) {
        for (Stmt stmt : body.statements()) {
            if (stmt instanceof Stmt.Declare declare
                    && declare.value() instanceof Expr.NewTape tape
                    && ELEMENTS.contains(tape.type().element())) {
                uses.put(declare.variable(), new Use());
            }
        }
        Stmts.walk(body, stmt -> {
            for (Expr expr : Stmts.expressions(stmt)) {
                Exprs.nodes(expr).stream().filter(uses::containsKey).forEach(tape -> uses.get((Var) tape).mentions++);
            }
        });
        for (Stmt stmt : body.statements()) {
            if (stmt instanceof Stmt.For loop) {
                loop.body().statements().forEach(inner -> note(inner, loop));
            }
        }
    }

    private void note(Stmt stmt, Stmt.For loop) {
        if (stmt instanceof Stmt.Push push
                && uses.containsKey(push.tape())
                && push.value().type().equals(element(push.tape()))) {
            uses.get(push.tape()).recording = loop;
        } else if (stmt instanceof Stmt.Pop pop
                && uses.containsKey(pop.tape())
                && pop.target().type().equals(element(pop.tape()))) {
            uses.get(pop.tape()).restoring = loop;
        }
    }

    private static Type element(Var tape) {
        return ((Type.Tape) tape.type()).element();
    }

    /** How many turns a loop from zero, or a little later, may take at most. */
    private static Optional<Expr> size(Stmt.For loop) {
        boolean isFromZero = loop.from() instanceof Expr.Const first && (Integer) first.value() >= 0;
        if (!isFromZero || loop.test() != Op.Symbol.LT) {
            return Optional.empty();
        }
        if (loop.bound() instanceof Expr.Length
                || loop.bound() instanceof Expr.Const last && (Integer) last.value() >= 0) {
            return Optional.of(loop.bound());
        }
        return loop.bound() instanceof Var bound
                ? Optional.of(Expr.Apply.of(
                        Op.Function.of("java.lang.Math", "max", Type.Scalar.INT, Type.Scalar.INT, Type.Scalar.INT),
                        Expr.Const.of(0),
                        bound))
                : Optional.empty();
    }

    private static Var array(Var tape) {
        return new Var(tape.name(), tape.id(), Type.arrayOf(element(tape)));
    }

    private List<Stmt> statements(Block body) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : body.statements()) {
            if (stmt instanceof Stmt.Declare declare && uses.containsKey(declare.variable())) {
                continue;
            }
            if (stmt instanceof Stmt.For loop) {
                uses.forEach((tape, use) -> {
                    if (use.recording == loop) {
                        Type.Array type = (Type.Array) Type.arrayOf(element(tape));
                        out.add(new Stmt.Declare(
                                array(tape),
                                new Expr.NewArray(type, List.of(size(loop).orElseThrow())),
                                Origin.NONE));
                    }
                });
                out.add(Stmts.mapBlocks(loop, inner -> turn(inner, loop.index())));
            } else {
                out.add(stmt);
            }
        }
        return out;
    }

    private Block turn(Block body, Var index) {
        return new Block(
                body.statements().stream().map(stmt -> stored(stmt, index)).toList());
    }

    private Stmt stored(Stmt stmt, Var index) {
        if (stmt instanceof Stmt.Push push && uses.containsKey(push.tape())) {
            return new Stmt.Assign(new Expr.Element(array(push.tape()), index), push.value(), push.origin());
        }
        if (stmt instanceof Stmt.Pop pop && uses.containsKey(pop.tape())) {
            Expr.Element element = new Expr.Element(array(pop.tape()), index);
            return pop.declares()
                    ? new Stmt.Declare((Var) pop.target(), element, pop.origin())
                    : new Stmt.Assign(pop.target(), element, pop.origin());
        }
        return stmt;
    }
}
