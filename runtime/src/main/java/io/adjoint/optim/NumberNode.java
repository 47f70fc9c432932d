package io.adjoint.optim;

import java.util.List;

/** A {@code double} or a {@code float}, boxed where it stands alone; in a record the record's node reads it itself. */
final class NumberNode extends Node {

    private final Class<?> type;
    private final Leaf leaf;

    /** @param type {@code double.class} or {@code float.class} */
    NumberNode(Node parent, String label, Class<?> type, Leaf leaf) {
        super(parent, label);
        this.type = type;
        this.leaf = leaf;
    }

    @Override
    RuntimeException misfit(Object value, Role role) {
        if (value == null) {
            return missing(role, "a number");
        }
        Class<?> boxed = type == double.class ? Double.class : Float.class;
        return value.getClass() == boxed ? null : otherType(role, value);
    }

    Class<?> type() {
        return type;
    }

    /** The parameter after the operation, rounded to its type. */
    double number(double parameter, double gradient, LeafOperation operation) {
        double number = operation.number(leaf, parameter, gradient);
        return type == double.class ? number : (float) number;
    }

    @Override
    Object walk(Object parameters, Object gradient, LeafOperation operation) {
        double before = ((Number) parameters).doubleValue();
        double after = number(before, ((Number) gradient).doubleValue(), operation);
        if (type == double.class) {
            return after;
        }
        return (float) after;
    }

    @Override
    Object copy(Object value) {
        return value;
    }

    @Override
    void collect(List<Place> places) {
        places.add(new Place(leaf, this));
    }

    @Override
    String shape() {
        return type.getName();
    }
}
