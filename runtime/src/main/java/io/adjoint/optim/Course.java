package io.adjoint.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What an optimizer has been through: the shape that it is bound to, how many steps, and a state to go on from. */
final class Course {

    private final Optimizer optimizer;
    private final String algorithm;
    private final Memory memory;

    private Binding binding;
    private OptimizerState toRestore;
    private long steps;
    private boolean isPart;

    Course(Optimizer optimizer, String algorithm, Memory memory) {
        this.optimizer = optimizer;
        this.algorithm = algorithm;
        this.memory = memory;
    }

    String algorithm() {
        return algorithm;
    }

    long steps() {
        return steps;
    }

    /** From now on it is stepped by the groups that it belongs to. */
    void becomePart() {
        isPart = true;
    }

    boolean hasBegun() {
        return isPart || steps > 0 || binding != null || toRestore != null;
    }

    double stepNumber(Class<?> type, double parameter, double gradient) {
        Binding bound = binding;
        if (bound == null || !bound.isNumber(type)) {
            if (bound != null && optimizer.remembers()) {
                throw otherParameters(
                        Hyperparameter.expected("parameters", bound.shape() + ", as at first", type.getName()));
            }
            bound = new Binding(optimizer, TreeReader.readNumber(type));
        }
        Leaf leaf = bound.leaves().get(0);
        bound.finite().number(leaf, parameter, gradient);
        advance(bound);
        return bound.number(leaf, parameter, gradient);
    }

    Object stepTree(Object parameters, Object gradient) {
        Binding bound = binding;
        RuntimeException misfit = bound == null ? null : bound.root().misfit(parameters, Role.PARAMETERS);
        if (misfit != null && optimizer.remembers()) {
            throw otherParameters(misfit);
        }
        if (bound == null || misfit != null) {
            bound = new Binding(optimizer, TreeReader.read(parameters, Role.PARAMETERS));
        }
        RuntimeException differs = bound.root().misfit(gradient, Role.GRADIENT);
        if (differs != null) {
            throw differs;
        }
        bound.root().walk(parameters, gradient, bound.finite());
        advance(bound);
        return bound.root().walk(parameters, gradient, bound);
    }

    /** Who comes from an optimizer that is made for a list of parameters may step them one by one. */
    private static RuntimeException otherParameters(RuntimeException misfit) {
        return misfit instanceof IllegalArgumentException
                ? new IllegalArgumentException(
                        misfit.getMessage() + "; what is stepped together goes into one record, what is not has an"
                                + " optimizer of its own",
                        misfit)
                : misfit;
    }

    private void advance(Binding bound) {
        if (bound != binding) {
            bind(bound);
        }
        optimizer.begin(steps + 1);
        steps++;
    }

    private void bind(Binding bound) {
        if (isPart) {
            throw new IllegalStateException("optimizer: expected to be stepped by its ParameterGroups, got a step");
        }
        if (toRestore != null && !toRestore.shape().equals(bound.shape())) {
            throw Hyperparameter.expected(
                    "parameters", toRestore.shape() + ", as in the state that was restored", bound.shape());
        }
        optimizer.assign(bound);
        if (toRestore == null) {
            memory.allocate();
        } else {
            Map<String, double[]> saved = toRestore.slots();
            memory.requireSlots("", saved);
            memory.restoreSlots("", saved);
            toRestore = null;
        }
        binding = bound;
    }

    OptimizerState state() {
        Map<String, double[]> slots = new LinkedHashMap<>();
        if (toRestore != null) {
            slots.putAll(toRestore.slots());
            memory.saveNumbers("", slots);
            return new OptimizerState(algorithm, toRestore.shape(), steps, slots);
        }
        memory.save("", slots);
        boolean isBound = binding != null && optimizer.remembers();
        return new OptimizerState(algorithm, isBound ? binding.shape() : "", steps, slots);
    }

    void restore(OptimizerState state) {
        Objects.requireNonNull(state, "state: expected one that was saved, got null");
        if (!state.algorithm().equals(algorithm)) {
            throw Hyperparameter.expected("state", "one of " + algorithm, "one of " + state.algorithm());
        }
        Map<String, double[]> saved = state.slots();
        memory.requireNumbers("", saved);
        boolean isForAny = state.shape().isEmpty();
        if (binding != null && optimizer.remembers() && !isForAny) {
            if (!state.shape().equals(binding.shape())) {
                throw Hyperparameter.expected("state", "one for " + binding.shape(), "one for " + state.shape());
            }
            memory.requireSlots("", saved);
        }
        memory.restoreNumbers("", saved);
        optimizer.restored();
        memory.forget();
        steps = state.steps();
        binding = null;
        toRestore = isForAny ? null : state;
    }

    /** Complains unless steps were taken with parameters of this shape. */
    void requireShape(String shape) {
        if (binding == null) {
            throw new IllegalStateException("steps: expected at least one to have been taken, got none");
        }
        if (!binding.shape().equals(shape)) {
            throw Hyperparameter.expected("parameters", binding.shape() + ", as at first", shape);
        }
    }
}
