package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Element;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/**
 * Makes one call of a loop that does nothing but add up the products of two arrays' elements: the terms of an adjoint
 * come in no particular order. The last pass: the call has no derivative.
 */
public final class SummedProducts {
    private static final Type DOUBLES = Type.arrayOf(Type.Scalar.DOUBLE);
    private static final Op.Function DOT = Op.Function.of(
            "io.adjoint.array.Products",
            "dot",
            Type.Scalar.DOUBLE,
            DOUBLES,
            Type.Scalar.INT,
            DOUBLES,
            Type.Scalar.INT,
            Type.Scalar.INT);

    public static Procedure of(Procedure procedure) {
        boolean[] adds = {false};
        Stmts.walk(
                procedure.body(),
                stmt -> adds[0] |= stmt instanceof Stmt.If branch && !of(branch).equals(branch));
        return adds[0] ? procedure.with(of(procedure.body())) : procedure;
    }

    private static Block of(Block block) {
        return new Block(block.statements().stream()
                .map(stmt -> Stmts.mapBlocks(stmt instanceof Stmt.If branch ? of(branch) : stmt, SummedProducts::of))
                .toList());
    }

    private static Stmt.If of(Stmt.If branch) {
        List<Stmt> then = branch.then().statements().stream()
                .map(stmt -> stmt instanceof Stmt.For loop && isTurn(branch.condition(), loop)
                        ? sum(loop).orElse(loop)
                        : stmt)
                .toList();
        return new Stmt.If(branch.condition(), new Block(then), branch.otherwise(), branch.origin());
    }

    /** @param loop has at least one turn */
    private static Optional<Stmt> sum(Stmt.For loop) {
        if (loop.test() != Symbol.LT
                || loop.body().statements().size() != 1
                || !(loop.body().statements().get(0) instanceof Stmt.Increment sum)
                || Exprs.symbol(sum.value()).filter(Symbol.MUL::equals).isEmpty()
                || Exprs.variables(sum.target()).contains(loop.index())) {
            return Optional.empty();
        }
        List<Expr> factors = ((Expr.Apply) sum.value()).arguments();
        Optional<Expr> first = first(factors.get(0), loop);
        Optional<Expr> second = first(factors.get(1), loop);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Expr count = Exprs.isConst(loop.from(), 0) ? loop.bound() : Exprs.binary(Symbol.SUB, loop.bound(), loop.from());
        Expr product = Expr.Apply.of(
                DOT,
                ((Element) factors.get(0)).array(),
                first.get(),
                ((Element) factors.get(1)).array(),
                second.get(),
                count);
        return Optional.of(new Stmt.Increment(sum.target(), product, sum.origin()));
    }

    private static boolean isTurn(Expr condition, Stmt.For loop) {
        Expr last = Exprs.binary(Symbol.SUB, loop.bound(), Expr.Const.of(1));
        return condition.equals(Exprs.binary(Symbol.LT, loop.from(), loop.bound()))
                || condition.equals(Exprs.binary(Symbol.GE, last, loop.from()));
    }

    /** The index of the first element that a loop comes to, if it comes to one after the other. */
    private static Optional<Expr> first(Expr factor, Stmt.For loop) {
        if (!(factor instanceof Element element)
                || element.type() != Type.Scalar.DOUBLE
                || Exprs.variables(element.array()).contains(loop.index())) {
            return Optional.empty();
        }
        if (element.index().equals(loop.index())) {
            return Optional.of(loop.from());
        }
        Expr steps = Exprs.isConst(loop.from(), 0) ? loop.index() : Exprs.binary(Symbol.SUB, loop.index(), loop.from());
        return Exprs.symbol(element.index()).filter(Symbol.ADD::equals).isPresent()
                        && ((Expr.Apply) element.index()).arguments().get(1).equals(steps)
                ? Optional.of(((Expr.Apply) element.index()).arguments().get(0))
                : Optional.empty();
    }

    private SummedProducts() {}
}
