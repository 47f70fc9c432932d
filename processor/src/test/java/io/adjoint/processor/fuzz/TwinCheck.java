package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Finding.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the generated gradient of a program with that of its twin. */
final class TwinCheck {
    private static final int POINTS = 3;
    private static final double LARGE = 1e5;
    /** An adjoint of 0 times an infinite partial is no number, though the tangent may well be 0. */
    private static final double LARGE_INSIDE = 1e8;

    private final Class<?> plain;
    private final Class<?> dual;
    private final Method primal;
    private final Method twin;
    private final Method generated;
    private final TwinForward forward;
    private final boolean isStatic;
    private final double tolerance;
    private int compared;

    TwinCheck(ClassLoader plains, ClassLoader duals, String name, boolean hasFloats) throws ClassNotFoundException {
        this.plain = Class.forName(name, true, plains);
        this.dual = Class.forName(name, true, duals);
        this.primal = method(plain, "f");
        this.twin = method(dual, "f");
        this.generated = method(
                Class.forName(name + "Grad", true, plains),
                primal.getReturnType() == double.class ? "f$valueAndGrad" : "f$vjp");
        this.forward =
                new TwinForward(Class.forName(name + "Grad", true, plains), plain, primal, hasFloats ? 1e-3 : 1e-8);
        this.isStatic = java.lang.reflect.Modifier.isStatic(primal.getModifiers());
        this.tolerance = hasFloats ? 1e-3 : 1e-8;
    }

    private static Method method(Class<?> type, String name) {
        Method found = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(type.getSimpleName() + "." + name));
        found.setAccessible(true);
        return found;
    }

    /** How many gradients have been compared. */
    int compared() {
        return compared;
    }

    Optional<Finding> run(long seed) {
        TwinInputs inputs = new TwinInputs(seed);
        for (int i = 0; i < POINTS; i++) {
            Object[] arguments =
                    Arrays.stream(primal.getParameterTypes()).map(inputs::draw).toArray();
            Optional<Finding> finding = at(arguments, inputs);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> at(Object[] arguments, TwinInputs inputs) {
        Object[] changed = copy(arguments);
        Object value;
        try {
            value = call(primal, isStatic ? null : instance(plain), changed);
        } catch (Thrown thrown) {
            return throwing(arguments, changed, thrown.getCause());
        }
        List<Object> outputs = outputs(value, changed);
        double[] seeds = seeds(changed, value, inputs);
        Object[] given = copy(arguments);
        Object gradient;
        Object again;
        try {
            gradient = generated(given, changed, value, seeds);
            if (!Bits.text(given).equals(Bits.text(arguments))) {
                return finding(Kind.ARGUMENTS, Bits.text(arguments) + " became " + Bits.text(given));
            }
            again = generated(given, changed, value, seeds);
        } catch (Thrown thrown) {
            Throwable cause = thrown.getCause();
            return finding(Kind.FAILURE, cause.getClass().getName(), cause + at(cause) + Bits.text(arguments));
        }
        List<Object> components = TwinInputs.flat(gradient);
        if (!components.equals(TwinInputs.flat(again))) {
            return finding(Kind.REPEATABILITY, gradient + " then " + again);
        }
        if (value instanceof Double && !components.get(0).equals(value)) {
            return finding(Kind.VALUE, value + ", but " + components.get(0));
        }
        return compare(arguments, outputs, seeds, components)
                .or(() -> forward.at(arguments, seeds, components, inputs));
    }

    /** The gradient throws what the method throws, and leaves in the arguments what that leaves. */
    private Optional<Finding> throwing(Object[] arguments, Object[] changed, Throwable expected) {
        Object[] given = copy(arguments);
        Class<?> result = primal.getReturnType();
        Object shape =
                result == double[].class ? new double[4] : result == double[][].class ? new double[3][4] : (Object) 0.0;
        try {
            generated(given, changed, shape, new double[100]);
        } catch (Thrown thrown) {
            Throwable actual = thrown.getCause();
            if (!actual.toString().equals(expected.toString())) {
                return finding(
                        Kind.FAILURE, "throws", expected + ", but " + actual + at(actual) + Bits.text(arguments));
            }
            return Bits.text(given).equals(Bits.text(changed))
                    ? Optional.empty()
                    : finding(Kind.ARGUMENTS, "throws", Bits.text(changed) + " left, but " + Bits.text(given));
        }
        return finding(Kind.FAILURE, "throws", expected + ", but the gradient does not at " + Bits.text(arguments));
    }

    private static String at(Throwable thrown) {
        return " at " + Arrays.stream(thrown.getStackTrace()).limit(8).toList();
    }

    private static Optional<Finding> finding(Kind kind, String cause, String message) {
        return Optional.of(new Finding(kind, cause, message));
    }

    private Optional<Finding> finding(Kind kind, String message) {
        return Optional.of(new Finding(kind, message));
    }

    private Optional<Finding> compare(
            Object[] arguments, List<Object> outputs, double[] seeds, List<Object> components) {
        int independents = (int) Arrays.stream(arguments)
                .mapToLong(each -> TwinInputs.flat(each).size())
                .sum();
        List<Object> actual = components.subList(components.size() - independents, components.size());
        double[] expected = new double[independents];
        double largest = 0;
        double apart = 0;
        DualNumber.measure();
        for (int i = 0; i < independents; i++) {
            List<Object> tangents = tangents(arguments, i);
            for (int k = 0; k < tangents.size(); k++) {
                DualNumber number = (DualNumber) tangents.get(k);
                apart = Math.max(apart, Math.abs(number.v() - (Double) outputs.get(k)) / (1 + Math.abs(number.v())));
                expected[i] += seeds[k] * number.t();
                largest = Math.max(largest, Math.abs(number.t()));
            }
        }
        if (!(largest < LARGE && DualNumber.largest() < LARGE_INSIDE)) {
            return Optional.empty();
        }
        if (!(apart <= tolerance)) {
            return finding(Kind.TWIN, "values " + apart + " apart at " + Bits.text(arguments));
        }
        compared++;
        for (int i = 0; i < independents; i++) {
            if (!(Math.abs((Double) actual.get(i) - expected[i]) <= tolerance * (1 + largest))) {
                return finding(
                        Kind.GRADIENT,
                        "number " + i + ": twin " + Arrays.toString(expected) + ", adjoint " + actual + " at "
                                + Bits.text(arguments));
            }
        }
        return Optional.empty();
    }

    private List<Object> tangents(Object[] arguments, int independent) {
        Object[] duals = new Object[arguments.length];
        int[] next = {0};
        for (int k = 0; k < duals.length; k++) {
            duals[k] = TwinInputs.dual(arguments[k], twin.getParameterTypes()[k], next, independent);
        }
        Object result = call(twin, isStatic ? null : instance(dual), duals);
        return outputs(result, duals);
    }

    /** An array that has a seed: an argument, or the component of one. */
    private record Output(int argument, String component) {
        Object in(Object[] arguments) {
            Object whole = arguments[argument];
            return component.isEmpty() ? whole : TwinInputs.part(whole, component);
        }
    }

    private List<Output> written() {
        if (primal.getReturnType() != void.class) {
            return List.of();
        }
        int before = primal.getParameterCount() + (isStatic ? 0 : 1);
        return Arrays.stream(generated.getParameters())
                .skip(before)
                .map(each -> output(each.getName().replaceFirst("Bar\\d*$", "")))
                .toList();
    }

    private Output output(String name) {
        Parameter[] parameters = primal.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getName().equals(name)) {
                return new Output(i, "");
            }
        }
        // The longest name that fits is meant: poly, and not p.
        int owner = IntStream.range(0, parameters.length)
                .filter(i -> name.startsWith(parameters[i].getName())
                        && parameters[i].getType().isRecord())
                .boxed()
                .max(Comparator.comparing(i -> parameters[i].getName().length()))
                .orElseThrow();
        String rest = name.substring(parameters[owner].getName().length()).replaceFirst("\\d+$", "");
        return new Output(owner, rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
    }

    private List<Object> outputs(Object value, Object[] arguments) {
        return written().isEmpty()
                ? TwinInputs.flat(value)
                : written().stream()
                        .flatMap(each -> TwinInputs.flat(each.in(arguments)).stream())
                        .toList();
    }

    private double[] seeds(Object[] arguments, Object value, TwinInputs inputs) {
        if (value instanceof Double) {
            return new double[] {1};
        }
        return outputs(value, arguments).stream()
                .mapToDouble(each -> (Double) inputs.draw(double.class))
                .toArray();
    }

    private Object generated(Object[] arguments, Object[] left, Object value, double[] seeds) {
        List<Object> all = new ArrayList<>();
        if (!isStatic) {
            all.add(instance(plain));
        }
        all.addAll(Arrays.asList(arguments));
        if (!(value instanceof Double)) {
            int[] next = {0};
            List<Output> written = written();
            Stream<Object> shapes =
                    written.isEmpty() ? Stream.of(value) : written.stream().map(each -> each.in(left));
            shapes.forEach(shape -> all.add(filled(TwinInputs.copy(shape), seeds, next)));
        }
        return call(generated, null, all.toArray());
    }

    private static Object filled(Object shape, double[] seeds, int[] next) {
        if (shape instanceof double[] numbers) {
            Arrays.setAll(numbers, i -> seeds[next[0]++]);
        } else if (shape instanceof float[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) seeds[next[0]++];
            }
        } else {
            for (Object row : (Object[]) shape) {
                filled(row, seeds, next);
            }
        }
        return shape;
    }

    private static Object[] copy(Object[] arguments) {
        return Arrays.stream(arguments).map(TwinInputs::copy).toArray();
    }

    private static Object instance(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Object call(Method method, Object receiver, Object[] arguments) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException thrown) {
            throw new Thrown(thrown.getCause());
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Thrown(Throwable cause) {
            super(cause);
        }
    }
}
