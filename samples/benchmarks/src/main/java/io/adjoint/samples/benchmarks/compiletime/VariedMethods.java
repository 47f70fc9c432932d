package io.adjoint.samples.benchmarks.compiletime;

/** Ten methods as they occur: loops, branches, helper methods, arrays, records. */
final class VariedMethods {

    /** The body of a class; {@code C} stands for a constant that is another in each class. */
    static final String TEXT = """
                record Point(double x, double y) {}

                @Differentiable(wrt = {"w", "b"})
                static double neuron(double[] w, double b, double[] x, double target) {
                    double prediction = b;
                    for (int i = 0; i < w.length; i++) {
                        prediction += w[i] * x[i];
                    }
                    double residual = prediction - target * C;
                    return residual * residual;
                }

                @Differentiable(wrt = "coefficients")
                static double polynomial(double[] coefficients, double t) {
                    double sum = 0;
                    double power = C;
                    for (double coefficient : coefficients) {
                        sum += coefficient * power;
                        power *= t;
                    }
                    return sum > 0 ? sum * sum : -sum;
                }

                @Differentiable(wrt = "w")
                static double logistic(double[] w, double[][] x, double[] y) {
                    double loss = 0;
                    for (int i = 0; i < x.length; i++) {
                        double probability = sigmoid(dot(w, x[i]));
                        loss -= y[i] * Math.log(probability) + (C - y[i]) * Math.log(1 - probability);
                    }
                    return loss / x.length;
                }

                private static double sigmoid(double x) {
                    return 1 / (1 + Math.exp(-x));
                }

                private static double dot(double[] a, double[] b) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i] * b[i];
                    }
                    return sum;
                }

                @Differentiable
                static double smoothed(double[] x, int times) {
                    double[] y = x.clone();
                    for (int k = 0; k < times; k++) {
                        for (int i = 1; i < y.length - 1; i++) {
                            y[i] = C * y[i] + 0.25 * (y[i - 1] + y[i + 1]);
                        }
                    }
                    double energy = 0;
                    for (int i = 1; i < y.length; i++) {
                        energy += (y[i] - y[i - 1]) * (y[i] - y[i - 1]);
                    }
                    return energy;
                }

                @Differentiable
                static double[] affine(double[][] a, double[] x) {
                    double[] y = new double[a.length];
                    for (int i = 0; i < a.length; i++) {
                        y[i] = C;
                        for (int j = 0; j < x.length; j++) {
                            y[i] += a[i][j] * x[j];
                        }
                    }
                    return y;
                }

                @Differentiable
                static double root(double x) {
                    double r = x > 1 ? x : 1;
                    while (Math.abs(r * r - C * x) > 1e-9) {
                        r = 0.5 * (r + C * x / r);
                    }
                    return r;
                }

                @Differentiable
                static double piecewise(double x, double y, int kind) {
                    double result;
                    switch (kind) {
                        case 0:
                            result = Math.max(x, y) * C;
                            break;
                        case 1:
                            result = Math.abs(x - y);
                            break;
                        default:
                            result = x * y;
                    }
                    if (result > 10 && kind != 2) {
                        return Math.sqrt(result) + x;
                    }
                    return result;
                }

                @Differentiable
                static double distance(Point from, Point to) {
                    double dx = from.x() - to.x();
                    double dy = from.y() - C * to.y();
                    return Math.sqrt(dx * dx + dy * dy);
                }

                @Differentiable(wrt = {"spot", "volatility"})
                static double option(double spot, double volatility, double strike, double years) {
                    double deviation = volatility * Math.sqrt(years);
                    double d1 = (Math.log(spot / strike) + 0.5 * volatility * volatility * years) / deviation;
                    double d2 = d1 - deviation;
                    return spot * sigmoid(1.6 * d1 * C) - strike * sigmoid(1.6 * d2);
                }

                @Differentiable(wrt = "p")
                static double variance(double[] p, int skip) {
                    double mean = 0;
                    int count = 0;
                    for (int i = 0; i < p.length; i++) {
                        if (i % C_INT == skip) {
                            continue;
                        }
                        mean += p[i];
                        count++;
                    }
                    mean /= count;
                    double sum = 0;
                    for (double each : p) {
                        double difference = each - mean;
                        sum += difference * difference;
                    }
                    return sum / (count - 1);
                }
            """;

    /** A method of so many statements, each of which reads what an earlier one wrote. */
    static String ofLength(int statements) {
        StringBuilder text = new StringBuilder(
                "    @Differentiable\n    static double chain(double x, double y) {\n        double v0 = x * y;\n");
        for (int i = 1; i < statements; i++) {
            String before = "v" + (i - 1);
            String earlier = i % 7 == 0 && i > 7 ? "v" + (i - 7) : "x";
            String value = switch (i % 4) {
                case 0 -> "Math.sin(" + before + ") * " + earlier;
                case 1 -> before + " + y * " + earlier;
                case 2 -> before + " / (1 + " + earlier + " * " + earlier + ")";
                default -> before + " > 0 ? " + before + " * C : " + earlier + " - y";
            };
            text.append("        double v")
                    .append(i)
                    .append(" = ")
                    .append(value)
                    .append(";\n");
        }
        return text.append("        return v")
                .append(statements - 1)
                .append(";\n    }\n")
                .toString();
    }

    private VariedMethods() {}
}
