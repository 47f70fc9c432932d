package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.NewArray;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.List;

/**
 * Methods that return a small array, as a rotated vector, and are better written in the place of their calls. HotSpot
 * keeps such an array in registers if it sees all that is done with it; handed from one sweep of the method to the
 * other it is an object on the heap, and so is the tape.
 *
 * <p>What HotSpot writes in place itself is left to it: methods that only compute, and nothing costly. And so are calls
 * in loops: there what a turn keeps would go on many tapes instead of one.
 */
final class ArrayMethods {
    /** Of elements. */
    private static final int LARGEST = 16;

    /**
     * Of expressions that a method may come to: HotSpot does not compile methods with more than 8,000 bytes of code,
     * and a Hessian-vector product has some twenty for each.
     */
    private static final int LONGEST = 400;

    private final Program program;
    private Effects effects; // of programs that may have such methods

    ArrayMethods(Program program) {
        this.program = program;
    }

    /**
     * @param callee with what it calls in place
     * @param size that of the caller, so far
     */
    boolean isBetterInPlace(Stmt.Call call, Procedure callee, int size) {
        Signature signature = callee.signature();
        return call.declares()
                && returnsSmallArray(callee)
                && size + Outlining.size(callee.body()) <= LONGEST
                && isPlain(callee.body())
                && !effects().recursive().contains(signature)
                && effects().writtenBy(signature).isEmpty()
                && (!effects().straight().contains(signature) || computesMuch(callee.body()));
    }

    private Effects effects() {
        if (effects == null) {
            effects = Effects.of(program);
        }
        return effects;
    }

    private static boolean returnsSmallArray(Procedure callee) {
        return callee.result().orElse(null) instanceof Var array
                && callee.body().statements().stream()
                        .anyMatch(stmt -> stmt instanceof Stmt.Declare declare
                                && declare.variable().equals(array)
                                && declare.value() instanceof NewArray made
                                && isSmall(made));
    }

    private static boolean isSmall(NewArray array) {
        return array.dimensions().size() == 1
                && array.dimensions().get(0) instanceof Expr.Const constant
                && constant.value() instanceof Integer length
                && length <= LARGEST;
    }

    private static boolean computesMuch(Block body) {
        boolean[] isCostly = {false};
        Stmts.walk(
                body,
                stmt -> isCostly[0] |= Stmts.expressions(stmt).stream()
                        .flatMap(expr -> Exprs.nodes(expr).stream())
                        .anyMatch(SmallMethods::isCostly));
        return isCostly[0];
    }

    /** No loop but one of a few turns, and nothing that has to stay in a method of its own. */
    private static boolean isPlain(Block body) {
        boolean[] isPlain = {true};
        Stmts.walk(body, stmt -> {
            isPlain[0] &= stmt instanceof Stmt.Declare
                    || stmt instanceof Stmt.Assign
                    || stmt instanceof Stmt.If
                    || stmt instanceof Stmt.Call
                    || stmt instanceof Stmt.For loop && isShort(loop);
            isPlain[0] &= Stmts.expressions(stmt).stream()
                    .flatMap(expr -> Exprs.nodes(expr).stream())
                    .allMatch(expr -> SmallMethods.isPlain(expr) && !(expr instanceof NewArray made && !isSmall(made)));
        });
        return isPlain[0];
    }

    private static boolean isShort(Stmt.For loop) {
        return List.of(loop.from(), loop.bound()).stream()
                .allMatch(end -> end instanceof Expr.Const constant
                        && constant.value() instanceof Integer turn
                        && Math.abs(turn) <= LARGEST);
    }
}
