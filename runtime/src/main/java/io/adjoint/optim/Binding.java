package io.adjoint.optim;

import java.util.List;

/** An optimizer and the shape of what it steps, with room to bring a {@code float} or a single number to its loops. */
final class Binding implements LeafOperation {

    private final Optimizer optimizer;
    private final Node root;
    private final List<Node.Place> places;
    private final List<Leaf> leaves;
    private final FiniteGradient finite;
    private final double[] one = new double[1];
    private final double[] gradientOfOne = new double[1];
    private double[] wide = new double[0];
    private double[] gradientOfWide = new double[0];

    Binding(Optimizer optimizer, Node root) {
        this.optimizer = optimizer;
        this.root = root;
        places = root.places();
        leaves = places.stream().map(Node.Place::leaf).toList();
        finite = new FiniteGradient(places);
    }

    Node root() {
        return root;
    }

    List<Node.Place> places() {
        return places;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    FiniteGradient finite() {
        return finite;
    }

    String shape() {
        return root.shape();
    }

    boolean isNumber(Class<?> type) {
        return root instanceof NumberNode number && number.type() == type;
    }

    @Override
    public void doubles(Leaf leaf, double[] parameters, double[] gradient) {
        optimizer.update(leaf.index(), parameters, gradient, parameters.length);
    }

    @Override
    public void floats(Leaf leaf, float[] parameters, float[] gradient) {
        int n = parameters.length;
        if (wide.length < n) {
            wide = new double[n];
            gradientOfWide = new double[n];
        }
        double[] p = wide;
        double[] g = gradientOfWide;
        for (int i = 0; i < n; i++) {
            p[i] = parameters[i];
            g[i] = gradient[i];
        }
        optimizer.update(leaf.index(), p, g, n);
        for (int i = 0; i < n; i++) {
            parameters[i] = (float) p[i];
        }
    }

    @Override
    public double number(Leaf leaf, double parameter, double gradient) {
        one[0] = parameter;
        gradientOfOne[0] = gradient;
        optimizer.update(leaf.index(), one, gradientOfOne, 1);
        return one[0];
    }
}
