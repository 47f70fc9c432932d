package io.adjoint.optim;

import java.util.IdentityHashMap;
import java.util.Map;

/** Reads the structure of parameters off one example. */
final class TreeReader {

    private int leaves;
    private int numbers;

    private final String root;
    private final Map<Object, Node> arrays = new IdentityHashMap<>();

    private TreeReader(String root) {
        this.root = root;
    }

    /**
     * The structure of a value.
     *
     * @param as what it is called in messages
     * @throws NullPointerException if there is a null where an array or record must be
     * @throws IllegalArgumentException if there is something that is neither a number, nor an array or record of such,
     *     or no number at all
     */
    static Node read(Object value, Role as) {
        TreeReader reader = new TreeReader(as.root());
        Node root = reader.node(null, "", value);
        if (reader.numbers == 0) {
            throw new IllegalArgumentException(
                    as.root() + ": expected at least one number, got none (" + root.shape() + ")");
        }
        return root;
    }

    /** The structure of one number on its own. */
    static NumberNode readNumber(Class<?> type) {
        return new NumberNode(null, "", type, new TreeReader("").leaf(1));
    }

    private Node node(Node parent, String label, Object value) {
        if (value instanceof double[] array) {
            return own(array, array.length, new DoublesNode(parent, label, leaf(array.length)));
        }
        if (value instanceof float[] array) {
            return own(array, array.length, new FloatsNode(parent, label, leaf(array.length)));
        }
        if (value instanceof Object[] array) {
            return arrayNode(parent, label, array);
        }
        if (value instanceof Record) {
            return recordNode(parent, label, value);
        }
        if (parent == null && value instanceof Double) {
            return new NumberNode(null, label, double.class, leaf(1));
        }
        if (parent == null && value instanceof Float) {
            return new NumberNode(null, label, float.class, leaf(1));
        }
        String path = new ConstantNode(parent, label, Object.class).path(root);
        if (value == null) {
            throw new NullPointerException(path + ": expected an array, got null");
        }
        throw new IllegalArgumentException(
                path + ": expected double, float, an array of these, or a record or array of records of these, got "
                        + value.getClass().getTypeName());
    }

    /** An array that stands at two places would be stepped twice. */
    private Node own(Object array, int length, Node node) {
        Node other = length == 0 ? null : arrays.put(array, node);
        if (other != null) {
            throw Hyperparameter.expected(node.path(root), "an array of its own", "that of " + other.path(root));
        }
        return node;
    }

    private Node arrayNode(Node parent, String label, Object[] array) {
        ArrayNode node = new ArrayNode(parent, label, array.getClass());
        Node[] elements = new Node[array.length];
        for (int i = 0; i < array.length; i++) {
            elements[i] = node(node, "[" + i + "]", array[i]);
        }
        node.elements(elements);
        return node;
    }

    private Node recordNode(Node parent, String label, Object value) {
        RecordType type = RecordType.of(value.getClass());
        RecordNode node = new RecordNode(parent, label, type);
        Node[] components = new Node[type.size()];
        for (int i = 0; i < components.length; i++) {
            String name = "." + type.name(i);
            components[i] = switch (type.kind(i)) {
                case NUMBER -> new NumberNode(node, name, type.type(i), leaf(1));
                case CONSTANT -> new ConstantNode(node, name, type.type(i));
                case OBJECT -> node(node, name, held(node, type, i, value));
            };
        }
        node.components(components);
        return node;
    }

    /** What would be stepped in place must be what the record holds. */
    private Object held(Node record, RecordType type, int component, Object value) {
        Object held = type.object(component, value);
        if (held != type.object(component, value)) {
            throw Hyperparameter.expected(
                    record.path(root) + "." + type.name(component),
                    "what the record itself holds",
                    "a copy from its accessor");
        }
        return held;
    }

    private Leaf leaf(int length) {
        Leaf leaf = new Leaf(leaves, numbers, length);
        leaves++;
        numbers = Math.addExact(numbers, length);
        return leaf;
    }
}
