package diagnostics;

import io.adjoint.Differentiable;

class ADJ101Statements {
    @Differentiable
    static double switches(double x, int n) {
        switch (n) {
//      ^ ADJ101
            case 1:
                return x;
            default:
                x *= 2;
        }
        switch (n) {
//      ^ ADJ101
            case 2 -> x += 1;
            default -> throw new IllegalStateException();
        }
        return x;
    }

    @Differentiable
    static double guarded(double x) {
        try {
//      ^ ADJ101
            x = Double.parseDouble("1");
        } catch (NumberFormatException e) {
            x = 0;
        }
        synchronized (ADJ101Statements.class) {
//      ^ ADJ101
            x += 1;
        }
        assert x > 0 : "not positive";
//      ^ ADJ101
        return x;
    }

    @Differentiable
    static double declaresClass(double x) {
        class Local {}
//      ^ ADJ101
        record Pair(double a, double b) {}
//      ^ ADJ101
        return x;
    }

    @Differentiable
    static synchronized double locks(double x) {
//                             ^ ADJ101
        return x * locked(x);
    }

    static synchronized double locked(double x) {
//                             ^ ADJ101
        return x;
    }
}
