package io.adjoint.partials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PartialsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void aPowerWithExponentZeroDoesNotDependOnItsBase() {
        assertThat(Partials.powBase(1, 0, 0)).isZero();
        assertThat(Partials.powBase(1, INFINITY, 0)).isZero();
        assertThat(Partials.powBase(1, -2, 0)).isZero();
    }

    @Test
    void thePartialInTheBaseIsExponentTimesTheNextLowerPower() {
        assertThat(Partials.powBase(10, 3, 2)).isEqualTo(60);
        assertThat(Partials.powBase(10, -2, 3)).isEqualTo(120);
        assertThat(Partials.powBase(1, 2, -1)).isEqualTo(-0.25);
        assertThat(Partials.powBase(1, 0, 2)).isZero();
        assertThat(Partials.powBase(1, 0, 0.5)).isEqualTo(INFINITY);
    }

    @Test
    void thePartialInTheExponentIsZeroAtBaseZeroUnlessThePowerIsInfiniteThere() {
        assertThat(Partials.powExponent(1, 0, 2, 0)).isZero();
        assertThat(Partials.powExponent(1, 0, 0, 1)).isZero();
        assertThat(Partials.powExponent(1, 0, -1, INFINITY)).isEqualTo(-INFINITY);
        assertThat(Partials.powLog(3, 0, 2)).isZero();
        assertThat(Partials.powLog(3, 0, -1)).isEqualTo(-INFINITY);
        assertThat(Partials.powReciprocal(3, 0, 2)).isZero();
        assertThat(Partials.powReciprocal(3, 0, -1)).isEqualTo(INFINITY);
        assertThat(Partials.powExponent(2, Math.E, 1, Math.E)).isCloseTo(2 * Math.E, within(1e-15));
    }

    @Test
    void thePartialInTheExponentIsNotANumberForANegativeBase() {
        assertThat(Partials.powExponent(1, -2, 2, 4)).isNaN();
    }

    @Test
    void theHypotenuseIsFlatAtItsTip() {
        assertThat(Partials.hypot(1, 0, 0)).isZero();
        assertThat(Partials.hypot(1, 3, 5)).isEqualTo(0.6);
        assertThat(Partials.hypot(1, 3e-300, 5e-300)).isCloseTo(0.6, within(1e-15));
    }

    @Test
    void theAngleIsFlatAtTheOrigin() {
        assertThat(Partials.atan2Y(1, 0, 0)).isZero();
        assertThat(Partials.atan2X(1, 0, -0.0)).isZero();
    }

    @Test
    void theAngleTurnsTheSlowerTheFartherOut() {
        assertThat(Partials.atan2Y(5, 3, 4)).isCloseTo(0.8, within(1e-15));
        assertThat(Partials.atan2X(5, 3, 4)).isCloseTo(-0.6, within(1e-15));
    }

    @Test
    void theSquaresInTheAngleNeitherOverflowNorUnderflow() {
        assertThat(Partials.atan2Y(1, 3e200, 4e200)).isCloseTo(0.16e-200, within(1e-215));
        assertThat(Partials.atan2X(1, 3e200, 4e200)).isCloseTo(-0.12e-200, within(1e-215));
        assertThat(Partials.atan2Y(1, 3e-200, 4e-200)).isCloseTo(0.16e200, within(1e186));
        assertThat(Partials.atan2X(1, 3e-200, 4e-200)).isCloseTo(-0.12e200, within(1e186));
        assertThat(Partials.atan2Y(1, 0, Double.MIN_VALUE)).isEqualTo(INFINITY);
    }

    @Test
    void theDirectionToInfinityAndNaNAreNotHidden() {
        assertThat(Partials.atan2Y(1, INFINITY, 1)).isZero();
        assertThat(Partials.atan2Y(1, 1, INFINITY)).isNaN();
        assertThat(Partials.atan2Y(1, Double.NaN, 0)).isNaN();
        assertThat(Partials.atan2X(1, 0, Double.NaN)).isNaN();
    }

    @Test
    void theDivisorIsTakenOutAsOftenAsJavaTakesIt() {
        assertThat(Partials.remainderDivisor(1, 7.5, 2)).isEqualTo(-3);
        assertThat(Partials.remainderDivisor(1, -7.5, 2)).isEqualTo(3);
        assertThat(Partials.remainderDivisor(1, 1, 0)).isEqualTo(-INFINITY);
        assertThat(Partials.ieeeRemainderDivisor(1, 7.5, 2)).isEqualTo(-4);
        assertThat(Partials.ieeeRemainderDivisor(1, 6.5, 2)).isEqualTo(-3);
    }

    @Test
    void aQuotientThatIsRoundedUpToAnIntegerIsNotTakenForIt() {
        double tenth = 0.1; // a little more than that, so it fits into 1 only nine times

        assertThat(1 / tenth).isEqualTo(10);
        assertThat(1 % tenth).isGreaterThan(0.09);
        assertThat(Partials.remainderDivisor(1, 1, tenth)).isEqualTo(-9);
    }

    @Test
    void aQuotientTooLargeToHaveAFractionIsTakenAsItIs() {
        assertThat(Partials.remainderDivisor(1, 1e300, 3)).isEqualTo(-1e300 / 3);
    }
}
