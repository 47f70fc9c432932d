package conformance;

import io.adjoint.Differentiable;

/** Mixtures, bundle adjustment, hands, recurrent networks: the large ones. */
final class LearningBenchmarks {
    // D01 gmm at gmm({-0.5, 0.2}, {{0.1, 0.3}, {-0.4, 0.6}}, {{0.2, -0.1, 0.5}, {0, 0.3, -0.2}}, {{0.5, 1}, {-1, 0.25}, {2, 0}}, 1.5, 1)
    @Differentiable(wrt = {"alphas", "means", "factors"})
    static double gmm(double[] alphas, double[][] means, double[][] factors, double[][] x, double gamma, int m) {
        int d = x[0].length;
        int k = alphas.length;
        double[][] diagonals = new double[k][d];
        double[] sums = new double[k];
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                sums[c] += factors[c][j];
                diagonals[c][j] = Math.exp(factors[c][j]);
            }
        }
        double result = 0;
        double[] centred = new double[d];
        double[] terms = new double[k];
        for (int i = 0; i < x.length; i++) {
            for (int c = 0; c < k; c++) {
                for (int j = 0; j < d; j++) {
                    centred[j] = x[i][j] - means[c][j];
                }
                terms[c] = alphas[c] + sums[c] - 0.5 * squaredNorm(diagonals[c], factors[c], centred);
            }
            result += logSumExp(terms);
        }
        result -= x.length * logSumExp(alphas);
        double prior = 0;
        for (int c = 0; c < k; c++) {
            prior += wishart(diagonals[c], factors[c], sums[c], gamma, m);
        }
        return result + prior - x.length * d * 0.5 * Math.log(2 * Math.PI);
    }

    /** Of the product with a lower triangle, which is packed by columns behind the diagonal. */
    private static double squaredNorm(double[] diagonal, double[] factor, double[] x) {
        int d = x.length;
        double[] product = new double[d];
        for (int i = 0; i < d; i++) {
            product[i] = diagonal[i] * x[i];
        }
        int at = d;
        for (int i = 0; i < d; i++) {
            for (int j = i + 1; j < d; j++) {
                product[j] += factor[at++] * x[i];
            }
        }
        double sum = 0;
        for (double each : product) {
            sum += each * each;
        }
        return sum;
    }

    private static double wishart(double[] diagonal, double[] factor, double sum, double gamma, int m) {
        double squares = 0;
        for (double each : diagonal) {
            squares += each * each;
        }
        for (int i = diagonal.length; i < factor.length; i++) {
            squares += factor[i] * factor[i];
        }
        return 0.5 * gamma * gamma * squares - m * sum;
    }

    private static double logSumExp(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            if (x[i] > max) {
                max = x[i];
            }
        }
        double sum = 0;
        for (double each : x) {
            sum += Math.exp(each - max);
        }
        return max + Math.log(sum);
    }

    // D02 ba at bundleAdjustment({0.1, -0.2, 0.3, 0.5, 0.2, -1, 500, 3, 4, 0.01, 0.002}, {1, 2, 6}, 0.7, {100, 120})
    // D02 ba at bundleAdjustment({0, 0, 0, 0.5, 0.2, -1, 500, 3, 4, 0.01, 0.002}, {1, 2, 6}, 0.7, {100, 120}), where it has a jump
    @Differentiable(wrt = {"camera", "point", "weight"})
    static double bundleAdjustment(double[] camera, double[] point, double weight, double[] feature) {
        double[] projection = new double[2];
        project(camera, point, projection);
        double dx = weight * (projection[0] - feature[0]);
        double dy = weight * (projection[1] - feature[1]);
        double w = 1 - weight * weight;
        return dx * dx + dy * dy + w * w;
    }

    // D02 residuals at residuals({0.1, -0.2, 0.3, 0.5, 0.2, -1, 500, 3, 4, 0.01, 0.002}, {1, 2, 6}, 0.7, {100, 120}) seeded {1, -0.5, 2}
    @Differentiable(wrt = {"camera", "point", "weight"})
    static double[] residuals(double[] camera, double[] point, double weight, double[] feature) {
        double[] projection = new double[2];
        project(camera, point, projection);
        return new double[] {
            weight * (projection[0] - feature[0]), weight * (projection[1] - feature[1]), 1 - weight * weight
        };
    }

    private static void project(double[] camera, double[] point, double[] projection) {
        double[] moved = new double[3];
        for (int i = 0; i < 3; i++) {
            moved[i] = point[i] - camera[3 + i];
        }
        double[] turned = rotated(camera, moved);
        projection[0] = turned[0] / turned[2];
        projection[1] = turned[1] / turned[2];
        double r = projection[0] * projection[0] + projection[1] * projection[1];
        double distortion = 1 + camera[9] * r + camera[10] * r * r;
        for (int i = 0; i < 2; i++) {
            projection[i] = projection[i] * distortion * camera[6] + camera[7 + i];
        }
    }

    private static double[] rotated(double[] axis, double[] x) {
        double squared = axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2];
        double[] result = new double[3];
        if (squared != 0) {
            double angle = Math.sqrt(squared);
            double cosine = Math.cos(angle);
            double sine = Math.sin(angle);
            double[] w = {axis[0] / angle, axis[1] / angle, axis[2] / angle};
            double[] cross = cross(w, x);
            double dot = (w[0] * x[0] + w[1] * x[1] + w[2] * x[2]) * (1 - cosine);
            for (int i = 0; i < 3; i++) {
                result[i] = x[i] * cosine + cross[i] * sine + w[i] * dot;
            }
        } else {
            double[] cross = cross(axis, x);
            for (int i = 0; i < 3; i++) {
                result[i] = x[i] + cross[i];
            }
        }
        return result;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    // D03 hand at hand({0.3, 0.5, -0.2, 0.1, 0.4}, {{1, 0}, {0.8, 0.1}, {0.6, -0.1}}, {1, 0, 2}, {{1.2, 0.3}, {0.9, 0.1}, {1.4, 0.8}})
    @Differentiable(wrt = "pose")
    static double hand(double[] pose, double[][] vertices, int[] bones, double[][] seen) {
        double[][][] absolute = new double[3][][];
        for (int bone = 0; bone < 3; bone++) {
            double[][] relative = transform(pose[bone], bone == 0 ? 0.0 : 0.5);
            absolute[bone] = bone == 0 ? relative : product(absolute[bone - 1], relative);
        }
        double error = 0;
        for (int v = 0; v < vertices.length; v++) {
            double[] place = apply(absolute[bones[v]], vertices[v]);
            double dx = place[0] + pose[3] - seen[v][0];
            double dy = place[1] + pose[4] - seen[v][1];
            error += dx * dx + dy * dy;
        }
        return error;
    }

    // D03 residuals at offsets({0.3, 0.5, -0.2, 0.1, 0.4}, {0.1, 0.2, -0.3}, {{1, 0}, {0.8, 0.1}, {0.6, -0.1}}, {1, 0, 2}, {{1.2, 0.3}, {0.9, 0.1}, {1.4, 0.8}}) seeded {1, -0.5, 2, 0.25, -1, 0.75} with $jacobian by offsetsByHand
    @Differentiable(wrt = {"pose", "along"})
    static double[] offsets(double[] pose, double[] along, double[][] vertices, int[] bones, double[][] seen) {
        double[][][] absolute = new double[3][][];
        for (int bone = 0; bone < 3; bone++) {
            double[][] relative = transform(pose[bone], bone == 0 ? 0.0 : 0.5);
            absolute[bone] = bone == 0 ? relative : product(absolute[bone - 1], relative);
        }
        double[] offsets = new double[2 * vertices.length];
        for (int v = 0; v < vertices.length; v++) {
            double[] vertex = {vertices[v][0] + along[v], vertices[v][1] - 2 * along[v]};
            double[] place = apply(absolute[bones[v]], vertex);
            offsets[2 * v] = place[0] + pose[3] - seen[v][0];
            offsets[2 * v + 1] = place[1] + pose[4] - seen[v][1];
        }
        return offsets;
    }

    /** Turning a bone turns what hangs on it, about the bone's joint. */
    static double[] offsetsByHand(double[] pose, double[] along, double[][] vertices, int[] bones, double[][] seen) {
        double[] jacobian = new double[6 * 5 + 6 * 3];
        double[][] joints = new double[3][2];
        double angle = pose[0];
        for (int bone = 1; bone < 3; bone++) {
            joints[bone][0] = joints[bone - 1][0] + 0.5 * Math.cos(angle);
            joints[bone][1] = joints[bone - 1][1] + 0.5 * Math.sin(angle);
            angle += pose[bone];
        }
        for (int v = 0; v < 3; v++) {
            double turned = 0;
            for (int bone = 0; bone <= bones[v]; bone++) {
                turned += pose[bone];
            }
            double cosine = Math.cos(turned);
            double sine = Math.sin(turned);
            double x = vertices[v][0] + along[v];
            double y = vertices[v][1] - 2 * along[v];
            double placeX = joints[bones[v]][0] + cosine * x - sine * y;
            double placeY = joints[bones[v]][1] + sine * x + cosine * y;
            for (int bone = 0; bone <= bones[v]; bone++) {
                jacobian[2 * v * 5 + bone] = -(placeY - joints[bone][1]);
                jacobian[(2 * v + 1) * 5 + bone] = placeX - joints[bone][0];
            }
            jacobian[2 * v * 5 + 3] = 1;
            jacobian[(2 * v + 1) * 5 + 4] = 1;
            jacobian[30 + 2 * v * 3 + v] = cosine + 2 * sine;
            jacobian[30 + (2 * v + 1) * 3 + v] = sine - 2 * cosine;
        }
        return jacobian;
    }

    private static double[][] transform(double angle, double shift) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        return new double[][] {{cosine, -sine, shift}, {sine, cosine, 0}, {0, 0, 1}};
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[] apply(double[][] m, double[] v) {
        double[] result = new double[2];
        for (int i = 0; i < 2; i++) {
            result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2];
        }
        return result;
    }

    // D04 lstm at lstm({0.1, -0.2, 0.3, 0.4, 0.5, -0.6, 0.7, 0.8}, {0.2, 0.1, -0.3, 0.5, 0, 0.25, -0.1, 0.6}, {0.4, -0.9}, {{0.5, 1}, {-1, 0.25}, {2, 0}})
    @Differentiable(wrt = {"weights", "biases", "start"})
    static double lstm(double[] weights, double[] biases, double[] start, double[][] inputs) {
        int b = start.length;
        double[] hidden = start.clone();
        double[] cell = new double[b];
        double loss = 0;
        for (double[] input : inputs) {
            for (int i = 0; i < b; i++) {
                double forget = sigmoid(input[i] * weights[i] + biases[i]);
                double ingate = sigmoid(hidden[i] * weights[b + i] + biases[b + i]);
                double outgate = sigmoid(input[i] * weights[2 * b + i] + biases[2 * b + i]);
                double change = Math.tanh(hidden[i] * weights[3 * b + i] + biases[3 * b + i]);
                cell[i] = cell[i] * forget + ingate * change;
                hidden[i] = outgate * Math.tanh(cell[i]);
            }
            loss += hidden[0] - hidden[1] * hidden[1];
        }
        return loss / inputs.length;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    // D05 ode at rungeKutta({0.9, 1.1, 0.7}, 10)
    @Differentiable
    static double rungeKutta(double[] x, int steps) {
        int n = x.length;
        double[] y = new double[n];
        double h = 1.0 / steps;
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        double[] k3 = new double[n];
        double[] k4 = new double[n];
        double[] at = new double[n];
        for (int step = 0; step < steps; step++) {
            slope(x, y, k1);
            moved(y, k1, h / 2, at);
            slope(x, at, k2);
            moved(y, k2, h / 2, at);
            slope(x, at, k3);
            moved(y, k3, h, at);
            slope(x, at, k4);
            for (int i = 0; i < n; i++) {
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
        return y[n - 1];
    }

    private static void slope(double[] x, double[] y, double[] out) {
        out[0] = x[0];
        for (int i = 1; i < x.length; i++) {
            out[i] = x[i] * y[i - 1];
        }
    }

    private static void moved(double[] y, double[] k, double h, double[] out) {
        for (int i = 0; i < y.length; i++) {
            out[i] = y[i] + h * k[i];
        }
    }

    // D06 kmeans at kmeans({{0.5, 1}, {-1, 0.25}, {2, 0}, {0.1, 0.9}}, {{0, 1}, {1.5, -0.5}}) with $hvp by kmeansDiagonal
    @Differentiable(wrt = "centroids")
    static double kmeans(double[][] points, double[][] centroids) {
        double cost = 0;
        for (double[] point : points) {
            double least = Double.POSITIVE_INFINITY;
            for (double[] centroid : centroids) {
                double distance = 0;
                for (int i = 0; i < point.length; i++) {
                    double difference = point[i] - centroid[i];
                    distance += difference * difference;
                }
                if (distance < least) {
                    least = distance;
                }
            }
            cost += least;
        }
        return cost;
    }

    /** A Hessian that is diagonal, times a direction of ones: twice the number of points of each centroid. */
    static double[] kmeansDiagonal(double[][] points, double[][] centroids) {
        return new double[] {6, 6, 2, 2};
    }

    private LearningBenchmarks() {}
}
