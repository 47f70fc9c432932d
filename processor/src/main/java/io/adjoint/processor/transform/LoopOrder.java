package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Steps;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Which way a counted loop is walked on the way back. */
final class LoopOrder {
    /**
     * The loop over the same indices: in the primal's order if the order does not matter, else in the opposite one.
     *
     * @param representative what stands for a variable and all that may be the same array
     */
    static Stmt.For reversed(Stmt.For loop, Block body, UnaryOperator<Var> representative) {
        if (isFree(body, assign -> false, representative)) {
            return onward(loop, body);
        }
        Expr one = Expr.Const.of(1);
        return switch (loop.test()) {
            case LT ->
                new Stmt.For(
                        loop.index(), step(Symbol.SUB, loop.bound(), one), Symbol.GE, loop.from(), body, loop.origin());
            case LE -> new Stmt.For(loop.index(), loop.bound(), Symbol.GE, loop.from(), body, loop.origin());
            case GT ->
                new Stmt.For(
                        loop.index(), step(Symbol.ADD, loop.bound(), one), Symbol.LE, loop.from(), body, loop.origin());
            case GE -> new Stmt.For(loop.index(), loop.bound(), Symbol.LE, loop.from(), body, loop.origin());
            default -> throw new AssertionError(loop.test());
        };
    }

    /** The same for one that is known to be walked in the primal's order, in which it steps on counters. */
    static Stmt.For onward(Stmt.For loop, Block body, UnaryOperator<Var> representative) {
        if (!isFree(body, Steps::isReversibleStep, representative)) {
            throw new AssertionError(loop);
        }
        return onward(loop, body);
    }

    private static Stmt.For onward(Stmt.For loop, Block body) {
        return new Stmt.For(loop.index(), loop.from(), loop.test(), loop.bound(), body, loop.origin());
    }

    /** The index of the last turn; {@code i < 10} ends at 9, and {@code i > -1} at 0. */
    private static Expr step(Symbol symbol, Expr bound, Expr one) {
        if (bound instanceof Expr.Const constant) {
            int value = (Integer) constant.value();
            return Expr.Const.of(symbol == Symbol.SUB ? value - 1 : value + 1);
        }
        return Exprs.binary(symbol, bound, one);
    }

    /**
     * Whether no turn reads what another writes: the body only adds, to what it does not read.
     *
     * @param isStep what it may assign besides what the turn itself declares
     */
    private static boolean isFree(Block body, Predicate<Stmt.Assign> isStep, UnaryOperator<Var> representative) {
        Set<Var> added = new LinkedHashSet<>();
        Set<Var> local = new LinkedHashSet<>();
        boolean[] onlyAdds = {true};
        Stmts.walk(body, stmt -> {
            if (stmt instanceof Stmt.Increment increment) {
                added.add(representative.apply(Exprs.root(increment.target())));
            } else if (stmt instanceof Stmt.Assign assign && notes(assign)) {
                added.add((Var) assign.target());
            } else if (stmt instanceof Stmt.Assign assign) {
                boolean isNumber = assign.target().type().isScalar();
                onlyAdds[0] &= isNumber && local.contains(assign.target()) || isStep.test(assign);
            } else if (stmt instanceof Stmt.Declare declare) {
                if (!namesArray(declare)) {
                    local.add(representative.apply(declare.variable()));
                }
            } else if (!(stmt instanceof Stmt.If || stmt instanceof Stmt.For || stmt instanceof Stmt.Comment)) {
                onlyAdds[0] = false;
            }
        });
        added.removeAll(local);
        return onlyAdds[0] && reads(body).stream().map(representative).noneMatch(added::contains);
    }

    /** Another name for an array or a row: it reads no number, and no row comes to be another one. */
    private static boolean namesArray(Stmt.Declare declare) {
        return declare.value() instanceof Expr.Place
                && declare.variable().type().isArray();
    }

    /** {@code rIsUsed = true;} comes to the same in any order. */
    private static boolean notes(Stmt.Assign assign) {
        return assign.value().equals(Expr.Const.of(true));
    }

    private static Set<Var> reads(Block body) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(body, stmt -> {
            if (!(stmt instanceof Stmt.Declare declare && namesArray(declare))) {
                Stmts.expressions(stmt).forEach(expr -> found.addAll(Exprs.variables(expr)));
            }
            for (Expr.Place target : Stmts.targets(stmt)) {
                if (target instanceof Expr.Element element) {
                    found.addAll(Exprs.variables(element.index()));
                }
            }
        });
        return found;
    }

    private LoopOrder() {}
}
