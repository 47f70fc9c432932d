// Generated from Centroid.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Zeros;
import io.adjoint.partials.Partials;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Centroid}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
final class CentroidGrad {
  private CentroidGrad() {
  }

  /**
   * The value and gradient of {@link Centroid#inertia(double[][], double, double) inertia} with
   * respect to {@code points}, {@code cx} and {@code cy}.
   *
   * <p>Tape: none.
   */
  static InertiaGrad inertia$grad(double[][] points, double cx, double cy) {
    // Forward sweep
    double inertia = 0.0;
    double[][] pointsBar = Zeros.like(points);
    double cxBar = 0.0;
    double cyBar = 0.0;
    for (int i = 0; i < points.length; i++) {
      double[] point = points[i];
      double distance = Math.hypot(point[0] - cx, point[1] - cy);
      inertia += distance * distance;
      double[] pointBar = pointsBar[i];
      // line 11: inertia += distance * distance;
      double distanceBar = 2.0 * distance;
      // line 10: double distance = Math.hypot(point[0] - cx, point[1] - cy);
      double differenceBar = Partials.hypot(distanceBar, point[0] - cx, distance);
      double differenceBar2 = Partials.hypot(distanceBar, point[1] - cy, distance);
      pointBar[0] += differenceBar;
      cxBar -= differenceBar;
      pointBar[1] += differenceBar2;
      cyBar -= differenceBar2;
    }
    return new InertiaGrad(inertia, pointsBar, cxBar, cyBar);
  }

  /**
   * The value and gradient of {@link Centroid#inertia(double[][], double, double) inertia} with
   * respect to {@code points}, {@code cx} and {@code cy}.
   *
   * <p>Tape: none.
   */
  static InertiaGrad inertia$valueAndGrad(double[][] points, double cx, double cy) {
    return inertia$grad(points, cx, cy);
  }

  /**
   * The value of {@link Centroid#inertia(double[][], double, double) inertia} and its derivatives
   * with respect to {@code points}, {@code cx} and {@code cy}.
   */
  record InertiaGrad(double value, double[][] points, double cx, double cy) {
  }
}
