package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.adjoint.processor.testing.SparseAgainstDense;
import io.adjoint.sparse.SparseMatrix;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What must hold of forward mode, and of forward over reverse, at one point.
 *
 * @param subject the method
 * @param independents the positions of the parameters that it is differentiated with respect to
 * @param hasFloats whether some of its numbers are of type {@code float}
 */
record TangentBehaviour(Subject subject, List<Integer> independents, boolean hasFloats) {

    /** A direction for each independent; another for each seed. */
    Object[] directions(int seed) {
        Random random = new Random(seed);
        Object[] point = subject.point();
        return independents.stream().map(i -> direction(point[i], random)).toArray();
    }

    private static Object direction(Object at, Random random) {
        return at == null || at.getClass().isArray()
                ? Numbers.random(at, random)
                : Numbers.convert(2 * random.nextDouble() - 1, at instanceof Float ? float.class : double.class);
    }

    private List<Object> jvp() throws Throwable {
        return subject.extra("$jvp", subject.point(), directions(1));
    }

    void theValueIsThePrimals() throws Throwable {
        Object expected = subject.value(subject.point());
        if (subject.written().isEmpty()) {
            Behaviour.assertSameBits(jvp().subList(0, 1), Arrays.asList(expected));
        } else {
            assertThat(jvp()).hasSameSizeAs(subject.written());
        }
    }

    void aSecondCallGivesTheSameBitsAndNothingIsChanged(String suffix) throws Throwable {
        Object[] arguments = subject.point();
        Object[] directions = directions(1);
        List<Object> first = subject.extra(suffix, arguments, directions);
        List<Object> kept = Arrays.asList((Object[]) Numbers.copy(first.toArray()));
        Behaviour.assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
        Behaviour.assertSameBits(Arrays.asList(directions), Arrays.asList(directions(1)));
        Behaviour.assertSameBits(subject.extra(suffix, arguments, directions), kept);
        Behaviour.assertSameBits(first, kept);
    }

    /** Also one that the method writes: what counts is what is in it on entry. */
    void aDirectionMayBeItsIndependent(String suffix) throws Throwable {
        Object[] arguments = subject.point();
        Object[] same = independents.stream().map(i -> arguments[i]).toArray();
        Object[] copies = (Object[]) Numbers.copy(same);
        Behaviour.assertSameBits(
                subject.extra(suffix, arguments, same), subject.extra(suffix, subject.point(), copies));
        Behaviour.assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
    }

    /** Both modes give the same number: the seed times the tangent, and the pulled back seed times the direction. */
    void theDotProductsAgree() throws Throwable {
        Object[] directions = directions(1);
        List<Object> results = subject.extra("$jvp", subject.point(), directions);
        List<Object> gradient;
        List<double[]> terms = new ArrayList<>();
        if (subject.isPulledBack()) {
            List<Object> tangents = subject.written().isEmpty() ? results.subList(1, 2) : results;
            Random random = new Random(7);
            Object[] seeds = tangents.stream()
                    .map(tangent -> Numbers.random(tangent, random))
                    .toArray();
            List<Object> all = subject.pullback(subject.point(), seeds);
            gradient = all.subList(all.size() - independents.size(), all.size());
            IntStream.range(0, seeds.length).forEach(i -> terms.add(products(seeds[i], tangents.get(i), 1)));
        } else {
            gradient = subject.gradient(subject.point());
            terms.add(Numbers.flat(results.get(1)));
        }
        IntStream.range(0, directions.length).forEach(i -> terms.add(products(gradient.get(i), directions[i], -1)));
        assertCancel(terms, hasFloats ? 1e-4 : 1e-12);
    }

    private static double[] products(Object one, Object other, int sign) {
        double[] x = Numbers.flat(one);
        double[] y = Numbers.flat(other);
        assertThat(x).hasSameSizeAs(y);
        return IntStream.range(0, x.length).mapToDouble(i -> sign * x[i] * y[i]).toArray();
    }

    private static void assertCancel(List<double[]> terms, double tolerance) {
        double sum = 0;
        double size = 0;
        boolean isFinite = true;
        for (double[] some : terms) {
            for (double term : some) {
                sum += term;
                size += Math.abs(term);
                isFinite &= Double.isFinite(term);
            }
        }
        if (isFinite) {
            assertThat(Math.abs(sum))
                    .as("the difference of both sides, which is small beside %s", size)
                    .isLessThanOrEqualTo(tolerance * size + 1e-15);
        }
    }

    /** A Hessian is symmetric: of two directions either may be multiplied first. */
    void theHessianIsSymmetric() throws Throwable {
        Object[] one = directions(1);
        Object[] other = directions(2);
        List<Object> timesOne = subject.extra("$hvp", subject.point(), one);
        List<Object> timesOther = subject.extra("$hvp", subject.point(), other);
        List<double[]> terms = new ArrayList<>();
        for (int i = 0; i < one.length; i++) {
            terms.add(products(timesOne.get(i), other[i], 1));
            terms.add(products(timesOther.get(i), one[i], -1));
        }
        assertCancel(terms, hasFloats ? 1e-3 : 1e-9);
    }

    /** Bit for bit what {@code $valueAndGrad} and {@code $hvp} give. */
    void valueGradientAndProductComeTogether() throws Throwable {
        List<Object> expected = new ArrayList<>(subject.valueAndGradient(subject.point()));
        expected.addAll(subject.extra("$hvp", subject.point(), directions(1)));
        Behaviour.assertSameBits(subject.extra("$gradAndHvp", subject.point(), directions(1)), expected);
    }

    /** The derivative of the gradient in the direction, by central differences, twice extrapolated. */
    void theProductIsThatOfDifferences() throws Throwable {
        Object[] directions = directions(1);
        double[] actual = flat(subject.extra("$hvp", subject.point(), directions));
        double[] coarse = differences(directions, 0x1p-9);
        double[] middle = differences(directions, 0x1p-10);
        double[] fine = differences(directions, 0x1p-11);
        double size = Arrays.stream(actual)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double gradient = Arrays.stream(flat(subject.gradient(subject.point())))
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int i = 0; i < actual.length; i++) {
            double once = (4 * middle[i] - coarse[i]) / 3;
            double twice = (4 * fine[i] - middle[i]) / 3;
            double expected = (16 * twice - once) / 15;
            double doubt = 4 * Math.abs(twice - once) + 1e-7 * size + 1e-11 * gradient + 1e-13;
            if (Double.isFinite(expected) && Double.isFinite(actual[i])) {
                assertThat(Math.abs(actual[i] - expected))
                        .as("%s is to be %s, give or take %s", actual[i], expected, doubt)
                        .isLessThanOrEqualTo(doubt);
            }
        }
    }

    private double[] differences(Object[] directions, double step) throws Throwable {
        double[] up = flat(subject.gradient(moved(directions, step)));
        double[] down = flat(subject.gradient(moved(directions, -step)));
        return IntStream.range(0, up.length)
                .mapToDouble(i -> (up[i] - down[i]) / (2 * step))
                .toArray();
    }

    private Object[] moved(Object[] directions, double step) {
        Object[] point = subject.point();
        for (int i = 0; i < directions.length; i++) {
            double[] by = Numbers.flat(directions[i]);
            double[] at = Numbers.flat(point[independents.get(i)]);
            point[independents.get(i)] =
                    Numbers.filled(point[independents.get(i)], place -> at[place] + step * by[place]);
        }
        return point;
    }

    private static double[] flat(List<Object> results) {
        return Numbers.flat(results.toArray());
    }

    /** A Hessian has the products with a unit vector as its columns, a part for each pair of independents. */
    void theHessianIsMadeOfProducts() throws Throwable {
        Object[] point = subject.point();
        List<List<Double>> expected = new ArrayList<>();
        for (int one = 0; one < independents.size(); one++) {
            List<List<Double>> parts = new ArrayList<>();
            independents.forEach(other -> parts.add(new ArrayList<>()));
            int size = Numbers.flat(point[independents.get(one)]).length;
            for (int place = 0; place < size; place++) {
                List<Object> products = subject.extra("$hvp", subject.point(), unit(point, one, place));
                for (int other = 0; other < products.size(); other++) {
                    for (double each : Numbers.flat(products.get(other))) {
                        parts.get(other).add(each);
                    }
                }
            }
            expected.addAll(parts);
        }
        List<List<Double>> actual = new ArrayList<>();
        for (Object part : subject.extra("$hessian", subject.point())) {
            actual.add(Arrays.stream(Numbers.flat(part)).boxed().toList());
        }
        Behaviour.assertSameBits(List.copyOf(actual), List.copyOf(expected));
    }

    /** The direction of one element of an independent. */
    private Object[] unit(Object[] point, int independent, int place) {
        Object[] directions = new Object[independents.size()];
        for (int i = 0; i < directions.length; i++) {
            Object at = point[independents.get(i)];
            Object direction = i == independent ? Numbers.unit(at, place) : Numbers.filled(at, each -> 0);
            directions[i] = Numbers.convert(direction, typeOf(at));
        }
        return directions;
    }

    /** A sparse matrix is the dense one, which is zero wherever the sparse one has no entry. */
    void theSparseMatrixIsTheDenseOne(String sparse, String dense) throws Throwable {
        Object[] arguments = subject.point();
        List<Object> components = subject.extra(sparse, arguments);
        Behaviour.assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
        double[][] expected = (double[][]) subject.extra(dense, subject.point()).get(0);
        SparseMatrix matrix = new SparseMatrix(
                (int) components.get(0),
                (int) components.get(1),
                (int[]) components.get(2),
                (int[]) components.get(3),
                (double[]) components.get(4),
                (int) components.get(5));
        SparseAgainstDense.assertSame(matrix, expected);
    }

    private static Class<?> typeOf(Object at) {
        Class<?> type = at.getClass();
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return type == Float.class || type == float.class ? float.class : double.class;
    }

    /** A Jacobian times a direction is the tangent, of each array that the method returns or writes. */
    void theJacobianTimesADirectionIsTheTangent() throws Throwable {
        Object[] directions = directions(1);
        Object[] arguments = subject.point();
        List<Object> results = subject.extra("$jvp", subject.point(), directions);
        List<Object> tangents = subject.written().isEmpty() ? results.subList(1, 2) : results;
        List<Object> jacobian = subject.extra("$jacobian", arguments);
        Behaviour.assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
        assertThat(jacobian).hasSize(tangents.size() * directions.length);
        List<Double> expected = new ArrayList<>();
        List<Double> actual = new ArrayList<>();
        for (int r = 0; r < tangents.size(); r++) {
            List<Object> parts = jacobian.subList(r * directions.length, (r + 1) * directions.length);
            multiply(tangents.get(r), parts, directions, expected, actual);
        }
        Behaviour.assertClose(actual, expected, hasFloats ? 1e-4 : 1e-10);
    }

    /**
     * Goes down the rows of a tangent, and of the parts of the Jacobian with it: where one is null, so is the other.
     */
    private static void multiply(
            Object tangent, List<Object> parts, Object[] directions, List<Double> expected, List<Double> actual) {
        if (tangent == null) {
            assertThat(parts).containsOnlyNulls();
        } else if (tangent.getClass().isArray()) {
            assertThat(parts).allMatch(part -> Array.getLength(part) == Array.getLength(tangent));
            for (int i = 0; i < Array.getLength(tangent); i++) {
                int row = i;
                List<Object> inner =
                        parts.stream().map(part -> Array.get(part, row)).toList();
                multiply(Array.get(tangent, row), inner, directions, expected, actual);
            }
        } else {
            double sum = 0;
            for (int k = 0; k < directions.length; k++) {
                assertThat(shape(parts.get(k))).isEqualTo(shape(directions[k]));
                sum += Arrays.stream(products(parts.get(k), directions[k], 1)).sum();
            }
            expected.add(((Number) tangent).doubleValue());
            actual.add(sum);
        }
    }

    private static String shape(Object value) {
        return value != null && value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> shape(Array.get(value, i)))
                        .toList()
                        .toString()
                : value == null ? "null" : "";
    }

    void theSeedMultipliesTheGradient() throws Throwable {
        Object seed = subject.primal().getReturnType() == float.class ? (Object) 2.5f : (Object) 2.5;
        List<Object> pulled = subject.extra("$vjp", subject.point(), seed);
        double[] gradient = flat(subject.gradient(subject.point()));
        double[] actual = flat(pulled.subList(pulled.size() - independents.size(), pulled.size()));
        Behaviour.assertClose(
                Arrays.stream(actual).boxed().toList(),
                Arrays.stream(gradient).map(each -> 2.5 * each).boxed().toList(),
                hasFloats ? 1e-4 : 1e-12);
    }

    /** Two calls add up, and change nothing else. */
    void backwardAddsToTheBuffers() throws Throwable {
        Object[] arguments = subject.point();
        Object[] starts = independents.stream()
                .map(i -> Numbers.filled(arguments[i], place -> 0.5))
                .toArray();
        Object seed = subject.primal().getReturnType() == float.class ? (Object) 2f : (Object) 2.0;
        Object into = subject.buffers(starts);
        Object expected = subject.value(subject.point());
        Behaviour.assertSameBits(subject.extra("$backward", arguments, seed, into), Arrays.asList(expected));
        subject.extra("$backward", arguments, seed, into);
        Behaviour.assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
        double[] gradient = flat(subject.gradient(subject.point()));
        Behaviour.assertClose(
                Arrays.stream(flat(subject.fields(into))).boxed().toList(),
                Arrays.stream(gradient)
                        .map(each -> 0.5 + 2 * each + 2 * each)
                        .boxed()
                        .toList(),
                hasFloats ? 1e-4 : 1e-12);
        subject.zero(into);
        assertThat(Arrays.stream(flat(subject.fields(into)))).allMatch(each -> each == 0);
    }

    /** Before it throws, the method is given directions of the right shape. */
    void whatThePrimalThrowsIsThrown(String suffix) {
        Throwable expected = catchThrowable(() -> subject.value(subject.point()));
        assertThat(expected).as("what the method throws").isNotNull();
        Behaviour.assertSameThrowable(
                catchThrowable(() -> subject.extra(suffix, subject.point(), directions(1))), expected);
    }
}
