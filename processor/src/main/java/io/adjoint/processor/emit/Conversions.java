package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Which conversions Java performs by itself, so that they are not written. */
final class Conversions {
    /**
     * Functions of {@code Math} and {@code StrictMath} of one signature: an argument is converted whatever its type.
     */
    private static final Set<String> NOT_OVERLOADED = Set.of(
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "atan2",
            "sinh",
            "cosh",
            "tanh",
            "exp",
            "expm1",
            "log",
            "log10",
            "log1p",
            "sqrt",
            "cbrt",
            "pow",
            "hypot",
            "ceil",
            "floor",
            "rint",
            "toRadians",
            "toDegrees",
            "IEEEremainder");

    /** Functions overloaded for operands all of one type: one of them decides for all, as with an operator. */
    private static final Set<String> OVERLOADED_LIKE_OPERATORS = Set.of("max", "min", "fma", "copySign");

    /** What Java's binary numeric promotion can make besides {@code int}, widest first. */
    private static final List<Scalar> WIDER_THAN_INT = List.of(Scalar.DOUBLE, Scalar.FLOAT, Scalar.LONG);

    /**
     * The expression where exactly its type is wanted: no conversion to the type it has, and constants converted here.
     */
    static Expr exact(Expr expr) {
        if (!(expr instanceof Expr.Apply apply) || !(apply.op() instanceof Op.Convert convert)) {
            return expr;
        }
        Expr operand = exact(apply.arguments().get(0));
        if (convert.from() == convert.to()) {
            return operand;
        }
        if (operand instanceof Expr.Const constant
                && convert.isWidening()
                && constant.value() instanceof Number number) {
            return constant(number, convert.to());
        }
        return Expr.Apply.of(convert, operand);
    }

    /** The expression where any type will do that Java widens to its type: without the conversion. */
    static Expr widened(Expr expr) {
        if (!(expr instanceof Expr.Apply apply) || !(apply.op() instanceof Op.Convert convert)) {
            return expr;
        }
        Expr operand = exact(apply.arguments().get(0));
        if (convert.from() == convert.to()) {
            return widened(operand);
        }
        if (!convert.isWidening()) {
            return exact(expr);
        }
        return operand instanceof Expr.Const constant && needsCast(constant)
                ? constant((Number) constant.value(), convert.to() == Scalar.SHORT ? Scalar.SHORT : Scalar.INT)
                : operand;
    }

    /** Operands of which Java's binary numeric promotion makes the type. */
    static List<Expr> promoted(Scalar type, List<Expr> operands) {
        List<Expr> bare =
                new ArrayList<>(operands.stream().map(Conversions::widened).toList());
        if (type != Scalar.BOOLEAN && promotion(bare) != type) {
            // All are converted, so one of them has to say so: a constant, because it becomes a plain literal.
            int teller = Math.max(0, lastConstant(bare));
            bare.set(teller, exact(operands.get(teller)));
        }
        return Collections.unmodifiableList(bare);
    }

    /**
     * The branches of a conditional, whose type follows the operators' rule except below {@code long}. A {@code float}
     * one is written out, because javac converts its branches straight to the {@code double} it is then used as.
     */
    static List<Expr> branches(Type type, List<Expr> branches) {
        return type == Scalar.DOUBLE || type == Scalar.LONG
                ? promoted((Scalar) type, branches)
                : branches.stream().map(Conversions::exact).toList();
    }

    /** The arguments of a function, such that no other of its overloads is meant. */
    static List<Expr> arguments(Op.Function function, List<Expr> arguments) {
        boolean isMath =
                function.owner().equals("java.lang.Math") || function.owner().equals("java.lang.StrictMath");
        if (isMath && NOT_OVERLOADED.contains(function.name())) {
            return arguments.stream().map(Conversions::widened).toList();
        }
        if (isMath && OVERLOADED_LIKE_OPERATORS.contains(function.name())) {
            return promoted((Scalar) function.result(), arguments);
        }
        return arguments.stream().map(Conversions::exact).toList();
    }

    /** Whether there is no literal of the constant's type. */
    static boolean needsCast(Expr.Const constant) {
        return constant.type() == Scalar.BYTE || constant.type() == Scalar.SHORT;
    }

    private static Expr.Const constant(Number value, Scalar type) {
        return switch (type) {
            case DOUBLE -> Expr.Const.of(value.doubleValue());
            case FLOAT -> Expr.Const.of(value.floatValue());
            case LONG -> new Expr.Const(value.longValue(), Scalar.LONG);
            case INT -> Expr.Const.of(value.intValue());
            case SHORT -> new Expr.Const(value.shortValue(), Scalar.SHORT);
            case CHAR, BYTE, BOOLEAN -> throw new AssertionError(type);
        };
    }

    private static Scalar promotion(List<Expr> operands) {
        for (Scalar wide : WIDER_THAN_INT) {
            for (Expr operand : operands) {
                if (operand.type() == wide) {
                    return wide;
                }
            }
        }
        return Scalar.INT;
    }

    private static int lastConstant(List<Expr> operands) {
        for (int i = operands.size() - 1; i >= 0; i--) {
            if (operands.get(i) instanceof Expr.Const) {
                return i;
            }
        }
        return -1;
    }

    private Conversions() {}
}
