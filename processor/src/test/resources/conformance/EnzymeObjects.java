package conformance;

import io.adjoint.Differentiable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Values held in maps, in fields and behind interfaces. */
final class EnzymeObjects {
    // E24 map square (HashMap value) refused ADJ203 at values.put: an active value enters a collection
    @Differentiable
    static double squareInAMap(double x) {
        Map<String, Double> values = new HashMap<>();
        values.put("x", x);
        values.put("x", values.get("x") * values.get("x"));
        return values.get("x");
    }

    static final class Holder {
        private final DoubleUnaryOperator function;

        Holder(DoubleUnaryOperator function) {
            this.function = function;
        }

        double at(double x) {
            return function.applyAsDouble(x);
        }
    }

    // E25 virtualshadow functional field at functionInAField(3.0)
    @Differentiable
    static double functionInAField(double x) {
        Holder holder = new Holder(t -> t * t);
        return holder.at(x);
    }

    static class Product {
        final double value;

        Product(double value) {
            this.value = value;
        }

        double at(double v) {
            return value * v;
        }
    }

    static final class Sum extends Product {
        Sum(double value) {
            super(value);
        }

        @Override
        double at(double v) {
            return value + v;
        }
    }

    // E25 virtualshadow3 override mul (val, v) at product(2.0, 10.0)
    @Differentiable
    static double product(double value, double v) {
        Product object = new Product(value);
        return object.at(v);
    }

    // E25 virtualshadow3 override add (val, v) at sumAsProduct(2.0, 10.0)
    @Differentiable
    static double sumAsProduct(double value, double v) {
        Product object = new Sum(value);
        return object.at(v);
    }

    // E25 virtualshadow3 either override refused ADJ122 at new Product(value): which object it is, only the call knows
    @Differentiable
    static double eitherOverride(double value, double v, boolean adding) {
        Product object = adding ? new Sum(value) : new Product(value);
        return object.at(v);
    }

    // E34 gradient-struct-return mul at product2(1.0, 2.0)
    @Differentiable
    static double product2(double x, double y) {
        return x * y;
    }

    record Pair(double x, double y) {}

    // E34 gradient-struct-return mul at productOfPair(Pair(1.0, 2.0))
    @Differentiable
    static double productOfPair(Pair pair) {
        return pair.x() * pair.y();
    }

    static final class Box {
        double value;
    }

    // E36 metamalloc box squared by callee at squareInABox(3.14)
    @Differentiable
    static double squareInABox(double x) {
        Box box = boxOf(x);
        square(box);
        return box.value;
    }

    private static Box boxOf(double x) {
        Box box = new Box();
        box.value = x;
        return box;
    }

    private static void square(Box box) {
        box.value = box.value * box.value;
    }

    private EnzymeObjects() {}
}
