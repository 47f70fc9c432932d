package io.adjoint.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adjoint.processor.ir.Dual;
import io.adjoint.processor.ir.DualInterpreter;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Verifier;
import io.adjoint.processor.rules.ElementaryRules;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * Holds the tangent of a procedure against dual numbers, and the tangent of its gradient to what a Hessian is:
 * symmetric, and what the gradient does from one point to the next.
 */
final class TangentsAgainstDuals {
    private static final double TOLERANCE = 1e-9;
    private static final double STEP = 0x1p-13;
    private static final double LARGE = 1e6;

    private final Program program;
    private final Procedure procedure;
    private final Supplier<Object[]> arguments;
    private final List<Var> independents;
    private Program whole;
    private Gradient gradient;

    TangentsAgainstDuals(Program program, Procedure procedure, Supplier<Object[]> arguments) {
        this.program = program;
        this.procedure = procedure;
        this.arguments = arguments;
        this.independents = procedure.parameters().stream()
                .filter(parameter -> parameter.type().isContinuous())
                .toList();
    }

    void check() {
        for (Options options : List.of(Options.DEFAULT, Options.RECORD_EVERYTHING)) {
            write(options);
            forward();
            secondOrder();
        }
    }

    private void write(Options options) {
        Request plain = Request.of(procedure, independents);
        Request request = new Request(
                procedure,
                plain.parameters(),
                plain.entry(),
                plain.independents(),
                Set.of(Emission.JVP, Emission.HVP, Emission.GRAD_AND_HVP));
        Differentiation written =
                Differentiation.of("MGrad", List.of(request), program, ElementaryRules.TABLE, Set.of(), options);
        Map<Signature, Procedure> all = new LinkedHashMap<>(program.procedures());
        written.helpers().forEach(helper -> all.put(helper.procedure().signature(), helper.procedure()));
        gradient = written.gradients().get(0);
        gradient.methods().forEach(each -> all.put(each.procedure().signature(), each.procedure()));
        whole = new Program(all);
        all.values()
                .forEach(each -> assertThat(Verifier.verify(each))
                        .as(Printer.print(each))
                        .isEmpty());
    }

    private Object run(Gradient.Kind kind, Object... given) {
        Procedure called = gradient.methods().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .procedure();
        return Interpreter.run(whole, called.signature(), given);
    }

    private void forward() {
        Object[] direction = direction(1);
        List<Object> tangents = new ArrayList<>();
        int next = 0;
        for (Var parameter : procedure.parameters()) {
            tangents.add(independents.contains(parameter) ? copy(direction[next++]) : null);
        }
        Dual expected =
                (Dual) DualInterpreter.run(program, procedure.signature(), Arrays.asList(arguments.get()), tangents);
        Object value = Interpreter.run(program, procedure.signature(), arguments.get());
        Object[] given = with(arguments.get(), direction);
        for (int turn = 1; turn <= 2; turn++) {
            var answer = (Interpreter.Packed) run(Gradient.Kind.JVP, given);
            assertThat(answer.components().get(0)).as("value%n%s", text()).isEqualTo(value);
            assertThat(Arrays.deepEquals(given, with(arguments.get(), direction)))
                    .as("arguments as before%n%s", text())
                    .isTrue();
            assertThat((Double) answer.components().get(1))
                    .as("tangent%n%s", text())
                    .isCloseTo(expected.tangent(), within(TOLERANCE * (1 + Math.abs(expected.tangent()))));
        }
    }

    private void secondOrder() {
        Object[] one = direction(1);
        Object[] other = direction(2);
        Object[] given = with(arguments.get(), one);
        double[] timesOne = flat(run(Gradient.Kind.HVP, given));
        assertThat(Arrays.deepEquals(given, with(arguments.get(), one)))
                .as("arguments as before the product%n%s", text())
                .isTrue();
        assertThat(flat(run(Gradient.Kind.HVP, given))).containsExactly(timesOne);
        double[] gradient = flat(run(Gradient.Kind.VALUE_AND_GRADIENT, arguments.get()));
        assertThat(flat(run(Gradient.Kind.GRAD_AND_HVP, given)))
                .as("value, gradient and product together%n%s", text())
                .containsExactly(DoubleStream.concat(DoubleStream.of(gradient), DoubleStream.of(timesOne))
                        .toArray());
        double[] timesOther = flat(run(Gradient.Kind.HVP, with(arguments.get(), other)));
        double[] u = flat(one);
        double[] v = flat(other);
        double apart = 0;
        double size = 1;
        for (int i = 0; i < u.length; i++) {
            apart += timesOne[i] * v[i] - timesOther[i] * u[i];
            size += Math.abs(timesOne[i] * v[i]) + Math.abs(timesOther[i] * u[i]);
        }
        if (size < LARGE) {
            assertThat(Math.abs(apart))
                    .as("symmetric, beside %s%n%s", size, text())
                    .isLessThanOrEqualTo(1e-7 * size);
            compareWithDifferences(one, timesOne);
        }
    }

    /** Where the quotients of two steps and of both sides agree. */
    private void compareWithDifferences(Object[] direction, double[] product) {
        double[][] at = new double[5][];
        for (int k = -2; k <= 2; k++) {
            try {
                at[k + 2] = flat(run(Gradient.Kind.GRADIENT, moved(direction, k * STEP)));
            } catch (RuntimeException thrown) {
                return;
            }
        }
        int from = at[0].length - product.length;
        for (int i = 0; i < product.length; i++) {
            int j = from + i;
            double up = (at[3][j] - at[2][j]) / STEP;
            double down = (at[2][j] - at[1][j]) / STEP;
            double near = (up + down) / 2;
            double far = (at[4][j] - at[0][j]) / (4 * STEP);
            double size = 1 + Math.abs(near) + Math.abs(at[2][j]);
            if (size < LARGE && Math.abs(up - down) < 1e-2 * size && Math.abs(far - near) < 1e-5 * size) {
                assertThat(Math.abs(product[i] - near))
                        .as("number %s: %s, by differences %s%n%s", i, product[i], near, text())
                        .isLessThanOrEqualTo(1e-3 * size);
            }
        }
    }

    private Object[] moved(Object[] direction, double step) {
        Object[] moved = arguments.get();
        int next = 0;
        for (int i = 0; i < moved.length; i++) {
            if (independents.contains(procedure.parameters().get(i))) {
                moved[i] = moved(moved[i], direction[next++], step);
            }
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

    private Object[] direction(int number) {
        Random random = new Random(number);
        Object[] at = arguments.get();
        List<Object> direction = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            if (independents.contains(procedure.parameters().get(i))) {
                direction.add(drawn(at[i], random));
            }
        }
        return direction.toArray();
    }

    /** The same value with other numbers. */
    private static Object drawn(Object value, Random random) {
        if (value instanceof Double) {
            return 2 * random.nextDouble() - 1;
        }
        for (int i = 0; i < Array.getLength(value); i++) {
            Array.set(value, i, drawn(Array.get(value, i), random));
        }
        return value;
    }

    private static Object copy(Object value) {
        if (value instanceof double[] array) {
            return array.clone();
        }
        return value instanceof double[][] matrix
                ? Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new)
                : value;
    }

    private static Object[] with(Object[] arguments, Object[] directions) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        Arrays.stream(directions).map(TangentsAgainstDuals::copy).forEach(all::add);
        return all.toArray();
    }

    private static double[] flat(Object result) {
        List<Double> numbers = new ArrayList<>();
        collect(
                result instanceof Interpreter.Packed packed
                        ? packed.components().toArray()
                        : result,
                numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(Object value, List<Double> into) {
        if (value instanceof Double number) {
            into.add(number);
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                collect(Array.get(value, i), into);
            }
        }
    }

    private String text() {
        return AgainstDuals.text(whole);
    }
}
