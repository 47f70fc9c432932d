package io.adjoint.processor.rules;

import static java.util.Map.entry;

import io.adjoint.processor.ir.Op;
import java.util.Map;
import java.util.Optional;

/** Points inside the domain of each function, and away from its kinks and jumps. */
final class OrdinaryPoints {
    private static final double[][] ANYWHERE = {{0.3}, {-1.2}, {2.6}};
    private static final double[][] POSITIVE = {{0.2}, {1.3}, {47}};
    private static final double[][] INSIDE_ONE = {{0.3}, {-0.8}, {0.65}};
    private static final double[][] PAIRS = {{0.3, 0.7}, {0.8, -0.2}, {-2.5, -1.9}};
    private static final double[][] QUOTIENTS = {{7.3, 2.1}, {-7.3, 2.1}, {5.9, -1.6}, {0.4, 1.7}};
    private static final double[][] STEPS = {{1.3}, {-2.2}, {0.8}, {-5.7}};

    private static final Map<String, double[][]> POINTS = Map.ofEntries(
            entry("+", PAIRS),
            entry("-", PAIRS),
            entry("*", PAIRS),
            entry("/", new double[][] {{0.3, 1.7}, {0.8, -2.2}, {-2.5, -1.9}}),
            entry("%", QUOTIENTS),
            entry("negation", ANYWHERE),
            entry("convert", STEPS),
            entry("sqrt", POSITIVE),
            entry("cbrt", new double[][] {{0.5}, {-2}, {30}}),
            entry("exp", ANYWHERE),
            entry("expm1", ANYWHERE),
            entry("log", POSITIVE),
            entry("log10", POSITIVE),
            entry("log1p", new double[][] {{-0.6}, {0.4}, {7}}),
            entry("pow", new double[][] {{0.7, 2.5}, {1.8, -1.2}, {3, 2}, {2, 1}, {1.4, 3}}),
            entry("hypot", new double[][] {{3, 4}, {-0.4, 1.1}, {12, -0.3}}),
            entry("sin", ANYWHERE),
            entry("cos", ANYWHERE),
            entry("tan", new double[][] {{0.3}, {-1.1}, {2.6}}),
            entry("asin", INSIDE_ONE),
            entry("acos", INSIDE_ONE),
            entry("atan", ANYWHERE),
            entry("atan2", new double[][] {{0.3, 0.7}, {0.8, -0.2}, {-2.5, -1.9}, {-0.4, 3}}),
            entry("toRadians", ANYWHERE),
            entry("toDegrees", ANYWHERE),
            entry("sinh", ANYWHERE),
            entry("cosh", ANYWHERE),
            entry("tanh", ANYWHERE),
            entry("fma", new double[][] {{1.2, -0.7, 0.4}, {-0.3, 2.5, -1.1}}),
            entry("scalb", new double[][] {{0.7, 3}, {-1.3, -2}, {5, 0}}),
            entry("abs", ANYWHERE),
            entry("max", PAIRS),
            entry("min", PAIRS),
            entry("clamp", new double[][] {{0.3, -1, 1}, {-2, -1.5, 1}, {2.5, -1, 2}}),
            entry("copySign", new double[][] {{1.2, -0.5}, {-0.8, 0.7}, {0.9, 0.6}, {-1.1, -2}}),
            entry("nextUp", ANYWHERE),
            entry("nextDown", ANYWHERE),
            entry("nextAfter", new double[][] {{1.2, 3}, {1.2, -4}, {-0.3, 0.5}}),
            entry("signum", ANYWHERE),
            entry("ulp", STEPS),
            entry("getExponent", STEPS),
            entry("round", STEPS),
            entry("floor", STEPS),
            entry("ceil", STEPS),
            entry("rint", STEPS),
            // to differences, all that more than the last bit does is a staircase
            entry("keep", new double[][] {{0.3, -2}, {-1.2, -1}}),
            entry("flip", new double[][] {{0.3, 0}, {-1.2, 1}}),
            entry("IEEEremainder", QUOTIENTS));

    private static final double[][] TIES = {{1.2, 0.3, 0.7}, {-0.4, 0.8, -0.2}};

    /** The first argument is an adjoint; z of pow(x, y) is what it is. */
    private static final Map<String, double[][]> PARTIALS = Map.ofEntries(
            entry("powBase", new double[][] {{1.2, 0.7, 2.5}, {-0.8, 1.8, -1.2}, {0.5, 3, 2}, {0.9, 1.4, 3.5}}),
            entry("powExponent", new double[][] {
                {1.2, 0.7, 2.5, Math.pow(0.7, 2.5)}, {-0.8, 1.8, -1.2, Math.pow(1.8, -1.2)}, {0.5, 3, 2, 9}
            }),
            entry("powLog", new double[][] {{1.2, 0.7, 2.5}, {-0.8, 1.8, -1.2}}),
            entry("powReciprocal", new double[][] {{1.2, 0.7, 2.5}, {-0.8, 1.8, -1.2}}),
            entry("hypot", new double[][] {{1.2, 3, 5}, {-0.8, -0.4, 1.3}}),
            entry("atan2Y", new double[][] {{1.2, 0.3, 0.7}, {-0.8, 0.8, -0.2}, {0.5, -2.5, -1.9}}),
            entry("atan2X", new double[][] {{1.2, 0.3, 0.7}, {-0.8, 0.8, -0.2}, {0.5, -2.5, -1.9}}),
            entry("remainderDivisor", new double[][] {{1.2, 7.3, 2.1}, {-0.8, -7.3, 2.1}}),
            entry("ieeeRemainderDivisor", new double[][] {{1.2, 7.3, 2.1}, {-0.8, 5.9, -1.6}}),
            entry("max", TIES),
            entry("min", TIES),
            entry("above", TIES),
            entry("below", TIES),
            entry("within", new double[][] {{1.2, 0.3, -1, 1}, {-0.8, 2.5, -1, 2}}));

    /** The points of an operator or function, empty if nobody has thought of any. */
    static Optional<double[][]> of(Op op) {
        return Optional.ofNullable((isPartial(op) ? PARTIALS : POINTS).get(name(op)));
    }

    /** Whether a function is one of the runtime's, which are given an adjoint first. */
    static boolean isPartial(Op op) {
        return op instanceof Op.Function function && function.owner().startsWith("io.adjoint.partials.");
    }

    private static String name(Op op) {
        if (op instanceof Op.Operator operator) {
            return operator.symbol() == Op.Symbol.NEG
                    ? "negation"
                    : operator.symbol().sign();
        }
        return op instanceof Op.Function function ? function.name() : "convert";
    }

    private OrdinaryPoints() {}
}
