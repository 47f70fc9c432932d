package io.adjoint.processor.rules;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row at a point: the function's own value, and what its adjoints come to. */
record RowEvaluation(Rule rule, double... point) {

    /** The value of the function itself. */
    double value() {
        Object value = boxedValue();
        return value instanceof Character character ? character : ((Number) value).doubleValue();
    }

    private Object boxedValue() {
        return Interpreter.evaluate(new Expr.Apply(rule.op(), List.copyOf(rule.arguments())), arguments());
    }

    double adjoint(int i, double g) {
        return adjoint(rule.adjoint(i), g);
    }

    double adjointIfAlone(int i, double g) {
        return adjoint(rule.adjointIfAlone(i), g);
    }

    private double adjoint(Optional<Expr> adjoint, double g) {
        Map<Var, Object> values = arguments();
        if (Exprs.nodes(adjoint.orElseThrow()).contains(rule.result())) {
            values.put(rule.result(), boxedValue());
        }
        values.put(rule.g(), boxed(g, rule.g().type()));
        return ((Number) Interpreter.evaluate(adjoint.orElseThrow(), values)).doubleValue();
    }

    private Map<Var, Object> arguments() {
        Map<Var, Object> values = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            Var argument = rule.arguments().get(i);
            values.put(argument, boxed(point[i], argument.type()));
        }
        return values;
    }

    private static Object boxed(double value, Type type) {
        return Interpreter.evaluate(Exprs.convert(Exprs.num(value), (Type.Scalar) type), Map.of());
    }
}
