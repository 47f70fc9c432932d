package io.adjoint.samples.gradbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.adjoint.check.GradientCheck;
import org.junit.jupiter.api.Test;

class ParticleTest {

    @Test
    void theForceIsTheSameInBothModes() {
        for (double control : new double[] {0, 0.2, 0.5}) {
            double miss = missByFormula(control);
            assertThat(Particle.missByReverse(control)).isCloseTo(miss, offset(1e-9 * (1 + miss)));
            assertThat(Particle.missByForward(control)).isCloseTo(miss, offset(1e-9 * (1 + miss)));
        }
    }

    @Test
    void theDerivativeThroughTheForceIsThatOfTheDifferences() {
        GradientCheck.ofScalar(ParticleTest::missByFormula)
                .gradient(ParticleGrad::missByReverse$grad)
                .at(0.0)
                .at(0.3);
        GradientCheck.ofScalar(ParticleTest::missByFormula)
                .gradient(ParticleGrad::missByForward$grad)
                .at(0.0)
                .at(0.3);
        GradientCheck.ofScalar(ParticleTest::missByFormula)
                .gradient(control -> ParticleGrad.missByReverse$jvp(control, 1).tangent())
                .at(0.0)
                .at(0.3);
        GradientCheck.ofScalar(ParticleTest::missByFormula)
                .gradient(control -> ParticleGrad.missByForward$jvp(control, 1).tangent())
                .at(0.0)
                .at(0.3);
    }

    /** The same with Coulomb's law in place of the slope of the potential. */
    private static double missByFormula(double control) {
        double[] chargeY = {10 - control, 0};
        double x = 0;
        double y = 8;
        double velocityX = 0.75;
        double velocityY = 0;
        while (true) {
            double forceX = 0;
            double forceY = 0;
            for (double each : chargeY) {
                double distance = Math.hypot(x - 10, y - each);
                forceX += (x - 10) / Math.pow(distance, 3);
                forceY += (y - each) / Math.pow(distance, 3);
            }
            x += 0.1 * velocityX;
            y += 0.1 * velocityY;
            if (y <= 0) {
                double crossing = x - y * velocityX / velocityY;
                return crossing * crossing;
            }
            velocityX += 0.1 * forceX;
            velocityY += 0.1 * forceY;
        }
    }
}
