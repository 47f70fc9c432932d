package io.adjoint.processor.rules;

import static java.util.Map.entry;

import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * The row that a function of PyTorch corresponds to.
 *
 * @param rule the row
 * @param constants the arguments that follow PyTorch's own, and are constants of the program
 * @param isReciprocal whether PyTorch's only argument is the second, after the constant 1
 */
record Counterpart(Rule rule, double[] constants, boolean isReciprocal) {
    private static final double[] NONE = {};

    /** PyTorch's functions of one argument that are one of Java's with a constant. */
    private static final Map<String, Map.Entry<String, double[]>> WITH_CONSTANTS = Map.ofEntries(
            entry("relu", entry("max", new double[] {0})),
            entry("square(x**2)", entry("pow", new double[] {2})),
            entry("cube(x**3)", entry("pow", new double[] {3})),
            entry("x**0.5", entry("pow", new double[] {0.5})),
            entry("x**0", entry("pow", new double[] {0})),
            entry("x**-1", entry("pow", new double[] {-1})),
            entry("clamp(-1,1)", entry("clamp", new double[] {-1, 1})));

    static Optional<Counterpart> of(Torch.Entry entry, String owner) {
        if (entry.function().equals("reciprocal")) {
            return Optional.of(new Counterpart(row(new Op.Operator(Op.Symbol.DIV, Scalar.DOUBLE)), NONE, true));
        }
        if (WITH_CONSTANTS.containsKey(entry.function())) {
            String name = WITH_CONSTANTS.get(entry.function()).getKey();
            double[] constants = WITH_CONSTANTS.get(entry.function()).getValue();
            return Optional.of(new Counterpart(row(function(owner, name, 1 + constants.length)), constants, false));
        }
        return op(entry, owner).map(op -> new Counterpart(row(op), NONE, false));
    }

    private static Optional<Op> op(Torch.Entry entry, String owner) {
        return switch (entry.java()) {
            case "", "Math.floorMod-like" -> Optional.empty(); // Java's floorMod is for integers
            case "Java % operator" -> Optional.of(new Op.Operator(Op.Symbol.REM, Scalar.DOUBLE));
            case "a/b" -> Optional.of(new Op.Operator(Op.Symbol.DIV, Scalar.DOUBLE));
            case "Math.cbrt for x>0 only" -> Optional.of(function(owner, "cbrt", 1));
            default -> Optional.of(function(owner, entry.java().substring("Math.".length()), entry.arguments().length));
        };
    }

    private static Op.Function function(String owner, String name, int arity) {
        return new Op.Function(owner, name, Collections.nCopies(arity, Scalar.DOUBLE), Scalar.DOUBLE, true);
    }

    private static Rule row(Op op) {
        return ElementaryRules.TABLE.find(op).orElseThrow(() -> new AssertionError("no row for " + op));
    }

    double value(double[] arguments) {
        return at(arguments).value();
    }

    /** The partial in PyTorch's argument {@code i}. */
    double partial(double[] arguments, int i) {
        if (isReciprocal) {
            return at(arguments).adjointIfAlone(1, 1);
        }
        return constants.length == 0
                ? at(arguments).adjoint(i, 1)
                : at(arguments).adjointIfAlone(i, 1);
    }

    private RowEvaluation at(double[] arguments) {
        if (isReciprocal) {
            return new RowEvaluation(rule, 1, arguments[0]);
        }
        double[] point = Arrays.copyOf(arguments, arguments.length + constants.length);
        System.arraycopy(constants, 0, point, arguments.length, constants.length);
        return new RowEvaluation(rule, point);
    }
}
