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
 * Adds up in a variable what an innermost loop adds to one element of an adjoint: the compiler of the virtual machine
 * cannot, as it does not know that no other array of the loop is the same.
 */
final class HoistedSums {
    private final SameArrays arrays;
    private final Names names;

    private HoistedSums(Procedure procedure, SameArrays arrays) {
        this.arrays = arrays;
        this.names = Names.of(procedure);
    }

    static Procedure of(Procedure procedure, SameArrays arrays) {
        HoistedSums pass = new HoistedSums(procedure, arrays);
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

    private void add(Stmt.For loop, List<Stmt> out) {
        Map<Expr.Place, Var> sums = new LinkedHashMap<>();
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
        sums.forEach((target, sum) -> out.add(new Stmt.Declare(sum, Zeros.scalar(sum.type()), loop.origin())));
        out.add(new Stmt.For(loop.index(), loop.from(), loop.test(), loop.bound(), new Block(body), loop.origin()));
        if (!sums.isEmpty()) {
            List<Stmt> added = new ArrayList<>();
            sums.forEach((target, sum) -> added.add(new Stmt.Increment(target, sum, loop.origin())));
            out.add(new Stmt.If( // without a turn there may be no such element
                    Exprs.binary(loop.test(), loop.from(), loop.bound()),
                    new Block(added),
                    Block.EMPTY,
                    loop.origin()));
        }
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
            if (Exprs.nodes(element.index()).stream()
                    .anyMatch(node -> node instanceof Expr.Element || node instanceof Var && changed.contains(node))) {
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
                    .forEach(target -> isOnly[0] &=
                            stmt instanceof Stmt.Increment || !arrays.mayBeSame(Exprs.root(target), array));
        });
        return isOnly[0];
    }

    private boolean mentions(Expr expr, Var array) {
        return Exprs.nodes(expr).stream()
                .anyMatch(node ->
                        node instanceof Var variable && variable.type().isArray() && arrays.mayBeSame(variable, array));
    }
}
