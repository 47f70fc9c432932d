package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold at one point of methods that call the derivatives of another.
 *
 * @param through the classes that they are in
 */
record NestedBehaviour(
        Subject subject, NestedSource source, ClassLoader through, String packageName, boolean hasFloats) {

    private Object[] directions(int seed) {
        return new TangentBehaviour(subject, source.independents(), hasFloats).directions(seed);
    }

    /** Reverse over reverse. */
    void theGradientOfTheGradient() throws Throwable {
        assertClose(called("Gradient", "$grad", 1), product(directions(1)));
    }

    /** Forward over reverse. */
    void theTangentOfTheGradient() throws Throwable {
        double tangent = called("Gradient", "$jvp", 1, directions(2)).get(1);
        List<Double> products = product(directions(1));
        double[] along = Numbers.flat(directions(2));
        double expected = 0;
        double size = 0;
        for (int i = 0; i < along.length; i++) {
            expected += products.get(i) * along[i];
            size += Math.abs(products.get(i) * along[i]);
        }
        if (Double.isFinite(expected)) {
            assertThat(Math.abs(tangent - expected)).isLessThanOrEqualTo(tolerance() * size + 1e-14);
        }
    }

    /** Reverse over forward; with respect to the direction as well. */
    void theGradientOfTheTangent() throws Throwable {
        List<Double> expected = new ArrayList<>(product(directions(1)));
        Arrays.stream(Numbers.flat(subject.gradient(subject.point()).toArray())).forEach(expected::add);
        assertClose(called("Tangent", "$grad", 1), expected);
    }

    /** Of two directions, in the order of the one or the other, and by three ways. */
    void theThirdDerivatives() throws Throwable {
        List<Double> byGradient = called("Gradient", "$hvp", 1, directions(2));
        assertClose(called("Gradient", "$hvp", 2, directions(1)), byGradient);
        List<Double> byProduct = called("Product", "$grad", 1, directions(2));
        int half = byGradient.size();
        assertClose(byProduct.subList(0, half), byGradient);
        assertClose(byProduct.subList(half, 2 * half), product(directions(2)));
    }

    /** The value adds the gradient, the gradient a product, that a third derivative; the direction feels the last. */
    void theGradientOfAllTogether() throws Throwable {
        List<Double> third = called("Product", "$grad", 1, directions(2));
        List<Double> expected = new ArrayList<>(third);
        List<Double> once = product(directions(2));
        double[] gradient = Numbers.flat(subject.gradient(subject.point()).toArray());
        for (int i = 0; i < gradient.length; i++) {
            expected.set(i, gradient[i] + once.get(i) + third.get(i));
        }
        assertClose(called("Both", "$grad", 1, directions(2)), expected);
    }

    /** Forward mode of the same, and with respect to the direction as well. */
    void theTangentOfAllTogether() throws Throwable {
        List<Double> gradient = called("Both", "$grad", 1, directions(2));
        List<Object> along = new ArrayList<>(Arrays.asList(directions(3)));
        along.addAll(Arrays.asList(directions(4)));
        List<Object> more = new ArrayList<>(Arrays.asList(directions(2)));
        more.addAll(along);
        double tangent = called("Both", "$jvp", 1, more.toArray()).get(1);
        double[] by = Numbers.flat(along.toArray());
        double expected = 0;
        double size = 0;
        for (int i = 0; i < by.length; i++) {
            expected += gradient.get(i) * by[i];
            size += Math.abs(gradient.get(i) * by[i]);
        }
        if (Double.isFinite(expected)) {
            assertThat(Math.abs(tangent - expected)).isLessThanOrEqualTo(tolerance() * size + 1e-14);
        }
    }

    private List<Double> product(Object[] along) throws Throwable {
        return flat(subject.extra("$hvp", subject.point(), along));
    }

    private static List<Double> flat(List<Object> values) {
        return Arrays.stream(Numbers.flat(values.toArray())).boxed().toList();
    }

    /** What a generated method gives, without the value. */
    private List<Double> called(String what, String suffix, int seed, Object... more) throws Throwable {
        Class<?> generated = through.loadClass(packageName + ".ThroughGrad");
        Method method = Stream.of(generated.getDeclaredMethods())
                .filter(each -> each.getName().equals(source.name(what) + suffix))
                .findFirst()
                .orElseThrow();
        List<Object> arguments = new ArrayList<>(Arrays.asList(subject.point()));
        arguments.addAll(Arrays.asList(directions(seed)));
        arguments.addAll(Arrays.asList(more));
        method.setAccessible(true);
        Object result = Invocation.of(method, null, arguments.toArray());
        if (!method.getReturnType().isRecord()) {
            return flat(List.of(result));
        }
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            if (!component.getName().equals("value") || suffix.equals("$jvp")) {
                component.getAccessor().setAccessible(true);
                values.add(Invocation.of(component.getAccessor(), result));
            }
        }
        return flat(values);
    }

    private double tolerance() {
        return hasFloats ? 1e-3 : 1e-9;
    }

    private void assertClose(List<Double> actual, List<Double> expected) {
        double size = expected.stream()
                .mapToDouble(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            if (Double.isFinite(expected.get(i))) {
                assertThat(Math.abs(actual.get(i) - expected.get(i)))
                        .as("%s is to be %s (component %s)", actual.get(i), expected.get(i), i)
                        .isLessThanOrEqualTo(tolerance() * size + 1e-14);
            }
        }
    }
}
