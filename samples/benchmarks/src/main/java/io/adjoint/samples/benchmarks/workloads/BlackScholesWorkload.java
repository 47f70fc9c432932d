package io.adjoint.samples.benchmarks.workloads;

import io.adjoint.samples.benchmarks.byhand.BlackScholesByHand;
import io.adjoint.samples.benchmarks.problems.BlackScholes;
import io.adjoint.samples.benchmarks.problems.BlackScholesGrad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A portfolio of a thousand calls. */
public class BlackScholesWorkload extends Workload {

    private static final int CALLS = 1000;
    private static final double SPOT = 100;
    private static final double RATE = 0.03;

    private double[] volatilities;
    private double[] quantities;
    private double[] strikes;
    private double[] years;

    @Setup
    @Override
    public void setUp() {
        RandomNumbers random = new RandomNumbers();
        volatilities = random.vector(CALLS, 0.1, 0.5);
        quantities = random.vector(CALLS, -10, 10);
        strikes = random.vector(CALLS, 80, 120);
        years = random.vector(CALLS, 0.1, 3);
    }

    @Benchmark
    public double primal() {
        return BlackScholes.portfolio(SPOT, RATE, volatilities, quantities, strikes, years);
    }

    @Benchmark
    public BlackScholesGrad.PortfolioGrad generated() {
        return BlackScholesGrad.portfolio$grad(SPOT, RATE, volatilities, quantities, strikes, years);
    }

    @Benchmark
    public BlackScholesByHand.Gradient byHand() {
        return BlackScholesByHand.gradient(SPOT, RATE, volatilities, quantities, strikes, years);
    }
}
