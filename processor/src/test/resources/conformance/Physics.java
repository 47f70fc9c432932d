package conformance;

import io.adjoint.Differentiable;

/** Time stepping, decompositions, right-hand sides of differential equations. */
final class Physics {
    // A01 nested if at nestedIf(2.0, 3.0)
    // A01 nested if at nestedIf(-2.0, 3.0)
    // A01 nested if at nestedIf(-2.0, -3.0)
    @Differentiable
    static double nestedIf(double a, double b) {
        double result;
        if (a > 0) {
            if (b > 0) {
                result = a * b;
            } else {
                result = a - b;
            }
        } else {
            result = b > 0 ? a * a * b : b * b;
        }
        return result;
    }

    // A01 switch that assigns at switchAssigns(1.5, 0)
    // A01 switch that assigns at switchAssigns(1.5, 2)
    // A01 switch that assigns at switchAssigns(1.5, 9)
    @Differentiable
    static double switchAssigns(double x, int kind) {
        double y = switch (kind) {
            case 0 -> x * x;
            case 1, 2 -> {
                double z = Math.sin(x);
                yield z * x;
            }
            default -> x;
        };
        return y * x;
    }

    // A01 several outputs of a branch at severalOutputs(1.5, -0.5)
    // A01 several outputs of a branch at severalOutputs(-1.5, -0.5)
    @Differentiable
    static double severalOutputs(double x, double y) {
        double a;
        double b;
        if (x > y) {
            a = x * y;
            b = x + y;
        } else {
            a = Math.exp(x);
            b = y * y;
        }
        return a * b;
    }

    // A01 log-probability at logProbability({0.5, -0.25, 2}, {0.1, 0.2, 0.3}, 1.5)
    @Differentiable
    static double logProbability(double[] x, double[] mean, double scale) {
        double result = -x.length * (Math.log(scale) + 0.5 * Math.log(2 * Math.PI));
        for (int i = 0; i < x.length; i++) {
            double z = (x[i] - mean[i]) / scale;
            result -= 0.5 * z * z;
        }
        return result;
    }

    // A01 while statement at whileStatement(1.3)
    @Differentiable
    static double whileStatement(double x) {
        int i = 3;
        double y = x;
        while (i > 0) {
            y = y * x;
            i = i - 1;
        }
        return y;
    }

    // P01 arithmetic at madeUpArithmetic(0.7, 1.3, 2.1)
    @Differentiable
    static double madeUpArithmetic(double a, double b, double c) {
        double p1 = a * b - c / (1.0 + a);
        double p2 = p1 + 3.7 * b * p1 - a;
        double p3 = p2 / (2.0 + b * b) * c;
        double p4 = (p3 - p1) * (p2 + p3);
        return p4 * a + p3 / c - p2 * 0.25;
    }

    // P01 fixed loop at fixedLoop(0.7)
    @Differentiable
    static double fixedLoop(double x) {
        double y = x;
        for (int i = 0; i < 12; i++) {
            y = y * 0.9 + madeUpArithmetic(y, x, 2.1) * 0.01;
        }
        return y;
    }

    // P01 dynamic loop at dynamicLoop(0.7, 7)
    @Differentiable
    static double dynamicLoop(double x, int n) {
        double y = 1;
        int i = 0;
        while (i < n) {
            y += x * Math.sin(y + i);
            i++;
        }
        return y;
    }

    record Room(double air, double floor) {}

    record Heating(double supply, double conductance) {}

    // P02 building at building(Room(18.0, 21.0), Heating(35.0, 0.8), 4.5)
    @Differentiable
    static double building(Room start, Heating heating, double outside) {
        Room room = start;
        double error = 0;
        for (int step = 0; step < 30; step++) {
            room = next(room, heating, outside, 0.05);
            error += (room.air() - 21) * (room.air() - 21);
        }
        return error / 30;
    }

    private static Room next(Room room, Heating heating, double outside, double dt) {
        double control = Math.max(0.0, Math.min(1.0, 0.4 * (22.3 - room.air())));
        double fromPipes = heating.conductance() * control * (heating.supply() - room.floor());
        double toAir = 1.7 * (room.floor() - room.air());
        double toOutside = 0.6 * (room.air() - outside);
        return new Room(room.air() + dt * (toAir - toOutside), room.floor() + dt * (fromPipes - toAir) / 4);
    }

    // O02 robertson at robertson({0.9, 0.001, 0.3}) seeded {1, -2, 0.5} by robertsonByHand with $jacobian by robertsonJacobian
    @Differentiable
    static double[] robertson(double[] y) {
        double[] rate = new double[3];
        rate[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
        rate[2] = 3e7 * y[1] * y[1];
        rate[1] = -rate[0] - rate[2];
        return rate;
    }

    static double[] robertsonByHand(double[] y) {
        double first = -0.04 * y[0] + 1e4 * y[1] * y[2];
        double third = 3e7 * y[1] * y[1];
        return new double[] {
            first - 2 * (-first - third) + 0.5 * third,
            3 * -0.04,
            3 * 1e4 * y[2] + 2.5 * 6e7 * y[1],
            3 * 1e4 * y[1]
        };
    }

    static double[] robertsonJacobian(double[] y) {
        return new double[] {
            -0.04, 1e4 * y[2], 1e4 * y[1], 0.04, -1e4 * y[2] - 6e7 * y[1], -1e4 * y[1], 0, 6e7 * y[1], 0
        };
    }

    // O02 written into an array at robertsonInto({0.9, 0.001, 0.3}, {0, 0, 0}) seeded {1, -2, 0.5} by robertsonIntoByHand with $jacobian by robertsonIntoJacobian
    @Differentiable(wrt = "y")
    static void robertsonInto(double[] y, double[] rate) {
        rate[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
        rate[2] = 3e7 * y[1] * y[1];
        rate[1] = -rate[0] - rate[2];
    }

    static double[] robertsonIntoByHand(double[] y, double[] rate) {
        return robertsonByHand(y);
    }

    static double[] robertsonIntoJacobian(double[] y, double[] rate) {
        return robertsonJacobian(y);
    }

    // O02 weighted at weightedRates({0.9, 0.001, 0.3})
    @Differentiable
    static double weightedRates(double[] y) {
        double[] rate = robertson(y);
        return rate[0] - 2 * rate[1] + 0.5 * rate[2];
    }

    // O03 lu at determinantByElimination({{0.1, 2, 3}, {4, 5, 6.5}, {7, 8, 10}})
    // O03 lu at determinantByElimination({{2, 1}, {0.5, 3}})
    @Differentiable
    static double determinantByElimination(double[][] a) {
        int n = a.length;
        double determinant = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            if (pivot != k) {
                double[] row = a[k];
                a[k] = a[pivot];
                a[pivot] = row;
                determinant = -determinant;
            }
            determinant *= a[k][k];
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        return determinant;
    }

    // O03 lusolve at solved({0.1, 2, 3, 4, 5, 6.5, 7, 8, 10}, {1, 2, 3}, {1, -1, 0.5})
    @Differentiable(wrt = {"a", "b"})
    static double solved(double[] a, double[] b, double[] weights) {
        int n = b.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[order[i] * n + k]) > Math.abs(a[order[pivot] * n + k])) {
                    pivot = i;
                }
            }
            int swap = order[k];
            order[k] = order[pivot];
            order[pivot] = swap;
            for (int i = k + 1; i < n; i++) {
                a[order[i] * n + k] /= a[order[k] * n + k];
                for (int j = k + 1; j < n; j++) {
                    a[order[i] * n + j] -= a[order[i] * n + k] * a[order[k] * n + j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = b[order[i]];
            for (int j = 0; j < i; j++) {
                x[i] -= a[order[i] * n + j] * x[j];
            }
        }
        double result = 0;
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= a[order[i] * n + j] * x[j];
            }
            x[i] /= a[order[i] * n + i];
            result += weights[i] * x[i];
        }
        return result;
    }

    // O08 lax-wendroff at laxWendroff({1, 1.2, 1.5, 1.1, 0.9, 0.8}, 0.35, 7)
    @Differentiable
    static double laxWendroff(double[] q, double c, int steps) {
        int n = q.length;
        double[] flux = new double[n];
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < n; i++) {
                double next = q[(i + 1) % n];
                flux[i] = 0.5 * c * (q[i] + next + c * (q[i] - next));
            }
            for (int i = 0; i < n; i++) {
                q[i] += flux[(i + n - 1) % n] - flux[i];
            }
        }
        double result = 0;
        for (int i = 0; i < n; i++) {
            result += q[i] * q[i] * (i + 1);
        }
        return result;
    }

    // O08 toon at toon({1, 1.2, 1.5, 1.1, 0.9, 0.8}, 0.35, 5)
    @Differentiable
    static double toon(double[] q, double c, int steps) {
        int n = q.length;
        double[] flux = new double[n];
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < n; i++) {
                double next = q[(i + 1) % n];
                double ratio = Math.log(q[i] / next + 1e-6);
                flux[i] = (Math.exp(c * ratio) - 1) * q[i] * next / (q[i] - next + 1e-6);
            }
            for (int i = 0; i < n; i++) {
                q[i] += flux[(i + n - 1) % n] - flux[i];
            }
        }
        double result = 0;
        for (int i = 0; i < n; i++) {
            result += q[i] * (i + 1);
        }
        return result;
    }

    // O09 algorithm at algorithm({2, 3})
    @Differentiable
    static double algorithm(double[] x) {
        double y = 4;
        double s = 2 * x[0] + 3 * x[1] * x[1];
        y *= Math.sin(s);
        return y;
    }

    static final class Medium {
        final double[] temperature;
        final double absorption;

        Medium(double[] temperature, double absorption) {
            this.temperature = temperature;
            this.absorption = absorption;
        }

        double transmission(int layer) {
            return Math.exp(-absorption * temperature[layer] / 300);
        }
    }

    // O09 radiances at radiance({250, 270, 290}, 0.4, 301.0)
    @Differentiable
    static double radiance(double[] temperature, double absorption, double surface) {
        Medium medium = new Medium(temperature, absorption);
        double result = planck(surface);
        for (int i = temperature.length - 1; i >= 0; i--) {
            double transmission = medium.transmission(i);
            result = result * transmission + planck(temperature[i]) * (1 - transmission);
        }
        return result;
    }

    private static double planck(double temperature) {
        return 1e3 / (Math.exp(1439.0 / (10 * temperature)) - 1);
    }

    private Physics() {}
}
