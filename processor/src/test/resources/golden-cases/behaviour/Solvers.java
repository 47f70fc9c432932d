package cases;

import io.adjoint.Differentiable;
import io.adjoint.FixedPoint;
import io.adjoint.ImplicitRoot;
import io.adjoint.implicit.LinearSystems;
import java.util.function.DoubleUnaryOperator;

/** Methods that solve equations, differentiated through these. */
final class Solvers {
  static final DoubleUnaryOperator ROOT = Math::sqrt;

  @Differentiable
  @ImplicitRoot("kepler")
  static double anomaly(double m, double e) {
    double x = m;
    for (int i = 0; i < 50; i++) {
      x -= kepler(x, m, e) / (1 - e * Math.cos(x));
    }
    return x;
  }

  static double kepler(double x, double m, double e) {
    return x - e * Math.sin(x) - m;
  }

  @FixedPoint("step")
  static double cubeRoot(double a) {
    double x = 1;
    for (int i = 0; i < 200; i++) {
      x = step(x, a);
    }
    return x;
  }

  static double step(double x, double a) {
    return (x + a / (x * x)) / 2;
  }

  @Differentiable
  static double inLoops(double a, double b) {
    double s = 0;
    for (int i = 1; i < 4; i++) {
      s += cubeRoot(a * i) * b;
      a = cubeRoot(s);
      if (a > 1) {
        s = cubeRoot(s + anomaly(s, 0.25));
      }
    }
    return helper(s, b);
  }

  private static double helper(double x, double y) {
    double z = cubeRoot(x * y);
    z *= z;
    return cubeRoot(z + x);
  }

  @ImplicitRoot("system")
  static double[] solve(double[] p, double q) {
    double[] x = {1, 1, 1};
    for (int turn = 0; turn < 100; turn++) {
      double[] r = system(x, p, q);
      double[][] transposed = {{2 * x[0], 0, 1}, {1, 2 * x[1], 0}, {0, q, 3 * x[2] * x[2]}};
      double[] d = LinearSystems.solveTransposed(transposed, r);
      for (int i = 0; i < 3; i++) {
        x[i] -= d[i];
      }
    }
    return x;
  }

  static double[] system(double[] x, double[] p, double q) {
    double[] r = new double[3];
    r[0] = x[0] * x[0] + x[1] - p[0];
    r[1] = x[1] * x[1] + q * x[2] - p[1];
    r[2] = x[0] + x[2] * x[2] * x[2] - p[0] * p[1];
    return r;
  }

  @Differentiable
  static double resultOverwritten(double[] p, double q) {
    double[] x = solve(p, q);
    x[0] *= x[1];
    double[] y = solve(x, q * x[2]);
    p[0] = y[1];
    return y[0] * y[1] + x[2] * x[0] + y[2] * p[0];
  }

  @Differentiable
  @FixedPoint("relaxed")
  static double[] relax(double[] b, int turns) {
    double[] x = new double[b.length];
    for (int i = 0; i < turns; i++) {
      x = relaxed(x, b);
    }
    return x;
  }

  static double[] relaxed(double[] x, double[] b) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = b[i] + 0.3 * Math.sin(x[(i + 1) % x.length]) * b[0];
    }
    return y;
  }

  /** The equation of one solver asks another, and goes through helpers with tapes. */
  @Differentiable
  @ImplicitRoot("nestedResidual")
  static double nested(double[] c, double d) {
    double low = -10;
    double high = 10;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (nestedResidual(middle, c, d) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static double nestedResidual(double x, double[] c, double d) {
    double s = -1;
    double power = 1;
    for (int i = 0; i < c.length; i++) {
      s += c[i] * power;
      power = power * anomaly(x, 0.5) / d;
    }
    return s + root(x, d);
  }

  private static double root(double x, double d) {
    double r = x;
    while (r > 1) {
      r = r / 2 + d / 8;
    }
    return r * d;
  }

  /** The same array for two parameters; what the equation leaves out has no derivative. */
  @Differentiable(wrt = {"a", "guess"})
  static double sameArrayTwice(double[] a, double guess) { // ADJ304
    return quotient(a, a, guess) * quotient(a, new double[] {2, 3}, a[0]);
  }

  @ImplicitRoot("quotientResidual")
  static double quotient(double[] a, double[] b, double guess) {
    return (a[0] * a[1] + 1) / (b[0] + b[1]) + 0 * guess;
  }

  static double quotientResidual(double x, double[] a, double[] b) {
    return x * (b[0] + b[1]) - a[0] * a[1] - 1;
  }

  /** Rows come to be other arrays in the equation. */
  @Differentiable
  @ImplicitRoot("swappedResidual")
  static double swapped(double[] a, double[] b, boolean swap) {
    double[] one = swap ? b : a;
    double[] other = swap ? a : b;
    return Math.sqrt(one[0] * other[1] * other[1]);
  }

  static double swappedResidual(double x, double[] a, double[] b, boolean swap) {
    double[] one = a;
    double[] other = b;
    if (swap) {
      one = b;
      other = a;
    }
    return x * x - one[0] * other[1] * other[1];
  }

  /** Any Java may be in the solver, and objects may be among its parameters. */
  @Differentiable
  static double withTheJdk(double y, int turns) {
    return inverse(y, ROOT, turns, "warm") * y;
  }

  @ImplicitRoot("inverseResidual")
  static double inverse(double y, DoubleUnaryOperator guess, int turns, String label) {
    java.util.List<Double> found = new java.util.ArrayList<>(java.util.List.of(guess.applyAsDouble(y)));
    try {
      java.util.stream.IntStream.range(0, turns)
          .forEach(i -> found.add(found.get(i) - inverseResidual(found.get(i), y) / (1 + Math.exp(found.get(i)))));
      return found.get(turns);
    } finally {
      found.clear();
    }
  }

  static double inverseResidual(double x, double y) {
    return x + Math.exp(x) - y;
  }

  /** In float. */
  @Differentiable
  @FixedPoint("rootStep")
  static float root(float a) {
    float x = a;
    for (int i = 0; i < 60; i++) {
      x = rootStep(x, a);
    }
    return x;
  }

  static float rootStep(float x, float a) {
    return (x + a / x) / 2;
  }

  @Differentiable
  static double caught(double a) {
    double s = a;
    try {
      s += cubeRoot(a * a);
      if (s > 10) {
        throw new java.io.IOException();
      }
    } catch (java.io.IOException e) {
      s = cubeRoot(s);
    }
    return s;
  }

  // at anomaly(0.75, 0.5)
  // at anomaly(2.5, 0.1)
  // at inLoops(1.25, 0.75)
  // at inLoops(8.0, 2.0)
  // at resultOverwritten({1.9, 1.7}, 0.5)
  // at relax({1, 2, -0.5}, 200)
  // at nested({0.5, 0.25, 0.125}, 1.5)
  // at nested({-1, 0.5}, 2)
  // at sameArrayTwice({2, 3}, 0.5)
  // at swapped({2, 3}, {5, 7}, true)
  // at swapped({2, 3}, {5, 7}, false)
  // at withTheJdk(2.5, 40)
  // at root(2.25f)
  // at caught(1.5)
  // at caught(9.5)
}
