package io.adjoint.processor.usage;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that call derivatives of methods that return nothing and write arrays, held to differences of themselves. */
class NestedVoidTest {
    private static final String VOIDS = """
            package objects;

            import static objects.Comparison.check;
            import static objects.Comparison.report;

            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public final class Voids {
                record P(double a, double[] b, int n) {}

                @Differentiable(emit = {Emit.JVP, Emit.JACOBIAN})
                static void one(double a, double[] x, double[] y) {
                    for (int i = 0; i < x.length; i++) { y[i] = y[i] * y[i] * a + Math.sin(a * x[i]) * x[0]; }
                }
                @Differentiable(emit = Emit.JVP)
                static void two(double a, double[] x, double[] y, double[] z) {
                    for (int i = 0; i < x.length; i++) { z[i] = y[i] * y[i] * a + x[i] * z[i]; y[i] = x[i] * x[i] * z[i]; }
                }
                @Differentiable(wrt = {"p", "y"}, emit = {Emit.JVP})
                static void three(P p, double[] y) { for (int i = 0; i < y.length; i++) { y[i] *= p.a() * p.b()[i] * y[i]; } }
                static double sum(double[] x) { double s = 0; for (double e : x) s += e * e; return s; }
                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double ofOne(double a, double[] x, double[] y, double[] s) {
                    var g = VoidsGrad.one$vjp(a, x, y, s);
                    return g.a() + sum(g.x()) + sum(g.y());
                }
                @Differentiable(emit = {Emit.JVP, Emit.HVP})
                static double alongOne(double a, double[] x, double[] y, double aDot, double[] xDot, double[] yDot) {
                    return sum(VoidsGrad.one$jvp(a, x, y, aDot, xDot, yDot)) + y[0];
                }
                @Differentiable
                static double jacOne(double a, double[] x, double[] y) {
                    var j = VoidsGrad.one$jacobian(a, x, y);
                    double s = sum(j.a());
                    for (double[] r : j.x()) s += sum(r);
                    for (double[] r : j.y()) s += sum(r);
                    return s;
                }
                @Differentiable(emit = Emit.JVP)
                static double ofTwo(double a, double[] x, double[] y, double[] z, double[] s, double[] t) {
                    var g = VoidsGrad.two$vjp(a, x, y, z, s, t);
                    return g.a() + sum(g.x()) + sum(g.y()) + sum(g.z());
                }
                @Differentiable(emit = Emit.JVP)
                static double alongTwo(double a, double[] x, double[] y, double[] z, double aDot, double[] d) {
                    var t = VoidsGrad.two$jvp(a, x, y, z, aDot, d, d, d);
                    return sum(t.y()) + t.z()[1];
                }
                @Differentiable
                static double ofThree(double a, double[] y, double[] s) {
                    var g = VoidsGrad.three$vjp(new P(a, y.clone(), 3), y, s);
                    return g.p().a() + sum(g.p().b()) * g.p().n() + sum(g.y());
                }
                @Differentiable
                static double alongThree(double a, double[] y, double[] s) {
                    return sum(VoidsGrad.three$jvp(new P(a, y.clone(), 3), y, new P(2 * a, s, 3), s));
                }
                private static double[] m(double[] x, int i, double by) {
                    double[] moved = x.clone();
                    moved[i] += by;
                    return moved;
                }

                public static void main(String[] arguments) {
                    double a = 1.3;
                    double da = 0.4;
                    double[] x = {0.3, -0.7};
                    double[] y = {1.1, 0.6};
                    double[] s = {0.2, 0.9};
                    double[] z = {-0.4, 0.8};
                    double[] d = {0.5, -0.2};
                    double[] e = {0.1, 0.15};
                    double[] o = new double[2];
                    double[] f = {0, 1};
                    var g = VoidsGrad.ofOne$grad(a, x, y, s);
                    check("one.a", g.a(), h -> ofOne(a + h, x, y, s));
                    check("one.x", g.x()[0], h -> ofOne(a, m(x, 0, h), y, s));
                    check("one.y", g.y()[1], h -> ofOne(a, x, m(y, 1, h), s));
                    check("one.s", g.s()[0], h -> ofOne(a, x, y, m(s, 0, h)));
                    report("one.jvp", VoidsGrad.ofOne$jvp(a, x, y, s, 1, o, f, o).tangent(), g.a() + g.y()[1]);
                    check(
                            "one.hvp",
                            VoidsGrad.ofOne$hvp(a, x, y, s, 1, o, o, o).x()[1],
                            h -> VoidsGrad.ofOne$grad(a + h, x, y, s).x()[1]);
                    var k = VoidsGrad.alongOne$grad(a, x, y, da, d, e);
                    check("along.a", k.a(), h -> alongOne(a + h, x, y, da, d, e));
                    check("along.x", k.x()[0], h -> alongOne(a, m(x, 0, h), y, da, d, e));
                    check("along.y", k.y()[0], h -> alongOne(a, x, m(y, 0, h), da, d, e));
                    check("along.da", k.aDot(), h -> alongOne(a, x, y, da + h, d, e));
                    check("along.dy", k.yDot()[1], h -> alongOne(a, x, y, da, d, m(e, 1, h)));
                    report(
                            "along.jvp",
                            VoidsGrad.alongOne$jvp(a, x, y, da, d, e, 1, o, o, 0, o, f).tangent(),
                            k.a() + k.yDot()[1]);
                    var j = VoidsGrad.jacOne$grad(a, x, y);
                    check("jac.a", j.a(), h -> jacOne(a + h, x, y));
                    check("jac.y", j.y()[1], h -> jacOne(a, x, m(y, 1, h)));
                    check("jac.x", j.x()[0], h -> jacOne(a, m(x, 0, h), y));
                    var t = VoidsGrad.ofTwo$grad(a, x, y, z, s, d);
                    check("two.a", t.a(), h -> ofTwo(a + h, x, y, z, s, d));
                    check("two.x", t.x()[1], h -> ofTwo(a, m(x, 1, h), y, z, s, d));
                    check("two.y", t.y()[1], h -> ofTwo(a, x, m(y, 1, h), z, s, d));
                    check("two.z", t.z()[0], h -> ofTwo(a, x, y, m(z, 0, h), s, d));
                    check("two.s", t.s()[0], h -> ofTwo(a, x, y, z, m(s, 0, h), d));
                    check("two.t", t.t()[1], h -> ofTwo(a, x, y, z, s, m(d, 1, h)));
                    report(
                            "two.jvp",
                            VoidsGrad.ofTwo$jvp(a, x, y, z, s, d, 1, o, o, o, o, f).tangent(),
                            t.a() + t.t()[1]);
                    var u = VoidsGrad.alongTwo$grad(a, x, y, z, da, d);
                    check("al2.a", u.a(), h -> alongTwo(a + h, x, y, z, da, d));
                    check("al2.x", u.x()[1], h -> alongTwo(a, m(x, 1, h), y, z, da, d));
                    check("al2.z", u.z()[1], h -> alongTwo(a, x, y, m(z, 1, h), da, d));
                    check("al2.d", u.d()[1], h -> alongTwo(a, x, y, z, da, m(d, 1, h)));
                    report(
                            "al2.jvp",
                            VoidsGrad.alongTwo$jvp(a, x, y, z, da, d, 1, o, o, o, 0, f).tangent(),
                            u.a() + u.d()[1]);
                    var v = VoidsGrad.ofThree$grad(a, y, s);
                    check("3.a", v.a(), h -> ofThree(a + h, y, s));
                    check("3.y", v.y()[1], h -> ofThree(a, m(y, 1, h), s));
                    check("3.s", v.s()[1], h -> ofThree(a, y, m(s, 1, h)));
                    var w = VoidsGrad.alongThree$grad(a, y, s);
                    check("al3.a", w.a(), h -> alongThree(a + h, y, s));
                    check("al3.y", w.y()[1], h -> alongThree(a, m(y, 1, h), s));
                    check("al3.s", w.s()[1], h -> alongThree(a, y, m(s, 1, h)));
                    report("value", VoidsGrad.ofTwo$valueAndGrad(a, x, y, z, s, d).value(), ofTwo(a, x, y, z, s, d));
                    report(
                            "value",
                            VoidsGrad.alongOne$valueAndGrad(a, x, y, da, d, e).value(),
                            alongOne(a, x, y, da, d, e));
                    report("value", x[0] + 2 * y[0] + 3 * z[0] + s[0] + d[0], 0.3 + 2 * 1.1 + 3 * -0.4 + 0.2 + 0.5);
                }
            }
            """;

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void theirDerivativesAreThoseOfDifferences(String analysis) {
        HeldToDifferences.assertAll(work, analysis, List.of(VOIDS), "objects.Voids", 36);
    }
}
