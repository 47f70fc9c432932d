package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code switch} asks of its selector: whether it is one of some labels.
 *
 * @param value the selector, which lasts as long as it is asked
 */
record SwitchSelector(Expr value) {
    private static final String STRING = "java.lang.String";

    /** Whether the selector is one of the labels. */
    Expr isOneOf(List<Expr> labels) {
        return labels.stream()
                .map(this::is)
                .reduce((left, right) -> Exprs.binary(Symbol.COND_OR, left, right))
                .orElse(Expr.Const.of(false));
    }

    /** Whether the selector is none of the labels. */
    Expr isNoneOf(List<Expr> labels) {
        return labels.stream()
                .map(label -> LoweringLogic.opposite(is(label)))
                .reduce((left, right) -> Exprs.binary(Symbol.COND_AND, left, right))
                .orElse(Expr.Const.of(true));
    }

    private Expr is(Expr label) {
        if (value.type() instanceof Type.Reference type) {
            Op comparison = type.name().equals(STRING)
                    ? Op.Function.of("java.util.Objects", "equals", Scalar.BOOLEAN, type, label.type())
                    : new Op.SameReference(false, type, label.type());
            return Expr.Apply.of(comparison, value, label);
        }
        Expr number = LoweringTypes.convert(value, Scalar.INT);
        return Exprs.binary(Symbol.EQ, number, LoweringTypes.convert(label, Scalar.INT));
    }

    /** The check that the selector is not null, if it can be. */
    Optional<Expr.Apply> presence() {
        if (!(value.type() instanceof Type.Reference type)) {
            return Optional.empty();
        }
        Op.Function check = new Op.Function("java.util.Objects", "requireNonNull", List.of(type), type, true);
        return Optional.of(Expr.Apply.of(check, value));
    }
}
