package io.adjoint.processor.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A port as compiled: the method, what was generated for it, and the arguments to call them with. */
final class PortedMethod {
    private final Method primal;
    private final Class<?> generated;
    private final Object[] point;
    private final Port port;

    private PortedMethod(Port port, Method primal, Class<?> generated, Object[] point) {
        this.port = port;
        this.primal = primal;
        this.generated = generated;
        this.point = point;
    }

    static PortedMethod of(ClassLoader classes, String file, Port port) {
        try {
            Class<?> home = classes.loadClass("conformance." + file);
            Method primal = named(home, port.method());
            Object[] point = Arguments.of(port.arguments(), primal.getParameterTypes(), home);
            return new PortedMethod(port, primal, classes.loadClass("conformance." + file + "Grad"), point);
        } catch (ClassNotFoundException failure) {
            throw new AssertionError(port.toString(), failure);
        }
    }

    private static Method named(Class<?> type, String name) {
        List<Method> found = Stream.of(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " is one of " + found);
        }
        found.get(0).setAccessible(true);
        return found.get(0);
    }

    Method primal() {
        return primal;
    }

    /** The arguments, new. */
    Object[] point() {
        return Stream.of(point).map(Leaves::copy).toArray();
    }

    /** What the method returns, with which a seed is multiplied if it is more than a number. */
    double value(Object[] arguments) throws Throwable {
        Object result = invoke(primal, arguments);
        if (port.seed().isEmpty()) {
            return ((Number) result).doubleValue();
        }
        return product(primal.getReturnType() == void.class ? written(arguments) : result);
    }

    private double product(Object result) {
        double[] seed = Leaves.of(seed());
        double[] numbers = Leaves.of(result);
        double sum = 0;
        for (int i = 0; i < seed.length; i++) {
            sum += seed[i] * numbers[i];
        }
        return sum;
    }

    /** The one array that a method without a result writes: its last parameter. */
    private static Object written(Object[] arguments) {
        return arguments[arguments.length - 1];
    }

    private Object seed() {
        Class<?> type = primal.getReturnType() == void.class
                ? primal.getParameterTypes()[point.length - 1]
                : primal.getReturnType();
        return Arguments.of(port.seed().orElseThrow(), new Class<?>[] {type}, primal.getDeclaringClass())[0];
    }

    /** The parameters that the gradient is of: what the components of the generated record are named after. */
    List<Integer> independents() {
        Class<?> result = withValue().getReturnType();
        if (isBare(result)) {
            return List.of(List.of(primal.getParameterTypes()).indexOf(result));
        }
        List<String> names =
                Stream.of(primal.getParameters()).map(Parameter::getName).toList();
        return Stream.of(result.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("value"))
                .map(name -> names.contains(name) ? names.indexOf(name) : names.indexOf(name.replaceAll("Bar$", "")))
                .toList();
    }

    private Method withValue() {
        return named(generated, port.method() + (port.seed().isPresent() ? "$vjp" : "$valueAndGrad"));
    }

    /** Whether a result is the one gradient, and not a generated record that may have it as a component. */
    private boolean isBare(Class<?> result) {
        return result.getDeclaringClass() != generated;
    }

    /** Value and gradient, as generated: a number, then all numbers of the gradient. */
    double[] valueAndGradient(Object[] arguments) throws Throwable {
        if (port.seed().isEmpty()) {
            return Leaves.of(invoke(withValue(), arguments));
        }
        Object result = pulledBack(arguments);
        List<Object> parts = new ArrayList<>(isBare(result.getClass()) ? List.of(result) : Leaves.components(result));
        boolean hasValue = parts.size() > independents().size();
        double value = hasValue ? product(parts.remove(0)) : value(point());
        return DoubleStream.concat(DoubleStream.of(value), DoubleStream.of(Leaves.of(parts.toArray())))
                .toArray();
    }

    private Object pulledBack(Object[] arguments) throws Throwable {
        Object[] withSeed = Arrays.copyOf(arguments, arguments.length + 1);
        withSeed[arguments.length] = seed();
        return invoke(withValue(), withSeed);
    }

    /** The gradient alone, as generated. */
    double[] gradient(Object[] arguments) throws Throwable {
        if (port.seed().isPresent()) {
            return tail(valueAndGradient(arguments));
        }
        Object result = invoke(named(generated, port.method() + "$grad"), arguments);
        return independents().size() == 1 ? Leaves.of(result) : tail(Leaves.of(result));
    }

    private static double[] tail(double[] all) {
        return Arrays.copyOfRange(all, 1, all.length);
    }

    boolean isSeeded() {
        return port.seed().isPresent();
    }

    /** Whether a method of that suffix was generated. */
    boolean has(String suffix) {
        return Stream.of(generated.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(port.method() + suffix));
    }

    /** A direction for each independent, another for each number: of its type, up and down at random. */
    Object[] directions(int number) {
        Random random = new Random(number);
        Object[] at = point();
        return independents().stream()
                .map(i -> Leaves.with(
                        at[i],
                        DoubleStream.of(Leaves.of(at[i]))
                                .map(each -> 2 * random.nextDouble() - 1)
                                .toArray()))
                .toArray();
    }

    /** Ones for each independent. */
    Object[] ones() {
        Object[] at = point();
        return independents().stream()
                .map(i -> Leaves.with(
                        at[i], DoubleStream.of(Leaves.of(at[i])).map(each -> 1).toArray()))
                .toArray();
    }

    /** What {@code $jvp} gives: the value, if it gives that, and the tangent, both weighted by the seed. */
    double[] tangent(Object[] arguments, Object[] directions) throws Throwable {
        Object result = generated("$jvp", arguments, directions);
        if (isBare(result.getClass())) {
            return new double[] {value(point()), product(result)};
        }
        List<Object> parts = Leaves.components(result);
        return port.seed().isEmpty() ? Leaves.of(result) : new double[] {product(parts.get(0)), product(parts.get(1))};
    }

    /** All numbers that a generated method gives that is given something for each independent, or nothing more. */
    double[] numbers(String suffix, Object[] arguments, Object... more) throws Throwable {
        return Leaves.of(generated(suffix, arguments, more));
    }

    /** The Jacobian times the seed, with all numbers of one independent after those of another. */
    double[] seededJacobian() throws Throwable {
        Object result = generated("$jacobian", point());
        double[] seeds = Leaves.of(seed());
        List<Object> parts = isBare(result.getClass()) ? List.of(result) : Leaves.components(result);
        DoubleStream all = DoubleStream.empty();
        for (Object part : parts) {
            double[] derivatives = Leaves.of(part);
            double[] sums = new double[derivatives.length / seeds.length];
            for (int i = 0; i < derivatives.length; i++) {
                sums[i % sums.length] += seeds[i / sums.length] * derivatives[i];
            }
            all = DoubleStream.concat(all, DoubleStream.of(sums));
        }
        return all.toArray();
    }

    private Object generated(String suffix, Object[] arguments, Object... more) throws Throwable {
        Object[] all = Stream.concat(Stream.of(arguments), Stream.of(more)).toArray();
        return invoke(named(generated, port.method() + suffix), all);
    }

    /** What the method computes that says value and gradient again. */
    double[] byHand(String name) throws Throwable {
        return (double[]) invoke(named(primal.getDeclaringClass(), name), point());
    }

    private static Object invoke(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
