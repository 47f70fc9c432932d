package cases;

import io.adjoint.Differentiable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Java that no derivative passes through, carried over as it stands. */
class InactiveCode {
    interface Curve {
        double rate(int period);
    }

    enum Kind {
        CALL,
        PUT;

        double sign() {
            return this == CALL ? 1 : -1;
        }
    }

    private final Curve curve = period -> 0.01 * (period + 1);
    private final List<Double> flows = List.of(1.0, 2.0, 104.0);
    private final Map<String, Integer> days = new HashMap<>(Map.of("a", 3, "b", 5));
    private final Kind kind = Kind.PUT;
    final Object anything = "text";

    // at bond(0.02)
    @Differentiable
    double bond(double spread) {
        if (flows == null || flows.isEmpty()) {
            throw new IllegalStateException("no flows of " + this);
        }
        double value = 0;
        int i = 0;
        for (double flow : flows) {
            value += flow * Math.exp(-(spread + curve.rate(i)) * (i + 1));
            i++;
        }
        return value;
    }

    // at byIndex(0.5)
    @Differentiable
    double byIndex(double x) {
        double s = x;
        for (int i = 0; i < flows.size(); i++) {
            double flow = flows.get(i);
            s = s * 0.1 + Math.sin(s) * flow;
        }
        return s;
    }

    // at draws(0.5, 4)
    @Differentiable
    static double draws(double x, int n) {
        Random random = new Random(42);
        double s = x;
        for (int i = 0; i < n; i++) {
            double z = random.nextGaussian();
            if (random.nextBoolean()) {
                s = s * z + x;
            } else {
                s += z * s * s * 0.01;
            }
        }
        return s;
    }

    // at lists({0.5, 1.5, -2.0})
    @Differentiable
    static double lists(double[] x) {
        List<Integer> order = new ArrayList<>();
        for (int i = x.length - 1; i >= 0; i--) {
            order.add(i);
        }
        double s = 1;
        for (int k : order) {
            s = s * x[k] + k;
        }
        return s * order.get(0);
    }

    // at maps(0.5, 3)
    @Differentiable
    double maps(double x, int n) {
        int a = days.get("a");
        Integer b = days.get("b");
        String key = n > 2 ? "b" : "a";
        return Math.pow(x, a) * b + days.getOrDefault(key, 1) * x;
    }

    // at enums(0.5)
    @Differentiable
    double enums(double x) {
        double s = kind.sign() * x;
        return kind == Kind.CALL ? s : s * s * s;
    }

    // at text(0.5)
    // throws at text(-0.5)
    @Differentiable
    static double text(double x) {
        String kept = "constant";
        String name = "x = " + x;
        StringBuilder message = new StringBuilder();
        message.append(name).append(", ").append(x * 2);
        if (x < 0) {
            throw new IllegalArgumentException(message + " is negative: " + String.format("%.2f", x));
        }
        return x * x * kept.length();
    }

    // at bits(3.5)
    @Differentiable
    static double bits(double x) {
        long bits = Double.doubleToLongBits(x);
        int exponent = (int) (bits >>> 52) - 1023;
        if (Double.isNaN(x) || Double.isInfinite(x) || Double.compare(x, 2.0) < 0) {
            return x;
        }
        return x * x * exponent + Math.getExponent(x) * x;
    }

    // at types(0.5)
    @Differentiable
    double types(double x) {
        double s = x;
        if (anything instanceof String) {
            String string = (String) anything;
            s *= string.length();
        }
        Object other = this;
        if (other == anything || other == null) {
            return 0;
        }
        return s * s;
    }

    // at checked(0.5)
    // throws at checked(-1.5)
    @Differentiable
    static double checked(double x) {
        requirePositive("x", x);
        return Math.sqrt(x) * index(x);
    }

    static void requirePositive(String name, double value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, and is " + value);
        }
    }

    static int index(double x) {
        return x > 0.25 ? 3 : 4;
    }
}
