// Generated from Turns.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Copies;
import io.adjoint.array.Distinct;
import io.adjoint.array.Seeds;
import io.adjoint.array.Shapes;
import io.adjoint.array.Snapshot;
import io.adjoint.array.Zeros;
import io.adjoint.tape.DoubleTape;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Turns}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class TurnsGrad {
  private TurnsGrad() {
  }

  /**
   * The derivatives of {@link Turns#turn(double, double[][], double[], double[][]) turn} with
   * respect to {@code angle} and {@code points}, each element that it writes weighted by its seed;
   * {@code sums} and {@code turned} are held constant.
   *
   * <p>{@code sumsBar} has the shape of {@code sums}, {@code turnedBar} has the shape of {@code
   * turned}; they are not changed. The derivatives are with respect to what the arrays hold on
   * entry.
   *
   * <p>Tape: elements of {@code turned}, once for each turn of the loop at line 18; and elements of
   * {@code sums}, once for each turn of the loop at line 18.
   *
   * @param angle an independent
   * @param points an independent
   * @param sums held constant
   * @param turned held constant
   * @param sumsBar the seed of {@code sums} as it is on return
   * @param turnedBar the seed of {@code turned} as it is on return
   * @return the derivatives
   * @throws java.lang.IllegalArgumentException if a seed has not the shape of what it seeds
   */
  public static TurnGrad turn$vjp(double angle, double[][] points, double[] sums, double[][] turned,
      double[] sumsBar, double[][] turnedBar) {
    Distinct.requireRows("turned", turned);
    Distinct.require("points", points, "sums", sums);
    Distinct.require("points", points, "turned", turned);
    Distinct.require("sums", sums, "turned", turned);
    Seeds.require("sumsBar", sumsBar, sums);
    Seeds.require("turnedBar", turnedBar, turned);
    sumsBar = Copies.of(sumsBar);
    turnedBar = Copies.of(turnedBar);
    // Forward sweep
    DoubleTape turnedTape = new DoubleTape();
    DoubleTape sumsTape = new DoubleTape();
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    for (int i = 0; i < points.length; i++) {
      double[] pointsRow = points[i];
      for (int j = 0; j < pointsRow.length; j++) {
        double next = pointsRow[(j + 1) % pointsRow.length];
        turnedTape.push(turned[i][j]);
        turned[i][j] = c * pointsRow[j] - s * next;
        sumsTape.push(sums[i]);
        sums[i] += turned[i][j];
      }
    }

    // Reverse sweep
    // line 17: for (int i = 0; i < points.length; i++)
    double[][] pointsBar = Zeros.like(points);
    double cBar = 0.0;
    double sBar = 0.0;
    for (int i = points.length - 1; i >= 0; i--) {
      // line 18: for (int j = 0; j < points[i].length; j++)
      double[] pointsRow = points[i];
      for (int j = pointsRow.length - 1; j >= 0; j--) {
        double next = pointsRow[(j + 1) % pointsRow.length];
        // line 21: sums[i] += turned[i][j];
        sums[i] = sumsTape.pop();
        turnedBar[i][j] += sumsBar[i];
        // line 20: turned[i][j] = c * points[i][j] - s * next;
        turned[i][j] = turnedTape.pop();
        double g = turnedBar[i][j];
        turnedBar[i][j] = 0.0;
        cBar += g * pointsRow[j];
        pointsBar[i][j] += g * c;
        sBar -= g * next;
        double nextBar = -(g * s);
        // line 19: double next = points[i][(j + 1) % points[i].length];
        pointsBar[i][(j + 1) % pointsRow.length] += nextBar;
      }
    }
    // line 16: double s = Math.sin(angle);
    double angleBar = sBar * c;
    // line 15: double c = Math.cos(angle);
    angleBar -= cBar * s;
    return new TurnGrad(angleBar, pointsBar);
  }

  /**
   * The derivative of what {@link Turns#turn(double, double[][], double[], double[][]) turn} writes
   * to {@code sums} and {@code turned} in a direction, by forward mode, with respect to {@code
   * angle} and {@code points}; {@code sums} and {@code turned} are held constant.
   *
   * <p>{@code angleDot}, {@code pointsDot} are the direction, of the independents' shapes; they are
   * not changed.
   *
   * <p>Tape: none.
   *
   * @param angle an independent
   * @param points an independent
   * @param sums held constant
   * @param turned held constant
   * @param angleDot the direction of {@code angle}
   * @param pointsDot the direction of {@code points}
   * @return the tangents on return
   * @throws java.lang.IllegalArgumentException if a direction has not the shape of its independent
   */
  public static TurnJvp turn$jvp(double angle, double[][] points, double[] sums, double[][] turned,
      double angleDot, double[][] pointsDot) {
    Distinct.requireRows("turned", turned);
    Distinct.require("points", points, "sums", sums);
    Distinct.require("points", points, "turned", turned);
    Distinct.require("sums", sums, "turned", turned);
    Shapes.require("pointsDot", pointsDot, "points", points);
    Snapshot sumsBefore = Snapshot.of(sums);
    Snapshot turnedBefore = Snapshot.of(turned);
    double[] sumsDot = Zeros.like(sums);
    double[][] turnedDot = Zeros.like(turned);
    double c = Math.cos(angle);
    double cDot = -(angleDot * Math.sin(angle));
    double s = Math.sin(angle);
    double sDot = angleDot * c;
    for (int i = 0; i < points.length; i++) {
      double[] pointsRow = points[i];
      for (int j = 0; j < pointsRow.length; j++) {
        double next = pointsRow[(j + 1) % pointsRow.length];
        double nextDot = pointsDot[i][(j + 1) % pointsRow.length];
        turned[i][j] = c * pointsRow[j] - s * next;
        turnedDot[i][j] = cDot * pointsRow[j] + pointsDot[i][j] * c - (sDot * next + nextDot * s);
        sums[i] += turned[i][j];
        sumsDot[i] += turnedDot[i][j];
      }
    }
    sumsBefore.restore();
    turnedBefore.restore();
    return new TurnJvp(sumsDot, turnedDot);
  }

  /**
   * The first derivatives of each element of what {@link Turns#turn(double, double[][], double[],
   * double[][]) turn} writes to {@code sums} and {@code turned} with respect to {@code angle} and
   * {@code points}; {@code sums} and {@code turned} are held constant.
   *
   * <p>Subscripts of the result come first, then those of the independent.
   *
   * <p>Tape: none.
   *
   * @param angle an independent
   * @param points an independent
   * @param sums held constant
   * @param turned held constant
   * @return the derivatives: for arrays of numbers a matrix, for a number an array like the result
   */
  public static TurnJacobian turn$jacobian(double angle, double[][] points, double[] sums,
      double[][] turned) {
    int elements = 1;
    for (int i = 0; i < points.length; i++) {
      if (points[i] != null) {
        elements += points[i].length;
      }
    }
    double[] angleDot = new double[4];
    double[][][] pointsDot = new double[4][][];
    for (int lane = 0; lane < 4; lane++) {
      pointsDot[lane] = Zeros.like(points);
    }
    double[] sumsByAngleJacobian = new double[sums.length];
    double[][][] sumsByPointsJacobian = new double[sums.length][points.length][];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < points.length; j++) {
        if (points[j] != null) {
          sumsByPointsJacobian[i][j] = new double[points[j].length];
        }
      }
    }
    double[][] turnedByAngleJacobian = new double[turned.length][];
    for (int i = 0; i < turned.length; i++) {
      if (turned[i] != null) {
        turnedByAngleJacobian[i] = new double[turned[i].length];
      }
    }
    double[][][][] turnedByPointsJacobian = new double[turned.length][][][];
    for (int i = 0; i < turned.length; i++) {
      if (turned[i] != null) {
        turnedByPointsJacobian[i] = new double[turned[i].length][points.length][];
        for (int i2 = 0; i2 < turned[i].length; i2++) {
          for (int j = 0; j < points.length; j++) {
            if (points[j] != null) {
              turnedByPointsJacobian[i][i2][j] = new double[points[j].length];
            }
          }
        }
      }
    }
    int rows = sums.length;
    for (int i = 0; i < turned.length; i++) {
      if (turned[i] != null) {
        rows += turned[i].length;
      }
    }
    if ((elements + 3) / 4 <= rows) {
      angleDot[0] = 1.0;
      TurnJvps columns = turn$jvps(angle, points, sums, turned, angleDot, pointsDot);
      double[][] sumsTangent = columns.sums();
      double[][][] turnedTangent = columns.turned();
      double[] sumsTangentRow = sumsTangent[0];
      for (int i = 0; i < sumsTangentRow.length; i++) {
        sumsByAngleJacobian[i] = sumsTangentRow[i];
      }
      for (int i = 0; i < turnedTangent[0].length; i++) {
        if (turnedTangent[0][i] != null) {
          double[] turnedTangentRow = turnedTangent[0][i];
          for (int i2 = 0; i2 < turnedTangentRow.length; i2++) {
            turnedByAngleJacobian[i][i2] = turnedTangentRow[i2];
          }
        }
      }
      angleDot[0] = 0.0;
      for (int j = 0; j < points.length; j++) {
        if (points[j] != null) {
          int j2 = 0;
          while (j2 < points[j].length) {
            int lanes = Math.min(4, points[j].length - j2);
            for (int lane = 0; lane < lanes; lane++) {
              pointsDot[lane][j][j2 + lane] = 1.0;
            }
            TurnJvps columns2 = turn$jvps(angle, points, sums, turned, angleDot, pointsDot);
            double[][] sumsTangent2 = columns2.sums();
            double[][][] turnedTangent2 = columns2.turned();
            for (int i = 0; i < sumsTangent2[0].length; i++) {
              for (int lane = 0; lane < lanes; lane++) {
                sumsByPointsJacobian[i][j][j2 + lane] = sumsTangent2[lane][i];
              }
            }
            for (int i = 0; i < turnedTangent2[0].length; i++) {
              if (turnedTangent2[0][i] != null) {
                for (int i2 = 0; i2 < turnedTangent2[0][i].length; i2++) {
                  for (int lane = 0; lane < lanes; lane++) {
                    turnedByPointsJacobian[i][i2][j][j2 + lane] = turnedTangent2[lane][i][i2];
                  }
                }
              }
            }
            for (int lane = 0; lane < lanes; lane++) {
              pointsDot[lane][j][j2 + lane] = 0.0;
            }
            j2 += 4;
          }
        }
      }
    } else {
      double[] sumsSeed = new double[sums.length];
      double[][] turnedSeed = Zeros.like(turned);
      for (int row = 0; row < sums.length; row++) {
        sumsSeed[row] = 1.0;
        TurnGrad pulled = turn$vjp(angle, points, sums, turned, sumsSeed, turnedSeed);
        double[][] pointsBar = pulled.points();
        sumsByAngleJacobian[row] = pulled.angle();
        for (int j = 0; j < pointsBar.length; j++) {
          if (pointsBar[j] != null) {
            double[] pointsBarRow = pointsBar[j];
            for (int j2 = 0; j2 < pointsBarRow.length; j2++) {
              sumsByPointsJacobian[row][j][j2] = pointsBarRow[j2];
            }
          }
        }
        sumsSeed[row] = 0.0;
      }
      for (int row = 0; row < turned.length; row++) {
        if (turned[row] != null) {
          for (int row2 = 0; row2 < turned[row].length; row2++) {
            turnedSeed[row][row2] = 1.0;
            TurnGrad pulled = turn$vjp(angle, points, sums, turned, sumsSeed, turnedSeed);
            double[][] pointsBar = pulled.points();
            turnedByAngleJacobian[row][row2] = pulled.angle();
            for (int j = 0; j < pointsBar.length; j++) {
              if (pointsBar[j] != null) {
                double[] pointsBarRow = pointsBar[j];
                for (int j2 = 0; j2 < pointsBarRow.length; j2++) {
                  turnedByPointsJacobian[row][row2][j][j2] = pointsBarRow[j2];
                }
              }
            }
            turnedSeed[row][row2] = 0.0;
          }
        }
      }
    }
    return new TurnJacobian(sumsByAngleJacobian, sumsByPointsJacobian, turnedByAngleJacobian,
        turnedByPointsJacobian);
  }

  /**
   * {@code turn$jvp} in several directions at once: an array of tangents in, an array of them out.
   */
  private static TurnJvps turn$jvps(double angle, double[][] points, double[] sums,
      double[][] turned, double[] angleDot, double[][][] pointsDot) {
    double angleDot0 = angleDot[0];
    double angleDot1 = angleDot[1];
    double angleDot2 = angleDot[2];
    double angleDot3 = angleDot[3];
    double[][] pointsDot0 = pointsDot[0];
    double[][] pointsDot1 = pointsDot[1];
    double[][] pointsDot2 = pointsDot[2];
    double[][] pointsDot3 = pointsDot[3];
    Distinct.requireRows("turned", turned);
    Distinct.require("points", points, "sums", sums);
    Distinct.require("points", points, "turned", turned);
    Distinct.require("sums", sums, "turned", turned);
    Snapshot sumsBefore = Snapshot.of(sums);
    Snapshot turnedBefore = Snapshot.of(turned);
    double[] sumsDot0 = Zeros.like(sums);
    double[] sumsDot1 = Zeros.like(sums);
    double[] sumsDot2 = Zeros.like(sums);
    double[] sumsDot3 = Zeros.like(sums);
    double[][] turnedDot0 = Zeros.like(turned);
    double[][] turnedDot1 = Zeros.like(turned);
    double[][] turnedDot2 = Zeros.like(turned);
    double[][] turnedDot3 = Zeros.like(turned);
    double c = Math.cos(angle);
    double sin = Math.sin(angle);
    double cDot0 = -(angleDot0 * sin);
    double cDot1 = -(angleDot1 * sin);
    double cDot2 = -(angleDot2 * sin);
    double cDot3 = -(angleDot3 * sin);
    double s = Math.sin(angle);
    double sDot0 = angleDot0 * c;
    double sDot1 = angleDot1 * c;
    double sDot2 = angleDot2 * c;
    double sDot3 = angleDot3 * c;
    for (int i = 0; i < points.length; i++) {
      double[] pointsRow = points[i];
      for (int j = 0; j < pointsRow.length; j++) {
        double next = pointsRow[(j + 1) % pointsRow.length];
        double nextDot0 = pointsDot0[i][(j + 1) % pointsRow.length];
        double nextDot1 = pointsDot1[i][(j + 1) % pointsRow.length];
        double nextDot2 = pointsDot2[i][(j + 1) % pointsRow.length];
        double nextDot3 = pointsDot3[i][(j + 1) % pointsRow.length];
        turned[i][j] = c * pointsRow[j] - s * next;
        turnedDot0[i][j] = cDot0 * pointsRow[j] + pointsDot0[i][j] * c - (sDot0 * next + nextDot0
            * s);
        turnedDot1[i][j] = cDot1 * pointsRow[j] + pointsDot1[i][j] * c - (sDot1 * next + nextDot1
            * s);
        turnedDot2[i][j] = cDot2 * pointsRow[j] + pointsDot2[i][j] * c - (sDot2 * next + nextDot2
            * s);
        turnedDot3[i][j] = cDot3 * pointsRow[j] + pointsDot3[i][j] * c - (sDot3 * next + nextDot3
            * s);
        sums[i] += turned[i][j];
        sumsDot0[i] += turnedDot0[i][j];
        sumsDot1[i] += turnedDot1[i][j];
        sumsDot2[i] += turnedDot2[i][j];
        sumsDot3[i] += turnedDot3[i][j];
      }
    }
    sumsBefore.restore();
    turnedBefore.restore();
    double[][] tangents = new double[][] {sumsDot0, sumsDot1, sumsDot2, sumsDot3};
    double[][][] tangents2 = new double[][][] {turnedDot0, turnedDot1, turnedDot2, turnedDot3};
    return new TurnJvps(tangents, tangents2);
  }

  /**
   * The seeds of {@link Turns#turn(double, double[][], double[], double[][]) turn} pulled back to
   * {@code angle} and {@code points}.
   *
   * @param angle the derivative with respect to {@code angle}
   * @param points the derivative with respect to {@code points}
   */
  public record TurnGrad(double angle, double[][] points) {
  }

  /**
   * The tangents of what {@link Turns#turn(double, double[][], double[], double[][]) turn} writes
   * to.
   *
   * @param sums the tangent of {@code sums}
   * @param turned the tangent of {@code turned}
   */
  public record TurnJvp(double[] sums, double[][] turned) {
  }

  /**
   * The first derivatives of {@link Turns#turn(double, double[][], double[], double[][]) turn}.
   *
   * @param sumsByAngle of {@code sums} with respect to {@code angle}
   * @param sumsByPoints of {@code sums} with respect to {@code points}
   * @param turnedByAngle of {@code turned} with respect to {@code angle}
   * @param turnedByPoints of {@code turned} with respect to {@code points}
   */
  public record TurnJacobian(double[] sumsByAngle, double[][][] sumsByPoints,
      double[][] turnedByAngle, double[][][][] turnedByPoints) {
  }

  /**
   * What {@code turn$jvps} returns: an array for each part.
   */
  private record TurnJvps(double[][] sums, double[][][] turned) {
  }
}
