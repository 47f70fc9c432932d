package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.adjoint.check.GradientCheck;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.Dual;
import io.adjoint.processor.ir.DualInterpreter;
import io.adjoint.processor.ir.Procedure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/** What must hold of a generated gradient at one point, each said in one method. */
final class Behaviour {
    static final double IN_FLOAT = 1e-4;

    /** The value is bit for bit what the method returns. */
    static void theValueIsThePrimals(Subject subject) throws Throwable {
        Object expected = subject.value(subject.point());
        Object actual = subject.valueAndGradient(subject.point()).get(0);
        assertThat(actual).isEqualTo(expected); // of boxed numbers: the same bits, but for those of NaN
    }

    static void bothMethodsGiveTheSameGradient(Subject subject) throws Throwable {
        List<Object> withValue = subject.valueAndGradient(subject.point());
        assertSameBits(subject.gradient(subject.point()), withValue.subList(1, withValue.size()));
    }

    static void aSecondCallGivesTheSameBits(Subject subject) throws Throwable {
        Object[] arguments = subject.point();
        List<Object> first = subject.valueAndGradient(arguments);
        assertSameBits(subject.valueAndGradient(arguments), first);
        assertSameBits(subject.gradient(arguments), first.subList(1, first.size()));
    }

    static void theArgumentsAreAsTheyWere(Subject subject) throws Throwable {
        Object[] arguments = subject.point();
        subject.gradient(arguments);
        assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
        subject.valueAndGradient(arguments);
        assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
    }

    static void assertSameBits(List<Object> actual, List<Object> expected) {
        assertThat(Arrays.deepEquals(actual.toArray(), expected.toArray()))
                .as("%s is to be %s", text(actual), text(expected))
                .isTrue();
    }

    /** The gradient is what difference quotients of the method say, computed in {@code double} throughout. */
    static void theGradientIsThatOfDifferences(Subject subject, Subject inDouble) throws Throwable {
        boolean hasFloats = subject != inDouble;
        List<Object> gradient = subject.gradient(subject.point());
        List<Integer> independents = subject.independents();
        for (int i = 0; i < gradient.size(); i++) {
            int parameter = independents.get(i);
            Object partials = Numbers.convert(gradient.get(i), double.class);
            Object[] point = inDouble.point();
            if (point[parameter] == null) {
                assertThat(gradient.get(i)).isNull();
                continue;
            }
            GradientCheck<Object> check = GradientCheck.of(argument -> value(inDouble, point, parameter, argument))
                    .gradient(argument -> partials)
                    .named(subject.primal().getParameters()[parameter].getName());
            (hasFloats ? check.tolerance(IN_FLOAT) : check).at(point[parameter]);
        }
    }

    private static double value(Subject subject, Object[] point, int parameter, Object argument) {
        Object[] arguments = (Object[]) Numbers.copy(point);
        arguments[parameter] = Numbers.copy(argument);
        try {
            return ((Number) subject.value(arguments)).doubleValue();
        } catch (Throwable thrown) {
            throw new AssertionError("the method throws beside the point", thrown);
        }
    }

    /** The gradient is what dual numbers say, which are exact to rounding. */
    static void theGradientIsThatOfDualNumbers(Subject subject, SourceMethod read, boolean hasFloats) throws Throwable {
        List<Object> gradient = subject.gradient(subject.point());
        List<Integer> independents = subject.independents();
        List<Double> actual = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int i = 0; i < gradient.size(); i++) {
            Object shape = subject.point()[independents.get(i)];
            double[] partials = Numbers.flat(gradient.get(i));
            for (int place = 0; place < partials.length; place++) {
                actual.add(partials[place]);
                expected.add(tangent(subject, read, independents.get(i), Numbers.unit(shape, place)));
            }
        }
        assertClose(actual, expected, hasFloats ? IN_FLOAT : 1e-10);
    }

    private static double tangent(Subject subject, SourceMethod read, int parameter, Object direction) {
        Procedure procedure = read.procedure();
        List<Object> arguments = subject.procedureArguments(subject.point());
        List<Object> tangents = new ArrayList<>(Collections.nCopies(arguments.size(), null));
        tangents.set(arguments.size() - subject.point().length + parameter, direction);
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(subject.primal().getDeclaringClass().getClassLoader());
        try {
            return ((Dual) DualInterpreter.run(read.program(), procedure.signature(), arguments, tangents)).tangent();
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    /** The gradients are the same to rounding. */
    static void theGradientsAgree(Subject subject, Subject other, double tolerance) throws Throwable {
        List<Object> one = subject.valueAndGradient(subject.point());
        List<Object> two = other.valueAndGradient(other.point());
        assertThat(one.get(0)).isEqualTo(two.get(0));
        assertClose(flat(one), flat(two), tolerance);
    }

    private static List<Double> flat(List<Object> results) {
        return results.stream()
                .flatMapToDouble(each -> DoubleStream.of(Numbers.flat(each)))
                .boxed()
                .toList();
    }

    /** Relative to the largest of all: what cancels is as far off as what it is made of. */
    static void assertClose(List<Double> actual, List<Double> expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        double size = expected.stream()
                .mapToDouble(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int i = 0; i < actual.size(); i++) {
            boolean isClose = actual.get(i).equals(expected.get(i))
                    || Math.abs(actual.get(i) - expected.get(i)) <= tolerance * size;
            assertThat(isClose).as("%s is to be %s", actual, expected).isTrue();
        }
    }

    /** What the method throws, the gradient throws: the same class, the same message. */
    static void bothMethodsThrowWhatThePrimalThrows(Subject subject) {
        Throwable expected = catchThrowable(() -> subject.value(subject.point()));
        assertThat(expected).as("what the method throws").isNotNull();
        assertSameThrowable(catchThrowable(() -> subject.gradient(subject.point())), expected);
        assertSameThrowable(catchThrowable(() -> subject.valueAndGradient(subject.point())), expected);
    }

    static void assertSameThrowable(Throwable actual, Throwable expected) {
        assertThat(actual).hasSameClassAs(expected);
        if (!(expected instanceof NullPointerException)) { // whose message names a variable, if it has been compiled to
            assertThat(actual).hasMessage(expected.getMessage());
        }
    }

    private static String text(List<Object> values) {
        return Arrays.deepToString(values.toArray());
    }

    private Behaviour() {}
}
