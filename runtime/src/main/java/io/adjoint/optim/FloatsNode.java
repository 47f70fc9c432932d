package io.adjoint.optim;

import java.util.List;

/** An array of {@code float}. */
final class FloatsNode extends Node {

    private final Leaf leaf;

    FloatsNode(Node parent, String label, Leaf leaf) {
        super(parent, label);
        this.leaf = leaf;
    }

    @Override
    RuntimeException misfit(Object value, Role role) {
        if (value instanceof float[] array) {
            return array.length == leaf.length() ? null : otherLength(role, leaf.length(), array.length);
        }
        return value == null ? missing(role, "an array") : otherType(role, value);
    }

    @Override
    Object walk(Object parameters, Object gradient, LeafOperation operation) {
        operation.floats(leaf, (float[]) parameters, (float[]) gradient);
        return parameters;
    }

    @Override
    Object copy(Object value) {
        return ((float[]) value).clone();
    }

    @Override
    void collect(List<Place> places) {
        places.add(new Place(leaf, this));
    }

    @Override
    String shape() {
        return "float[" + leaf.length() + "]";
    }
}
