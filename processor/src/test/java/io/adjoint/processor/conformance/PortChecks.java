package io.adjoint.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.adjoint.check.GradientCheck;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of a port, each said in one method. */
final class PortChecks {
    private static final double TOLERANCE = 1e-9;
    /** Far less than the distance to the next kink. */
    private static final double SCALE = 1e-2;

    /** Value and gradient are the expected ones: a number, then all numbers of the gradient. */
    static void valueAndGradientAreAsExpected(PortedMethod method, double[] expected) throws Throwable {
        double[] actual = method.valueAndGradient(method.point());
        assertThat(actual).hasSameSizeAs(expected);
        double size = DoubleStream.of(expected).skip(1).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            // What cancels in a small component is as far off as the large ones.
            double allowed = TOLERANCE * Math.abs(expected[i]) + (i == 0 ? 0 : 1e-13 * size);
            assertThat(Math.abs(actual[i] - expected[i]) <= allowed)
                    .as("%s is to be %s", Arrays.toString(actual), Arrays.toString(expected))
                    .isTrue();
        }
    }

    /** The value is bit for bit what the method returns. */
    static void theValueIsThePrimals(PortedMethod method) throws Throwable {
        assertThat(Double.doubleToLongBits(method.valueAndGradient(method.point())[0]))
                .isEqualTo(Double.doubleToLongBits(method.value(method.point())));
    }

    /** The gradient is what difference quotients say, coordinate by coordinate and in one direction of all. */
    static void theGradientIsThatOfDifferences(PortedMethod method) throws Throwable {
        double[] all = method.valueAndGradient(method.point());
        double[] gradient = Arrays.copyOfRange(all, 1, all.length);
        List<Integer> independents = method.independents();
        double[] x = Leaves.of(independents.stream().map(i -> method.point()[i]).toArray());
        GradientCheck.of((double[] moved) -> value(method, independents, moved))
                .gradient(same -> gradient)
                .scale(SCALE)
                .at(x)
                .taylorAt(x, direction(x));
    }

    private static double value(PortedMethod method, List<Integer> independents, double[] moved) {
        Object[] arguments = method.point();
        Object[] replaced = (Object[])
                Leaves.with(independents.stream().map(i -> arguments[i]).toArray(), moved);
        for (int i = 0; i < replaced.length; i++) {
            arguments[independents.get(i)] = replaced[i];
        }
        try {
            return method.value(arguments);
        } catch (Throwable thrown) {
            throw new AssertionError("the method throws beside the point", thrown);
        }
    }

    /** Up and down by turns. */
    private static double[] direction(double[] x) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (i % 2 == 0 ? 1 : -0.75) * SCALE * Math.max(SCALE, Math.abs(x[i])))
                .toArray();
    }

    /** Called twice with the same arguments, the generated methods give the same bits, together or apart. */
    static void aSecondCallGivesTheSame(PortedMethod method) throws Throwable {
        Object[] arguments = method.point();
        double[] first = method.valueAndGradient(arguments);
        assertThat(method.valueAndGradient(arguments)).containsExactly(first);
        double[] gradient = Arrays.copyOfRange(first, 1, first.length);
        assertThat(method.gradient(arguments)).containsExactly(gradient);
        assertThat(method.gradient(arguments)).containsExactly(gradient);
    }

    /** The generated methods leave their arguments as they were. */
    static void theArgumentsAreAsTheyWere(PortedMethod method) throws Throwable {
        Object[] arguments = method.point();
        method.valueAndGradient(arguments);
        assertSame(arguments, method.point());
        method.gradient(arguments);
        assertSame(arguments, method.point());
    }

    /** A record with an array in it is equal to itself alone, so of records the numbers are compared. */
    private static void assertSame(Object[] actual, Object[] expected) {
        assertThat(Leaves.of(actual)).containsExactly(Leaves.of(expected));
        assertThat(Arrays.deepEquals(withoutRecords(actual), withoutRecords(expected)))
                .isTrue();
    }

    private static Object[] withoutRecords(Object[] values) {
        return Stream.of(values).filter(each -> !(each instanceof Record)).toArray();
    }

    /** Recording everything gives the same value, and the same gradient to rounding. */
    static void recordingEverythingGivesTheSame(PortedMethod method, PortedMethod recording) throws Throwable {
        valueAndGradientAreAsExpected(recording, method.valueAndGradient(method.point()));
    }

    /** What the method throws, the generated methods throw. */
    static void whatTheMethodThrowsIsThrown(PortedMethod method) {
        Throwable expected = catchThrowable(() -> method.value(method.point()));
        assertThat(expected).isNotNull();
        assertThat(catchThrowable(() -> method.valueAndGradient(method.point())))
                .hasSameClassAs(expected)
                .hasMessage(expected.getMessage());
        assertThat(catchThrowable(() -> method.gradient(method.point())))
                .hasSameClassAs(expected)
                .hasMessage(expected.getMessage());
    }

    private PortChecks() {}
}
