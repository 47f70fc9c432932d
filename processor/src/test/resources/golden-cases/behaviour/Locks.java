package cases;

import io.adjoint.Differentiable;

/** Methods and blocks that take locks. */
class Locks {
    static final Object ALL = new Object();
    private final double[] w = {2, 3};
    private final Object lock = new Object();

    // at method(1.5)
    @Differentiable
    synchronized double method(double x) {
        return Thread.holdsLock(this) ? w[0] * x * x : x;
    }

    // at ofClass(1.5)
    @Differentiable
    static synchronized double ofClass(double x) {
        return Thread.holdsLock(Locks.class) ? x * x : x;
    }

    // at blocks(1.5, {4.0})
    // at blocks(50.0, {4.0})
    @Differentiable
    double blocks(double x, double[] guard) {
        double s = x;
        synchronized (lock) {
            s *= Thread.holdsLock(lock) ? w[1] : 1;
            if (s > 100) {
                return s * x;
            }
        }
        for (int i = 0; i < 2; i++) {
            synchronized (this) {
                s *= w[0];
            }
            synchronized (ALL) {
                synchronized (Locks.class) {
                    s += x * x;
                }
            }
        }
        synchronized (guard) {
            s += guard[0] * x;
        }
        return s;
    }

    // at written(1.5, {4.0, 2.0})
    @Differentiable
    static void written(double x, double[] y) {
        synchronized (y) {
            y[0] *= x * y[1];
        }
    }
}
