package io.adjoint.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The structure of parameters: how numbers, arrays and records of one shape become one flat array, and how they are
 * made of one again. Parameters are what {@link Optimizer} takes. A tree does not change; several threads may use it at
 * once.
 *
 * @param <P> the type of the parameters
 */
public final class ParameterTree<P> {

    private final Node root;
    private final P example;
    private final List<Node.Place> places;
    private final int size;

    private ParameterTree(P example) {
        root = TreeReader.read(example, Role.PARAMETERS);
        this.example = copyUnchecked(example);
        places = root.places();
        Leaf last = places.get(places.size() - 1).leaf();
        size = last.start() + last.length();
    }

    /**
     * The structure of these parameters, of which it keeps a copy.
     *
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if there is no number in them, or something that has no derivative, or a record
     *     that cannot be read from here
     */
    public static <P> ParameterTree<P> of(P parameters) {
        return new ParameterTree<>(parameters);
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /** The type with its lengths, such as {@code double[3]} or {@code Neuron(w: double[3], b: double)}. */
    public String shape() {
        return root.shape();
    }

    /**
     * The places of the arrays and numbers, in order: {@code layers[0].w}; empty if there is but one array or number.
     */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (Node.Place place : places) {
            paths.add(relative(place.node().path("")));
        }
        return List.copyOf(paths);
    }

    /**
     * Where a number of the flat array stands, such as {@code layers[0].w[3]}; empty if there is but one number.
     *
     * @throws IndexOutOfBoundsException if the index is not from 0 to less than the size
     */
    public String path(int index) {
        Objects.checkIndex(index, size);
        for (Node.Place place : places) {
            Leaf leaf = place.leaf();
            if (index < leaf.start() + leaf.length()) {
                String path = relative(place.node().path(""));
                return place.node() instanceof NumberNode ? path : path + "[" + (index - leaf.start()) + "]";
            }
        }
        throw new AssertionError(index);
    }

    static String relative(String path) {
        return path.startsWith(".") ? path.substring(1) : path;
    }

    /**
     * All numbers in a row.
     *
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if the parameters are of another shape
     */
    public double[] flatten(P parameters) {
        double[] flat = new double[size];
        flatten(parameters, flat);
        return flat;
    }

    /**
     * Writes all numbers in a row.
     *
     * @param into as long as the size
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if the parameters are of another shape, or the row of another length
     */
    public void flatten(P parameters, double[] into) {
        requireShape(parameters);
        requireLength(into);
        root.walk(parameters, parameters, new Flattening(into));
    }

    /**
     * Adds all numbers of a gradient to a row.
     *
     * @param gradient of the shape of the parameters
     * @param sum as long as the size
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if the gradient is of another shape, or the row of another length
     */
    public void add(P gradient, double[] sum) {
        RuntimeException misfit = root.misfit(gradient, Role.GRADIENT);
        if (misfit != null) {
            throw misfit;
        }
        requireLength(sum);
        root.walk(gradient, gradient, new Adding(sum));
    }

    /**
     * Fresh parameters made of a row of numbers: rounded where they are {@code float}, and with what the tree's example
     * had that is not a number.
     *
     * @param flat as long as the size
     * @throws IllegalArgumentException if the row is of another length
     */
    public P unflatten(double[] flat) {
        requireLength(flat);
        return write(flat, copyUnchecked(example));
    }

    /**
     * Writes a row of numbers into parameters: into their arrays in place, and into records by making them anew.
     *
     * @param flat as long as the size
     * @param into of the tree's shape
     * @return the parameters with these numbers: the same object, unless a number in a record has changed
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if the parameters are of another shape, or the row of another length
     */
    public P unflatten(double[] flat, P into) {
        requireShape(into);
        requireLength(flat);
        return write(flat, into);
    }

    /**
     * A copy that shares no array with the parameters.
     *
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if the parameters are of another shape
     */
    public P copy(P parameters) {
        requireShape(parameters);
        return copyUnchecked(parameters);
    }

    /**
     * Complains if these are not parameters of this shape.
     *
     * @throws NullPointerException if an array or record is missing
     * @throws IllegalArgumentException if the parameters are of another shape
     */
    public void requireShape(P parameters) {
        RuntimeException misfit = root.misfit(parameters, Role.PARAMETERS);
        if (misfit != null) {
            throw misfit;
        }
    }

    /** A gradient in a row, after looking at its shape and numbers. */
    double[] flattenGradient(P gradient) {
        RuntimeException misfit = root.misfit(gradient, Role.GRADIENT);
        if (misfit != null) {
            throw misfit;
        }
        root.walk(gradient, gradient, new FiniteGradient(places));
        double[] flat = new double[size];
        root.walk(gradient, gradient, new Flattening(flat));
        return flat;
    }

    private void requireLength(double[] flat) {
        if (flat.length != size) {
            throw Hyperparameter.expected("flat", size + " elements", flat.length);
        }
    }

    @SuppressWarnings("unchecked") // a copy is of the same class
    private P copyUnchecked(P parameters) {
        return (P) root.copy(parameters);
    }

    @SuppressWarnings("unchecked") // what comes back is the same object, or one of the same record class
    private P write(double[] flat, P into) {
        return (P) root.walk(into, into, new Unflattening(flat));
    }

    private record Flattening(double[] flat) implements LeafOperation {

        @Override
        public void doubles(Leaf leaf, double[] parameters, double[] same) {
            System.arraycopy(parameters, 0, flat, leaf.start(), leaf.length());
        }

        @Override
        public void floats(Leaf leaf, float[] parameters, float[] same) {
            for (int i = 0; i < parameters.length; i++) {
                flat[leaf.start() + i] = parameters[i];
            }
        }

        @Override
        public double number(Leaf leaf, double parameter, double same) {
            flat[leaf.start()] = parameter;
            return parameter;
        }
    }

    private record Adding(double[] sum) implements LeafOperation {

        @Override
        public void doubles(Leaf leaf, double[] gradient, double[] same) {
            for (int i = 0; i < gradient.length; i++) {
                sum[leaf.start() + i] += gradient[i];
            }
        }

        @Override
        public void floats(Leaf leaf, float[] gradient, float[] same) {
            for (int i = 0; i < gradient.length; i++) {
                sum[leaf.start() + i] += gradient[i];
            }
        }

        @Override
        public double number(Leaf leaf, double gradient, double same) {
            sum[leaf.start()] += gradient;
            return gradient;
        }
    }

    private record Unflattening(double[] flat) implements LeafOperation {

        @Override
        public void doubles(Leaf leaf, double[] parameters, double[] same) {
            System.arraycopy(flat, leaf.start(), parameters, 0, leaf.length());
        }

        @Override
        public void floats(Leaf leaf, float[] parameters, float[] same) {
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = (float) flat[leaf.start() + i];
            }
        }

        @Override
        public double number(Leaf leaf, double parameter, double same) {
            return flat[leaf.start()];
        }
    }
}
