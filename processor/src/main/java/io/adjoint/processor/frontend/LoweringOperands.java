package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Operands in Java's order, left before right. An expression of the IR is evaluated after all statements that come out
 * of its operands, so an operand that a later one would disturb is kept in a variable.
 */
final class LoweringOperands {
    private final FlowWriter out;
    private final LoweringVariables variables;

    LoweringOperands(FlowWriter out, LoweringVariables variables) {
        this.out = out;
        this.variables = variables;
    }

    /** The values of operands that are evaluated one after the other. */
    List<Expr> inOrder(Supplier<Expr> first, Supplier<Expr> second) {
        return inOrder(List.of(first, second));
    }

    List<Expr> inOrder(List<Supplier<Expr>> operands) {
        List<Expr> values = new ArrayList<>();
        for (Supplier<Expr> operand : operands) {
            List<Expr> value = new ArrayList<>();
            List<Flow> before = out.during(() -> value.add(operand.get()));
            write(before, values);
            values.addAll(value);
        }
        return values;
    }

    /**
     * Writes statements between the evaluation of some values and their use; the values are replaced where they must be
     * kept.
     */
    void write(List<Flow> statements, List<Expr> values) {
        if (!statements.isEmpty()) {
            keep(values, Writing.of(statements));
            out.addAll(statements);
        }
    }

    /** Keeps those of some values that writing would disturb. */
    void keep(List<Expr> values, Writing writing) {
        keep(values, writing, (position, value) -> LoweringNames.of(value));
    }

    /** Keeps the parts of an element, its array and its index, if writing would disturb them. */
    void keepPlace(List<Expr> parts, Writing writing) {
        keep(parts, writing, (position, value) -> position == 1 ? LoweringNames.INDEX : LoweringNames.of(value));
    }

    private void keep(List<Expr> values, Writing writing, BiFunction<Integer, Expr, String> names) {
        boolean[] kept = new boolean[values.size()];
        boolean laterThrows = false;
        for (int i = values.size() - 1; i >= 0; i--) {
            Reading reading = Reading.of(values.get(i));
            kept[i] = reading.isDisturbedBy(writing) || (laterThrows && reading.canThrow());
            laterThrows |= kept[i] && reading.canThrow();
        }
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                values.set(i, keep(values.get(i), names.apply(i, values.get(i))));
            }
        }
    }

    /** The value in a variable of its own. */
    Var keep(Expr value, String name) {
        Var kept = variables.temporary(name, value.type());
        out.declare(kept, value);
        return kept;
    }
}
