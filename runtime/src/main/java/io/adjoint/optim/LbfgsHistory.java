package io.adjoint.optim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What L-BFGS knows of the curvature: the last moves, and how the gradient changed on each.
 *
 * <p>D. C. Liu and J. Nocedal, "On the Limited Memory BFGS Method for Large Scale Optimization", 1989; J. Nocedal and
 * S. J. Wright, "Numerical Optimization", 2006, algorithm 7.4.
 */
final class LbfgsHistory {

    private static final double LEAST_CURVATURE = 1e-10;

    /** A move, the change of the gradient, and one over the product of the two. */
    private record Pair(double[] move, double[] change, double weight) {}

    private final int mostPairs;
    private final Deque<Pair> pairs;
    private double scale;

    LbfgsHistory(int mostPairs) {
        this.mostPairs = mostPairs;
        pairs = new ArrayDeque<>();
        scale = 1;
    }

    private LbfgsHistory(LbfgsHistory other) {
        mostPairs = other.mostPairs;
        pairs = new ArrayDeque<>(other.pairs);
        scale = other.scale;
    }

    LbfgsHistory copy() {
        return new LbfgsHistory(this);
    }

    /** Learns from a move, unless it went along no positive curvature. */
    void add(double[] move, double[] change) {
        double curvature = Vectors.dot(change, move);
        if (curvature > LEAST_CURVATURE) {
            if (pairs.size() == mostPairs) {
                pairs.removeFirst();
            }
            pairs.addLast(new Pair(move, change, 1 / curvature));
            scale = curvature / Vectors.dot(change, change);
        }
    }

    /** Downhill, as Newton's method would go with the curvature that is known. */
    double[] direction(double[] gradient) {
        double[] direction = Vectors.scaled(-1, gradient);
        double[] shares = new double[pairs.size()];
        int k = pairs.size();
        for (Iterator<Pair> latest = pairs.descendingIterator(); latest.hasNext(); ) {
            Pair pair = latest.next();
            k--;
            shares[k] = Vectors.dot(pair.move, direction) * pair.weight;
            Vectors.add(direction, -shares[k], pair.change);
        }
        direction = Vectors.scaled(scale, direction);
        for (Pair pair : pairs) {
            double share = Vectors.dot(pair.change, direction) * pair.weight;
            Vectors.add(direction, shares[k] - share, pair.move);
            k++;
        }
        return direction;
    }

    void save(Map<String, double[]> into) {
        into.put("old_dirs", joined(pairs.stream().map(Pair::change).toList()));
        into.put("old_stps", joined(pairs.stream().map(Pair::move).toList()));
        into.put("ro", pairs.stream().mapToDouble(Pair::weight).toArray());
        into.put("H_diag", new double[] {scale});
    }

    private static double[] joined(List<double[]> rows) {
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    static LbfgsHistory restored(int mostPairs, Map<String, double[]> saved) {
        LbfgsHistory history = new LbfgsHistory(mostPairs);
        double[] weights = saved.get("ro");
        List<double[]> changes = split(saved.get("old_dirs"), weights.length);
        List<double[]> moves = split(saved.get("old_stps"), weights.length);
        for (int k = 0; k < weights.length; k++) {
            history.pairs.addLast(new Pair(moves.get(k), changes.get(k), weights[k]));
        }
        history.scale = saved.get("H_diag")[0];
        return history;
    }

    private static List<double[]> split(double[] all, int rows) {
        List<double[]> split = new ArrayList<>();
        for (int k = 0; k < rows; k++) {
            int length = all.length / rows;
            split.add(Arrays.copyOfRange(all, k * length, (k + 1) * length));
        }
        return split;
    }
}
