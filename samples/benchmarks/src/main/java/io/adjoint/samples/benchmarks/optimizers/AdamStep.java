package io.adjoint.samples.benchmarks.optimizers;

import io.adjoint.optim.Adam;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A step of Adam beside the loop that a person would write, without and with a look at the gradient beforehand: Adam
 * leaves everything as it was if that has a NaN in it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AdamStep {

    private static final double RATE = 1e-3;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPS = 1e-8;

    /** How many parameters. */
    @Param({"10000", "1000000"})
    public int size;

    private double[] p;
    private double[] g;
    private double[] m;
    private double[] v;
    private long step;
    private Adam adam;

    /** Makes the parameters and the gradient, the same each time. */
    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(1);
        p = random.doubles(size).toArray();
        g = random.doubles(size, -1, 1).toArray();
        m = new double[size];
        v = new double[size];
        step = 0;
        adam = new Adam(RATE);
    }

    @Benchmark
    public double[] adam() {
        adam.step(p, g);
        return p;
    }

    @Benchmark
    public double[] byHand() {
        step++;
        double stepSize = RATE / (1 - Math.pow(BETA1, step));
        double root = Math.sqrt(1 - Math.pow(BETA2, step));
        for (int i = 0; i < p.length; i++) {
            m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
            v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
            p[i] -= stepSize * m[i] / (Math.sqrt(v[i]) / root + EPS);
        }
        return p;
    }

    @Benchmark
    public double[] byHandChecked() {
        for (int i = 0; i < g.length; i++) {
            if (!Double.isFinite(g[i])) {
                throw new IllegalArgumentException("g[" + i + "]");
            }
        }
        return byHand();
    }
}
