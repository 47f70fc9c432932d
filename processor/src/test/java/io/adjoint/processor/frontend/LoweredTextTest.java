package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Printer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read stays close to what was written: nothing is put in between where nothing is needed. */
class LoweredTextTest {
    @TempDir
    Path directory;

    private String lowered(String method) {
        ReadingProcessor read = new ReadingProcessor();
        String source =
                "import io.adjoint.Differentiable;\nclass T {\n  static final double RATE = 0.5;\n  @Differentiable "
                        + method
                        + "\n  static double norm(double[] a) { return a[0]; }\n"
                        + "  static double square(double v) { return v * v; }\n}\n";
        assertThat(new JavacRun(directory)
                        .source("T.java", source)
                        .processor(read)
                        .run()
                        .errors())
                .isEmpty();
        return Printer.print(read.classes.get(0).methods().get(0).procedure());
    }

    @Test
    void aCountedLoopStaysOne() {
        assertThat(lowered("""
                        static double f(double[] w, double b, double[] x) {
                          double s = b;
                          for (int i = 0, n = w.length; n > i; ++i) { s += w[i] * x[i]; }
                          return s * RATE;
                        }
                        """)).isEqualTo("""
                        double f(double[] w, double b, double[] x) {
                          double s = b;
                          int n = w.length;
                          for (int i = 0; i < n; i++) {
                            s = s + w[i] * x[i];
                          }
                          return s * T.RATE;
                        }
                        """);
    }

    @Test
    void aBoundThatIsARowOfAnArrayThatIsWrittenStillCounts() {
        assertThat(lowered("""
                        static double f(double[][] m) {
                          for (int i = 0; i < m.length; i++) for (int j = m[i].length - 1; j >= 0; j--) m[i][j] *= 2;
                          return m[0][0];
                        }
                        """)).contains("for (int j = m[i].length - 1; j >= 0; j--) {");
    }

    @Test
    void anEndlessLoopThatBreaksFirstIsAWhile() {
        assertThat(lowered("""
                        static double f(double x, int n) {
                          while (true) {
                            if (n <= 0) break;
                            x *= 2;
                            n--;
                          }
                          return x;
                        }
                        """)).isEqualTo("""
                        double f(double x, int n) {
                          while (n > 0) {
                            x = x * 2.0;
                            n = n - 1;
                          }
                          return x;
                        }
                        """);
    }

    @Test
    void whatFollowsABreakGoesIntoTheOtherBranch() {
        assertThat(lowered("""
                        static double f(double[] a, double x) {
                          double s = 0;
                          for (int i = 0; i < a.length; i++) {
                            if (a[i] > x) break;
                            if (a[i] < 0) continue;
                            s += a[i];
                          }
                          return s;
                        }
                        """)).isEqualTo("""
                        double f(double[] a, double x) {
                          double s = 0.0;
                          int i = 0;
                          boolean done = false;
                          while (!done && i < a.length) {
                            if (a[i] > x) {
                              done = true;
                            } else {
                              if (!(a[i] < 0.0)) {
                                s = s + a[i];
                              }
                            }
                            i = i + 1;
                          }
                          return s;
                        }
                        """);
    }

    @Test
    void earlyReturnsAssignAVariableCalledLikeTheMethod() {
        assertThat(lowered("""
                        static double relu(double x) {
                          if (x < 0) return 0;
                          double y = x * 2;
                          return y > 3 ? 3 : y;
                        }
                        """)).isEqualTo("""
                        double relu(double x) {
                          double relu = 0.0;
                          if (x < 0.0) {
                            relu = 0.0;
                          } else {
                            double y = x * 2.0;
                            if (y > 3.0) {
                              relu = 3.0;
                            } else {
                              relu = y;
                            }
                          }
                          return relu;
                        }
                        """);
    }

    @Test
    void aCallThatIsTheWholeValueNeedsNoVariableOfItsOwn() {
        assertThat(lowered("""
                        static double f(double[] a, double x) {
                          double size = norm(a);
                          x = square(x);
                          a[0] = square(size) + 1;
                          return x + square(x);
                        }
                        """)).isEqualTo("""
                        double f(double[] a, double x) {
                          double size = T.norm(a);
                          x = T.square(x);
                          double square = T.square(size);
                          a[0] = square + 1.0;
                          double square~1 = T.square(x);
                          return x + square~1;
                        }
                        """);
    }

    @Test
    void aLoopAsksItsConditionAnew() {
        assertThat(lowered("""
                        static double f(double x) {
                          while (square(x) > 2) x *= 0.5;
                          do x += 1; while (x < 3);
                          return x;
                        }
                        """)).isEqualTo("""
                        double f(double x) {
                          double square = T.square(x);
                          while (square > 2.0) {
                            x = x * 0.5;
                            square = T.square(x);
                          }
                          boolean again = true;
                          while (again) {
                            x = x + 1.0;
                            again = x < 3.0;
                          }
                          return x;
                        }
                        """);
    }

    @Test
    void aStepInsideAnExpressionIsDoneAfterItWhereNobodyCanTell() {
        assertThat(lowered("""
                        static double f(double[] a, double x) {
                          int i = 0;
                          a[i++] += x *= 3;
                          double y = a[i++] + a[i];
                          return y + i;
                        }
                        """)).isEqualTo("""
                        double f(double[] a, double x) {
                          int i = 0;
                          x = x * 3.0;
                          a[i] = a[i] + x;
                          i = i + 1;
                          int index~1 = i;
                          i = i + 1;
                          double y = a[index~1] + a[i];
                          return y + (double) i;
                        }
                        """);
    }

    @Test
    void anInitialiserThatMayBeActiveIsAnAllocationWithAssignments() {
        assertThat(lowered("""
                        static double f(double x, int n) {
                          double[] constants = {1, -2.5};
                          int[] counts = {n, n + 1};
                          double[][] m = {{x}, {1, x}};
                          return m[1][0] + constants[0] + counts[1];
                        }
                        """)).isEqualTo("""
                        double f(double x, int n) {
                          double[] constants = new double[] {1.0, -2.5};
                          int[] counts = new int[] {n, n + 1};
                          double[][] m = new double[][] {new double[] {0.0}, new double[] {0.0, 0.0}};
                          m[0][0] = x;
                          m[1][0] = 1.0;
                          m[1][1] = x;
                          return m[1][0] + constants[0] + (double) counts[1];
                        }
                        """);
    }

    @Test
    void anExceptionIsCarriedOverWithItsNamesResolved() {
        assertThat(lowered("""
                        static double f(double x, int n) {
                          if (n < 0) throw new IllegalArgumentException("n = " + n * 2 + "!");
                          return x;
                        }
                        """))
                .contains("throw new ‹java.lang.IllegalArgumentException›((\"n = \" + (n * 2) + \"!\"));");
    }

    @Test
    void aLongSumIsNoDeepStack() {
        String sum = "x * x + ".repeat(200);
        assertThat(lowered("static double f(double x) { return " + sum + "x; }"))
                .contains("x * x + x * x");
    }

    @Test
    void aChoiceBetweenChoicesBetweenBooleansIsOne() {
        assertThat(lowered("static double f(double x, double y) { boolean p = x > 0 ? y > 0 : (x > 1 ? y > 2 : y < 3);"
                        + " return p ? x : y; }"))
                .contains("boolean p = x > 0.0 ? y > 0.0 : x > 1.0 ? y > 2.0 : y < 3.0;");
    }

    @Test
    void whatStandsInFinallyIsDoneAtTheEndAndBeforeEachJumpWhichKeepsItsValue() {
        assertThat(lowered("""
                        static double f(double x) {
                          double s = x;
                          try {
                            if (x > 0) return s * s;
                            s = -s;
                          } finally {
                            s += 1;
                          }
                          return s;
                        }
                        """)).isEqualTo("""
                        double f(double x) {
                          double s = x;
                          double f = 0.0;
                          if (x > 0.0) {
                            double product = s * s;
                            s = s + 1.0;
                            f = product;
                          } else {
                            s = -s;
                            s = s + 1.0;
                            f = s;
                          }
                          return f;
                        }
                        """);
    }
}
