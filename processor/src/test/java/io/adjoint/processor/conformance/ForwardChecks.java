package io.adjoint.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of a port in forward mode and of second order, each said in one method. */
final class ForwardChecks {
    private static final double ROUNDING = 1e-12;
    /** What a coarser rounding leaves. */
    private static final double IN_FLOAT = 1e-4;

    /** The value is bit for bit what the method returns. */
    static void theValueIsThePrimals(PortedMethod method) throws Throwable {
        assertThat(method.tangent(method.point(), method.directions(1))[0]).isEqualTo(method.value(method.point()));
    }

    /** Both modes give the same number: the tangent, and the gradient times the direction. */
    static void theDotProductsAgree(PortedMethod method) throws Throwable {
        Object[] directions = method.directions(1);
        double tangent = method.tangent(method.point(), directions)[1];
        double[] terms = products(method.gradient(method.point()), Leaves.of(directions));
        assertCancel(
                DoubleStream.concat(DoubleStream.of(-tangent), DoubleStream.of(terms)),
                hasFloats(method) ? IN_FLOAT : ROUNDING);
    }

    private static double[] products(double[] one, double[] other) {
        assertThat(one).hasSameSizeAs(other);
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .toArray();
    }

    private static void assertCancel(DoubleStream summands, double tolerance) {
        double[] terms = summands.toArray();
        double size = DoubleStream.of(terms).map(Math::abs).sum();
        if (Double.isFinite(size)) {
            assertThat(Math.abs(DoubleStream.of(terms).sum()))
                    .as("the difference of both sides, which is small beside %s", size)
                    .isLessThanOrEqualTo(tolerance * size);
        }
    }

    static void nothingIsChangedAndASecondCallGivesTheSame(PortedMethod method, String suffix) throws Throwable {
        Object[] arguments = method.point();
        Object[] directions = isWhole(suffix) ? new Object[0] : method.directions(1);
        double[] given = Leaves.of(directions);
        double[] first = method.numbers(suffix, arguments, directions);
        assertThat(method.numbers(suffix, arguments, directions)).containsExactly(first);
        assertThat(Leaves.of(directions)).containsExactly(given);
        assertThat(Leaves.of(arguments)).containsExactly(Leaves.of(method.point()));
    }

    /** Of two directions either may be multiplied first. */
    static void theProductsAreSymmetric(PortedMethod method) throws Throwable {
        Object[] one = method.directions(1);
        Object[] other = method.directions(2);
        double[] timesOne = products(method.numbers("$hvp", method.point(), one), Leaves.of(other));
        double[] timesOther = products(method.numbers("$hvp", method.point(), other), Leaves.of(one));
        DoubleStream terms = DoubleStream.concat(
                DoubleStream.of(timesOne), DoubleStream.of(timesOther).map(each -> -each));
        assertCancel(terms, hasFloats(method) ? IN_FLOAT : ROUNDING);
    }

    /** To the bit. */
    static void valueGradientAndProductComeTogether(PortedMethod method) throws Throwable {
        Object[] directions = method.directions(1);
        double[] value = {method.value(method.point())};
        double[] gradient = method.gradient(method.point());
        double[] product = method.numbers("$hvp", method.point(), directions);
        assertThat(method.numbers("$gradAndHvp", method.point(), directions))
                .containsExactly(Stream.of(value, gradient, product)
                        .flatMapToDouble(DoubleStream::of)
                        .toArray());
    }

    private static boolean isWhole(String suffix) {
        return suffix.equals("$hessian") || suffix.equals("$jacobian");
    }

    /** What is computed again by hand. */
    static void theNumbersAreThoseComputedByHand(PortedMethod method, Port.More more) throws Throwable {
        Object[] directions = isWhole(more.suffix()) ? new Object[0] : method.ones();
        double[] actual = method.numbers(more.suffix(), method.point(), directions);
        double[] expected = method.byHand(more.byHand());
        assertThat(actual).hasSameSizeAs(expected);
        double size = DoubleStream.of(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], offset(ROUNDING * size));
        }
    }

    /** The seed times the Jacobian is what the seed is pulled back to. */
    static void theSeedTimesTheJacobianIsPulledBack(PortedMethod method) throws Throwable {
        double[] actual = method.seededJacobian();
        double[] expected = method.gradient(method.point());
        assertThat(actual).hasSameSizeAs(expected);
        double size = DoubleStream.of(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], offset(ROUNDING * size));
        }
    }

    static void theHessianIsSymmetric(PortedMethod method) throws Throwable {
        List<Integer> sizes = method.independents().stream()
                .flatMap(i -> Leaves.sizes(method.point()[i]).stream())
                .toList();
        int n = sizes.stream().mapToInt(Integer::intValue).sum();
        double[] hessian = whole(method.numbers("$hessian", method.point()), sizes, n);
        double size = DoubleStream.of(hessian).map(Math::abs).max().orElse(0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double difference = Math.abs(hessian[i * n + j] - hessian[j * n + i]);
                assertThat(difference <= ROUNDING * size || !Double.isFinite(size))
                        .as("%s and %s at %s and %s", hessian[i * n + j], hessian[j * n + i], i, j)
                        .isTrue();
            }
        }
    }

    /** One matrix of the blocks that belong to two independents each. */
    private static double[] whole(double[] blocks, List<Integer> sizes, int n) {
        assertThat(blocks).hasSize(n * n);
        double[] whole = new double[n * n];
        int next = 0;
        int row = 0;
        for (int rows : sizes) {
            int column = 0;
            for (int columns : sizes) {
                for (int i = 0; i < rows; i++) {
                    System.arraycopy(blocks, next, whole, (row + i) * n + column, columns);
                    next += columns;
                }
                column += columns;
            }
            row += rows;
        }
        return whole;
    }

    /** The product is the derivative of the gradient in that direction, by central differences, twice extrapolated. */
    static void theProductIsThatOfDifferences(PortedMethod method) throws Throwable {
        Object[] directions = method.directions(1);
        double[] actual = method.numbers("$hvp", method.point(), directions);
        double[] coarse = differences(method, directions, 0x1p-9);
        double[] middle = differences(method, directions, 0x1p-10);
        double[] fine = differences(method, directions, 0x1p-11);
        double size = DoubleStream.of(actual).map(Math::abs).max().orElse(0);
        double gradient = DoubleStream.of(method.gradient(method.point()))
                .map(Math::abs)
                .max()
                .orElse(0);
        for (int i = 0; i < actual.length; i++) {
            double once = (4 * middle[i] - coarse[i]) / 3;
            double twice = (4 * fine[i] - middle[i]) / 3;
            double expected = (16 * twice - once) / 15;
            double doubt = 4 * Math.abs(twice - once) + 1e-8 * size + 1e-11 * gradient + 1e-13;
            assertThat(Math.abs(actual[i] - expected))
                    .as("%s is to be %s, give or take %s", actual[i], expected, doubt)
                    .isLessThanOrEqualTo(doubt);
        }
    }

    private static double[] differences(PortedMethod method, Object[] directions, double step) throws Throwable {
        double[] up = method.gradient(moved(method, directions, step));
        double[] down = method.gradient(moved(method, directions, -step));
        return IntStream.range(0, up.length)
                .mapToDouble(i -> (up[i] - down[i]) / (2 * step))
                .toArray();
    }

    private static Object[] moved(PortedMethod method, Object[] directions, double step) {
        Object[] arguments = method.point();
        List<Integer> independents = method.independents();
        for (int k = 0; k < directions.length; k++) {
            Object at = arguments[independents.get(k)];
            double[] from = Leaves.of(at);
            double[] by = Leaves.of(directions[k]);
            double[] to = IntStream.range(0, from.length)
                    .mapToDouble(i -> from[i] + step * by[i])
                    .toArray();
            arguments[independents.get(k)] = Leaves.with(at, to);
        }
        return arguments;
    }

    /** Also by the product. */
    static void whatTheMethodThrowsIsThrown(PortedMethod method) {
        Throwable expected = catchThrowable(() -> method.value(method.point()));
        assertThat(expected).isNotNull();
        for (String suffix : List.of("$jvp", "$hvp", "$gradAndHvp")) {
            Throwable actual = catchThrowable(() -> method.numbers(suffix, method.point(), method.directions(1)));
            assertThat(actual).hasSameClassAs(expected).hasMessage(expected.getMessage());
        }
    }

    static boolean hasFloats(PortedMethod method) {
        return Stream.of(method.point())
                .anyMatch(each -> each instanceof Float || each instanceof float[] || each instanceof float[][]);
    }

    private ForwardChecks() {}
}
