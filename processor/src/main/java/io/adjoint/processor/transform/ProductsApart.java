package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Element;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the sum of the products of two arrays' elements out of a loop, into one of its own: there it may be summed in
 * any order, and what is left of the loop can be done for several elements at once. Both loops read only what neither
 * writes.
 */
final class ProductsApart {
    /** Of constant bounds: shorter loops are not worth another. */
    private static final int FEW_TURNS = 8;

    private final SameArrays arrays;

    ProductsApart(SameArrays arrays) {
        this.arrays = arrays;
    }

    /** The loop that adds up alone, to come after the other one if that has a turn; it runs upwards. */
    Optional<Stmt> apart(Stmt.Increment sum, Stmt.For loop) {
        boolean isProduct = sum.value().type() == Type.Scalar.DOUBLE
                && Exprs.symbol(sum.value()).filter(Symbol.MUL::equals).isPresent();
        Optional<Expr> behind = behind(loop);
        if (!isProduct || behind.isEmpty() || !isPlain(loop)) {
            return Optional.empty();
        }
        Expr first = loop.isUpwards() ? loop.from() : loop.bound();
        List<Expr> factors = ((Expr.Apply) sum.value()).arguments();
        List<Expr> walked = factors.stream()
                .flatMap(factor -> walked(factor, first, loop).stream())
                .toList();
        if (walked.size() < 2) {
            return Optional.empty();
        }
        Block body = Block.of(new Stmt.Increment(sum.target(), Exprs.mul(walked.get(0), walked.get(1)), sum.origin()));
        return Optional.of(new Stmt.For(loop.index(), first, Symbol.LT, behind.get(), body, loop.origin()));
    }

    /** The index behind the largest one. */
    private static Optional<Expr> behind(Stmt.For loop) {
        if (loop.test() == Symbol.LT) {
            boolean isShort = loop.bound() instanceof Expr.Const last && (Integer) last.value() <= FEW_TURNS;
            return isShort ? Optional.empty() : Optional.of(loop.bound());
        }
        return loop.test() == Symbol.GE
                        && Exprs.symbol(loop.from()).filter(Symbol.SUB::equals).isPresent()
                        && Exprs.isConst(((Expr.Apply) loop.from()).arguments().get(1), 1)
                ? Optional.of(((Expr.Apply) loop.from()).arguments().get(0))
                : Optional.empty();
    }

    private static boolean isPlain(Stmt.For loop) {
        return loop.body().statements().stream()
                .allMatch(stmt -> stmt instanceof Stmt.Increment
                        || stmt instanceof Stmt.Declare
                        || stmt instanceof Stmt.Assign
                        || stmt instanceof Stmt.Comment);
    }

    /** An element as the other loop reads it, if a loop comes to the elements of its array one after the other. */
    private Optional<Expr> walked(Expr factor, Expr first, Stmt.For loop) {
        if (!(factor instanceof Element element)
                || element.type() != Type.Scalar.DOUBLE
                || !isLeftAlone(element, loop)) {
            return Optional.empty();
        }
        if (element.index().equals(loop.index())) {
            return Optional.of(element);
        }
        return element.index() instanceof Var walker && isStepDown(walker, loop)
                ? Optional.of(new Element(element.array(), Exprs.binary(Symbol.ADD, walker, steps(first, loop))))
                : Optional.empty();
    }

    private static Expr steps(Expr first, Stmt.For loop) {
        return Exprs.isConst(first, 0) ? loop.index() : Exprs.binary(Symbol.SUB, loop.index(), first);
    }

    /** Whether a downward loop begins its turns with {@code walker--}, and does not change it otherwise. */
    private static boolean isStepDown(Var walker, Stmt.For loop) {
        List<Stmt> body = loop.body().statements().stream()
                .dropWhile(Stmt.Comment.class::isInstance)
                .toList();
        return !loop.isUpwards()
                && body.get(0) instanceof Stmt.Assign step
                && step.target().equals(walker)
                && Exprs.symbol(step.value()).filter(Symbol.SUB::equals).isPresent()
                && ((Expr.Apply) step.value()).arguments().get(0).equals(walker)
                && Exprs.isConst(((Expr.Apply) step.value()).arguments().get(1), 1)
                && !Stmts.assigns(new Block(body.subList(1, body.size())), walker);
    }

    /** Whether an array, or row, is the same in all turns, and no turn writes to it. */
    private boolean isLeftAlone(Element element, Stmt.For loop) {
        Set<Var> named = Exprs.variables(element.array());
        Set<Expr> rows = Exprs.nodes(element.array()).stream()
                .filter(Element.class::isInstance)
                .collect(Collectors.toSet());
        Var root = Exprs.root(element);
        return !named.contains(loop.index())
                && named.stream().noneMatch(variable -> Stmts.assigns(loop.body(), variable))
                && rows.stream().allMatch(row -> row.type().isArray())
                && loop.body().statements().stream()
                        .flatMap(stmt -> Stmts.targets(stmt).stream())
                        .allMatch(target -> target instanceof Var || !arrays.mayBeSame(Exprs.root(target), root));
    }
}
