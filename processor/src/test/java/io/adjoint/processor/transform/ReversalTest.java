package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.binary;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.branch;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.integer;
import static io.adjoint.processor.ir.Ir.length;
import static io.adjoint.processor.ir.Ir.loop;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.program;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static io.adjoint.processor.ir.Ir.upTo;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shapes of programs whose reversal was wrong once, each as small as it could be made. */
class ReversalTest {
    private static final Var X = real("x");
    private static final Var Y = real("y");
    private static final Var A = reals("a");
    private static final Var B = reals("b");

    private static void check(Program program, Procedure entry, Object... arguments) {
        new AgainstDuals(program, entry, () -> copies(arguments)).check();
    }

    private static Object[] copies(Object[] arguments) {
        Object[] copies = arguments.clone();
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] instanceof double[] array) {
                copies[i] = array.clone();
            }
        }
        return copies;
    }

    /** A step is taken back from the value it led to, so that value must outlive its scope. */
    @Test
    void aCounterThatIsSteppedBackIsKeptAtTheEndOfItsScope() {
        Var i = integer("i");
        Var k = integer("k");
        Procedure f = procedure(
                "f",
                List.of(A),
                at(A, constant(0)),
                upTo(
                        i,
                        constant(0),
                        constant(2),
                        declare(k, constant(0)),
                        loop(
                                binary(Symbol.LT, k, constant(3)),
                                assign(at(A, constant(0)), add(at(A, constant(0)), mul(at(A, k), at(A, k)))),
                                assign(k, binary(Symbol.ADD, k, constant(1))))));
        check(program(f), f, (Object) new double[] {0.5, -1.25, 0.75});
    }

    /** A value that nobody reads still has to have a variable where it is overwritten by one that is read. */
    @Test
    void aVariableWhoseFirstValueIsDeadIsStillDeclared() {
        Var v = real("v");
        Procedure f = procedure("f", List.of(X), mul(v, v), declare(v, mul(X, X)), assign(v, add(X, num(2))));
        check(program(f), f, 0.5);
    }

    /** On the tape that caller and callee share, the old value of the result lies above what the callee recorded. */
    @Test
    void theOldValueOfACallsResultIsBackBeforeTheCallIsReversed() {
        Var t = real("t");
        Procedure g = procedure(
                "g",
                List.of(A, X),
                mul(at(A, constant(0)), X),
                assign(at(A, constant(0)), mul(at(A, constant(0)), mul(at(A, constant(0)), X))));
        Procedure h = procedure(
                "h",
                List.of(A, X),
                mul(t, t),
                declare(t, mul(X, X)),
                assign(t, mul(t, t)),
                callAgain(t, g, A, mul(t, t)));
        Var u = real("u");
        Procedure f = procedure("f", List.of(A, X), mul(u, u), Ir.callInto(u, h.signature(), A, X));
        check(program(g, h, f), f, new double[] {1.5}, 0.8);
    }

    private static Stmt callAgain(Var result, Procedure callee, Expr... arguments) {
        return new Stmt.Call(Optional.of(result), false, callee.signature(), List.of(arguments), Origin.NONE);
    }

    /** What a loop that is not reversed would record, the reverse sweep would not take back. */
    @Test
    void aLoopWithNothingToReverseRecordsNothing() {
        Var i = integer("i");
        Var v = real("v");
        Procedure g = procedure(
                "g",
                List.of(A),
                at(A, constant(0)),
                upTo(i, constant(0), length(A), declare(v, num(1))),
                assign(at(A, constant(0)), mul(at(A, constant(0)), at(A, constant(0)))));
        Var u = real("u");
        Procedure f = procedure("f", List.of(A), mul(u, u), Ir.callInto(u, g.signature(), A));
        check(program(g, f), f, (Object) new double[] {1.5, 2});
    }

    /** The reverse sweep puts earlier values back; the value to return is not one of them. */
    @Test
    void theValueIsThatAtTheEndThoughTheReverseSweepRestoresItsVariable() {
        Procedure f = procedure("f", List.of(X, Y), X, assign(X, mul(X, mul(X, Y))), assign(X, mul(X, X)));
        check(program(f), f, 0.5, -1.25);
    }

    /** A parameter that gets a derivative and gives none has an adjoint, zero, all the same. */
    @Test
    void aHelpersParameterThatDoesNotMatterHasAZeroAdjoint() {
        Procedure g = procedure(
                "g",
                List.of(A, X),
                at(A, constant(0)),
                assign(X, mul(X, X)),
                assign(at(A, constant(0)), mul(at(A, constant(0)), at(A, constant(0)))));
        Var u = real("u");
        Procedure f = procedure("f", List.of(A, X), mul(u, X), Ir.callInto(u, g.signature(), A, mul(X, X)));
        check(program(g, f), f, new double[] {1.5}, 0.7);
    }

    /** One array under two names, one of them in a helper. */
    @Test
    void anArrayPassedTwiceIsOneArray() {
        Procedure g = procedure(
                "g",
                List.of(A, B),
                mul(at(A, constant(0)), at(B, constant(1))),
                assign(at(A, constant(1)), mul(at(B, constant(0)), at(B, constant(0)))),
                assign(at(B, constant(0)), mul(at(A, constant(1)), at(B, constant(0)))));
        Var u = real("u");
        Procedure f = procedure("f", List.of(A), mul(u, u), Ir.callInto(u, g.signature(), A, A));
        check(program(g, f), f, (Object) new double[] {0.5, -1.25});
    }

    /** Both sides overwrite what the branch tests, and one of them reads the new value. */
    @Test
    void aBranchThatOverwritesWhatItTestsAndReadsItAgainIsAskedOnce() {
        Procedure f = procedure(
                "f",
                List.of(X, Y),
                mul(X, Y),
                branch(
                        binary(Symbol.GT, X, num(0.25)),
                        Block.of(assign(X, mul(X, Y)), assign(Y, mul(X, X))),
                        Block.of(assign(X, add(X, num(1))))));
        check(program(f), f, 0.5, -1.25);
        check(program(f), f, 0.125, -1.25);
    }

    /** The row that the callee was given is not the one that is at its place afterwards. */
    @Test
    void aRowThatIsPassedOnIsTheOneFromBeforeTheCallReplacesIt() {
        Var m = Var.of("m", Type.arrayOf(Ir.DOUBLES));
        Procedure g = procedure(
                "g",
                List.of(m, A),
                at(A, constant(0)),
                assign(at(m, constant(0)), new Expr.NewArray(Ir.DOUBLES, List.of(constant(2)))));
        Var u = real("u");
        Procedure f = procedure("f", List.of(m), mul(u, u), Ir.callInto(u, g.signature(), m, at(m, constant(0))));
        new AgainstDuals(program(g, f), f, () -> new Object[] {new double[][] {{0.5, -1.25}, {2, 3}}}).check();
    }
}
