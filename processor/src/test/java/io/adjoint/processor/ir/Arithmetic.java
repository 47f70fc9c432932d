package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Op.Symbol;
import java.util.List;

/** Java's operators, in exactly the type they are applied at. */
final class Arithmetic {

    static Object apply(Op.Operator operator, List<Object> arguments) {
        Object x = arguments.get(0);
        Object y = arguments.get(arguments.size() - 1);
        Symbol symbol = operator.symbol();
        return switch (operator.operand()) {
            case DOUBLE -> doubles(symbol, (Double) x, (Double) y);
            case FLOAT -> floats(symbol, (Float) x, (Float) y);
            case LONG -> longs(symbol, (Long) x, ((Number) y).longValue()); // the distance of a shift is an int
            case INT -> ints(symbol, (Integer) x, (Integer) y);
            case BOOLEAN -> booleans(symbol, (Boolean) x, (Boolean) y);
            case SHORT, CHAR, BYTE -> throw new AssertionError(operator);
        };
    }

    private static Object doubles(Symbol symbol, double x, double y) {
        return switch (symbol) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case LT -> x < y;
            case LE -> x <= y;
            case GT -> x > y;
            case GE -> x >= y;
            case EQ -> x == y;
            case NE -> x != y;
            default -> throw new AssertionError(symbol);
        };
    }

    private static Object floats(Symbol symbol, float x, float y) {
        return switch (symbol) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case LT -> x < y;
            case LE -> x <= y;
            case GT -> x > y;
            case GE -> x >= y;
            case EQ -> x == y;
            case NE -> x != y;
            default -> throw new AssertionError(symbol);
        };
    }

    private static Object longs(Symbol symbol, long x, long y) {
        return switch (symbol) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case LT -> x < y;
            case LE -> x <= y;
            case GT -> x > y;
            case GE -> x >= y;
            case EQ -> x == y;
            case NE -> x != y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case COMPLEMENT -> ~x;
            case SHL -> x << y;
            case SHR -> x >> y;
            case USHR -> x >>> y;
            default -> throw new AssertionError(symbol);
        };
    }

    private static Object ints(Symbol symbol, int x, int y) {
        return switch (symbol) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case LT -> x < y;
            case LE -> x <= y;
            case GT -> x > y;
            case GE -> x >= y;
            case EQ -> x == y;
            case NE -> x != y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case COMPLEMENT -> ~x;
            case SHL -> x << y;
            case SHR -> x >> y;
            case USHR -> x >>> y;
            default -> throw new AssertionError(symbol);
        };
    }

    private static Object booleans(Symbol symbol, boolean x, boolean y) {
        return switch (symbol) {
            case EQ -> x == y;
            case NE, XOR -> x != y;
            case AND -> x & y;
            case OR -> x | y;
            case NOT -> !x;
            default -> throw new AssertionError(symbol);
        };
    }

    private Arithmetic() {}
}
