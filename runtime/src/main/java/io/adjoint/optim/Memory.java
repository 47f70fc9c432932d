package io.adjoint.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that an optimizer remembers between steps, by name: numbers, and slots with a number for every parameter; and the
 * memories of the optimizers that it consists of.
 */
final class Memory {

    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Memory> parts = new LinkedHashMap<>();
    private List<Leaf> leaves = List.of();

    /** A number that is there once, as an array of one element. */
    double[] number(String name, double value) {
        double[] number = {value};
        numbers.put(name, number);
        return number;
    }

    /** A number for every parameter, from the first step on. */
    Slot slot(String name, double initial) {
        Slot slot = new Slot(name, initial, false);
        slots.add(slot);
        return slot;
    }

    /** A number for every parameter, zero at first, that is there only from when {@link #use} is called. */
    Slot lazySlot(String name) {
        Slot slot = new Slot(name, 0, true);
        slots.add(slot);
        return slot;
    }

    void part(String name, Memory part) {
        parts.put(name, part);
    }

    /** For which parameters memory is needed; forgets what there is for others. */
    void assign(List<Leaf> leaves) {
        forget();
        this.leaves = leaves;
    }

    void forget() {
        slots.forEach(Slot::forget);
        parts.values().forEach(Memory::forget);
    }

    /** Makes room for every parameter that was assigned. */
    void allocate() {
        for (Slot slot : slots) {
            if (!slot.isLazy()) {
                slot.allocate(leaves);
            }
        }
        parts.values().forEach(Memory::allocate);
    }

    /** A slot's numbers for all parameters in a row. */
    double[] all(Slot slot) {
        return slot.save(leaves);
    }

    void use(Slot slot) {
        if (!slot.isAllocated()) {
            slot.allocate(leaves);
        }
    }

    void save(String prefix, Map<String, double[]> into) {
        saveNumbers(prefix, into);
        saveSlots(prefix, into);
    }

    void saveNumbers(String prefix, Map<String, double[]> into) {
        numbers.forEach((name, number) -> into.put(prefix + name, number));
        parts.forEach((name, part) -> part.saveNumbers(prefix + name + ".", into));
    }

    private void saveSlots(String prefix, Map<String, double[]> into) {
        for (Slot slot : slots) {
            if (slot.isAllocated()) {
                into.put(prefix + slot.name(), slot.save(leaves));
            }
        }
        parts.forEach((name, part) -> part.saveSlots(prefix + name + ".", into));
    }

    /** Complains if a number is missing, is several, or not finite. */
    void requireNumbers(String prefix, Map<String, double[]> saved) {
        for (String name : numbers.keySet()) {
            requireLength(prefix + name, saved, 1);
            if (!Double.isFinite(saved.get(prefix + name)[0])) {
                throw Hyperparameter.expected(
                        "state", "a finite number in slot " + prefix + name, saved.get(prefix + name)[0]);
            }
        }
        parts.forEach((name, part) -> part.requireNumbers(prefix + name + ".", saved));
    }

    /** Complains if what was saved for each parameter is not there for each that was assigned. */
    void requireSlots(String prefix, Map<String, double[]> saved) {
        for (Slot slot : slots) {
            if (!slot.isLazy() || saved.containsKey(prefix + slot.name())) {
                requireLength(prefix + slot.name(), saved, slot.size(leaves));
            }
        }
        parts.forEach((name, part) -> part.requireSlots(prefix + name + ".", saved));
    }

    private static void requireLength(String name, Map<String, double[]> saved, int length) {
        double[] values = saved.get(name);
        if (values == null || values.length != length) {
            throw Hyperparameter.expected(
                    "state", length + " elements in slot " + name, values == null ? "no such slot" : values.length);
        }
    }

    void restoreNumbers(String prefix, Map<String, double[]> saved) {
        numbers.forEach((name, number) -> number[0] = saved.get(prefix + name)[0]);
        parts.forEach((name, part) -> part.restoreNumbers(prefix + name + ".", saved));
    }

    void restoreSlots(String prefix, Map<String, double[]> saved) {
        for (Slot slot : slots) {
            double[] values = saved.get(prefix + slot.name());
            if (values != null) {
                slot.restore(leaves, values);
            }
        }
        parts.forEach((name, part) -> part.restoreSlots(prefix + name + ".", saved));
    }
}
