package io.adjoint.processor.libraries;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;

/** One method called with made-up arguments, and its gradient held against differences. */
final class Trial {

    /** What came of it. */
    enum Outcome {
        RIGHT,
        SAME_EXCEPTION,
        VAGUE,
        NO_INPUT,
        NOT_FINITE,
        NOT_A_NUMBER,
        WRONG
    }

    /**
     * What came of it, and why.
     *
     * @param outcome what
     * @param detail the numbers
     */
    record Verdict(Outcome outcome, String detail) {}

    private final Subject subject;
    private final long seed;
    private final List<Class<?>> classes;

    Trial(Subject subject, long seed, List<Class<?>> classes) {
        this.subject = subject;
        this.seed = seed;
        this.classes = classes;
    }

    private Object[] arguments() throws Maker.Impossible {
        return new Maker(seed, classes).make(subject.types());
    }

    Verdict run() {
        try {
            return checked();
        } catch (Maker.Impossible none) {
            return new Verdict(Outcome.NO_INPUT, none.getMessage());
        } catch (ReflectiveOperationException failure) {
            return new Verdict(Outcome.WRONG, "harness: " + failure);
        }
    }

    private Verdict checked() throws Maker.Impossible, ReflectiveOperationException {
        Object[] given = arguments();
        Object result;
        try {
            result = subject.call(given);
        } catch (InvocationTargetException thrown) {
            return afterException(thrown.getCause());
        }
        Object[] again = arguments();
        if (!Numbers.print(subject.call(again), 2).equals(Numbers.print(result, 2))) {
            return new Verdict(Outcome.NO_INPUT, "the method gives another value for the same arguments");
        }
        List<Object> outputs = subject.outputs(result, given);
        if (outputs.stream().anyMatch(Objects::isNull)
                || !DoubleStream.of(flat(outputs)).allMatch(Double::isFinite)) {
            return new Verdict(Outcome.NOT_FINITE, "");
        }
        Object[] seeds = outputs.stream()
                .map(each -> subject.isPulledBack() ? Numbers.seedLike(each, new Random(seed)) : 1.0)
                .toArray();
        Object[] arguments = arguments();
        String[] before =
                Arrays.stream(arguments).map(each -> Numbers.print(each, 3)).toArray(String[]::new);
        Object first = gradient(arguments, seeds);
        if (first instanceof Throwable thrown) {
            return new Verdict(Outcome.WRONG, "only the gradient throws " + thrown + at(thrown));
        }
        for (int i = 0; i < arguments.length; i++) {
            // A generator of random numbers moves on, as it does for the method itself.
            String after = Numbers.print(arguments[i], 3);
            boolean isMovedOn = !Numbers.are(subject.types()[i]) && !before[i].equals(Numbers.print(given[i], 3));
            if (!after.equals(before[i]) && !isMovedOn) {
                return new Verdict(Outcome.WRONG, "argument " + i + " changed: " + before[i] + " to " + after);
            }
        }
        if (!Numbers.print(first, 2).equals(Numbers.print(gradient(arguments(), seeds), 2))) {
            return new Verdict(Outcome.WRONG, "the second call gives another gradient");
        }
        return compared(result, arguments, first, seeds);
    }

    private static String at(Throwable thrown) {
        return thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
    }

    private Verdict afterException(Throwable thrown) throws Maker.Impossible, ReflectiveOperationException {
        if (subject.isPulledBack()) {
            return new Verdict(Outcome.NOT_FINITE, "throws " + thrown); // there is nothing to take a seed from
        }
        Object first = gradient(arguments(), new Object[0]);
        boolean isSame = first instanceof Throwable other && other.getClass() == thrown.getClass();
        return new Verdict(
                isSame ? Outcome.SAME_EXCEPTION : Outcome.WRONG,
                isSame ? thrown.toString() : "the method throws " + thrown + ", the gradient gives " + first);
    }

    private Object gradient(Object[] arguments, Object[] seeds) throws ReflectiveOperationException {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        if (subject.isPulledBack()) {
            all.addAll(Arrays.asList(seeds));
        }
        try {
            return subject.gradient().invoke(null, all.toArray());
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        }
    }

    private Verdict compared(Object result, Object[] arguments, Object gradient, Object[] seeds)
            throws ReflectiveOperationException, Maker.Impossible {
        List<Integer> independents = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (Numbers.are(subject.types()[i])) {
                independents.add(i);
            }
        }
        List<Object> parts = new ArrayList<>();
        if (gradient instanceof Record) {
            for (RecordComponent component : gradient.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                Object part = component.getAccessor().invoke(gradient);
                if (component.getName().equals("value")) {
                    if (!Numbers.print(part, 1).equals(Numbers.print(result, 1))) {
                        return new Verdict(Outcome.WRONG, "value " + flatText(part) + ", primal " + flatText(result));
                    }
                } else if (Numbers.are(component.getType())) {
                    parts.add(part);
                }
            }
        } else {
            parts.add(gradient);
        }
        if (parts.size() != independents.size()) {
            return new Verdict(Outcome.WRONG, "harness: " + parts.size() + " gradients for " + independents);
        }
        Verdict worst = new Verdict(Outcome.RIGHT, "");
        for (int i = 0; i < parts.size(); i++) {
            Verdict verdict = compared(arguments, independents.get(i), parts.get(i), seeds);
            worst = verdict.outcome().compareTo(worst.outcome()) > 0 ? verdict : worst;
        }
        return worst;
    }

    private Verdict compared(Object[] arguments, int which, Object part, Object[] seeds) throws Maker.Impossible {
        double[] bars = Numbers.of(part);
        double[] point = Numbers.of(arguments[which]);
        if (bars.length != point.length) {
            return new Verdict(Outcome.WRONG, "gradient of argument " + which + " has " + bars.length + " numbers");
        }
        Verdict worst = new Verdict(Outcome.RIGHT, "");
        for (int k = 0; k < bars.length; k++) {
            int index = k;
            boolean isFloat = isFloat();
            double least = isFloat ? 0.1 : 1e-3;
            double step = (isFloat ? 0.1 : 0.02) * Math.max(Math.abs(point[k]), 0.05);
            Quotient quotient = Quotient.atZero(h -> value(which, index, h, seeds), step, isFloat ? 6e-8 : 1.2e-16);
            if (!quotient.agreesWith(bars[k], isFloat ? 2e-3 : 1e-6)) {
                // Steps of another length tell a staircase of roundings from a slope.
                Quotient other =
                        Quotient.atZero(h -> value(which, index, h, seeds), 0.37 * step, isFloat ? 6e-8 : 1.2e-16);
                boolean isVague =
                        quotient.isVague(least) || other.isVague(least) || !quotient.agreesWith(other.value(), 1e-7);
                String text =
                        "argument " + which + "[" + k + "]: gradient " + bars[k] + ", differences " + quotient.value()
                                + " ± " + quotient.doubt() + " at " + flatText(arguments) + " seeds " + flatText(seeds);
                Verdict verdict = new Verdict(disagreement(bars[k], quotient, isVague), text);
                worst = verdict.outcome().compareTo(worst.outcome()) > 0 ? verdict : worst;
            } else if (quotient.isVague(least)) {
                worst = worst.outcome() == Outcome.RIGHT
                        ? new Verdict(Outcome.VAGUE, "differences " + quotient)
                        : worst;
            }
        }
        return worst;
    }

    /** An infinite partial times zero is no number, as the README says, where the differences may see the zero. */
    private static Outcome disagreement(double derivative, Quotient quotient, boolean isVague) {
        return isVague
                ? Outcome.VAGUE
                : Double.isNaN(derivative) && quotient.agreesWith(0, 1e-6) ? Outcome.NOT_A_NUMBER : Outcome.WRONG;
    }

    private boolean isFloat() {
        for (Class<?> type : subject.types()) {
            if (Numbers.are(type) && type.getName().endsWith(type.isArray() ? "F" : "float")) {
                return true;
            }
        }
        return subject.primal().getReturnType().getName().matches("float|\\[+F");
    }

    /** The outputs weighted by the seeds, where one number of one argument is moved. */
    private double value(int which, int index, double step, Object[] seeds) {
        try {
            Object[] moved = arguments();
            moved[which] = Numbers.plus(moved[which], index, step);
            Object result = subject.call(moved);
            double[] outputs = flat(subject.outputs(result, moved));
            double[] weights = flat(Arrays.asList(seeds));
            if (outputs.length != weights.length) {
                return Double.NaN;
            }
            double sum = 0;
            for (int i = 0; i < outputs.length; i++) {
                sum += outputs[i] * weights[i];
            }
            return sum;
        } catch (ReflectiveOperationException | Maker.Impossible elsewhere) {
            return Double.NaN;
        }
    }

    private static double[] flat(List<Object> values) {
        return values.stream()
                .flatMapToDouble(each -> DoubleStream.of(Numbers.of(each)))
                .toArray();
    }

    private static String flatText(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object each : values) {
            boolean isNumbers =
                    each != null && (Numbers.are(each.getClass()) || each instanceof Double || each instanceof Float);
            String shown = isNumbers
                    ? Arrays.toString(Numbers.of(each))
                    : each instanceof Integer || each instanceof Boolean || each instanceof Long
                            ? each.toString()
                            : each == null ? "null" : each.getClass().getSimpleName();
            text.append(shown).append(' ');
        }
        return text.toString();
    }
}
