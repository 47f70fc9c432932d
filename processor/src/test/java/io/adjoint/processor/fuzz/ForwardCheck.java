package io.adjoint.processor.fuzz;

import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.fuzz.Finding.Kind;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Program;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds the forward mode of a compiled program, and its forward over reverse mode, to the gradient. */
final class ForwardCheck {
    private static final double STEP = 0x1p-13;
    private static final double LARGE = 1e5;

    private final Method primal;
    private final Method gradient;
    private final Method jvp;
    private final Method hvp;
    private final Method gradientAndHvp;
    private final List<Integer> independents;
    private final double tolerance;
    private final boolean isSingular;

    ForwardCheck(SourceMethod read, Method primal, Method gradient, Class<?> gradients) {
        this.primal = primal;
        this.gradient = gradient;
        this.independents = read.leaves().stream()
                .map(leaf -> read.procedure().parameters().indexOf(leaf))
                .toList();
        this.jvp = method(gradients, "$jvp");
        this.hvp = method(gradients, "$hvp");
        this.gradientAndHvp = method(gradients, "$gradAndHvp");
        this.tolerance = Tolerance.of(read.program());
        this.isSingular = isSingular(read.program());
    }

    /**
     * Whether a second derivative may be infinite where the gradient is moderate, as that of a power between one and
     * two is at 0: times a direction of 0 it is not a number, while quotients may well be 0.
     */
    private static boolean isSingular(Program program) {
        return program.procedures().values().stream()
                .anyMatch(procedure -> Printer.print(procedure).contains("pow("));
    }

    /** The method that takes a direction for each independent after what the primal takes. */
    private Method method(Class<?> owner, String suffix) {
        Class<?>[] types = Stream.concat(
                        Stream.of(primal.getParameterTypes()),
                        independents.stream().map(i -> primal.getParameterTypes()[i]))
                .toArray(Class<?>[]::new);
        try {
            Method found = owner.getDeclaredMethod(primal.getName() + suffix, types);
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    /** What the method throws, both throw. */
    Optional<Finding> throwing(Object[] arguments, Outcome expected) {
        for (Method method : List.of(jvp, hvp, gradientAndHvp)) {
            Outcome actual = Outcome.of(method, with(arguments, directions(arguments, 1)));
            if (actual.isValue() || !actual.exactly().equals(expected.exactly())) {
                return finding(
                        Kind.FAILURE, method.getName() + " " + actual.exactly() + ", primal " + expected.exactly());
            }
        }
        return Optional.empty();
    }

    /** @param reverse the numbers of the gradient, which are moderate */
    Optional<Finding> at(Object[] arguments, Outcome expected, double[] reverse) {
        Object[] one = directions(arguments, 1);
        return forward(arguments, expected, reverse, one)
                .or(() -> together(arguments, expected, one))
                .or(() -> secondOrder(arguments, one, directions(arguments, 2)));
    }

    private Optional<Finding> forward(Object[] arguments, Outcome expected, double[] reverse, Object[] direction) {
        Object[] given = Inputs.copy(with(arguments, direction));
        Outcome outcome = Outcome.of(jvp, given);
        if (!outcome.isValue()) {
            return finding(Kind.FAILURE, "f$jvp throws " + outcome.exactly());
        }
        List<Object> pair = Check.components(outcome.value());
        if (!Bits.text(pair.get(0)).equals(expected.exactly())) {
            return finding(Kind.VALUE, "primal " + expected.exactly() + ", f$jvp " + Bits.text(pair.get(0)));
        }
        double[] along = DualGradient.flat(List.of(direction));
        double tangent = ((Number) pair.get(1)).doubleValue();
        double apart = tangent;
        double size = 1 + Math.abs(tangent);
        for (int i = 0; i < along.length; i++) {
            apart -= along[i] * reverse[i];
            size += Math.abs(along[i] * reverse[i]);
        }
        if (!(Math.abs(apart) <= tolerance * size)) {
            return finding(Kind.GRADIENT, "forward " + tangent + ", reverse " + (tangent - apart));
        }
        return unchanged(jvp, arguments, direction, given, outcome);
    }

    private Optional<Finding> unchanged(
            Method method, Object[] arguments, Object[] direction, Object[] given, Outcome first) {
        if (!Bits.text(given).equals(Bits.text(with(arguments, direction)))) {
            return finding(Kind.ARGUMENTS, method.getName() + ": after " + Bits.text(given));
        }
        Outcome again = Outcome.of(method, given);
        return again.exactly().equals(first.exactly())
                ? Optional.empty()
                : finding(Kind.REPEATABILITY, method.getName() + " " + first.exactly() + ", then " + again.exactly());
    }

    private Optional<Finding> secondOrder(Object[] arguments, Object[] one, Object[] other) {
        Object[] given = Inputs.copy(with(arguments, one));
        Outcome timesOne = Outcome.of(hvp, given);
        Outcome timesOther = Outcome.of(hvp, Inputs.copy(with(arguments, other)));
        if (!timesOne.isValue() || !timesOther.isValue()) {
            return finding(Kind.FAILURE, "f$hvp throws " + timesOne.exactly() + timesOther.exactly());
        }
        double[] left = numbers(timesOne.value());
        double[] right = numbers(timesOther.value());
        double[] u = DualGradient.flat(List.of(one));
        double[] v = DualGradient.flat(List.of(other));
        double apart = 0;
        double size = 1;
        for (int i = 0; i < u.length; i++) {
            apart += left[i] * v[i] - right[i] * u[i];
            size += Math.abs(left[i] * v[i]) + Math.abs(right[i] * u[i]);
        }
        if (size < LARGE && Math.abs(apart) > 100 * tolerance * size) {
            return finding(Kind.GRADIENT, "the Hessian is not symmetric, by " + apart + " beside " + size);
        }
        return unchanged(hvp, arguments, one, given, timesOne)
                .or(() -> tolerance > 1e-6 ? Optional.empty() : differences(arguments, one, left));
    }

    /** Value, gradient and product, bit for bit as each comes alone. */
    private Optional<Finding> together(Object[] arguments, Outcome value, Object[] direction) {
        Object[] given = Inputs.copy(with(arguments, direction));
        Outcome all = Outcome.of(gradientAndHvp, given);
        Outcome first = Outcome.of(gradient, Inputs.copy(arguments));
        Outcome second = Outcome.of(hvp, Inputs.copy(with(arguments, direction)));
        if (!all.isValue() || !first.isValue() || !second.isValue()) {
            return finding(
                    Kind.FAILURE, "f$gradAndHvp: " + all.exactly() + ", " + first.exactly() + ", " + second.exactly());
        }
        List<Object> apart = new ArrayList<>(ofIndependents(first.value()));
        apart.addAll(ofIndependents(second.value()));
        List<Object> together = Check.components(all.value());
        String parts = Bits.text(together.subList(1, together.size()).toArray());
        String expected = Bits.text(apart.toArray());
        if (!Bits.text(together.get(0)).equals(value.exactly()) || !parts.equals(expected)) {
            return finding(
                    Kind.GRADIENT,
                    "f$gradAndHvp " + Bits.text(together.get(0)) + " " + parts + ", apart " + value.exactly() + " "
                            + expected);
        }
        return unchanged(gradientAndHvp, arguments, direction, given, all);
    }

    /** Where the quotients of two steps and of both sides agree, the product is theirs. */
    private Optional<Finding> differences(Object[] arguments, Object[] direction, double[] product) {
        double[][] at = new double[5][];
        for (int k = -2; k <= 2; k++) {
            Outcome outcome = Outcome.of(gradient, moved(arguments, direction, k * STEP));
            if (!outcome.isValue()) {
                return Optional.empty();
            }
            at[k + 2] = numbers(outcome.value());
        }
        for (int i = 0; i < product.length; i++) {
            double up = (at[3][i] - at[2][i]) / STEP;
            double down = (at[2][i] - at[1][i]) / STEP;
            double near = (up + down) / 2;
            double far = (at[4][i] - at[0][i]) / (4 * STEP);
            double size = 1 + Math.abs(near) + Math.abs(at[2][i]);
            boolean isSmooth = size < LARGE && Math.abs(up - down) < 1e-2 * size && Math.abs(far - near) < 1e-5 * size;
            boolean isExempt = isSingular && Double.isNaN(product[i]);
            if (isSmooth && !isExempt && !(Math.abs(product[i] - near) <= 1e-3 * size)) {
                return finding(
                        Kind.GRADIENT,
                        "number " + i + " of f$hvp is " + product[i] + ", and " + near + " by differences");
            }
        }
        return Optional.empty();
    }

    private Object[] moved(Object[] arguments, Object[] direction, double step) {
        Object[] moved = Inputs.copy(arguments);
        for (int k = 0; k < direction.length; k++) {
            int at = independents.get(k);
            moved[at] = moved(moved[at], direction[k], step);
        }
        return moved;
    }

    private static Object moved(Object from, Object direction, double step) {
        if (from instanceof Double number) {
            return number + step * (Double) direction;
        }
        for (int i = 0; i < Array.getLength(from); i++) {
            Array.set(from, i, moved(Array.get(from, i), Array.get(direction, i), step));
        }
        return from;
    }

    private Object[] directions(Object[] arguments, int number) {
        Random random = new Random(number);
        return independents.stream().map(i -> like(arguments[i], random)).toArray();
    }

    private static Object like(Object value, Random random) {
        if (!value.getClass().isArray()) {
            double number = 2 * random.nextDouble() - 1;
            return value instanceof Float ? (Object) (float) number : (Object) number;
        }
        Object direction = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        IntStream.range(0, Array.getLength(value))
                .forEach(i -> Array.set(direction, i, like(Array.get(value, i), random)));
        return direction;
    }

    private static Object[] with(Object[] arguments, Object[] directions) {
        return Stream.concat(Arrays.stream(Inputs.copy(arguments)), Arrays.stream(directions))
                .toArray();
    }

    /** Of one independent the result is bare. */
    private List<Object> ofIndependents(Object result) {
        List<Object> parts = result instanceof Record ? Check.components(result) : List.of(result);
        return parts.subList(parts.size() - independents.size(), parts.size());
    }

    private double[] numbers(Object result) {
        return DualGradient.flat(ofIndependents(result));
    }

    private static Optional<Finding> finding(Kind kind, String message) {
        return Optional.of(new Finding(kind, "forward: " + message));
    }
}
