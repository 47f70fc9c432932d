package conformance;

import io.adjoint.Differentiable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What other tools are tested to reject; so must we. */
final class Rejected {
    // C88 an unknown parameter refused ADJ401 at "y": there is no such parameter
    @Differentiable(wrt = "y")
    static double unknownParameter(double x) {
        return x * x;
    }

    // C88 a parameter that cannot carry a derivative refused ADJ402 at "n": an integer has no derivative
    @Differentiable(wrt = "n")
    static double integerParameter(double x, int n) {
        return x * n;
    }

    // C88 the same parameter twice refused ADJ408 at "x": one gradient is asked for twice
    @Differentiable(wrt = {"x", "x"})
    static double namedTwice(double x) {
        return x;
    }

    // C88 no parameter to differentiate refused ADJ403 at nothing: there is nothing to differentiate by
    @Differentiable
    static double nothing(int n) {
        return n;
    }

    // C88 a result without a derivative refused ADJ404 at String: text has no derivative
    @Differentiable
    static String text(double x) {
        return "x is " + x;
    }

    // C88 a function without a derivative refused ADJ203 at BigDecimal.valueOf: a number that is an object enters a method without a rule
    @Differentiable
    static double unknownFunction(double x) {
        return BigDecimal.valueOf(x * x).doubleValue();
    }

    // C88 an abstract method refused ADJ411 at f: there is no body
    abstract static class Abstract {
        @Differentiable
        abstract double f(double x);
    }

    // T21 a list of active values refused ADJ203 at values.add: an active value enters a collection
    @Differentiable
    static double list(double x) {
        List<Double> values = new ArrayList<>();
        values.add(x * x);
        return values.get(0);
    }

    // T21 a comprehension refused ADJ109 at (x): an active array enters a stream
    @Differentiable
    static double comprehension(double[] x) {
        return Arrays.stream(x).map(each -> each * each).sum();
    }

    // T21 a generator refused ADJ203 at -> x * x: what a lambda of a library gives is not followed
    @Differentiable
    static double generator(double x) {
        Supplier<Double> next = () -> x * x;
        return next.get();
    }

    // T21 a caught exception of an unknown call refused ADJ203 at -> x * x: what a lambda of a library gives is not followed
    @Differentiable
    static double call(double x) throws Exception {
        Callable<Double> squared = () -> x * x;
        return squared.call();
    }

    // T21 an object of an unknown class refused ADJ203 at x * x: a number that is an object
    @Differentiable
    static double unknownClass(double x) {
        Number number = x * x;
        return number.doubleValue();
    }

    // T21 a local class refused ADJ101 at class: a class in a method
    @Differentiable
    static double localClass(double x) {
        class Square {
            double of() {
                return x * x;
            }
        }
        return new Square().of();
    }

    // T21 a string made of an active value and read refused ADJ203 at Double.parseDouble: text becomes a number
    @Differentiable
    static double throughText(double x) {
        return Double.parseDouble("" + x * x);
    }

    private Rejected() {}
}
