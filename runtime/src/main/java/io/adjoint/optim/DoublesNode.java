package io.adjoint.optim;

import java.util.List;

/** An array of {@code double}. */
final class DoublesNode extends Node {

    private final Leaf leaf;

    DoublesNode(Node parent, String label, Leaf leaf) {
        super(parent, label);
        this.leaf = leaf;
    }

    @Override
    RuntimeException misfit(Object value, Role role) {
        if (value instanceof double[] array) {
            return array.length == leaf.length() ? null : otherLength(role, leaf.length(), array.length);
        }
        return value == null ? missing(role, "an array") : otherType(role, value);
    }

    @Override
    Object walk(Object parameters, Object gradient, LeafOperation operation) {
        operation.doubles(leaf, (double[]) parameters, (double[]) gradient);
        return parameters;
    }

    @Override
    Object copy(Object value) {
        return ((double[]) value).clone();
    }

    @Override
    void collect(List<Place> places) {
        places.add(new Place(leaf, this));
    }

    @Override
    String shape() {
        return "double[" + leaf.length() + "]";
    }
}
