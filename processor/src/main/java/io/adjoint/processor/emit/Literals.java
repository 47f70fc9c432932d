package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr.Const;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;

/** Constants as Java text that reads back as exactly the same value. */
final class Literals {
    /** A constant that has no literal, but a name. */
    record Named(String owner, String name) {}

    /** The name of a constant that has no literal: what is no number, or has a minus that belongs to the literal. */
    static Optional<Named> named(Const constant) {
        if (constant.type() == Scalar.DOUBLE) {
            return named("java.lang.Double", ((Number) constant.value()).doubleValue());
        }
        if (constant.type() == Scalar.FLOAT) {
            return named("java.lang.Float", ((Number) constant.value()).floatValue());
        }
        if (constant.type() == Scalar.INT && constant.value().equals(Integer.MIN_VALUE)) {
            return Optional.of(new Named("java.lang.Integer", "MIN_VALUE"));
        }
        if (constant.type() == Scalar.LONG && constant.value().equals(Long.MIN_VALUE)) {
            return Optional.of(new Named("java.lang.Long", "MIN_VALUE"));
        }
        return Optional.empty();
    }

    private static Optional<Named> named(String owner, double value) {
        if (Double.isNaN(value)) {
            return Optional.of(new Named(owner, "NaN"));
        }
        return Double.isInfinite(value)
                ? Optional.of(new Named(owner, value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY"))
                : Optional.empty();
    }

    /**
     * The literal of a constant that is not {@link #named}; of a {@code byte} or {@code short}, that of its
     * {@code int}.
     */
    static String text(Const constant) {
        Object value = constant.value();
        if (value == null) {
            return "null";
        }
        if (constant.type() instanceof Scalar scalar) {
            return switch (scalar) {
                case DOUBLE -> number(((Number) value).doubleValue());
                case FLOAT -> number(((Number) value).floatValue()) + "f";
                case LONG -> value + "L";
                case CHAR -> "'" + escape((Character) value, '\'') + "'";
                case INT, SHORT, BYTE, BOOLEAN -> value.toString();
            };
        }
        StringBuilder text = new StringBuilder("\"");
        ((String) value).chars().forEach(c -> text.append(escape((char) c, '"')));
        return text.append('"').toString();
    }

    /** Whether the literal begins with a minus. */
    static boolean isNegative(Const constant) {
        return constant.type() != Type.Scalar.CHAR
                && constant.value() instanceof Number
                && named(constant).isEmpty()
                && text(constant).startsWith("-");
    }

    private static String number(double value) {
        return value == 0
                ? zero(1 / value)
                : sign(value) + shortest(Math.abs(value), d -> d.doubleValue() == Math.abs(value));
    }

    private static String number(float value) {
        return value == 0
                ? zero(1 / value)
                : sign(value) + shortest(Math.abs(value), d -> d.floatValue() == Math.abs(value));
    }

    private static String zero(double reciprocal) {
        return reciprocal > 0 ? "0.0" : "-0.0";
    }

    private static String sign(double value) {
        return value < 0 ? "-" : "";
    }

    /**
     * The fewest digits that read back as the value. Not {@link Double#toString}, which has changed with JDK 19: the
     * output is the same on every JDK.
     */
    private static String shortest(double value, Predicate<BigDecimal> isExact) {
        BigDecimal all = new BigDecimal(value);
        BigDecimal some = all;
        for (int digits = 1; digits <= 17; digits++) {
            some = all.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (isExact.test(some)) {
                break;
            }
        }
        return layOut(some);
    }

    /** As {@link Double#toString} lays numbers out. */
    private static String layOut(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -3 && exponent < 7) {
            String plain = value.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = value.unscaledValue().toString();
        return digits.charAt(0) + "." + (digits.length() == 1 ? "0" : digits.substring(1)) + "E" + exponent;
    }

    private static String escape(char c, char quote) {
        switch (c) {
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            case '\b':
                return "\\b";
            case '\f':
                return "\\f";
            case '\\':
                return "\\\\";
            default:
                if (c == quote) {
                    return "\\" + c;
                }
                // Not all compilers are told an encoding that has all letters.
                return c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c);
        }
    }

    private Literals() {}
}
