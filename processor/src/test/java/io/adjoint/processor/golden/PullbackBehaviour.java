package io.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.adjoint.check.GradientCheck;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.DualArray;
import io.adjoint.processor.ir.DualInterpreter;
import io.adjoint.processor.ir.Expr.Var;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What must hold of a generated pullback at one point and for one set of random seeds, each said in one method. */
final class PullbackBehaviour {
    private final Subject subject;
    private final SourceMethod read;
    private final boolean hasFloats;

    PullbackBehaviour(Subject subject, SourceMethod read, boolean hasFloats) {
        this.subject = subject;
        this.read = read;
        this.hasFloats = hasFloats;
    }

    /** What the method returns: an array, or what it leaves in those that it writes. */
    private static List<Object> outputs(Subject of, List<Integer> written, Object[] arguments) throws Throwable {
        Object result = of.value(arguments);
        return written.isEmpty()
                ? Arrays.asList(result)
                : written.stream().map(i -> arguments[i]).toList();
    }

    private Object[] seeds() throws Throwable {
        Random random = new Random(20240611);
        return outputs(subject, subject.written(), subject.point()).stream()
                .map(output -> Numbers.random(output, random))
                .toArray();
    }

    private List<Object> gradient() throws Throwable {
        List<Object> all = subject.pullback(subject.point(), seeds());
        return all.subList(all.size() - read.independents().size(), all.size());
    }

    private int parameter(Var independent) {
        List<Var> parameters = read.procedure().parameters();
        return parameters.indexOf(independent) - parameters.size() + subject.point().length;
    }

    void theValueIsThePrimals() throws Throwable {
        List<Object> all = subject.pullback(subject.point(), seeds());
        if (all.size() > read.independents().size()) {
            Object value = all.get(0);
            Behaviour.assertSameBits(List.of(value), List.of(subject.value(subject.point())));
        } else {
            assertThat(all).hasSameSizeAs(read.independents());
        }
    }

    void aSecondCallGivesTheSameBits() throws Throwable {
        Object[] arguments = subject.point();
        Object[] seeds = seeds();
        List<Object> first = subject.pullback(arguments, seeds);
        List<Object> kept = Arrays.asList((Object[]) Numbers.copy(first.toArray()));
        Behaviour.assertSameBits(subject.pullback(arguments, seeds), kept);
        Behaviour.assertSameBits(first, kept);
    }

    void nothingIsChanged() throws Throwable {
        Object[] arguments = subject.point();
        Object[] seeds = seeds();
        subject.pullback(arguments, seeds);
        Behaviour.assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
        Behaviour.assertSameBits(Arrays.asList(seeds), Arrays.asList(seeds()));
    }

    /** Also one that the method writes: what counts is what is in it on entry. */
    void aSeedMayBeAnArgument() throws Throwable {
        Object[] seeds = seeds();
        for (int k = 0; k < seeds.length; k++) {
            for (int i = 0; i < subject.point().length; i++) {
                Object[] arguments = subject.point();
                if (isOfOneShape(seeds[k], arguments[i])) {
                    Object[] same = seeds();
                    same[k] = arguments[i];
                    Object[] copied = seeds();
                    copied[k] = Numbers.copy(arguments[i]);
                    Behaviour.assertSameBits(
                            subject.pullback(arguments, same), subject.pullback(subject.point(), copied));
                }
            }
        }
    }

    private static boolean isOfOneShape(Object one, Object other) {
        return one != null
                && other != null
                && one.getClass() == other.getClass()
                && Numbers.flat(one).length == Numbers.flat(other).length
                && Array.getLength(one) == Array.getLength(other);
    }

    void aSeedOfAnotherShapeIsRefused() throws Throwable {
        Object[] arguments = subject.point();
        Object[] seeds = seeds();
        int last = seeds.length - 1;
        Class<?> rows = seeds[last].getClass().getComponentType();
        seeds[last] = Array.newInstance(rows, Array.getLength(seeds[last]) + 1);
        assertThatThrownBy(() -> subject.pullback(arguments, seeds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the shape");
        Behaviour.assertSameBits(Arrays.asList(arguments), Arrays.asList(subject.point()));
    }

    /** The sum of the outputs, each weighted by its seed, is a number that difference quotients can be taken of. */
    void theGradientIsThatOfDifferences(Subject exact) throws Throwable {
        double[] weights = weights();
        List<Integer> written = subject.written();
        List<Object> gradient = gradient();
        for (int i = 0; i < gradient.size(); i++) {
            int parameter = parameter(read.leaves().get(i));
            Object partials = Numbers.convert(gradient.get(i), double.class);
            Object[] point = exact.point();
            if (point[parameter] == null) {
                assertThat(gradient.get(i)).isNull();
                continue;
            }
            GradientCheck<Object> check = GradientCheck.of(argument -> {
                        Object[] arguments = (Object[]) Numbers.copy(point);
                        arguments[parameter] = Numbers.copy(argument);
                        return weighted(exact, written, arguments, weights);
                    })
                    .gradient(argument -> partials)
                    .named(read.leaves().get(i).name());
            (hasFloats ? check.tolerance(Behaviour.IN_FLOAT) : check).at(point[parameter]);
        }
    }

    private double[] weights() throws Throwable {
        return Numbers.flat(seeds());
    }

    private static double weighted(Subject of, List<Integer> written, Object[] arguments, double[] weights) {
        try {
            return dot(Numbers.flat(outputs(of, written, arguments).toArray()), weights);
        } catch (Throwable thrown) {
            throw new AssertionError("the method throws beside the point", thrown);
        }
    }

    private static double dot(double[] numbers, double[] weights) {
        assertThat(numbers).hasSameSizeAs(weights);
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i] * weights[i];
        }
        return sum;
    }

    void theGradientIsThatOfDualNumbers() throws Throwable {
        double[] weights = weights();
        List<Object> gradient = gradient();
        List<Double> actual = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int i = 0; i < gradient.size(); i++) {
            int parameter = parameter(read.leaves().get(i));
            Object shape = subject.point()[parameter];
            double[] partials = Numbers.flat(gradient.get(i));
            assertThat(partials).hasSameSizeAs(Numbers.flat(shape));
            for (int place = 0; place < partials.length; place++) {
                actual.add(partials[place]);
                expected.add(dot(tangents(parameter, Numbers.unit(shape, place)), weights));
            }
        }
        Behaviour.assertClose(actual, expected, hasFloats ? Behaviour.IN_FLOAT : 1e-10);
    }

    /** The tangents of all outputs, one argument going in a direction. */
    private double[] tangents(int parameter, Object direction) {
        List<Object> arguments = subject.procedureArguments(subject.point());
        int receivers = arguments.size() - subject.point().length;
        List<Object> tangents = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean isContinuous = read.procedure().parameters().get(i).type().isContinuous();
            tangents.add(
                    i == receivers + parameter ? direction : isContinuous ? Numbers.unit(arguments.get(i), -1) : null);
        }
        Thread.currentThread()
                .setContextClassLoader(subject.primal().getDeclaringClass().getClassLoader());
        Object result = DualInterpreter.run(read.program(), read.procedure().signature(), arguments, tangents);
        return subject.written().isEmpty()
                ? Numbers.flat(((DualArray) result).tangents())
                : Numbers.flat(subject.written().stream()
                        .map(i -> tangents.get(receivers + i))
                        .toArray());
    }

    /** A method that throws has no result to take the shape of its seed from. */
    static void whatThePrimalThrowsIsThrown(Subject subject) {
        Throwable expected = catchThrowable(() -> subject.value(subject.point()));
        assertThat(expected).as("what the method throws").isNotNull();
        List<Integer> written = subject.written();
        Object[] seeds = written.isEmpty()
                ? new Object[1]
                : written.stream().map(i -> Numbers.copy(subject.point()[i])).toArray();
        Behaviour.assertSameThrowable(catchThrowable(() -> subject.pullback(subject.point(), seeds)), expected);
    }
}
