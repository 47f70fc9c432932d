// Generated from Nearest.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Zeros;
import io.adjoint.partials.Partials;
import io.adjoint.partials.Ties;
import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Nearest}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class NearestGrad {
  private NearestGrad() {
  }

  /**
   * The value and gradient of {@link Nearest#cost(double[][], double[]) cost} with respect to
   * {@code points} and {@code centers}.
   *
   * <p>Tape: {@code nearest}, once for each turn of the loop at line 11; and {@code hypot}, once
   * for each turn of the loop at line 11.
   */
  static CostGrad cost$grad(double[][] points, double[] centers) {
    // Forward sweep
    DoubleTape nearestTape = new DoubleTape();
    DoubleTape hypotTape = new DoubleTape();
    double cost = 0.0;
    double[][] pointsBar = Zeros.like(points);
    double[] centersBar = Zeros.like(centers);
    for (int i = 0; i < points.length; i++) {
      double[] point = points[i];
      double nearest = Double.POSITIVE_INFINITY;
      double nearestFound = nearest;
      int nearestFrom = 0;
      int nearestEnd = nearestFrom;
      // line 11: for (double center : centers), to find the turns that decide nearest
      for (int j = 0; j < centers.length; j++) {
        double center = centers[j];
        double offer = Math.hypot(point[0] - center, point[1]);
        if (!(offer > nearestFound)) {
          if (offer < nearestFound) {
            nearestFrom = j;
          }
          nearestEnd = j + 1;
          nearestFound = Math.min(nearestFound, offer);
        }
      }
      for (int j = nearestFrom; j < nearestEnd; j++) {
        double center = centers[j];
        double hypot = Math.hypot(point[0] - center, point[1]);
        nearestTape.push(nearest);
        nearest = Math.min(nearest, hypot);
        hypotTape.push(hypot);
      }
      cost += nearest;
      double[] pointBar = pointsBar[i];
      // line 14: cost += nearest;
      double nearestBar = 1.0;
      // line 11: for (double center : centers)
      double pointBarSum = 0.0;
      double pointBarSum2 = 0.0;
      for (int j = nearestEnd - 1; j >= nearestFrom; j--) {
        double center = centers[j];
        double hypot = hypotTape.pop();
        // line 12: nearest = Math.min(nearest, Math.hypot(point[0] - center, point[1]));
        nearest = nearestTape.pop();
        double hypotBar = Ties.min(nearestBar, hypot, nearest);
        nearestBar = Ties.min(nearestBar, nearest, hypot);
        double differenceBar = Partials.hypot(hypotBar, point[0] - center, hypot);
        pointBarSum += differenceBar;
        double centerBar = -differenceBar;
        pointBarSum2 += Partials.hypot(hypotBar, point[1], hypot);
        // line 11: for (double center : centers)
        centersBar[j] += centerBar;
      }
      if (nearestEnd - 1 >= nearestFrom) {
        pointBar[0] += pointBarSum;
        pointBar[1] += pointBarSum2;
      }
    }
    return new CostGrad(cost, pointsBar, centersBar);
  }

  /**
   * The value and gradient of {@link Nearest#cost(double[][], double[]) cost} with respect to
   * {@code points} and {@code centers}.
   *
   * <p>Tape: {@code nearest}, once for each turn of the loop at line 11; and {@code hypot}, once
   * for each turn of the loop at line 11.
   */
  static CostGrad cost$valueAndGrad(double[][] points, double[] centers) {
    return cost$grad(points, centers);
  }

  /**
   * The value and gradient of {@link Nearest#widest(double[], double[]) widest} with respect to
   * {@code from} and {@code to}.
   *
   * <p>Tape: {@code widest}, once for each turn of the loop at line 22.
   */
  static WidestGrad widest$grad(double[] from, double[] to) {
    // Forward sweep
    DoubleTape widestTape = new DoubleTape();
    double widest = 0.0;
    double widestFound = widest;
    int widestFrom = 0;
    int widestEnd = widestFrom;
    // line 22: for (int i = 0; i < from.length; i++), to find the turns that decide widest
    for (int i = 0; i < from.length; i++) {
      double width = to[i] * to[i] - from[i];
      if (width > widestFound) {
        widestFound = width;
        widestFrom = i;
        widestEnd = i + 1;
      }
    }
    for (int i = widestFrom; i < widestEnd; i++) {
      double width = to[i] * to[i] - from[i];
      widestTape.push(widest);
      if (width > widest) {
        widest = width;
      }
    }
    double widest2 = widest;

    // Reverse sweep
    // line 28: return widest;
    double widestBar = 1.0;
    // line 22: for (int i = 0; i < from.length; i++)
    double[] fromBar = new double[from.length];
    double[] toBar = Zeros.like(to);
    for (int i = widestEnd - 1; i >= widestFrom; i--) {
      double width = to[i] * to[i] - from[i];
      // line 24: if (width > widest), asked again: widest has the value it had then
      widest = widestTape.pop();
      double widthBar = 0.0;
      if (width > widest) {
        // line 25: widest = width;
        widthBar += widestBar;
        widestBar = 0.0;
      }
      // line 23: double width = to[i] * to[i] - from[i];
      toBar[i] += 2.0 * widthBar * to[i];
      fromBar[i] -= widthBar;
    }
    return new WidestGrad(widest2, fromBar, toBar);
  }

  /**
   * The value and gradient of {@link Nearest#widest(double[], double[]) widest} with respect to
   * {@code from} and {@code to}.
   *
   * <p>Tape: {@code widest}, once for each turn of the loop at line 22.
   */
  static WidestGrad widest$valueAndGrad(double[] from, double[] to) {
    return widest$grad(from, to);
  }

  /**
   * The value of {@link Nearest#cost(double[][], double[]) cost} and its derivatives with respect
   * to {@code points} and {@code centers}.
   */
  record CostGrad(double value, double[][] points, double[] centers) {
  }

  /**
   * The value of {@link Nearest#widest(double[], double[]) widest} and its derivatives with respect
   * to {@code from} and {@code to}.
   */
  record WidestGrad(double value, double[] from, double[] to) {
  }
}
