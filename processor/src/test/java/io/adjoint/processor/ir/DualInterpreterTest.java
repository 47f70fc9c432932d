package io.adjoint.processor.ir;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.convert;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DualInterpreterTest {
    private static final Var X = Ir.real("x");
    private static final Var Y = Ir.real("y");
    private static final Var S = Ir.real("s");
    private static final Var W = Ir.reals("w");
    private static final Var I = Ir.integer("i");
    private static final Expr ZERO = Ir.constant(0);

    @Test
    void theTangentOfAProductFollowsTheDirection() {
        Procedure product = Ir.procedure("f", List.of(X, Y), mul(X, Y));

        assertThat(run(product, List.of(3.0, 5.0), 1.0, 0.0)).isEqualTo(new Dual(15.0, 5));
        assertThat(run(product, List.of(3.0, 5.0), 1.0, 10.0)).isEqualTo(new Dual(15.0, 35));
        assertThat(run(product, List.of(3.0, 5.0), null, 1.0)).isEqualTo(new Dual(15.0, 3));
    }

    @Test
    void theTangentGoesThroughLoopsArraysTapesAndCalls() {
        Var tape = Var.of("tape", new Type.Tape(Scalar.DOUBLE));
        Var y = Ir.real("y");
        Procedure square = Ir.procedure("square", List.of(X), mul(X, X));
        // s = sum of w[i]²; each square is parked in w[i] and on the tape on its way
        Procedure sumOfSquares = Ir.procedure(
                "f",
                List.of(W),
                S,
                Ir.declare(S, num(0)),
                Ir.declare(tape, new Expr.NewTape(new Type.Tape(Scalar.DOUBLE))),
                Ir.upTo(
                        I,
                        ZERO,
                        Ir.length(W),
                        Ir.callInto(y, square.signature(), Ir.at(W, I)),
                        Ir.assign(Ir.at(W, I), y),
                        Ir.push(tape, Ir.at(W, I)),
                        Ir.assign(Ir.at(W, I), num(0)),
                        Ir.pop(tape, Ir.at(W, I)),
                        Ir.increment(S, Ir.at(W, I))));
        double[] w = {1, 2, 3};
        double[] direction = {1, 10, 100};

        Object result = DualInterpreter.run(
                Ir.program(square, sumOfSquares), sumOfSquares.signature(), List.of(w), List.of(direction));

        assertThat(result).isEqualTo(new Dual(14.0, 2 + 40 + 600));
        assertThat(w).containsExactly(1, 4, 9);
        assertThat(direction).containsExactly(2, 40, 600);
    }

    @Test
    void aNewArrayCarriesTangentsBesideItsValues() {
        Var m = Var.of("m", Type.arrayOf(Ir.DOUBLES));
        Procedure outer = Ir.procedure(
                "f",
                List.of(X),
                m,
                Ir.declare(m, new Expr.NewArray(Type.arrayOf(Ir.DOUBLES), List.of(Ir.constant(2), Ir.constant(1)))),
                Ir.assign(Ir.at(Ir.at(m, Ir.constant(1)), ZERO), mul(X, X)));

        DualArray result = (DualArray) run(outer, List.of(3.0), 1.0);

        assertThat((double[][]) result.values()).isDeepEqualTo(new double[][] {{0}, {9}});
        assertThat((double[][]) result.tangents()).isDeepEqualTo(new double[][] {{0}, {6}});
    }

    @Test
    void aFloatKeepsItsOwnArithmeticAndATangent() {
        Var f = Var.of("f", Scalar.FLOAT);
        Procedure scaled = Ir.procedure("g", List.of(f), convert(mul(f, Expr.Const.of(0.1f)), Scalar.DOUBLE));

        Dual result = (Dual) run(scaled, List.of(3f), 2.0);

        assertThat(result.value()).isEqualTo((double) (3f * 0.1f));
        assertThat(result.tangent()).isEqualTo(2 * (double) 0.1f);
    }

    @Test
    void aConversionToAnIntegerCutsTheTangent() {
        Procedure cut = Ir.procedure("f", List.of(X), convert(convert(X, Scalar.INT), Scalar.DOUBLE));

        assertThat(run(cut, List.of(3.7), 1.0)).isEqualTo(new Dual(3.0, 0));
    }

    @Test
    void atATieTheMeanIsTakenUnlessOneSideIsAConstant() {
        Op.Function max = Op.Function.math("max", 2);

        assertThat(run(Ir.procedure("f", List.of(X, Y), call(max, X, Y)), List.of(2.0, 2.0), 1.0, 3.0))
                .isEqualTo(new Dual(2.0, 2));
        assertThat(run(Ir.procedure("f", List.of(X), call(max, num(0), X)), List.of(0.0), 1.0))
                .isEqualTo(new Dual(0.0, 0));
        assertThat(run(Ir.procedure("f", List.of(X), call(max, convert(ZERO, Scalar.DOUBLE), X)), List.of(0.0), 1.0))
                .isEqualTo(new Dual(0.0, 0));
    }

    @Test
    void aFunctionWhoseTangentIsNotKnownIsNotTakenForFlat() {
        Op.Function unknown = Op.Function.of("java.lang.Double", "sum", Scalar.DOUBLE, Scalar.DOUBLE, Scalar.DOUBLE);
        Procedure procedure = Ir.procedure("f", List.of(X), add(X, call(unknown, X, X)));

        assertThatThrownBy(() -> run(procedure, List.of(1.0), 1.0)).hasMessageContaining("Double.sum");
    }

    @Test
    void theTangentIsTheLimitOfTheDifferenceQuotient() {
        Op.Function sin = Op.Function.math("sin", 1);
        Procedure recurrence = Ir.procedure(
                "f",
                List.of(X),
                X,
                Ir.upTo(I, ZERO, Ir.constant(5), Ir.assign(X, add(mul(X, num(1.2)), call(sin, mul(X, X))))));
        double h = 1e-5;

        double up = (Double) Interpreter.run(recurrence, 0.3 + h);
        double down = (Double) Interpreter.run(recurrence, 0.3 - h);

        assertThat(((Dual) run(recurrence, List.of(0.3), 1.0)).tangent())
                .isCloseTo((up - down) / (2 * h), within(1e-6));
    }

    private static Object run(Procedure procedure, List<?> arguments, Double... direction) {
        return DualInterpreter.run(procedure, arguments, Arrays.asList(direction));
    }
}
