package io.adjoint.optim;

import java.util.ArrayList;
import java.util.List;

/**
 * One place in the structure of parameters: what kind of value stands there, and of what size. It holds no parameters,
 * so one structure serves all values of its shape, in any number of threads.
 */
abstract sealed class Node permits NumberNode, DoublesNode, FloatsNode, ArrayNode, RecordNode, ConstantNode {

    private final Node parent;
    private final String label;

    /** @param label how the parent calls it: {@code ".w"}, {@code "[3]"}; empty at the root */
    Node(Node parent, String label) {
        this.parent = parent;
        this.label = label;
    }

    /** Where this is, for a person: {@code gradient.layers[1].w} if the root is called {@code gradient}. */
    final String path(String root) {
        return parent == null ? root : parent.path(root) + label;
    }

    /** Why a value does not have this structure, or null if it has. */
    abstract RuntimeException misfit(Object value, Role role);

    /**
     * Does something at every leaf, in order.
     *
     * @return the parameters: the same object, unless a number in a record has changed
     */
    abstract Object walk(Object parameters, Object gradient, LeafOperation operation);

    /** A copy that shares no array with the value. */
    abstract Object copy(Object value);

    abstract void collect(List<Place> places);

    /** The type with its lengths, such as {@code double[3]}. */
    abstract String shape();

    /** The leaves below, in order. */
    final List<Place> places() {
        List<Place> places = new ArrayList<>();
        collect(places);
        return List.copyOf(places);
    }

    /** A leaf and the node where it is. */
    record Place(Leaf leaf, Node node) {}

    final RuntimeException missing(Role role, String expected) {
        return new NullPointerException(path(role.root()) + ": expected " + expected + ", got null");
    }

    final RuntimeException otherType(Role role, Object value) {
        return new IllegalArgumentException(
                path(role.root()) + ": expected " + shape() + role.because(this) + ", got " + typeOf(value));
    }

    final RuntimeException otherLength(Role role, int expected, int got) {
        return new IllegalArgumentException(path(role.root()) + ": expected " + expected + " elements, as many as "
                + role.model(this) + ", got " + got);
    }

    private static String typeOf(Object value) {
        return value.getClass().getTypeName();
    }
}
