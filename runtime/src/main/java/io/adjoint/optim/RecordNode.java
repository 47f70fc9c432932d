package io.adjoint.optim;

import java.util.List;
import java.util.StringJoiner;

/** A record: read through handles found once, and made anew only if a number in it changes. */
final class RecordNode extends Node {

    private final RecordType type;
    private Node[] components;

    RecordNode(Node parent, String label, RecordType type) {
        super(parent, label);
        this.type = type;
    }

    void components(Node[] components) {
        this.components = components;
    }

    @Override
    RuntimeException misfit(Object value, Role role) {
        if (value == null) {
            return missing(role, "a record");
        }
        if (value.getClass() != type.type()) {
            return otherType(role, value);
        }
        for (int i = 0; i < components.length; i++) {
            if (type.kind(i) == RecordType.Kind.OBJECT) {
                RuntimeException misfit = components[i].misfit(type.object(i, value), role);
                if (misfit != null) {
                    return misfit;
                }
            }
        }
        return null;
    }

    @Override
    Object walk(Object parameters, Object gradient, LeafOperation operation) {
        RecordType.Values changed = null;
        for (int i = 0; i < components.length; i++) {
            if (type.kind(i) == RecordType.Kind.NUMBER) {
                double before = type.number(i, parameters);
                double after = ((NumberNode) components[i]).number(before, type.number(i, gradient), operation);
                if (Double.doubleToRawLongBits(after) != Double.doubleToRawLongBits(before)) {
                    changed = changed == null ? type.values(parameters) : changed;
                    changed.numbers()[i] = after;
                }
            } else if (type.kind(i) == RecordType.Kind.OBJECT) {
                Object before = type.object(i, parameters);
                Object after = components[i].walk(before, type.object(i, gradient), operation);
                if (after != before) {
                    changed = changed == null ? type.values(parameters) : changed;
                    changed.objects()[i] = after;
                }
            }
        }
        return changed == null ? parameters : type.create(changed);
    }

    @Override
    Object copy(Object value) {
        RecordType.Values values = type.values(value);
        for (int i = 0; i < components.length; i++) {
            if (type.kind(i) == RecordType.Kind.OBJECT) {
                values.objects()[i] = components[i].copy(values.objects()[i]);
            }
        }
        return type.create(values);
    }

    @Override
    void collect(List<Place> places) {
        for (Node component : components) {
            component.collect(places);
        }
    }

    @Override
    String shape() {
        StringJoiner joiner = new StringJoiner(", ", type.type().getSimpleName() + "(", ")");
        for (int i = 0; i < components.length; i++) {
            if (type.kind(i) != RecordType.Kind.CONSTANT) {
                joiner.add(type.name(i) + ": " + components[i].shape());
            }
        }
        return joiner.toString();
    }
}
