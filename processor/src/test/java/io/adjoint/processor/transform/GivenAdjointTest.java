package io.adjoint.processor.transform;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static io.adjoint.processor.ir.Ir.assign;
import static io.adjoint.processor.ir.Ir.at;
import static io.adjoint.processor.ir.Ir.callInto;
import static io.adjoint.processor.ir.Ir.constant;
import static io.adjoint.processor.ir.Ir.declare;
import static io.adjoint.processor.ir.Ir.procedure;
import static io.adjoint.processor.ir.Ir.real;
import static io.adjoint.processor.ir.Ir.reals;
import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.Ir;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The adjoints of methods whose derivatives are given; each procedure is verified on the way. */
class GivenAdjointTest {
    private static final Var X = real("x");
    private static final Var P = real("p");
    private static final Var U = real("u");
    private static final Var A = reals("a");
    private static final Var V = reals("v");

    private static Signature signature(String name, Type result, Type... parameters) {
        return new Signature("p.C", name, List.of(parameters), result, false);
    }

    private static Written written(GivenDerivative given, Signature of, Procedure method, Procedure... others) {
        Map<Signature, Procedure> all = new LinkedHashMap<>();
        all.put(method.signature(), method);
        for (Procedure other : others) {
            all.put(other.signature(), other);
        }
        return Written.of(
                new Program(all, Map.of(of, given)), method, method.parameters().toArray(Var[]::new));
    }

    @Test
    void thatOfARootIsTheEquationsAdjointTwice() {
        // p·x − p = 0, and a tolerance that it does not have
        Procedure equation = procedure("equation", List.of(X, P), sub(mul(P, X), P));
        Signature solve = signature("solve", Scalar.DOUBLE, Scalar.DOUBLE, Scalar.DOUBLE);
        GivenDerivative root =
                new ImplicitFunction(solve, List.of("p", "tolerance"), equation.signature(), List.of(0), false);
        Procedure f = procedure("f", List.of(P, X), U, callInto(U, solve, P, X));

        assertThat(written(root, solve, f, equation).method("solve$adjoint")).isEqualTo("""
                double solve$adjoint(double p, double tolerance, double solve, double seed) {
                  double slope = equation$adjoint(p, 1.0);
                  double lambda = -seed / slope;
                  double pulled = equation$adjoint2(solve, lambda);
                  return pulled;
                }
                """);
    }

    @Test
    void thatOfAFixedPointDividesByOneMinusTheSlope() {
        Procedure step = procedure("step", List.of(X, P), add(mul(P, X), P));
        Signature iterate = signature("iterate", Scalar.DOUBLE, Scalar.DOUBLE);
        GivenDerivative fixed = new ImplicitFunction(iterate, List.of("p"), step.signature(), List.of(0), true);
        Procedure f = procedure("f", List.of(P), U, callInto(U, iterate, P));

        assertThat(written(fixed, iterate, f, step).method("iterate$adjoint"))
                .contains("double lambda = seed / (1.0 - slope);");
    }

    @Test
    void thatOfSeveralUnknownsSolvesALinearSystem() {
        Expr.Element first = at(V, constant(0));
        Var r = reals("r");
        Procedure equation = procedure(
                "equation",
                List.of(V, A),
                r,
                declare(r, new Expr.NewArray(Ir.DOUBLES, List.of(constant(1)))),
                assign(at(r, constant(0)), mul(first, at(A, constant(0)))));
        Signature solve = signature("solve", Ir.DOUBLES, Ir.DOUBLES);
        GivenDerivative root = new ImplicitFunction(solve, List.of("a"), equation.signature(), List.of(0), false);
        Procedure f = procedure("f", List.of(A), first, callInto(V, solve, A));

        assertThat(written(root, solve, f, equation).method("solve$adjoint")).isEqualTo("""
                void solve$adjoint(double[] a, double[] solve, double[] aBar, double[] seed) {
                  double[][] system = new double[solve.length][solve.length];
                  for (int i = 0; i < solve.length; i++) {
                    double[] unit = new double[solve.length];
                    unit[i] = -1.0;
                    equation$adjoint(a, system[i], unit);
                  }
                  double[] lambda = io.adjoint.implicit.LinearSystems.solveTransposed(system, seed);
                  equation$adjoint2(solve, aBar, lambda);
                }
                """);
    }

    @Test
    void thatOfARuledMethodCallsTheRulesOfItsActiveArguments() {
        Signature norm = signature("norm", Scalar.DOUBLE, Ir.DOUBLES, Scalar.DOUBLE);
        Signature ofArray =
                signature("normA", Type.Void.VOID, Scalar.DOUBLE, Ir.DOUBLES, Scalar.DOUBLE, Scalar.DOUBLE, Ir.DOUBLES);
        Signature ofNumber = signature("normS", Scalar.DOUBLE, Scalar.DOUBLE, Ir.DOUBLES, Scalar.DOUBLE, Scalar.DOUBLE);
        GivenDerivative rule = new CustomRule(norm, List.of("values", "s"), Map.of(0, ofArray, 1, ofNumber), Map.of());
        Procedure f = procedure("f", List.of(A, P), U, callInto(U, norm, A, P));
        Procedure g = procedure("g", List.of(A), U, callInto(U, norm, A, num(2)));

        assertThat(written(rule, norm, f).method("norm$adjoint")).isEqualTo("""
                double norm$adjoint(double[] values, double s, double norm, double[] valuesBar, double seed) {
                  p.C.normA(seed, values, s, norm, valuesBar);
                  return C.normS(seed, values, s, norm);
                }
                """);
        assertThat(written(rule, norm, g).method("norm$adjoint")).isEqualTo("""
                void norm$adjoint(double[] values, double s, double norm, double[] valuesBar, double seed) {
                  p.C.normA(seed, values, s, norm, valuesBar);
                }
                """);
    }
}
