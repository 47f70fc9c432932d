package io.adjoint.optim;

import java.util.List;

/** A value that carries no derivative, such as an {@code int} or a {@code String} in a record: it stays as it is. */
final class ConstantNode extends Node {

    private final Class<?> type;

    ConstantNode(Node parent, String label, Class<?> type) {
        super(parent, label);
        this.type = type;
    }

    @Override
    RuntimeException misfit(Object value, Role role) {
        return null;
    }

    @Override
    Object walk(Object parameters, Object gradient, LeafOperation operation) {
        return parameters;
    }

    @Override
    Object copy(Object value) {
        return value;
    }

    @Override
    void collect(List<Place> places) {
        // no leaf
    }

    @Override
    String shape() {
        return type.getSimpleName();
    }
}
