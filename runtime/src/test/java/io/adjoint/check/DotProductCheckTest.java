package io.adjoint.check;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class DotProductCheckTest {

    private static final double[][] J = {{1, 2, 3}, {-4, 5e-3, 600}};

    private static double[] times(double[] v) {
        double[] product = new double[2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += J[i][j] * v[j];
            }
        }
        return product;
    }

    private static double[] transposedTimes(double[] u) {
        double[] product = new double[3];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                product[j] += J[i][j] * u[i];
            }
        }
        return product;
    }

    @Test
    void aMatrixAndItsTransposeAgree() {
        DotProductCheck.of(DotProductCheckTest::times, DotProductCheckTest::transposedTimes)
                .at(new double[] {1, -2, 0.5}, new double[] {0.3, 0.7})
                .at(new double[] {0, 0, 0}, new double[] {0.3, 0.7})
                .at(new double[] {1e-200, 3, 1e100}, new double[] {-1e50, 1e-20});
    }

    @Test
    void aMatrixAndAnotherDoNotAndTheMessageHasTheNumbers() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> DotProductCheck.of(DotProductCheckTest::times, (double[] u) -> new double[] {1, 0, 0})
                        .at(new double[] {1, 0, 0}, new double[] {2, 0}))
                .withMessageContaining("for tangent = [1.0, 0.0, 0.0] and seed = [2.0, 0.0]")
                .withMessageContaining("seed times jvp is 2.0, jvp = [1.0, -4.0]")
                .withMessageContaining("vjp times tangent is 1.0, vjp = [1.0, 0.0, 0.0]")
                .withMessageContaining("they differ by 1.0");
    }

    @Test
    void anErrorOfABillionthIsSeenInDoubleAndAThousandthInFloat() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> DotProductCheck.of((Double v) -> 3 * v, (Double u) -> 3 * (1 + 1e-9) * u)
                        .at(1.0, 1.0));
        DotProductCheck.of((Float v) -> 3.0 * v, (Double u) -> 3.000001f * (float) (double) u)
                .at(1f, 1.0);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> DotProductCheck.of((Float v) -> 3 * v, (Float u) -> 3.003f * u)
                        .at(1f, 1f));
    }

    @Test
    void scalarsAndMatricesCanBeMixed() {
        DotProductCheck.of((double[][] v) -> v[0][0] + 2 * v[1][0], (Double u) -> new double[][] {{u}, {2 * u}})
                .at(new double[][] {{3}, {4}}, 5.0);
    }

    @Test
    void whatIsNotFiniteIsNotAccepted() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> DotProductCheck.of((Double v) -> bad, (Double u) -> bad)
                            .at(1.0, 1.0));
        }
    }

    @Test
    void aResultOfTheWrongShapeAndAChangedArgumentAreNamed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> DotProductCheck.of((double[] v) -> v, (double[] u) -> new double[1])
                        .at(new double[2], new double[2]))
                .withMessage("wrong shape: the vjp: expected double[2], got double[1]");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> DotProductCheck.of((double[] v) -> v, (double[] u) -> {
                            double[] result = u.clone();
                            u[0] = 7;
                            return result;
                        })
                        .at(new double[] {1}, new double[] {1}))
                .withMessageContaining("the vjp changed its argument: seed[0] was 1.0");
    }
}
