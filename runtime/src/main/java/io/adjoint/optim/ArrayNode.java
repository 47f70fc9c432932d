package io.adjoint.optim;

import java.util.ArrayList;
import java.util.List;

/** An array of arrays or of records. A record in it that changes is replaced in place. */
final class ArrayNode extends Node {

    private final Class<?> type;
    private Node[] elements;

    ArrayNode(Node parent, String label, Class<?> type) {
        super(parent, label);
        this.type = type;
    }

    void elements(Node[] elements) {
        this.elements = elements;
    }

    @Override
    RuntimeException misfit(Object value, Role role) {
        if (value == null) {
            return missing(role, "an array");
        }
        if (value.getClass() != type) {
            return otherType(role, value);
        }
        Object[] array = (Object[]) value;
        if (array.length != elements.length) {
            return otherLength(role, elements.length, array.length);
        }
        for (int i = 0; i < elements.length; i++) {
            RuntimeException misfit = elements[i].misfit(array[i], role);
            if (misfit != null) {
                return misfit;
            }
        }
        return null;
    }

    @Override
    Object walk(Object parameters, Object gradient, LeafOperation operation) {
        Object[] array = (Object[]) parameters;
        Object[] other = (Object[]) gradient;
        for (int i = 0; i < elements.length; i++) {
            Object after = elements[i].walk(array[i], other[i], operation);
            if (after != array[i]) {
                array[i] = after;
            }
        }
        return parameters;
    }

    @Override
    Object copy(Object value) {
        Object[] copy = ((Object[]) value).clone();
        for (int i = 0; i < elements.length; i++) {
            copy[i] = elements[i].copy(copy[i]);
        }
        return copy;
    }

    @Override
    void collect(List<Place> places) {
        for (Node element : elements) {
            element.collect(places);
        }
    }

    /** Rows of one shape as {@code double[2][3]}, others one by one as {@code [double[2], double[3]]}. */
    @Override
    String shape() {
        if (elements.length == 0) {
            return type.getComponentType().getSimpleName() + "[0]";
        }
        List<String> shapes = new ArrayList<>();
        for (Node element : elements) {
            shapes.add(element.shape());
        }
        String first = shapes.get(0);
        if (!shapes.stream().allMatch(first::equals)) {
            return shapes.toString();
        }
        int bracket = first.endsWith("]") && !first.startsWith("[") ? first.indexOf('[') : first.length();
        return first.substring(0, bracket) + "[" + elements.length + "]" + first.substring(bracket);
    }
}
