// Generated from Series.java. Do not edit: it is written anew at each compilation.
package cases;

import io.adjoint.partials.Partials;
import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Series}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class SeriesGrad {
  private SeriesGrad() {
  }

  /**
   * The value and gradient of {@link Series#lowerGamma(double, double) lowerGamma} with respect to
   * {@code a} and {@code z}.
   *
   * <p>Tape: {@code power}, once for each turn of the loop at line 31; {@code term}, once for each
   * turn of the loop at line 31; and a count of the turns of the loop at line 31.
   */
  static LowerGammaGrad lowerGamma$grad(double a, double z) {
    // Forward sweep
    DoubleTape powerTape = new DoubleTape();
    DoubleTape termTape = new DoubleTape();
    double power = Math.pow(z, a);
    int n = 0;
    double sum = 0.0;
    double term = 0.0;
    boolean again = true;
    int trips = 0;
    while (again) {
      double term2 = power / (a + n);
      n++;
      powerTape.push(power);
      power *= -z / n;
      term = term2;
      sum += term;
      again = Math.abs(term) > 1.0E-10;
      termTape.push(term2);
      trips++;
    }

    // Reverse sweep
    // line 31: do ... while (Math.abs(term) > smallest)
    double aBar = 0.0;
    double zBar = 0.0;
    double powerBar = 0.0;
    boolean powerIsUsed = false;
    double termBar = 0.0;
    for (; trips > 0; trips--) {
      double term2 = termTape.pop();
      // line 33: sum += term;
      termBar += 1.0;
      // line 32: term = terms.getAsDouble();
      double termBar2 = termBar;
      termBar = 0.0;
      // line 21: power *= -z / n;
      power = powerTape.pop();
      if (powerIsUsed) {
        zBar -= powerBar * power / n;
        powerBar *= -z / n;
      }
      // line 20: n++;
      n--;
      // line 19: double term = power / (a + n);
      powerBar += termBar2 / (a + n);
      powerIsUsed = true;
      aBar -= termBar2 / (a + n) * term2;
    }
    // line 14: private double power = Math.pow(z, a);
    if (powerIsUsed) {
      zBar += Partials.powBase(powerBar, z, a);
      aBar += Partials.powExponent(powerBar, z, a, power);
    }
    return new LowerGammaGrad(sum, aBar, zBar);
  }

  /**
   * The value and gradient of {@link Series#lowerGamma(double, double) lowerGamma} with respect to
   * {@code a} and {@code z}.
   *
   * <p>Tape: {@code power}, once for each turn of the loop at line 31; {@code term}, once for each
   * turn of the loop at line 31; and a count of the turns of the loop at line 31.
   */
  static LowerGammaGrad lowerGamma$valueAndGrad(double a, double z) {
    return lowerGamma$grad(a, z);
  }

  /**
   * The value of {@link Series#lowerGamma(double, double) lowerGamma} and its derivatives with
   * respect to {@code a} and {@code z}.
   */
  record LowerGammaGrad(double value, double a, double z) {
  }
}
