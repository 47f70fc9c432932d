package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Finding.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the forward mode of a program, and its forward over reverse mode, to the gradient. */
final class TwinForward {
    private static final double LARGE = 1e5;

    private final Class<?> plain;
    private final Method primal;
    private final Method jvp;
    private final Optional<Method> hvp;
    private final Optional<Method> gradientAndHvp;
    private final double tolerance;

    TwinForward(Class<?> generated, Class<?> plain, Method primal, double tolerance) {
        this.plain = plain;
        this.primal = primal;
        this.jvp = method(generated, "f$jvp").orElseThrow();
        this.hvp = method(generated, "f$hvp");
        this.gradientAndHvp = method(generated, "f$gradAndHvp");
        this.tolerance = tolerance;
    }

    private static Optional<Method> method(Class<?> type, String name) {
        Optional<Method> found = Stream.of(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst();
        found.ifPresent(each -> each.setAccessible(true));
        return found;
    }

    /** @param gradient the numbers of the gradient, at the end of a list */
    Optional<Finding> at(Object[] arguments, double[] seeds, List<Object> gradient, TwinInputs inputs) {
        Object[] one = directions(arguments, inputs);
        Object[] other = directions(arguments, inputs);
        double[] along = numbers(one);
        List<Object> reverse = gradient.subList(gradient.size() - along.length, gradient.size());
        try {
            List<Object> tangents = called(jvp, arguments, one);
            tangents = tangents.subList(tangents.size() - seeds.length, tangents.size());
            double apart = 0;
            double size = 1;
            for (int i = 0; i < seeds.length; i++) {
                double term = seeds[i] * (Double) tangents.get(i);
                apart += term;
                size = Math.max(size, Math.abs(term));
            }
            for (int i = 0; i < along.length; i++) {
                double term = along[i] * (Double) reverse.get(i);
                apart -= term;
                size = Math.max(size, Math.abs(term));
            }
            if (size < LARGE && Math.abs(apart) > tolerance * size) {
                return Optional.of(new Finding(
                        Kind.GRADIENT, "forward and reverse mode are " + apart + " apart at " + Bits.text(arguments)));
            }
            if (hvp.isEmpty()) {
                return Optional.empty();
            }
            Optional<Finding> finding = together(arguments, reverse, one);
            return finding.isPresent() ? finding : symmetric(arguments, one, other);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            return Optional.of(new Finding(
                    Kind.FAILURE,
                    "forward " + cause.getClass().getName(),
                    cause + " at " + Arrays.asList(cause.getStackTrace()).subList(0, 3) + Bits.text(arguments)));
        } catch (ChangedException changed) {
            return Optional.of(new Finding(Kind.ARGUMENTS, changed.getMessage()));
        }
    }

    private Optional<Finding> symmetric(Object[] arguments, Object[] one, Object[] other)
            throws InvocationTargetException {
        List<Object> timesOne = called(hvp.orElseThrow(), arguments, one);
        List<Object> timesOther = called(hvp.orElseThrow(), arguments, other);
        double[] u = numbers(one);
        double[] v = numbers(other);
        double apart = 0;
        double size = 1;
        for (int i = 0; i < u.length; i++) {
            double left = (Double) timesOne.get(i) * v[i];
            double right = (Double) timesOther.get(i) * u[i];
            apart += left - right;
            size = Math.max(size, Math.max(Math.abs(left), Math.abs(right)));
        }
        return size < LARGE && Math.abs(apart) > 100 * tolerance * size
                ? Optional.of(new Finding(
                        Kind.GRADIENT, "the Hessian is not symmetric, by " + apart + " at " + Bits.text(arguments)))
                : Optional.empty();
    }

    /** The product comes with the gradient, after the value, as each is alone. */
    private Optional<Finding> together(Object[] arguments, List<Object> gradient, Object[] direction)
            throws InvocationTargetException {
        List<Object> all = called(gradientAndHvp.orElseThrow(), arguments, direction);
        List<Object> expected = new ArrayList<>(gradient);
        expected.addAll(called(hvp.orElseThrow(), arguments, direction));
        String together = Bits.text(all.subList(1, all.size()).toArray());
        String apart = Bits.text(expected.toArray());
        return together.equals(apart)
                ? Optional.empty()
                : Optional.of(new Finding(Kind.GRADIENT, together + " together, " + apart + " apart"));
    }

    /** One for each independent, by the names of the parameters that take them. */
    private Object[] directions(Object[] arguments, TwinInputs inputs) {
        int before = arguments.length + (Modifier.isStatic(primal.getModifiers()) ? 0 : 1);
        List<String> names =
                Arrays.stream(primal.getParameters()).map(Parameter::getName).toList();
        return Arrays.stream(jvp.getParameters())
                .skip(before)
                .map(each -> names.indexOf(each.getName().replaceFirst("Dot\\d*$", "")))
                .map(position -> inputs.drawLike(arguments[position]))
                .toArray();
    }

    private static double[] numbers(Object[] directions) {
        return Arrays.stream(directions)
                .flatMap(each -> TwinInputs.flat(each).stream())
                .mapToDouble(each -> (Double) each)
                .toArray();
    }

    private List<Object> called(Method method, Object[] arguments, Object[] directions)
            throws InvocationTargetException {
        Object[] given = Arrays.stream(arguments).map(TwinInputs::copy).toArray();
        Object[] along = Arrays.stream(directions).map(TwinInputs::copy).toArray();
        List<Object> all = new ArrayList<>();
        try {
            if (!Modifier.isStatic(primal.getModifiers())) {
                all.add(plain.getConstructor().newInstance());
            }
            all.addAll(Arrays.asList(given));
            all.addAll(Arrays.asList(along));
            Object result = method.invoke(null, all.toArray());
            if (!Bits.text(given).equals(Bits.text(arguments))
                    || !Bits.text(along).equals(Bits.text(directions))) {
                throw new ChangedException(method.getName() + ": " + Bits.text(arguments) + " became "
                        + Bits.text(given) + " and " + Bits.text(directions) + " became " + Bits.text(along));
            }
            return TwinInputs.flat(result);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class ChangedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ChangedException(String message) {
            super(message);
        }
    }
}
