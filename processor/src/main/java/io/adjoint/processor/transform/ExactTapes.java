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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes an array of a tape that takes one value in each turn of a counted loop and gives it back in the same turn of
 * the loop's reverse: as long as there are turns, with the loop's index for its own. Both loops may stand in the turns
 * of another, which then all use the same array.
 */
public final class ExactTapes {
    private static final Set<Type> ELEMENTS =
            Set.of(Type.Scalar.DOUBLE, Type.Scalar.FLOAT, Type.Scalar.LONG, Type.Scalar.INT, Type.Scalar.BOOLEAN);

    private final Procedure procedure;
    private final Map<Var, Use> uses = new LinkedHashMap<>();

    /** How a tape is used; a tape may be many things, an array only one. */
    private static final class Use {
        private int mentions;
        private Block recordedIn;
        private Stmt.For recording;
        private Block restoredIn;
        private Stmt.For restoring;

        private boolean isExact() {
            return mentions == 2
                    && recording != null
                    && restoring != null
                    && recordedIn == restoredIn
                    && position(recording) < position(restoring)
                    && recording.index().equals(restoring.index());
        }

        private int position(Stmt.For loop) {
            List<Stmt> statements = recordedIn.statements();
            return IntStream.range(0, statements.size())
                    .filter(i -> statements.get(i) == loop)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private ExactTapes(Procedure procedure) {
        this.procedure = procedure;
    }

    /** @param procedure a method whose tapes are its own */
    public static Procedure of(Procedure procedure) {
        ExactTapes pass = new ExactTapes(procedure);
        pass.note();
        pass.uses
                .entrySet()
                .removeIf(entry -> !entry.getValue().isExact()
                        || pass.made(entry.getKey(), entry.getValue()).isEmpty());
        return pass.uses.isEmpty()
                ? procedure
                : procedure.with(new Block(pass.statements(procedure.body().statements())));
    }

    private void note() {
        for (Stmt stmt : procedure.body().statements()) {
            if (stmt instanceof Stmt.Declare declare
                    && declare.value() instanceof Expr.NewTape tape
                    && ELEMENTS.contains(tape.type().element())) {
                uses.put(declare.variable(), new Use());
            }
        }
        Stmts.walk(procedure.body(), stmt -> {
            for (Expr expr : Stmts.expressions(stmt)) {
                Exprs.nodes(expr).stream().filter(uses::containsKey).forEach(tape -> uses.get((Var) tape).mentions++);
            }
        });
        note(procedure.body());
    }

    private void note(Block block) {
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.For loop) {
                loop.body().statements().forEach(inner -> note(inner, loop, block));
            }
            Stmts.blocks(stmt).forEach(this::note);
        }
    }

    private void note(Stmt stmt, Stmt.For loop, Block block) {
        if (stmt instanceof Stmt.Push push
                && uses.containsKey(push.tape())
                && push.value().type().equals(element(push.tape()))) {
            uses.get(push.tape()).recording = loop;
            uses.get(push.tape()).recordedIn = block;
        } else if (stmt instanceof Stmt.Pop pop
                && uses.containsKey(pop.tape())
                && pop.target().type().equals(element(pop.tape()))) {
            uses.get(pop.tape()).restoring = loop;
            uses.get(pop.tape()).restoredIn = block;
        }
    }

    private static Type element(Var tape) {
        return ((Type.Tape) tape.type()).element();
    }

    /** The new array, for all turns of a loop from zero, or a little later. */
    private Optional<Expr> made(Var tape, Use use) {
        Stmt.For loop = use.recording;
        boolean isFromZero = loop.from() instanceof Expr.Const first && (Integer) first.value() >= 0;
        boolean isOnce = use.recordedIn == procedure.body();
        if (!isFromZero || loop.test() != Op.Symbol.LT || !(isOnce || isFixed(loop))) {
            return Optional.empty();
        }
        Type.Array type = Type.arrayOf(element(tape));
        if (loop.bound() instanceof Expr.Const || loop.bound() instanceof Var) {
            return Optional.of(new Expr.NewArray(type, List.of(turns(loop.bound()))));
        }
        if (!(loop.bound() instanceof Expr.Length length)) {
            return Optional.empty();
        }
        if (isOnce) {
            return Optional.of(new Expr.NewArray(type, List.of(length)));
        }
        return length.array() instanceof Var array && array.type().equals(type)
                ? Optional.of(Zeros.likeIfThere(array)) // what the primal does not come to may be null
                : Optional.empty();
    }

    /** How many turns a loop from zero has below a constant or a variable. */
    static Expr turns(Expr bound) {
        if (bound instanceof Expr.Const last) {
            return Expr.Const.of(Math.max(0, (Integer) last.value()));
        }
        return Expr.Apply.of(
                Op.Function.of("java.lang.Math", "max", Type.Scalar.INT, Type.Scalar.INT, Type.Scalar.INT),
                Expr.Const.of(0),
                bound);
    }

    /** Whether the bound of a loop is known before the statement of the procedure in which the loop stands. */
    private boolean isFixed(Stmt.For loop) {
        Set<Var> read = Exprs.variables(loop.bound());
        Set<Var> known = new HashSet<>(procedure.parameters());
        for (Stmt stmt : procedure.body().statements()) {
            if (contains(stmt, loop)) {
                return known.containsAll(read)
                        && read.stream().noneMatch(variable -> Stmts.assigns(Block.of(stmt), variable));
            }
            Stmts.declared(stmt).ifPresent(known::add);
        }
        throw new AssertionError(loop);
    }

    private static boolean contains(Stmt outer, Stmt.For loop) {
        boolean[] contains = {false};
        Stmts.walk(Block.of(outer), stmt -> contains[0] |= stmt == loop);
        return contains[0];
    }

    private static Var array(Var tape) {
        return new Var(tape.name(), tape.id(), Type.arrayOf(element(tape)));
    }

    private List<Stmt> statements(List<Stmt> body) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : body) {
            if (stmt instanceof Stmt.Declare declare && uses.containsKey(declare.variable())) {
                continue;
            }
            uses.forEach((tape, use) -> {
                if (contains(stmt, use.recording)) {
                    out.add(new Stmt.Declare(array(tape), made(tape, use).orElseThrow(), Origin.NONE));
                }
            });
            out.add(inside(stmt));
        }
        return out;
    }

    private Stmt inside(Stmt stmt) {
        return Stmts.mapBlocks(
                stmt,
                block -> new Block(block.statements().stream()
                        .map(inner -> inside(stmt instanceof Stmt.For loop ? stored(inner, loop.index()) : inner))
                        .toList()));
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
