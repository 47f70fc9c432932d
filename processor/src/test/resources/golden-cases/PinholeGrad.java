// Generated from Pinhole.java. Do not edit: it is written anew at each compilation.
package demo;

import io.adjoint.array.Copies;
import io.adjoint.array.Seeds;
import io.adjoint.array.Shapes;
import io.adjoint.array.Zeros;
import javax.annotation.processing.Generated;

/**
 * The gradients of the differentiable methods of {@link Pinhole}.
 */
@Generated("io.adjoint.processor.DifferentiableProcessor")
public final class PinholeGrad {
  private PinholeGrad() {
  }

  /**
   * The derivatives of {@link Pinhole#image(double[], double[]) image} with respect to {@code
   * camera} and {@code point}, each element that it returns weighted by its seed.
   *
   * <p>{@code seed} has the shape of the array that {@code image} returns; it is not changed.
   *
   * <p>Tape: none.
   *
   * @param camera an independent
   * @param point an independent
   * @param seed the seed of the result
   * @return the value and the derivatives
   * @throws java.lang.IllegalArgumentException if a seed has not the shape of what it seeds
   */
  public static ImageGrad image$vjp(double[] camera, double[] point, double[] seed) {
    // Forward sweep
    double angle = camera[0];
    double[] seen = new double[3];
    double cos = 0.0;
    double sin = 0.0;
    if (Math.abs(angle) < 1.0E-12) {
      seen[0] = point[0] - angle * point[1];
      seen[1] = angle * point[0] + point[1];
      seen[2] = point[2];
    } else {
      cos = Math.cos(angle);
      sin = Math.sin(angle);
      seen[0] = cos * point[0] - sin * point[1];
      seen[1] = sin * point[0] + cos * point[1];
      seen[2] = point[2];
    }
    double x = seen[0] / seen[2];
    double y = seen[1] / seen[2];
    double distortion = 1.0 + (x * x + y * y) * (camera[4] + camera[5] * x);
    double[] image = new double[2];
    image[0] = camera[1] * x * distortion + camera[2];
    image[1] = camera[1] * y * distortion + camera[3];
    Seeds.require("seed", seed, image);

    // Reverse sweep
    double[] imageBar = Copies.of(seed);
    // line 17: return new double[] {camera[1] * x * distortion + camera[2], camera[1] * y * distortion + camera[3]};
    double g = imageBar[1];
    imageBar[1] = 0.0;
    double[] cameraBar = new double[camera.length];
    cameraBar[1] += g * distortion * y;
    double yBar = g * distortion * camera[1];
    double distortionBar = g * (camera[1] * y);
    cameraBar[3] += g;
    double g2 = imageBar[0];
    cameraBar[1] += g2 * distortion * x;
    double xBar = g2 * distortion * camera[1];
    distortionBar += g2 * (camera[1] * x);
    cameraBar[2] += g2;
    // line 16: double distortion = 1 + (x * x + y * y) * (camera[4] + camera[5] * x);
    xBar += 2.0 * distortionBar * (camera[4] + camera[5] * x) * x + distortionBar * (x * x + y * y)
        * camera[5];
    yBar += 2.0 * distortionBar * (camera[4] + camera[5] * x) * y;
    cameraBar[4] += distortionBar * (x * x + y * y);
    cameraBar[5] += distortionBar * (x * x + y * y) * x;
    // line 15: double y = seen[1] / seen[2];
    double[] seenBar = new double[seen.length];
    seenBar[1] += yBar / seen[2];
    seenBar[2] -= yBar / seen[2] * y;
    // line 14: double x = seen[0] / seen[2];
    seenBar[0] += xBar / seen[2];
    seenBar[2] -= xBar / seen[2] * x;
    // line 21: if (Math.abs(angle) < 1e-12)
    double[] pointBar = Zeros.like(point);
    double angleBar = 0.0;
    if (Math.abs(angle) < 1.0E-12) {
      // line 22: return new double[] {v[0] - angle * v[1], angle * v[0] + v[1], v[2]};
      double g3 = seenBar[2];
      seenBar[2] = 0.0;
      pointBar[2] += g3;
      double g4 = seenBar[1];
      seenBar[1] = 0.0;
      angleBar += g4 * point[0];
      pointBar[0] += g4 * angle;
      pointBar[1] += g4;
      double g5 = seenBar[0];
      pointBar[0] += g5;
      angleBar -= g5 * point[1];
      pointBar[1] -= g5 * angle;
    } else {
      // line 26: return new double[] {cos * v[0] - sin * v[1], sin * v[0] + cos * v[1], v[2]};
      double g3 = seenBar[2];
      seenBar[2] = 0.0;
      pointBar[2] += g3;
      double g4 = seenBar[1];
      seenBar[1] = 0.0;
      double sinBar = g4 * point[0];
      pointBar[0] += g4 * sin;
      double cosBar = g4 * point[1];
      pointBar[1] += g4 * cos;
      double g5 = seenBar[0];
      cosBar += g5 * point[0];
      pointBar[0] += g5 * cos;
      sinBar -= g5 * point[1];
      pointBar[1] -= g5 * sin;
      // line 25: double sin = Math.sin(angle);
      angleBar += sinBar * Math.cos(angle);
      // line 24: double cos = Math.cos(angle);
      angleBar -= cosBar * Math.sin(angle);
    }
    // line 13: double[] seen = turned(camera[0], point);
    cameraBar[0] += angleBar;
    return new ImageGrad(image, cameraBar, pointBar);
  }

  /**
   * The value of {@link Pinhole#image(double[], double[]) image} and its derivative in a direction,
   * by forward mode, with respect to {@code camera} and {@code point}.
   *
   * <p>{@code cameraDot}, {@code pointDot} are the direction, of the independents' shapes; they are
   * not changed.
   *
   * <p>Tape: none.
   *
   * @param camera an independent
   * @param point an independent
   * @param cameraDot the direction of {@code camera}
   * @param pointDot the direction of {@code point}
   * @return the value and its tangent
   * @throws java.lang.IllegalArgumentException if a direction has not the shape of its independent
   */
  public static ImageJvp image$jvp(double[] camera, double[] point, double[] cameraDot,
      double[] pointDot) {
    Shapes.require("cameraDot", cameraDot, "camera", camera);
    Shapes.require("pointDot", pointDot, "point", point);
    double angle = camera[0];
    double angleDot = cameraDot[0];
    double[] seen = new double[3];
    double[] seenDot = new double[3];
    if (Math.abs(angle) < 1.0E-12) {
      seen[0] = point[0] - angle * point[1];
      seenDot[0] = pointDot[0] - (angleDot * point[1] + pointDot[1] * angle);
      seen[1] = angle * point[0] + point[1];
      seenDot[1] = angleDot * point[0] + pointDot[0] * angle + pointDot[1];
      seen[2] = point[2];
      seenDot[2] = pointDot[2];
    } else {
      double cos = Math.cos(angle);
      double cosDot = -(angleDot * Math.sin(angle));
      double sin = Math.sin(angle);
      double sinDot = angleDot * cos;
      seen[0] = cos * point[0] - sin * point[1];
      seenDot[0] = cosDot * point[0] + pointDot[0] * cos - (sinDot * point[1] + pointDot[1] * sin);
      seen[1] = sin * point[0] + cos * point[1];
      seenDot[1] = sinDot * point[0] + pointDot[0] * sin + (cosDot * point[1] + pointDot[1] * cos);
      seen[2] = point[2];
      seenDot[2] = pointDot[2];
    }
    double x = seen[0] / seen[2];
    double xDot = seenDot[0] / seen[2] - seenDot[2] / seen[2] * x;
    double y = seen[1] / seen[2];
    double yDot = seenDot[1] / seen[2] - seenDot[2] / seen[2] * y;
    double distortion = 1.0 + (x * x + y * y) * (camera[4] + camera[5] * x);
    double distortionDot = (2.0 * xDot * x + 2.0 * yDot * y) * (camera[4] + camera[5] * x)
        + (cameraDot[4] + (cameraDot[5] * x + xDot * camera[5])) * (x * x + y * y);
    double[] image = new double[2];
    double[] imageDot = new double[2];
    image[0] = camera[1] * x * distortion + camera[2];
    imageDot[0] = (cameraDot[1] * x + xDot * camera[1]) * distortion + distortionDot * (camera[1]
        * x) + cameraDot[2];
    image[1] = camera[1] * y * distortion + camera[3];
    imageDot[1] = (cameraDot[1] * y + yDot * camera[1]) * distortion + distortionDot * (camera[1]
        * y) + cameraDot[3];
    return new ImageJvp(image, imageDot);
  }

  /**
   * The first derivatives of each element of what {@link Pinhole#image(double[], double[]) image}
   * returns with respect to {@code camera} and {@code point}.
   *
   * <p>Subscripts of the result come first, then those of the independent.
   *
   * <p>Tape: none.
   *
   * @param camera an independent
   * @param point an independent
   * @return the derivatives: for arrays of numbers a matrix, for a number an array like the result
   */
  public static ImageJacobian image$jacobian(double[] camera, double[] point) {
    ImageJacobian jacobian = null;
    if ((camera.length + point.length + 3) / 4 <= 2) {
      double[][] cameraDot = new double[4][camera.length];
      double[][] pointDot = new double[4][point.length];
      for (int lane = 0; lane < Math.min(4, camera.length); lane++) {
        cameraDot[lane][lane] = 1.0;
      }
      double[][] columns = image$jvps(camera, point, cameraDot, pointDot);
      double[][] cameraJacobian = new double[columns[0].length][camera.length];
      double[][] pointJacobian = new double[columns[0].length][point.length];
      int j = 0;
      while (j < camera.length) {
        int lanes = Math.min(4, camera.length - j);
        if (j > 0) {
          for (int lane = 0; lane < lanes; lane++) {
            cameraDot[lane][j + lane] = 1.0;
          }
          columns = image$jvps(camera, point, cameraDot, pointDot);
        }
        for (int i = 0; i < columns[0].length; i++) {
          for (int lane = 0; lane < lanes; lane++) {
            cameraJacobian[i][j + lane] = columns[lane][i];
          }
        }
        for (int lane = 0; lane < lanes; lane++) {
          cameraDot[lane][j + lane] = 0.0;
        }
        j += 4;
      }
      int j2 = 0;
      while (j2 < point.length) {
        int lanes = Math.min(4, point.length - j2);
        for (int lane = 0; lane < lanes; lane++) {
          pointDot[lane][j2 + lane] = 1.0;
        }
        double[][] columns2 = image$jvps(camera, point, cameraDot, pointDot);
        for (int i = 0; i < columns2[0].length; i++) {
          for (int lane = 0; lane < lanes; lane++) {
            pointJacobian[i][j2 + lane] = columns2[lane][i];
          }
        }
        for (int lane = 0; lane < lanes; lane++) {
          pointDot[lane][j2 + lane] = 0.0;
        }
        j2 += 4;
      }
      jacobian = new ImageJacobian(cameraJacobian, pointJacobian);
    } else {
      jacobian = image$rows(camera, point);
    }
    return jacobian;
  }

  /**
   * {@code image$jvp} in several directions at once: an array of tangents in, an array of them out.
   */
  private static double[][] image$jvps(double[] camera, double[] point, double[][] cameraDot,
      double[][] pointDot) {
    double[] cameraDot0 = cameraDot[0];
    double[] cameraDot1 = cameraDot[1];
    double[] cameraDot2 = cameraDot[2];
    double[] cameraDot3 = cameraDot[3];
    double[] pointDot0 = pointDot[0];
    double[] pointDot1 = pointDot[1];
    double[] pointDot2 = pointDot[2];
    double[] pointDot3 = pointDot[3];
    double angle = camera[0];
    double angleDot0 = cameraDot0[0];
    double angleDot1 = cameraDot1[0];
    double angleDot2 = cameraDot2[0];
    double angleDot3 = cameraDot3[0];
    double[] seen = new double[3];
    double[] seenDot0 = new double[3];
    double[] seenDot1 = new double[3];
    double[] seenDot2 = new double[3];
    double[] seenDot3 = new double[3];
    if (Math.abs(angle) < 1.0E-12) {
      seen[0] = point[0] - angle * point[1];
      seenDot0[0] = pointDot0[0] - (angleDot0 * point[1] + pointDot0[1] * angle);
      seenDot1[0] = pointDot1[0] - (angleDot1 * point[1] + pointDot1[1] * angle);
      seenDot2[0] = pointDot2[0] - (angleDot2 * point[1] + pointDot2[1] * angle);
      seenDot3[0] = pointDot3[0] - (angleDot3 * point[1] + pointDot3[1] * angle);
      seen[1] = angle * point[0] + point[1];
      seenDot0[1] = angleDot0 * point[0] + pointDot0[0] * angle + pointDot0[1];
      seenDot1[1] = angleDot1 * point[0] + pointDot1[0] * angle + pointDot1[1];
      seenDot2[1] = angleDot2 * point[0] + pointDot2[0] * angle + pointDot2[1];
      seenDot3[1] = angleDot3 * point[0] + pointDot3[0] * angle + pointDot3[1];
      seen[2] = point[2];
      seenDot0[2] = pointDot0[2];
      seenDot1[2] = pointDot1[2];
      seenDot2[2] = pointDot2[2];
      seenDot3[2] = pointDot3[2];
    } else {
      double cos = Math.cos(angle);
      double sin2 = Math.sin(angle);
      double cosDot0 = -(angleDot0 * sin2);
      double cosDot1 = -(angleDot1 * sin2);
      double cosDot2 = -(angleDot2 * sin2);
      double cosDot3 = -(angleDot3 * sin2);
      double sin = Math.sin(angle);
      double sinDot0 = angleDot0 * cos;
      double sinDot1 = angleDot1 * cos;
      double sinDot2 = angleDot2 * cos;
      double sinDot3 = angleDot3 * cos;
      seen[0] = cos * point[0] - sin * point[1];
      seenDot0[0] = cosDot0 * point[0] + pointDot0[0] * cos - (sinDot0 * point[1] + pointDot0[1]
          * sin);
      seenDot1[0] = cosDot1 * point[0] + pointDot1[0] * cos - (sinDot1 * point[1] + pointDot1[1]
          * sin);
      seenDot2[0] = cosDot2 * point[0] + pointDot2[0] * cos - (sinDot2 * point[1] + pointDot2[1]
          * sin);
      seenDot3[0] = cosDot3 * point[0] + pointDot3[0] * cos - (sinDot3 * point[1] + pointDot3[1]
          * sin);
      seen[1] = sin * point[0] + cos * point[1];
      seenDot0[1] = sinDot0 * point[0] + pointDot0[0] * sin + (cosDot0 * point[1] + pointDot0[1]
          * cos);
      seenDot1[1] = sinDot1 * point[0] + pointDot1[0] * sin + (cosDot1 * point[1] + pointDot1[1]
          * cos);
      seenDot2[1] = sinDot2 * point[0] + pointDot2[0] * sin + (cosDot2 * point[1] + pointDot2[1]
          * cos);
      seenDot3[1] = sinDot3 * point[0] + pointDot3[0] * sin + (cosDot3 * point[1] + pointDot3[1]
          * cos);
      seen[2] = point[2];
      seenDot0[2] = pointDot0[2];
      seenDot1[2] = pointDot1[2];
      seenDot2[2] = pointDot2[2];
      seenDot3[2] = pointDot3[2];
    }
    double x = seen[0] / seen[2];
    double xDot0 = seenDot0[0] / seen[2] - seenDot0[2] / seen[2] * x;
    double xDot1 = seenDot1[0] / seen[2] - seenDot1[2] / seen[2] * x;
    double xDot2 = seenDot2[0] / seen[2] - seenDot2[2] / seen[2] * x;
    double xDot3 = seenDot3[0] / seen[2] - seenDot3[2] / seen[2] * x;
    double y = seen[1] / seen[2];
    double yDot0 = seenDot0[1] / seen[2] - seenDot0[2] / seen[2] * y;
    double yDot1 = seenDot1[1] / seen[2] - seenDot1[2] / seen[2] * y;
    double yDot2 = seenDot2[1] / seen[2] - seenDot2[2] / seen[2] * y;
    double yDot3 = seenDot3[1] / seen[2] - seenDot3[2] / seen[2] * y;
    double distortion = 1.0 + (x * x + y * y) * (camera[4] + camera[5] * x);
    double distortionDot0 = (2.0 * xDot0 * x + 2.0 * yDot0 * y) * (camera[4] + camera[5] * x)
        + (cameraDot0[4] + (cameraDot0[5] * x + xDot0 * camera[5])) * (x * x + y * y);
    double distortionDot1 = (2.0 * xDot1 * x + 2.0 * yDot1 * y) * (camera[4] + camera[5] * x)
        + (cameraDot1[4] + (cameraDot1[5] * x + xDot1 * camera[5])) * (x * x + y * y);
    double distortionDot2 = (2.0 * xDot2 * x + 2.0 * yDot2 * y) * (camera[4] + camera[5] * x)
        + (cameraDot2[4] + (cameraDot2[5] * x + xDot2 * camera[5])) * (x * x + y * y);
    double distortionDot3 = (2.0 * xDot3 * x + 2.0 * yDot3 * y) * (camera[4] + camera[5] * x)
        + (cameraDot3[4] + (cameraDot3[5] * x + xDot3 * camera[5])) * (x * x + y * y);
    double[] image = new double[2];
    double[] imageDot0 = new double[2];
    double[] imageDot1 = new double[2];
    double[] imageDot2 = new double[2];
    double[] imageDot3 = new double[2];
    image[0] = camera[1] * x * distortion + camera[2];
    imageDot0[0] = (cameraDot0[1] * x + xDot0 * camera[1]) * distortion + distortionDot0
        * (camera[1] * x) + cameraDot0[2];
    imageDot1[0] = (cameraDot1[1] * x + xDot1 * camera[1]) * distortion + distortionDot1
        * (camera[1] * x) + cameraDot1[2];
    imageDot2[0] = (cameraDot2[1] * x + xDot2 * camera[1]) * distortion + distortionDot2
        * (camera[1] * x) + cameraDot2[2];
    imageDot3[0] = (cameraDot3[1] * x + xDot3 * camera[1]) * distortion + distortionDot3
        * (camera[1] * x) + cameraDot3[2];
    image[1] = camera[1] * y * distortion + camera[3];
    imageDot0[1] = (cameraDot0[1] * y + yDot0 * camera[1]) * distortion + distortionDot0
        * (camera[1] * y) + cameraDot0[3];
    imageDot1[1] = (cameraDot1[1] * y + yDot1 * camera[1]) * distortion + distortionDot1
        * (camera[1] * y) + cameraDot1[3];
    imageDot2[1] = (cameraDot2[1] * y + yDot2 * camera[1]) * distortion + distortionDot2
        * (camera[1] * y) + cameraDot2[3];
    imageDot3[1] = (cameraDot3[1] * y + yDot3 * camera[1]) * distortion + distortionDot3
        * (camera[1] * y) + cameraDot3[3];
    double[][] tangents = new double[][] {imageDot0, imageDot1, imageDot2, imageDot3};
    return tangents;
  }

  /**
   * The Jacobian of {@code image}: runs it once, and then back for each element of its result.
   */
  private static ImageJacobian image$rows(double[] camera, double[] point) {
    // Forward sweep
    double angle = camera[0];
    double[] seen = new double[3];
    double cos = 0.0;
    double sin = 0.0;
    if (Math.abs(angle) < 1.0E-12) {
      seen[0] = point[0] - angle * point[1];
      seen[1] = angle * point[0] + point[1];
      seen[2] = point[2];
    } else {
      cos = Math.cos(angle);
      sin = Math.sin(angle);
      seen[0] = cos * point[0] - sin * point[1];
      seen[1] = sin * point[0] + cos * point[1];
      seen[2] = point[2];
    }
    double x = seen[0] / seen[2];
    double y = seen[1] / seen[2];
    double distortion = 1.0 + (x * x + y * y) * (camera[4] + camera[5] * x);
    double[] image = new double[2];
    image[0] = camera[1] * x * distortion + camera[2];
    image[1] = camera[1] * y * distortion + camera[3];
    double[][] cameraJacobian = new double[image.length][camera.length];
    double[][] pointJacobian = new double[image.length][point.length];
    // Reverse sweep, once for each row
    if (0 < image.length) {
      double cameraElement = camera[1];
      double cameraElement2 = camera[4];
      double cameraElement3 = camera[5];
      double seenElement = seen[2];
      for (int row = 0; row < image.length; row++) {
        double[] seed = new double[image.length];
        seed[row] = 1.0;
        double[] cameraBar = cameraJacobian[row];
        double[] pointBar = pointJacobian[row];
        double[] imageBar = seed;
        // line 17: return new double[] {camera[1] * x * distortion + camera[2], camera[1] * y * distortion + camera[3]};
        double g = imageBar[1];
        imageBar[1] = 0.0;
        cameraBar[1] += g * distortion * y;
        double yBar = g * distortion * cameraElement;
        double distortionBar = g * (cameraElement * y);
        cameraBar[3] += g;
        double g2 = imageBar[0];
        imageBar[0] = 0.0;
        cameraBar[1] += g2 * distortion * x;
        double xBar = g2 * distortion * cameraElement;
        distortionBar += g2 * (cameraElement * x);
        cameraBar[2] += g2;
        // line 16: double distortion = 1 + (x * x + y * y) * (camera[4] + camera[5] * x);
        xBar += 2.0 * distortionBar * (cameraElement2 + cameraElement3 * x) * x + distortionBar * (x
            * x + y * y) * cameraElement3;
        yBar += 2.0 * distortionBar * (cameraElement2 + cameraElement3 * x) * y;
        cameraBar[4] += distortionBar * (x * x + y * y);
        cameraBar[5] += distortionBar * (x * x + y * y) * x;
        // line 15: double y = seen[1] / seen[2];
        double[] seenBar = new double[seen.length];
        seenBar[1] += yBar / seenElement;
        seenBar[2] -= yBar / seenElement * y;
        // line 14: double x = seen[0] / seen[2];
        seenBar[0] += xBar / seenElement;
        seenBar[2] -= xBar / seenElement * x;
        // line 21: if (Math.abs(angle) < 1e-12)
        double angleBar = 0.0;
        if (Math.abs(angle) < 1.0E-12) {
          // line 22: return new double[] {v[0] - angle * v[1], angle * v[0] + v[1], v[2]};
          double g3 = seenBar[2];
          seenBar[2] = 0.0;
          pointBar[2] += g3;
          double g4 = seenBar[1];
          seenBar[1] = 0.0;
          angleBar += g4 * point[0];
          pointBar[0] += g4 * angle;
          pointBar[1] += g4;
          double g5 = seenBar[0];
          seenBar[0] = 0.0;
          pointBar[0] += g5;
          angleBar -= g5 * point[1];
          pointBar[1] -= g5 * angle;
        } else {
          // line 26: return new double[] {cos * v[0] - sin * v[1], sin * v[0] + cos * v[1], v[2]};
          double g3 = seenBar[2];
          seenBar[2] = 0.0;
          pointBar[2] += g3;
          double g4 = seenBar[1];
          seenBar[1] = 0.0;
          double sinBar = g4 * point[0];
          pointBar[0] += g4 * sin;
          double cosBar = g4 * point[1];
          pointBar[1] += g4 * cos;
          double g5 = seenBar[0];
          seenBar[0] = 0.0;
          cosBar += g5 * point[0];
          pointBar[0] += g5 * cos;
          sinBar -= g5 * point[1];
          pointBar[1] -= g5 * sin;
          // line 25: double sin = Math.sin(angle);
          angleBar += sinBar * Math.cos(angle);
          // line 24: double cos = Math.cos(angle);
          angleBar -= cosBar * Math.sin(angle);
        }
        // line 13: double[] seen = turned(camera[0], point);
        cameraBar[0] += angleBar;
      }
    }
    return new ImageJacobian(cameraJacobian, pointJacobian);
  }

  /**
   * The value of {@link Pinhole#image(double[], double[]) image} and its seed pulled back to {@code
   * camera} and {@code point}.
   *
   * @param value the value
   * @param camera the derivative with respect to {@code camera}
   * @param point the derivative with respect to {@code point}
   */
  public record ImageGrad(double[] value, double[] camera, double[] point) {
  }

  /**
   * The value of {@link Pinhole#image(double[], double[]) image} and its tangent.
   *
   * @param value the value
   * @param tangent its tangent
   */
  public record ImageJvp(double[] value, double[] tangent) {
  }

  /**
   * The first derivatives of {@link Pinhole#image(double[], double[]) image}.
   *
   * @param camera with respect to {@code camera}
   * @param point with respect to {@code point}
   */
  public record ImageJacobian(double[][] camera, double[][] point) {
  }
}
