package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves to an innermost loop only what differs from turn to turn: what it reads in every turn is read before it
 * ({@link HoistedReads}), and what it adds to one element of an adjoint is added up in a variable. The compiler of the
 * virtual machine cannot, as it does not know that no other array of the loop is the same.
 */
final class InnermostLoops {
    private final SameArrays arrays;
    private final Names names;

    private InnermostLoops(Procedure procedure, SameArrays arrays) {
        this.arrays = arrays;
        this.names = Names.of(procedure);
    }

    static Procedure of(Procedure procedure, SameArrays arrays) {
        InnermostLoops pass = new InnermostLoops(procedure, arrays);
        return procedure.with(pass.hoisted(procedure.body()));
    }

    private Block hoisted(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.For loop && isInnermost(loop.body())) {
                add(loop, out);
            } else {
                out.add(Stmts.mapBlocks(stmt, this::hoisted));
            }
        }
        return new Block(out);
    }

    private static boolean isInnermost(Block body) {
        boolean[] loops = {false};
        Stmts.walk(
                body,
                stmt -> loops[0] |=
                        stmt instanceof Stmt.For || stmt instanceof Stmt.While || stmt instanceof Stmt.CountDown);
        return !loops[0];
    }

    private void add(Stmt.For whole, List<Stmt> out) {
        Map<Expr.Place, Var> sums = new LinkedHashMap<>();
        HoistedReads reads = HoistedReads.of(summed(whole, sums), arrays, names);
        List<Stmt> zeros = new ArrayList<>();
        List<Stmt> added = new ArrayList<>();
        sums.forEach((target, sum) -> {
            zeros.add(new Stmt.Declare(sum, Zeros.scalar(sum.type()), whole.origin()));
            added.add(new Stmt.Increment(target, sum, whole.origin()));
        });
        out.addAll(reads.first());
        if (!reads.inTurn().isEmpty()) {
            List<Stmt> all = new ArrayList<>(reads.inTurn());
            all.addAll(zeros);
            all.add(reads.loop());
            all.addAll(added);
            out.addAll(ifTurns(reads.loop(), all));
            return;
        }
        out.addAll(zeros);
        out.add(reads.loop());
        if (!added.isEmpty()) {
            out.addAll(ifTurns(reads.loop(), added));
        }
    }

    /** Without a turn there may be no such elements. */
    private static List<Stmt> ifTurns(Stmt.For loop, List<Stmt> then) {
        if (hasTurns(loop)) {
            return then;
        }
        return List.of(new Stmt.If(
                Exprs.binary(loop.test(), loop.from(), loop.bound()), new Block(then), Block.EMPTY, loop.origin()));
    }

    /** Whether its ends are constants that leave it a turn. */
    private static boolean hasTurns(Stmt.For loop) {
        if (!(loop.from() instanceof Expr.Const first && loop.bound() instanceof Expr.Const last)) {
            return false;
        }
        int order = Integer.compare((Integer) first.value(), (Integer) last.value());
        return switch (loop.test()) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            default -> throw new AssertionError(loop.test());
        };
    }

    /** @param sums is given a variable for each element that the loop adds to */
    private Stmt.For summed(Stmt.For loop, Map<Expr.Place, Var> sums) {
        Set<Var> changed = changed(loop);
        List<Stmt> body = new ArrayList<>();
        for (Stmt stmt : loop.body().statements()) {
            if (stmt instanceof Stmt.Increment increment && isHoistable(increment, loop.body(), changed)) {
                Var sum = sums.computeIfAbsent(
                        increment.target(),
                        target -> names.fresh(Exprs.root(target).name() + "Sum", target.type()));
                body.add(new Stmt.Increment(sum, increment.value(), increment.origin()));
            } else {
                body.add(stmt);
            }
        }
        return new Stmt.For(loop.index(), loop.from(), loop.test(), loop.bound(), new Block(body), loop.origin());
    }

    /** The variables that get a value in a loop, and the arrays one of whose rows is exchanged. */
    private static Set<Var> changed(Stmt.For loop) {
        Set<Var> changed = new HashSet<>();
        changed.add(loop.index());
        Stmts.walk(
                loop.body(),
                stmt -> Stmts.targets(stmt).forEach(target -> {
                    if (target instanceof Var || target.type().isArray()) {
                        changed.add(Exprs.root(target));
                    }
                }));
        return changed;
    }

    /**
     * Whether all that the loop does with the element's array is to add to it, and the element is always the same one.
     */
    private boolean isHoistable(Stmt.Increment increment, Block body, Set<Var> changed) {
        if (!(increment.target() instanceof Expr.Element)
                || !increment.target().type().isContinuous()) {
            return false;
        }
        Expr.Place at = increment.target();
        while (at instanceof Expr.Element element) {
            if (Exprs.any(
                    element.index(),
                    node -> node instanceof Expr.Element || node instanceof Var && changed.contains(node))) {
                return false;
            }
            at = element.array();
        }
        return !changed.contains((Var) at) && isOnlyAddedTo(Exprs.root(increment.target()), body);
    }

    private boolean isOnlyAddedTo(Var array, Block body) {
        boolean[] isOnly = {true};
        Stmts.walk(body, stmt -> {
            Stmts.expressions(stmt).forEach(expr -> isOnly[0] &= !mentions(expr, array));
            Stmts.targets(stmt)
                    .forEach(target ->
                            isOnly[0] &= stmt instanceof Stmt.Increment || !arrays.mayShare(Exprs.root(target), array));
        });
        return isOnly[0];
    }

    private boolean mentions(Expr expr, Var array) {
        return Exprs.any(
                expr,
                node -> node instanceof Var variable && variable.type().isArray() && arrays.mayShare(variable, array));
    }
}
