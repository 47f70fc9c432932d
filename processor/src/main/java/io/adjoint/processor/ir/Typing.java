package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Java's typing of operators, constants and arguments, as far as the language keeps it. */
final class Typing {
    private static final Set<Symbol> LOGIC = EnumSet.of(
            Symbol.EQ, Symbol.NE, Symbol.AND, Symbol.OR, Symbol.XOR, Symbol.NOT, Symbol.COND_AND, Symbol.COND_OR);
    private static final Set<Symbol> BITS =
            EnumSet.of(Symbol.AND, Symbol.OR, Symbol.XOR, Symbol.COMPLEMENT, Symbol.SHL, Symbol.SHR, Symbol.USHR);

    /** Primitives and arrays agree exactly; whether one class extends another is for javac to say. */
    static boolean accepts(Type expected, Type actual, Expr expr) {
        boolean isNull = expr instanceof Expr.Const constant && constant.value() == null;
        boolean isObject = actual instanceof Type.Reference || actual.isArray();
        return expected.equals(actual)
                || expected instanceof Type.Reference && isObject
                || expected.isArray() && isNull;
    }

    /** The types that Java computes in: narrower ones are promoted first. */
    static boolean isArithmetic(Type type) {
        return type.isContinuous() && type.isScalar() || isIntegral(type);
    }

    private static boolean isIntegral(Type type) {
        return type == Scalar.LONG || type == Scalar.INT;
    }

    /** What is wrong with the operator itself. */
    static Optional<String> fault(Op op) {
        if (op instanceof Op.Operator operator && !isDefined(operator.symbol(), operator.operand())) {
            return Optional.of("there is no " + operator.symbol().sign() + " on " + operator.operand());
        }
        if (op instanceof Op.Convert convert
                && (convert.from() == Scalar.BOOLEAN) != (convert.to() == Scalar.BOOLEAN)) {
            return Optional.of("there is no conversion from " + convert.from() + " to " + convert.to());
        }
        return Optional.empty();
    }

    private static boolean isDefined(Symbol symbol, Scalar operand) {
        if (operand == Scalar.BOOLEAN) {
            return LOGIC.contains(symbol);
        }
        if (BITS.contains(symbol)) {
            return isIntegral(operand);
        }
        boolean onlyLogic = symbol == Symbol.NOT || symbol == Symbol.COND_AND || symbol == Symbol.COND_OR;
        return !onlyLogic && isArithmetic(operand);
    }

    /** Whether a boxed value can be a constant of the type. */
    static boolean isValueOf(Type type, Object value) {
        if (!(type instanceof Scalar scalar)) {
            return value == null || value instanceof String;
        }
        Class<?> box = switch (scalar) {
            case DOUBLE -> Double.class;
            case FLOAT -> Float.class;
            case LONG -> Long.class;
            case INT -> Integer.class;
            case SHORT -> Short.class;
            case CHAR -> Character.class;
            case BYTE -> Byte.class;
            case BOOLEAN -> Boolean.class;
        };
        return box.isInstance(value);
    }

    private Typing() {}
}
