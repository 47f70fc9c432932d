package diagnostics;

import io.adjoint.Differentiable;

class ADJ101Statements {
    @Differentiable
    static double switches(double x, Integer n) {
        switch (n) {
//             ^ ADJ101
            case 1:
                return x;
            default:
                x *= 2;
        }
        return switch (n) {
//                    ^ ADJ101
            case 2 -> x + 1;
            default -> throw new IllegalStateException();
        };
    }

    @Differentiable
    static double guarded(double x, Object lock, Object other) {
        synchronized (lock) {
//      ^ ADJ101
            x += 1;
        }
        lock = "";
        Object late = other;
        synchronized (late) {
//      ^ ADJ101
            x += 1;
        }
        return x * helper(x);
    }

    static double helper(double x) {
        synchronized (ADJ101Statements.class) {
//      ^ ADJ101
            return x;
        }
    }

    @Differentiable
    @SuppressWarnings("finally")
    static double overridesItsReturn(double x) {
        try {
//      ^ ADJ101
            return x;
        } finally {
            if (x > 1) {
                return 2 * x;
            }
        }
    }

    @Differentiable
    static double unlocks(double x, java.util.concurrent.locks.Lock lock) {
        lock.lock();
        try {
//      ^ ADJ101
            return x * x;
        } finally {
            lock.unlock();
        }
    }

    @Differentiable
    @SuppressWarnings("finally")
    static double throwsAtLast(double x) {
        try {
//      ^ ADJ101
            x *= x;
        } finally {
            if (x > 1) {
                throw new IllegalStateException();
            }
        }
        return x;
    }

    @Differentiable
    static double catchesWhatJavaThrows(double[] a, int i) {
        double s = a[0] * a[0];
        try {
//      ^ ADJ101
            s *= a[i];
        } catch (RuntimeException e) {
            s = 0;
        }
        try {
//      ^ ADJ101
            s *= 3 / i;
        } catch (ArithmeticException e) {
            s = 0;
        }
        return s;
    }

    @Differentiable
    static double catchesSeveral(double x) {
        try {
            x *= Double.parseDouble("1");
        } catch (IllegalArgumentException | IllegalStateException e) {
//                                                                ^ ADJ101
            x = 0;
        }
        return x;
    }

    @Differentiable
    static double throwsAgain(double x) throws java.io.IOException {
        try {
            x *= read();
        } catch (java.io.IOException e) {
            throw e;
//          ^ ADJ101
        }
        return x;
    }

    static int read() throws java.io.IOException {
        return 1;
    }

    @Differentiable
    static double catchesFromACondition(double x, String text) {
        try {
//      ^ ADJ101
            while (x < Integer.parseInt(text)) {
                x *= x;
            }
        } catch (NumberFormatException e) {
            x = 0;
        }
        return x;
    }

    @Differentiable
    static double finallyInside(double x, String text) {
        double s = x;
        try {
            try {
//          ^ ADJ101
                s *= Integer.parseInt(text);
            } finally {
                s += x;
            }
        } catch (NumberFormatException e) {
            s *= x;
        }
        return s;
    }

    @Differentiable
    static double closes(double x) throws java.io.IOException {
        try (java.io.Reader reader = new java.io.StringReader("")) {
//      ^ ADJ101
            return x * reader.read();
        }
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
        return x * locked(x);
    }

    static synchronized double locked(double x) {
//                             ^ ADJ101
        return x;
    }
}
