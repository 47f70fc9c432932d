package io.adjoint.processor.ir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Derivatives as forward mode states them: the tangent of a result from the tangents of the arguments. Nothing here
 * comes from the rules of the processor, and where there are two formulas it is the other one.
 */
final class Tangents {
    private static final Set<String> FLAT = Set.of("floor", "ceil", "rint", "signum", "ulp", "detach");

    static double of(Op op, double[] x, double[] dx, List<Boolean> areConstant, double result) {
        if (op instanceof Op.Operator operator) {
            return operator(operator.symbol(), x, dx);
        }
        if (op instanceof Op.Convert) {
            return dx[0];
        }
        String name = ((Op.Function) op).name();
        if (FLAT.contains(name)) {
            return 0;
        }
        return switch (x.length) {
            case 1 -> dx[0] == 0 ? 0 : dx[0] * slope(op, name, x[0]);
            case 2 -> ofTwo(op, name, x, dx, areConstant, result);
            default -> ofThree(op, name, x, dx);
        };
    }

    private static double operator(Op.Symbol symbol, double[] x, double[] dx) {
        return switch (symbol) {
            case ADD -> dx[0] + dx[1];
            case SUB -> dx[0] - dx[1];
            case MUL -> dx[0] * x[1] + x[0] * dx[1];
            case DIV -> (dx[0] * x[1] - x[0] * dx[1]) / (x[1] * x[1]);
            case REM -> dx[1] == 0 ? dx[0] : dx[0] - dx[1] * quotient(x[0], x[1]);
            case NEG -> -dx[0];
            default -> throw new AssertionError(symbol);
        };
    }

    /** The quotient without its fraction, found exactly. */
    private static double quotient(double x, double y) {
        if (!Double.isFinite(x) || Double.isNaN(y) || y == 0) {
            return Double.NaN;
        }
        if (Double.isInfinite(y)) {
            return 0;
        }
        return new BigDecimal(x).divideToIntegralValue(new BigDecimal(y)).doubleValue();
    }

    private static double slope(Op op, String name, double x) {
        return switch (name) {
            case "sin" -> Math.cos(x);
            case "cos" -> -Math.sin(x);
            case "tan" -> 1 / (Math.cos(x) * Math.cos(x));
            case "asin" -> 1 / Math.sqrt(Math.fma(-x, x, 1));
            case "acos" -> -1 / Math.sqrt(Math.fma(-x, x, 1));
            case "atan" -> 1 / Math.fma(x, x, 1);
            case "sinh" -> Math.cosh(x);
            case "cosh" -> Math.sinh(x);
            case "tanh" -> 1 / (Math.cosh(x) * Math.cosh(x));
            case "exp", "expm1" -> Math.exp(x);
            case "log" -> 1 / x;
            case "log10" -> 1 / (x * Math.log(10));
            case "log1p" -> 1 / (1 + x);
            case "sqrt" -> Math.pow(x, -0.5) / 2;
            case "cbrt" -> Math.pow(Math.abs(x), -2.0 / 3) / 3;
            case "abs" -> x == 0 ? 0 : x / Math.abs(x);
            case "toRadians" -> Math.PI / 180;
            case "toDegrees" -> 180 / Math.PI;
            case "nextUp", "nextDown" -> 1;
            default -> throw new AssertionError("no tangent is known for " + op);
        };
    }

    private static double ofTwo(Op op, String name, double[] x, double[] dx, List<Boolean> areConstant, double result) {
        return switch (name) {
            case "pow" -> power(x[0], x[1], dx[0], dx[1], result);
            case "hypot" -> result == 0 ? 0 : (x[0] * dx[0] + x[1] * dx[1]) / result;
            case "atan2" -> result == 0 && x[1] == 0 ? 0 : (dx[0] * x[1] - x[0] * dx[1]) / (x[0] * x[0] + x[1] * x[1]);
            case "max" -> chosen(x[0] - x[1], dx, areConstant);
            case "min" -> chosen(x[1] - x[0], dx, areConstant);
            case "copySign" -> x[0] == 0 ? 0 : dx[0] * (result / x[0]);
            case "IEEEremainder" -> dx[0] - dx[1] * Math.rint((x[0] - result) / x[1]);
            case "nextAfter", "keep", "flip" -> dx[0];
            case "scalb" -> dx[0] * Math.pow(2, x[1]);
            default -> throw new AssertionError("no tangent is known for " + op);
        };
    }

    private static double power(double x, double y, double dx, double dy, double power) {
        double byBase = dx == 0 || y == 0 ? 0 : dx * y * Math.pow(x, y - 1);
        double byExponent = dy == 0 || x == 0 && y >= 0 ? 0 : dy * power * Math.log(x);
        return byBase + byExponent;
    }

    /** What a comparison chooses; at a tie the mean, or nothing if one of the two is a constant. */
    private static double chosen(double excess, double[] dx, List<Boolean> areConstant) {
        if (excess == 0) {
            return areConstant.contains(true) ? 0 : (dx[0] + dx[1]) / 2;
        }
        return excess > 0 ? dx[0] : dx[1];
    }

    private static double ofThree(Op op, String name, double[] x, double[] dx) {
        return switch (name) {
            case "fma" -> dx[0] * x[1] + x[0] * dx[1] + dx[2];
            case "clamp" -> x[0] < x[1] ? dx[1] : x[0] > x[2] ? dx[2] : dx[0];
            default -> throw new AssertionError("no tangent is known for " + op);
        };
    }

    private Tangents() {}
}
