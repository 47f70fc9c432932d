package io.adjoint.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Dual;
import io.adjoint.processor.ir.DualInterpreter;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Magnitude;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Verifier;
import io.adjoint.processor.rules.ElementaryRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Holds the adjoint of a procedure against dual numbers, which know nothing of the rule table or of reversal: with the
 * analyses and with everything recorded, twice in a row, the arguments as they were.
 */
final class AgainstDuals {
    private static final double TOLERANCE = 1e-9;

    private final Program program;
    private final Procedure procedure;
    private final Supplier<Object[]> arguments;
    private final List<Var> independents;

    /**
     * @param arguments a new set of arguments at each call: {@code Double}, {@code double[]}, and others that are held
     *     fixed
     */
    AgainstDuals(Program program, Procedure procedure, Supplier<Object[]> arguments) {
        this.program = program;
        this.procedure = procedure;
        this.arguments = arguments;
        this.independents = procedure.parameters().stream()
                .filter(parameter -> parameter.type().isContinuous())
                .toList();
    }

    /** Whether the point is one to compare at: nothing thrown, all values and tangents finite and of moderate size. */
    boolean isModerate() {
        try {
            return Magnitude.of(program, procedure.signature(), List.of(arguments.get())) < 1e6
                    && largest(tangents()) < 1e9;
        } catch (RuntimeException thrown) {
            return false; // made smaller until the program itself failed
        }
    }

    void check() {
        Object value = Interpreter.run(program, procedure.signature(), arguments.get());
        double[] tangents = tangents();
        for (Options options : List.of(Options.DEFAULT, Options.RECORD_EVERYTHING)) {
            check(value, tangents, options);
        }
    }

    private void check(Object value, double[] tangents, Options options) {
        Differentiation written = Differentiation.of(
                "MGrad",
                List.of(Request.of(procedure, independents)),
                program,
                ElementaryRules.TABLE,
                Set.of(),
                options);
        Map<Signature, Procedure> all = new LinkedHashMap<>(program.procedures());
        written.helpers().forEach(helper -> all.put(helper.procedure().signature(), helper.procedure()));
        Procedure gradient = written.gradients().get(0).valueAndGradient();
        all.put(
                written.gradients().get(0).gradient().signature(),
                written.gradients().get(0).gradient());
        all.put(gradient.signature(), gradient);
        Program whole = new Program(all);
        all.values()
                .forEach(each -> assertThat(Verifier.verify(each))
                        .as(Printer.print(each))
                        .isEmpty());
        Object[] given = arguments.get();
        List<Object> rows = rows(given);
        for (int run = 1; run <= 2; run++) {
            var answer = (Interpreter.Packed) Interpreter.run(whole, gradient.signature(), given);
            assertThat(answer.components().get(0))
                    .as("%s, value%n%s", options, text(whole))
                    .isEqualTo(value);
            assertThat(Arrays.deepEquals(given, arguments.get()))
                    .as("%s, arguments as before run %d%n%s", options, run, text(whole))
                    .isTrue();
            assertThat(rows(given))
                    .as("%s, rows as before run %d%n%s", options, run, text(whole))
                    .usingElementComparator((one, other) -> one == other ? 0 : 1)
                    .isEqualTo(rows);
            compare(flat(answer.components().subList(1, answer.components().size())), tangents, options, whole);
        }
    }

    /** The rows of matrices: the arrays themselves, not what is in them. */
    private static List<Object> rows(Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(double[][].class::isInstance)
                .flatMap(matrix -> Arrays.<Object>stream((double[][]) matrix))
                .toList();
    }

    private static void compare(double[] adjoints, double[] tangents, Options options, Program whole) {
        for (int i = 0; i < tangents.length; i++) {
            assertThat(Math.abs(adjoints[i] - tangents[i]))
                    .as("%s, coordinate %d: adjoint %s, dual %s%n%s", options, i, adjoints[i], tangents[i], text(whole))
                    .isLessThanOrEqualTo(TOLERANCE * (1 + largest(tangents)));
        }
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Double.isNaN(value) ? Double.POSITIVE_INFINITY : Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double[] flat(List<Object> components) {
        List<Double> flat = new ArrayList<>();
        for (Object component : components) {
            if (component instanceof double[] array) {
                Arrays.stream(array).forEach(flat::add);
            } else if (component instanceof double[][] matrix) {
                Arrays.stream(matrix).flatMapToDouble(Arrays::stream).forEach(flat::add);
            } else {
                flat.add((Double) component);
            }
        }
        return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The tangent of the result along each coordinate of the independents. */
    private double[] tangents() {
        int size = size();
        double[] tangents = new double[size];
        for (int i = 0; i < size; i++) {
            Object result = DualInterpreter.run(program, procedure.signature(), List.of(arguments.get()), direction(i));
            tangents[i] = ((Dual) result).tangent();
        }
        return tangents;
    }

    private int size() {
        int size = 0;
        for (Object argument : arguments.get()) {
            size += flat(argument instanceof Integer ? List.of() : List.of(argument)).length;
        }
        return size;
    }

    private List<Object> direction(int coordinate) {
        List<Object> direction = new ArrayList<>();
        int at = 0;
        for (Object argument : arguments.get()) {
            if (argument instanceof double[] array) {
                double[] tangent = new double[array.length];
                if (coordinate >= at && coordinate < at + array.length) {
                    tangent[coordinate - at] = 1;
                }
                at += array.length;
                direction.add(tangent);
            } else if (argument instanceof double[][] matrix) {
                double[][] tangent = new double[matrix.length][];
                for (int row = 0; row < matrix.length; row++) {
                    tangent[row] = new double[matrix[row].length];
                    if (coordinate >= at && coordinate < at + tangent[row].length) {
                        tangent[row][coordinate - at] = 1;
                    }
                    at += tangent[row].length;
                }
                direction.add(tangent);
            } else if (argument instanceof Double) {
                direction.add(coordinate == at ? 1.0 : 0.0);
                at++;
            } else {
                direction.add(null);
            }
        }
        return direction;
    }

    static String text(Program program) {
        StringBuilder text = new StringBuilder();
        program.procedures()
                .values()
                .forEach(procedure -> text.append(Printer.print(procedure)).append('\n'));
        return text.toString();
    }
}
