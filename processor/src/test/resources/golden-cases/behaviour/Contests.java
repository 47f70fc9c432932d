package cases;

import io.adjoint.Differentiable;
import io.adjoint.Emit;
import java.util.Random;

/** Loops that find a least or greatest value, and such as only look like it. */
final class Contests {
    // at clusters({{0.5, 1.5}, {-1.0, 0.25}, {2.0, -0.5}}, {{1.0, 0.5}, {-0.25, 2.0}, {0.0, 0.0}})
    // at clusters({}, {{1.0, 0.5}})
    // at clusters({{0.5, 1.5}}, {})
    @Differentiable(emit = {Emit.HVP, Emit.JVP, Emit.BACKWARD})
    static double clusters(double[][] points, double[][] centroids) {
        double cost = 0;
        for (double[] point : points) {
            double nearest = 1e6;
            for (double[] centroid : centroids) {
                nearest = Math.min(nearest, squaredDistance(point, centroid));
            }
            cost += nearest;
        }
        return cost;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    // at hausdorff({{0.5, 1.5}, {-1.0, 0.25}, {2.0, -0.5}}, {{1.0, 0.5}, {-0.25, 2.0}, {0.0, 0.0}})
    @Differentiable(emit = Emit.HVP)
    static double hausdorff(double[][] a, double[][] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < b.length; j++) {
                least = Math.min(squaredDistance(a[i], b[j]), least);
            }
            most = Math.max(most, least);
        }
        return most;
    }

    // at greatest({0.5, -1.5, 2.0, 1.0})
    // at greatest({0.5})
    // at greatest({2.0, 0.5, -1.0})
    @Differentiable(emit = Emit.HVP)
    static double greatest(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, Math.exp(x[i]) * x[i]);
        }
        return max * x[0];
    }

    // at backwards({0.5, -1.5, 2.0, 1.0, -3.0})
    // at backwards({0.5})
    // at backwards({})
    @Differentiable(emit = Emit.HVP)
    static double backwards(double[] x) {
        double least = 10;
        for (int i = x.length - 1; i >= 0; i--) {
            if (least > x[i] * i) {
                least = x[i] * i;
            }
        }
        return least * least;
    }

    // at downTo({0.5, -1.5, 2.0, 1.0, -3.0}, 1)
    // at downTo({0.5, -1.5, 2.0, 1.0, -3.0}, -1)
    @Differentiable
    static double downTo(double[] x, int last) {
        double least = 10;
        for (int i = x.length - 1; i > last; i--) {
            least = Math.min(least, x[i] * x[i] * i);
        }
        return least * least;
    }

    // at between({0.5, -1.5, 2.0, 1.0, -3.0}, 1, 3)
    // at between({0.5, -1.5, 2.0, 1.0, -3.0}, 3, 1)
    @Differentiable
    static double between(double[] x, int from, int to) {
        double least = x[0] * 3;
        for (int i = from; i <= to; i++) {
            least = Math.min(least, x[i] * x[i] * i);
        }
        return least * least;
    }

    // at byTwo({0.5, -1.5, 2.0, 1.0, -3.0})
    @Differentiable
    static double byTwo(double[] x) {
        double least = 10;
        for (int i = 0; i < x.length; i += 2) {
            least = Math.min(least, x[i] * i);
        }
        return least * least;
    }

    // at ternary({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double ternary(double[] x) {
        double best = 1e9;
        for (double each : x) {
            double d = Math.sin(each) * each;
            best = d < best ? d : best;
        }
        return best;
    }

    // at positionToo({0.5, -1.5, 2.0, 1.0}, {3.0, 2.0, 0.5, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double positionToo(double[] x, double[] y) {
        double best = -1e9;
        int at = -1;
        for (int i = 0; i < x.length; i++) {
            double offer = x[i] * y[i];
            if (offer >= best) {
                best = offer;
                at = i;
            }
        }
        return best * x[at] + at;
    }

    // at companion({0.5, -1.5, 2.0, 1.0}, {3.0, 2.0, 0.5, 1.0})
    // at companion({}, {})
    @Differentiable(emit = Emit.HVP)
    static double companion(double[] x, double[] y) {
        double best = 1e9;
        double of = 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < best) {
                of = Math.exp(x[i] * y[i]);
                best = x[i];
            }
        }
        return of;
    }

    // at someOnly({0.5, -1.5, 2.0, 1.0, -0.25}, 1)
    // at someOnly({0.5, -1.5, 2.0, 1.0, -0.25}, 7)
    @Differentiable(emit = Emit.HVP)
    static double someOnly(double[] x, int except) {
        double best = 1e9;
        for (int i = 0; i < x.length; i++) {
            if (i == except) {
                continue;
            }
            double square = x[i] * x[i];
            if (i > 0 && square < best) {
                best = square;
            }
        }
        return best;
    }

    // at someMinimum({0.5, -1.5, 2.0, 1.0, -0.25}, 1)
    // at someMinimum({0.5, -1.5, 2.0, 1.0, -0.25}, 4)
    @Differentiable(emit = Emit.HVP)
    static double someMinimum(double[] x, int except) {
        double best = 1e9;
        for (int i = 0; i < x.length; i++) {
            if (i != except) {
                best = Math.min(best, x[i] * x[i]);
            }
        }
        return best;
    }

    // at ownScratch({0.5, -1.5, 2.0, 1.0}, 3)
    @Differentiable(emit = Emit.HVP)
    static double ownScratch(double[] x, int n) {
        double best = 1e9;
        for (int i = 0; i < x.length; i++) {
            double[] powers = new double[n];
            powers[0] = x[i];
            for (int k = 1; k < n; k++) {
                powers[k] = powers[k - 1] * x[i];
            }
            double sum = 0;
            for (double power : powers) {
                sum += power;
            }
            best = Math.min(best, sum);
        }
        return best * x[0];
    }

    // at sharedScratch({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double sharedScratch(double[] x) {
        double[] pair = new double[2];
        double best = 1e9;
        for (int i = 0; i < x.length; i++) {
            pair[0] = x[i] * x[i];
            best = Math.min(best, pair[0] + pair[1]);
            pair[1] = x[i];
        }
        return best;
    }

    // at overwritten({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double overwritten(double[] x) {
        double[] y = x.clone();
        double best = 1e9;
        for (int i = 0; i + 1 < y.length; i++) {
            best = Math.min(best, y[i] * y[i + 1]);
            y[i + 1] = y[i + 1] * 0.5 - best;
        }
        return best + y[y.length - 1];
    }

    // at writtenAfter({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double writtenAfter(double[] x) {
        double[] y = x.clone();
        double best = 1e9;
        for (int i = 0; i < y.length; i++) {
            best = Math.min(best, y[i] * y[i]);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.exp(y[i] - best);
        }
        return y[0] + y[1];
    }

    // at sumToo({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double sumToo(double[] x) {
        double best = 1e9;
        double sum = 0;
        for (double each : x) {
            best = Math.min(best, each * each);
            sum += each * each;
        }
        return best * sum;
    }

    // at runningUse({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double runningUse(double[] x) {
        double best = x[0];
        double sum = 0;
        for (double each : x) {
            best = Math.max(best, each);
            sum += each / best;
        }
        return sum;
    }

    // at secondBest({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double secondBest(double[] x) {
        double best = 100;
        double second = 200;
        for (double each : x) {
            if (each < best) {
                second = best;
                best = each;
            } else if (each < second) {
                second = each;
            }
        }
        return best * second;
    }

    // at notTheOffer({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double notTheOffer(double[] x) {
        double best = 3;
        for (double each : x) {
            if (each < best) {
                best = each * best;
            }
        }
        return best;
    }

    // at shifted({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double shifted(double[] x) {
        double best = 3;
        for (double each : x) {
            if (each < best) {
                best = each + 1;
            }
        }
        return best * best;
    }

    // at sometimesSet({0.5, -1.5, 2.0, 1.0}, {1.0, 2.0, 3.0, 4.0})
    // at sometimesSet({0.5, -1.5, -2.0, 1.0}, {1.0, 2.0, 3.0, 4.0})
    @Differentiable(emit = Emit.HVP)
    static double sometimesSet(double[] x, double[] y) {
        double best = 3;
        double of = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < best) {
                best = x[i];
                if (i % 2 == 0) {
                    of = y[i] * y[i];
                }
            }
        }
        return best * of;
    }

    // at stops({0.5, -1.5, 2.0, 1.0, -9.0})
    @Differentiable(emit = Emit.HVP)
    static double stops(double[] x) {
        double best = 3;
        for (double each : x) {
            if (each > 1.5) {
                break;
            }
            best = Math.min(best, each);
        }
        return best * best;
    }

    // at returns({0.5, -1.5, 2.0, 1.0, -9.0})
    // at returns({0.5, -1.5, 2.0, -9.0})
    @Differentiable(emit = Emit.HVP)
    static double returns(double[] x) {
        double best = 3;
        for (double each : x) {
            if (each > 1.5) {
                return best * each;
            }
            best = Math.min(best, each);
        }
        return best * best;
    }

    // at checked({0.5, -1.5, 2.0})
    // throws at checked({0.5, -1.5, 3.0, 2.0})
    // throws at checked({0.5, 3.0, -7.0})
    @Differentiable(emit = Emit.HVP)
    static double checked(double[] x) {
        double best = 3;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 2.5) {
                throw new IllegalArgumentException("turn " + i);
            }
            best = Math.min(best, x[i] * x[i]);
        }
        return best;
    }

    // at tooFar({0.5, -1.5, 2.0}, 3)
    // throws at tooFar({0.5, -1.5, 2.0}, 4)
    @Differentiable(emit = Emit.HVP)
    static double tooFar(double[] x, int n) {
        double best = 3;
        int seen = 0;
        for (int i = 0; i < n; i++) {
            double each = x[i];
            if (each < best) {
                best = each;
                seen = i;
            }
        }
        return best * x[seen];
    }

    // throws at nullRow({{1.0, 2.0}, null})
    // at nullRow({{1.0, 2.0}, {0.5}})
    @Differentiable
    static double nullRow(double[][] m) {
        double best = 1e9;
        for (double[] row : m) {
            best = Math.min(best, row[0] * row[0]);
        }
        return best;
    }

    // throws at divides({0.5, -1.5, 2.0}, {1, 0, 2})
    // at divides({0.5, -1.5, 2.0}, {1, 3, 2})
    @Differentiable
    static double divides(double[] x, int[] by) {
        double best = 1e9;
        int other = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < best) {
                best = x[i];
                other = 6 / by[i];
            }
        }
        return best * other;
    }

    // at noisy({0.5, -1.5, 2.0})
    @Differentiable
    static double noisy(double[] x) {
        Random random = new Random(7);
        double best = 1e9;
        for (int i = 0; i < x.length; i++) {
            double factor = 1 + random.nextInt(5);
            best = Math.min(best, x[i] * factor);
        }
        return best;
    }

    // at nearestRow({{0.5, 1.5}, {-1.0, 0.25}, {2.0, -0.5}}, {1.0, 0.5})
    @Differentiable(emit = Emit.HVP)
    static double nearestRow(double[][] rows, double[] point) {
        double best = Double.POSITIVE_INFINITY;
        double[] nearest = rows[0];
        for (double[] row : rows) {
            double d = squaredDistance(row, point);
            if (d < best) {
                best = d;
                nearest = row;
            }
        }
        return best + nearest[0] * nearest[1];
    }

    // at again({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = Emit.HVP)
    static double again(double[] x) {
        double best = 100;
        for (int turn = 0; turn < 3; turn++) {
            for (int i = 0; i < x.length; i++) {
                best = Math.min(best, x[i] * x[i] * (turn + 1));
            }
            best = best * 1.5 + x[turn];
        }
        return best;
    }

    // at clipped({0.5, -1.5, 2.0, 1.0}, {1.125, 2.25, 0.3, 4.0})
    @Differentiable(emit = Emit.HVP)
    static double clipped(double[] x, double[] y) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            double best = y[i];
            for (double each : x) {
                double d = Math.abs(each - y[i]);
                if (d < best) {
                    best = d;
                }
            }
            total += Math.sqrt(best);
        }
        return total;
    }

    // at smooth({0.5, -1.5, 2.0, 1.0})
    @Differentiable(emit = {Emit.HVP, Emit.HESSIAN})
    static double smooth(double[] x) {
        double largest = max(x);
        double sum = 0;
        for (double each : x) {
            sum += Math.exp(each - largest);
        }
        return largest + Math.log(sum);
    }

    private static double max(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            max = Math.max(max, each);
        }
        return max;
    }

    // at extremes({0.5, -1.5, 3.0, 1.0})
    @Differentiable
    static double[] extremes(double[] x) {
        double[] out = new double[2];
        double least = x[0];
        for (double each : x) {
            least = Math.min(least, each * each);
        }
        out[0] = least;
        double most = x[0];
        for (double each : x) {
            most = Math.max(most, each * least);
        }
        out[1] = most;
        return out;
    }

    // at game({0.5, -1.5, 2.0, 1.0, 0.25, -0.75, 3.0}, 0)
    @Differentiable
    static double game(double[] x, int at) {
        if (2 * at + 1 >= x.length) {
            return x[at] * x[at];
        }
        double best = 1e9;
        for (int child = 2 * at + 1; child <= 2 * at + 2; child++) {
            best = Math.min(best, game(x, child));
        }
        return x[at] - best;
    }

    // at bestGame({{0.5, -1.5, 2.0}, {1.0, 0.25, -0.75}, {3.0, 0.5, 1.0}})
    @Differentiable
    static double bestGame(double[][] games) {
        double best = -1e9;
        for (double[] each : games) {
            best = Math.max(best, game(each, 0));
        }
        return best * best;
    }

    // at matched({{0.5, -1.5, 2.0}, {1.0, 0.25, -0.75}}, {{3.0, 0.5, 1.0}, {0.0, 1.0, 0.0}})
    @Differentiable(emit = {Emit.HVP, Emit.HESSIAN})
    static double matched(double[][] a, double[][] b) {
        double[] least = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < b.length; j++) {
                double d = Math.sqrt(squaredDistance(a[i], b[j]));
                if (d < nearest) {
                    nearest = d;
                }
            }
            least[i] = nearest * (i + 1);
        }
        double product = 1;
        for (double each : least) {
            product *= each;
        }
        return product;
    }

    private Contests() {}
}
