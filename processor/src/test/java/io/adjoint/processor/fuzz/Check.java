package io.adjoint.processor.fuzz;

import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.fuzz.Finding.Kind;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Magnitude;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Verifier;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a compiled program and its gradient, and compares. */
final class Check {
    private static final int DRAWS = 3;
    private static final double LARGE = 1e6;

    private final SourceMethod read;
    private final Method primal;
    private final Method valueAndGradient;
    private final Method gradient;
    private final ForwardCheck forward;
    private int compared;

    Check(SourceMethod read, Class<?> primals, Class<?> gradients) {
        this.read = read;
        String name = read.procedure().name();
        List<String> parameters = read.procedure().signature().parameters().stream()
                .map(Object::toString)
                .toList();
        this.primal = method(primals, name, parameters);
        this.valueAndGradient = method(gradients, name + "$valueAndGrad", parameters);
        this.gradient = method(gradients, name + "$grad", parameters);
        this.forward = new ForwardCheck(read, primal, gradient, gradients);
    }

    private static Method method(Class<?> owner, String name, List<String> parameters) {
        Method method = Stream.of(owner.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .filter(each -> parameters.equals(Stream.of(each.getParameterTypes())
                        .map(Class::getCanonicalName)
                        .toList()))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method;
    }

    /** How many gradients could be compared with dual numbers. */
    int compared() {
        return compared;
    }

    /** The first thing that does not hold. */
    Optional<Finding> run(long seed) {
        for (Procedure procedure : read.program().procedures().values()) {
            List<?> faults = Verifier.verify(procedure);
            if (!faults.isEmpty()) {
                return Optional.of(new Finding(Kind.ILL_FORMED_IR, faults + "\n" + Printer.print(procedure)));
            }
        }
        Inputs inputs = new Inputs(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            Object[] arguments = inputs.draw(primal.getParameterTypes());
            Optional<Finding> finding = run(arguments);
            if (finding.isPresent()) {
                return finding.map(found -> new Finding(
                        found.kind(),
                        found.cause(),
                        found.message() + "\narguments " + Arrays.deepToString(arguments)));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> run(Object[] arguments) {
        Object[] ofIr = Inputs.copy(arguments);
        Outcome interpreted = Outcome.interpreted(
                () -> Interpreter.run(read.program(), read.procedure().signature(), ofIr));
        Object[] ofPrimal = Inputs.copy(arguments);
        Outcome expected = Outcome.of(primal, ofPrimal);
        if (!expected.isMatchedBy(interpreted)) {
            return finding(Kind.LOWERING, "Java " + expected.exactly() + ", IR " + interpreted.exactly());
        }
        if (expected.isValue() && !Bits.text(ofPrimal).equals(Bits.text(ofIr))) {
            return finding(Kind.LOWERING, "arrays after Java " + Bits.text(ofPrimal) + ", after IR " + Bits.text(ofIr));
        }
        return calls(arguments, expected);
    }

    private static Optional<Finding> finding(Kind kind, String message) {
        return Optional.of(new Finding(kind, message));
    }

    private Optional<Finding> calls(Object[] arguments, Outcome expected) {
        Object[] given = Inputs.copy(arguments);
        Outcome first = Outcome.of(valueAndGradient, given);
        if (!expected.isValue() || !first.isValue()) {
            Outcome bare = Outcome.of(gradient, Inputs.copy(arguments));
            return Stream.of(first, bare)
                    .filter(outcome -> outcome.isValue() != expected.isValue()
                            || !outcome.exactly().equals(expected.exactly()))
                    .findFirst()
                    .flatMap(outcome -> finding(
                            outcome.isValue() ? Kind.VALUE : Kind.FAILURE,
                            "primal " + expected.exactly() + ", gradient " + outcome.exactly()
                                    + outcome.thrown().map(Check::trace).orElse("")))
                    .or(() -> forward.throwing(arguments, expected));
        }
        List<Object> components = components(first.value());
        String value = Bits.text(components.get(0));
        if (!value.equals(expected.exactly())) {
            return finding(Kind.VALUE, "primal " + expected.exactly() + ", gradient's value " + value);
        }
        if (!Bits.text(given).equals(Bits.text(arguments))) {
            return finding(Kind.ARGUMENTS, "before " + Bits.text(arguments) + ", after " + Bits.text(given));
        }
        String all = Bits.text(components.toArray());
        String again = Bits.text(
                components(Outcome.of(valueAndGradient, given).value()).toArray());
        if (!again.equals(all)) {
            return finding(Kind.REPEATABILITY, "first " + all + ", then " + again);
        }
        return bare(given, arguments, components).or(() -> compare(arguments, expected, components));
    }

    private static String trace(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(failure.getStackTrace())
                .limit(6)
                .forEach(line -> text.append("\n  at ").append(line));
        return text.toString();
    }

    /** {@code f$grad} gives what {@code f$valueAndGrad} gives. */
    private Optional<Finding> bare(Object[] given, Object[] arguments, List<Object> components) {
        Outcome outcome = Outcome.of(gradient, given);
        if (!outcome.isValue()) {
            return finding(
                    Kind.FAILURE,
                    "f$grad throws " + outcome.exactly()
                            + trace(outcome.thrown().get()));
        }
        if (!Bits.text(given).equals(Bits.text(arguments))) {
            return finding(Kind.ARGUMENTS, "f$grad: before " + Bits.text(arguments) + ", after " + Bits.text(given));
        }
        boolean isBare = read.independents().size() == 1;
        List<Object> actual = isBare ? List.of(outcome.value()) : components(outcome.value());
        List<Object> expected = isBare ? components.subList(1, 2) : components;
        String text = Bits.text(actual.toArray());
        return text.equals(Bits.text(expected.toArray()))
                ? Optional.empty()
                : finding(Kind.REPEATABILITY, "f$grad " + text + ", f$valueAndGrad " + Bits.text(expected.toArray()));
    }

    static List<Object> components(Object result) {
        List<Object> components = new ArrayList<>();
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            components.add(Outcome.component(accessor, result));
        }
        return components;
    }

    private Optional<Finding> compare(Object[] arguments, Outcome outcome, List<Object> components) {
        double magnitude = Magnitude.of(read.program(), read.procedure().signature(), List.of(Inputs.copy(arguments)));
        double[] expected = DualGradient.of(read, arguments);
        double largest = Arrays.stream(expected).map(Math::abs).reduce(0, Math::max);
        if (!(magnitude < LARGE) || !(largest < LARGE)) {
            return Optional.empty();
        }
        compared++;
        double[] actual = DualGradient.flat(components.subList(1, components.size()));
        for (int i = 0; i < expected.length; i++) {
            double tolerance = Tolerance.of(read.program()) * (1 + largest);
            if (!(Math.abs(actual[i] - expected[i]) <= tolerance)) {
                return finding(
                        Kind.GRADIENT,
                        "component " + i + ": dual numbers " + Arrays.toString(expected) + ", adjoint "
                                + Arrays.toString(actual));
            }
        }
        return forward.at(arguments, outcome, actual);
    }
}
