package io.adjoint.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dense Jacobians and Hessians against closed forms, of as many elements as fill sweeps in four directions or do not.
 */
class MatricesTest {
    private static final String SOURCE = """
            package demo;

            import io.adjoint.Derivative;
            import io.adjoint.Differentiable;
            import io.adjoint.Emit;

            public class Matrices {
                public static int runs;

                static void count() {
                    runs++;
                }

                /** y_i = sum of (j + 1) sin(t_i x_j). */
                @Differentiable(wrt = "x", emit = Emit.JACOBIAN)
                public static double[] waves(double[] x, double[] t) {
                    count();
                    double[] y = new double[t.length];
                    for (int i = 0; i < t.length; i++) {
                        for (int j = 0; j < x.length; j++) {
                            y[i] += wave(t[i] * x[j], j + 1);
                        }
                    }
                    return y;
                }

                private static double wave(double at, int height) {
                    return height * Math.sin(at);
                }

                /** The same, added to what is there. */
                @Differentiable(wrt = "x", emit = Emit.JACOBIAN)
                public static void wavesInto(double[] x, double[] t, double[] y) {
                    count();
                    for (int i = 0; i < t.length; i++) {
                        for (int j = 0; j < x.length; j++) {
                            y[i] += ruled(t[i] * x[j]) * (j + 1);
                        }
                    }
                }

                static double ruled(double at) {
                    return Math.sin(at);
                }

                @Derivative(of = "ruled")
                static double ruledAdjoint(double g, double at, double y) {
                    return g * Math.cos(at);
                }

                /** Each element times the sum of all. */
                @Differentiable(emit = Emit.JACOBIAN)
                public static float[][] shares(float[][] x) {
                    float sum = 0;
                    for (float[] row : x) {
                        if (row != null) {
                            for (float each : row) {
                                sum += each;
                            }
                        }
                    }
                    float[][] y = new float[x.length][];
                    for (int i = 0; i < x.length; i++) {
                        if (x[i] != null) {
                            y[i] = new float[x[i].length];
                            for (int j = 0; j < x[i].length; j++) {
                                y[i][j] = x[i][j] * sum;
                            }
                        }
                    }
                    return y;
                }

                public record Vec(double x, float y) {}

                public record Net(double[] w, Vec at, int n) {}

                /** y_i = n w_i exp(at.x) + s at.y². */
                @Differentiable(emit = Emit.JACOBIAN)
                public static double[] ofObjects(Net net, double s) {
                    double[] y = new double[net.w().length];
                    for (int i = 0; i < y.length; i++) {
                        y[i] = net.n() * net.w()[i] * Math.exp(net.at().x()) + s * net.at().y() * net.at().y();
                    }
                    return y;
                }

                /** a (x · x) + x_0 times the sum of the squares of m. */
                @Differentiable(emit = Emit.HESSIAN)
                public static double energy(double[] x, double a, double[][] m) {
                    double sum = 0;
                    for (double each : x) {
                        sum += a * each * each;
                    }
                    for (double[] row : m) {
                        if (row != null) {
                            for (double each : row) {
                                sum += x[0] * each * each;
                            }
                        }
                    }
                    return sum;
                }

                /** Every element of the matrix times every other: its second derivatives are 2. */
                @Differentiable(emit = Emit.HESSIAN)
                public static double square(double[][] m) {
                    double sum = 0;
                    for (double[] row : m) {
                        for (double each : row) {
                            sum += each;
                        }
                    }
                    return sum * sum;
                }

                @Differentiable(wrt = "v", emit = Emit.HESSIAN)
                public static double ofVector(Vec v, double a) {
                    return a * v.x() * v.x() * v.y() * v.y();
                }

                @Differentiable(emit = Emit.JACOBIAN)
                public static double[] powers(double x) {
                    return new double[] {x, x * x, x * x * x};
                }

                @Differentiable(emit = Emit.JACOBIAN)
                public static double[] products(double a, double b, double c, double d, double e, double f, double g) {
                    return new double[] {a * b * c, d * e * f * g};
                }
            }
            """;

    private static Class<?> primal;
    private static Class<?> generated;

    @BeforeAll
    static void compile() throws ClassNotFoundException {
        Compiled compiled = Compiled.of(Map.of("demo/Matrices.java", SOURCE));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        ClassLoader classes = compiled.load();
        primal = classes.loadClass("demo.Matrices");
        generated = classes.loadClass("demo.MatricesGrad");
    }

    private static Object called(String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Arrays.stream(generated.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        primal.getField("runs").setInt(null, 0);
        return method.invoke(null, arguments);
    }

    private static int runs() throws ReflectiveOperationException {
        return primal.getField("runs").getInt(null);
    }

    private static Object part(Object record, String name) throws ReflectiveOperationException {
        Method accessor = record.getClass().getMethod(name);
        return accessor.invoke(record);
    }

    private static Object made(String record, Object... components) throws ReflectiveOperationException {
        Class<?> type = primal.getClassLoader().loadClass("demo.Matrices$" + record);
        Constructor<?> constructor = type.getConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
        return constructor.newInstance(components);
    }

    private static double[] point(int n, int seed) {
        return new Random(seed).doubles(n, 0.25, 2).toArray();
    }

    private static void assertIsOfWaves(Object jacobian, double[] x, double[] t) {
        double[][] actual = (double[][]) jacobian;
        assertThat(actual).hasDimensions(t.length, x.length);
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < x.length; j++) {
                assertThat(actual[i][j]).isCloseTo((j + 1) * t[i] * Math.cos(t[i] * x[j]), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "1,1", "7,3", "7,4", "7,5", "1,5", "7,7", "1,8", "2,9", "7,9", "7,12", "7,13", "2,31"})
    void aJacobianHasItsClosedFormWhateverItsSize(int rows, int columns) throws ReflectiveOperationException {
        double[] x = point(columns, 1);
        double[] t = point(rows, 2);
        assertIsOfWaves(called("waves$jacobian", x, t), x, t);
        double[] y = point(rows, 3);
        assertIsOfWaves(called("wavesInto$jacobian", x, t, y), x, t);
        assertThat(y).isEqualTo(point(rows, 3));
    }

    @ParameterizedTest
    @CsvSource({"1,0,1", "7,1,1", "7,4,1", "7,5,2", "7,8,2", "7,9,4", "7,12,4", "7,13,5", "2,13,3"})
    void fourColumnsShareASweepAndAFewNeedNoOtherForTheShape(int rows, int columns, int sweeps)
            throws ReflectiveOperationException {
        called("waves$jacobian", point(columns, 1), point(rows, 2));

        assertThat(runs()).isEqualTo(sweeps);
    }

    @ParameterizedTest
    @CsvSource({"7,0,0", "7,1,1", "7,4,1", "7,5,2", "7,9,3", "7,28,7", "7,29,7", "2,13,2"})
    void theShapeOfWhatIsWrittenIsKnownWithoutASweep(int rows, int columns, int sweeps)
            throws ReflectiveOperationException {
        called("wavesInto$jacobian", point(columns, 1), point(rows, 2), new double[rows]);

        assertThat(runs()).isEqualTo(sweeps);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 9})
    void raggedRowsOfFloatsHaveDerivativesOfTheSameShape(int length) throws ReflectiveOperationException {
        float[] row = new float[length];
        Arrays.fill(row, 0.5f);
        float[][] x = {{1, 2}, null, {}, row, {4}};
        float sum = 7 + 0.5f * length;

        float[][][][] jacobian = (float[][][][]) called("shares$jacobian", (Object) x);

        for (int i = 0; i < x.length; i++) {
            if (x[i] == null) {
                assertThat(jacobian[i]).isNull();
                continue;
            }
            assertThat(jacobian[i]).hasNumberOfRows(x[i].length);
            for (int j = 0; j < x[i].length; j++) {
                assertThat(jacobian[i][j].length).isEqualTo(x.length);
                for (int k = 0; k < x.length; k++) {
                    float[] expected = x[k] == null ? null : new float[x[k].length];
                    for (int l = 0; x[k] != null && l < x[k].length; l++) {
                        expected[l] = x[i][j] + (i == k && j == l ? sum : 0);
                    }
                    assertThat(jacobian[i][j][k]).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 11})
    void theNumbersAndArraysInObjectsHaveAPartEach(int length) throws ReflectiveOperationException {
        double[] w = point(length, 1);
        Object net = made("Net", w, made("Vec", 0.5, 3f), 2);

        Object jacobian = called("ofObjects$jacobian", net, 5.0);

        double[][] byW = (double[][]) part(jacobian, "netW");
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < length; j++) {
                assertThat(byW[i][j]).isCloseTo(i == j ? 2 * Math.exp(0.5) : 0, within(1e-14));
            }
            assertThat(((double[]) part(jacobian, "netAtX"))[i]).isCloseTo(2 * w[i] * Math.exp(0.5), within(1e-14));
            assertThat(((double[]) part(jacobian, "netAtY"))[i]).isEqualTo(30);
            assertThat(((double[]) part(jacobian, "s"))[i]).isEqualTo(9);
        }
    }

    @Test
    void severalIndependentsHaveAPartOfTheHessianForEachPair() throws ReflectiveOperationException {
        double[] x = {1, 2, 3, 4, 5};
        double[][] m = {{1, 2}, null, {}, {3, 4, 5, 6, 7}};

        Object hessian = called("energy$hessian", x, 0.5, m);

        double[][] byX = IntStream.range(0, 5)
                .mapToObj(i ->
                        IntStream.range(0, 5).mapToDouble(j -> i == j ? 1 : 0).toArray())
                .toArray(double[][]::new);
        assertThat(part(hessian, "xByX")).isEqualTo(byX);
        assertThat(part(hessian, "xByA")).isEqualTo(new double[] {2, 4, 6, 8, 10});
        assertThat(part(hessian, "aByX")).isEqualTo(new double[] {2, 4, 6, 8, 10});
        assertThat(part(hessian, "aByA")).isEqualTo(0.0);
        assertThat(part(hessian, "aByM")).isEqualTo(zeros(m));
        double[][][] xByM = (double[][][]) part(hessian, "xByM");
        assertThat(xByM[0]).isEqualTo(new double[][] {{2, 4}, null, {}, {6, 8, 10, 12, 14}});
        assertThat(xByM[1]).isEqualTo(zeros(m));
        double[][][] mByX = (double[][][]) part(hessian, "mByX");
        assertThat(mByX[1]).isNull();
        assertThat(mByX[3][4]).isEqualTo(new double[] {14, 0, 0, 0, 0});
        double[][][][] mByM = (double[][][][]) part(hessian, "mByM");
        double[][] onlyHere = zeros(m);
        onlyHere[3][2] = 2;
        assertThat(mByM[3][2]).isEqualTo(onlyHere);
    }

    private static double[][] zeros(double[][] like) {
        return Arrays.stream(like)
                .map(row -> row == null ? null : new double[row.length])
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5})
    void theHessianOfAnArrayOfArraysHasItsSubscriptsTwice(int length) throws ReflectiveOperationException {
        double[][] m = {new double[length], {1}, new double[2]};
        double[][] twos = zeros(m);
        Arrays.stream(twos).forEach(row -> Arrays.fill(row, 2));

        double[][][][] hessian = (double[][][][]) called("square$hessian", (Object) m);

        for (int i = 0; i < m.length; i++) {
            assertThat(hessian[i]).hasNumberOfRows(m[i].length);
            for (double[][] part : hessian[i]) {
                assertThat(part).isEqualTo(twos);
            }
        }
    }

    /** a x² y² at a = 3, x = 2, y = 5. */
    @Test
    void anObjectHasAPartOfTheHessianForEachPairOfItsNumbers() throws ReflectiveOperationException {
        Object hessian = called("ofVector$hessian", made("Vec", 2.0, 5f), 3.0);

        assertThat(part(hessian, "vXByVX")).isEqualTo(150.0);
        assertThat(part(hessian, "vXByVY")).isEqualTo(120f);
        assertThat(part(hessian, "vYByVX")).isEqualTo(120.0);
        assertThat(part(hessian, "vYByVY")).isEqualTo(24f);
    }

    @Test
    void numbersAreTakenFourByFourAndOneAloneAsItIs() throws ReflectiveOperationException {
        assertThat(called("powers$jacobian", 3.0)).isEqualTo(new double[] {1, 6, 27});
        Object jacobian = called("products$jacobian", 2.0, 3.0, 5.0, 7.0, 11.0, 13.0, 17.0);
        assertThat(part(jacobian, "a")).isEqualTo(new double[] {15, 0});
        assertThat(part(jacobian, "d")).isEqualTo(new double[] {0, 11 * 13 * 17});
        assertThat(part(jacobian, "e")).isEqualTo(new double[] {0, 7 * 13 * 17});
        assertThat(part(jacobian, "g")).isEqualTo(new double[] {0, 7 * 11 * 13});
        assertThat(generated.getDeclaredMethods()).extracting(Method::getName).contains("products$jvps", "waves$jvps");
        assertThat(generated.getDeclaredMethods()).extracting(Method::getName).doesNotContain("powers$jvps");
    }

    /** A method that HotSpot would compile for one direction, and not for four. */
    @Test
    void aLongMethodIsSweptInOneDirection() throws ReflectiveOperationException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            body.append("s += Math.sin(x[")
                    .append(i % 5)
                    .append("] * ")
                    .append(i)
                    .append(") * s;\n");
        }
        Compiled compiled = Compiled.of(Map.of("demo/Long.java", """
                package demo;

                public class Long {
                    @io.adjoint.Differentiable(emit = io.adjoint.Emit.JACOBIAN)
                    public static double[] f(double[] x) {
                        double s = 1;
                        %s
                        return new double[] {s, x[0] * x[1]};
                    }
                }
                """.formatted(body)));
        assertThat(compiled.success()).as(compiled.report()).isTrue();
        Class<?> type = compiled.load().loadClass("demo.LongGrad");
        assertThat(type.getDeclaredMethods()).extracting(Method::getName).doesNotContain("f$jvps");
        Method jacobian = type.getMethod("f$jacobian", double[].class);
        double[][] actual = (double[][]) jacobian.invoke(null, (Object) new double[] {2, 3, 4, 5, 6});
        assertThat(actual[1]).isEqualTo(new double[] {3, 2, 0, 0, 0});
    }
}
