package io.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tape of any kind: a stack for each type, as the runtime's composite tape has. */
final class TestTape {
    private final Map<Type, List<Object>> stacks = new HashMap<>();

    void push(Type type, Object value) {
        stacks.computeIfAbsent(kind(type), kind -> new ArrayList<>()).add(value);
    }

    Object pop(Type type) {
        List<Object> stack = stacks.getOrDefault(kind(type), List.of());
        if (stack.isEmpty()) {
            throw new AssertionError("popped a " + type + " from an empty tape");
        }
        return stack.remove(stack.size() - 1);
    }

    boolean isEmpty() {
        return stacks.values().stream().allMatch(List::isEmpty);
    }

    private static Type kind(Type type) {
        return type.isScalar() ? type : new Type.Reference("java.lang.Object");
    }
}
