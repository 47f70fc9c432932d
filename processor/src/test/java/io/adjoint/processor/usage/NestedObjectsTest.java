package io.adjoint.processor.usage;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Methods that call derivatives with respect to records and to fields, held to closed forms and to differences of
 * themselves.
 */
class NestedObjectsTest {
    private static final String MODEL = """
            package objects;

            import io.adjoint.Differentiable;

            public final class Model {
                private final double w;
                private final double c;
                private final int n;

                public Model(double w, double c, int n) {
                    this.w = w;
                    this.c = c;
                    this.n = n;
                }

                @Differentiable(wrt = "x")
                double byPlace(double x) {
                    return w * x * x * n;
                }

                @Differentiable(wrt = "this.w")
                double byWeight(double x) {
                    return w * w * w * c * x;
                }

                // of the field that another method holds constant
                @Differentiable(wrt = {"this.w", "x"})
                double ofPlace(double x) {
                    return ModelGrad.byPlace$grad(this, x);
                }

                @Differentiable(wrt = {"this.w", "x"})
                double ofWeight(double x) {
                    return ModelGrad.byWeight$grad(this, x);
                }

                @Differentiable(wrt = {"m.w", "x"})
                static double ofAnother(Model m, double x) {
                    return ModelGrad.byWeight$grad(m, x);
                }

                @Differentiable
                static double ofOneMadeHere(double w, double c) {
                    return ModelGrad.byWeight$grad(new Model(w, c, 3), 2);
                }
            }
            """;

    private static final String STATE = """
            package objects;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            @Differentiable
            public record State(Point at, double t) {
                @Differentiable
                public record Point(double a, double[] b, int n) {}

                @Differentiable(wrt = {"s", "x"}, emit = {Emit.JVP, Emit.HVP})
                static double energy(State s, double x) {
                    return s.at().a() * x * x * s.at().b()[0] * s.at().b()[0] * s.at().n() * s.t() * s.t();
                }

                @Differentiable(wrt = "s", emit = {Emit.JVP, Emit.HVP})
                static double byState(State s, double x) {
                    return energy(s, x) * s.t();
                }

                @Differentiable(emit = Emit.JVP)
                static double[] map(State s) {
                    return new double[] {s.at().a() * s.t() * s.t(), s.at().b()[0] * s.at().a()};
                }

                @Differentiable
                static double sum(Point y, double x) {
                    return x + y.a();
                }

                @Differentiable
                static double product(Point y, double x) {
                    return x * y.a();
                }
            }
            """;

    private static final String USE = """
            package objects;

            import static objects.Comparison.check;
            import static objects.Comparison.report;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;
            import objects.State.Point;

            public final class Use {
                @Differentiable
                static double ofParts(State s, double x) {
                    var gradient = StateGrad.energy$grad(s, x);
                    return gradient.s().at().a() * gradient.s().at().b()[0] + gradient.x() + gradient.value();
                }

                @Differentiable
                static double ofMade(double a, double x) {
                    State gradient = StateGrad.byState$grad(new State(new Point(a, new double[] {x, a}, 4), x), 2);
                    return gradient.at().a() * gradient.at().b()[0] * gradient.at().n() + gradient.t();
                }

                @Differentiable
                static double directly(double a, double x) {
                    return StateGrad.byState$grad(new State(new Point(a, new double[] {x}, 4), x), 2).at().a();
                }

                @Differentiable
                static double along(State s, State d, double x) {
                    var tangent = StateGrad.byState$jvp(s, x, d);
                    State product = StateGrad.byState$hvp(s, x, d);
                    return product.at().a() * product.at().b()[0] + tangent.value() * tangent.tangent();
                }

                private static double norm(State s) {
                    return s.t() * s.t() + s.at().a() * s.at().a() + s.at().b()[0];
                }

                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double ofHelper(State s, double x) {
                    return norm(StateGrad.byState$grad(s, x));
                }

                @Differentiable
                static double pulled(State s, double[] seed) {
                    State gradient = StateGrad.map$vjp(s, seed);
                    return gradient.t() * gradient.at().b()[0] + gradient.at().a();
                }

                @Differentiable
                static double inALoop(State s, double x) {
                    double sum = 0;
                    for (int i = 0; i < 3; i++) {
                        State gradient = StateGrad.byState$grad(new State(s.at(), s.t() * i), x + sum);
                        if (i > 1) {
                            gradient.at().b()[0] *= x;
                        }
                        sum += 0.1 * gradient.at().b()[0] * gradient.t();
                    }
                    return sum;
                }

                // Twice nested: the derivative of a derivative of this class
                @Differentiable
                static double twice(State s, double x) {
                    return UseGrad.ofParts$grad(s, x).s().t() * x;
                }

                // Confused perturbations would give 2
                @Differentiable
                static double one(double x) {
                    return x * StateGrad.sum$grad(new Point(x, new double[0], 1), x).y().a();
                }

                // 2 x, and not 3 x
                @Differentiable
                static double twoX(double x) {
                    return x * StateGrad.product$grad(new Point(x, new double[0], 1), x).y().a();
                }

                private static State state(double a, double b, double t) {
                    return new State(new Point(a, new double[] {b, 7}, 4), t);
                }

                public static void main(String[] arguments) {
                    double x = 0.7;
                    double a = 1.3;
                    double b = -0.6;
                    double t = 0.9;
                    Model m = new Model(1.2, 0.8, 3);
                    report("place.w", ModelGrad.ofPlace$grad(m, x).w(), 2 * x * 3);
                    report("place.x", ModelGrad.ofPlace$grad(m, x).x(), 2 * 1.2 * 3);
                    report("weight.w", ModelGrad.ofWeight$grad(m, x).w(), 6 * 1.2 * 0.8 * x);
                    report("weight.x", ModelGrad.ofWeight$grad(m, x).x(), 3 * 1.2 * 1.2 * 0.8);
                    report("another.w", ModelGrad.ofAnother$grad(m, x).w(), 6 * 1.2 * 0.8 * x);
                    report("made.w", ModelGrad.ofOneMadeHere$grad(a, b).w(), 6 * a * b * 2);
                    report("made.c", ModelGrad.ofOneMadeHere$grad(a, b).c(), 3 * a * a * 2);
                    State s = state(a, b, t);
                    report("value", UseGrad.ofParts$valueAndGrad(s, x).value(), ofParts(s, x));
                    check("parts.a", UseGrad.ofParts$grad(s, x).s().at().a(), h -> ofParts(state(a + h, b, t), x));
                    check("parts.b", UseGrad.ofParts$grad(s, x).s().at().b()[0], h -> ofParts(state(a, b + h, t), x));
                    check("parts.t", UseGrad.ofParts$grad(s, x).s().t(), h -> ofParts(state(a, b, t + h), x));
                    check("parts.x", UseGrad.ofParts$grad(s, x).x(), h -> ofParts(s, x + h));
                    check("made.a", UseGrad.ofMade$grad(a, x).a(), h -> ofMade(a + h, x));
                    check("made.x", UseGrad.ofMade$grad(a, x).x(), h -> ofMade(a, x + h));
                    check("directly.a", UseGrad.directly$grad(a, x).a(), h -> directly(a + h, x));
                    check("directly.x", UseGrad.directly$grad(a, x).x(), h -> directly(a, x + h));
                    State d = state(0.3, 0.5, 0.4);
                    report("value", UseGrad.along$valueAndGrad(s, d, x).value(), along(s, d, x));
                    check("along.a", UseGrad.along$grad(s, d, x).s().at().a(), h -> along(state(a + h, b, t), d, x));
                    check("along.b", UseGrad.along$grad(s, d, x).s().at().b()[0], h -> along(state(a, b + h, t), d, x));
                    check("along.db", UseGrad.along$grad(s, d, x).d().at().b()[0], h -> along(s, state(0.3, 0.5 + h, 0.4), x));
                    check("along.dt", UseGrad.along$grad(s, d, x).d().t(), h -> along(s, state(0.3, 0.5, 0.4 + h), x));
                    check("along.x", UseGrad.along$grad(s, d, x).x(), h -> along(s, d, x + h));
                    check("helper.a", UseGrad.ofHelper$grad(s, x).s().at().a(), h -> ofHelper(state(a + h, b, t), x));
                    check(
                            "helper.jvp",
                            UseGrad.ofHelper$jvp(s, x, d, 0.2).tangent(),
                            h -> ofHelper(state(a + h * 0.3, b + h * 0.5, t + h * 0.4), x + h * 0.2));
                    check(
                            "helper.hvp",
                            UseGrad.ofHelper$hvp(s, x, d, 0.2).s().at().b()[0],
                            h -> UseGrad.ofHelper$grad(state(a + h * 0.3, b + h * 0.5, t + h * 0.4), x + h * 0.2)
                                    .s().at().b()[0]);
                    double[] seed = {0.4, 1.5};
                    check("pulled.t", UseGrad.pulled$grad(s, seed).s().t(), h -> pulled(state(a, b, t + h), seed));
                    check("pulled.a", UseGrad.pulled$grad(s, seed).s().at().a(), h -> pulled(state(a + h, b, t), seed));
                    check("pulled.seed", UseGrad.pulled$grad(s, seed).seed()[1], h -> pulled(s, new double[] {0.4, 1.5 + h}));
                    check("loop.t", UseGrad.inALoop$grad(s, x).s().t(), h -> inALoop(state(a, b, t + h), x));
                    check("loop.b", UseGrad.inALoop$grad(s, x).s().at().b()[0], h -> inALoop(state(a, b + h, t), x));
                    check("loop.x", UseGrad.inALoop$grad(s, x).x(), h -> inALoop(s, x + h));
                    check("twice.t", UseGrad.twice$grad(s, x).s().t(), h -> twice(state(a, b, t + h), x));
                    check("twice.x", UseGrad.twice$grad(s, x).x(), h -> twice(s, x + h));
                    report("one", UseGrad.one$grad(x), 1);
                    report("twoX", UseGrad.twoX$grad(x), 2 * x);
                }
            }
            """;

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void theirDerivativesAreThoseOfDifferences(String analysis) {
        HeldToDifferences.assertAll(work, analysis, List.of(MODEL, STATE, USE), "objects.Use", 35);
    }
}
