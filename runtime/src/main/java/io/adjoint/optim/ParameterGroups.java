package io.adjoint.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Parameter groups: an optimizer of its own, with its own rate and options, for each part of the parameters. What
 * PyTorch writes as
 *
 * <pre>{@code
 * SGD([{'params': net.body.parameters(), 'lr': 1e-2}, {'params': net.head.parameters()}], lr=1e-3)
 * }</pre>
 *
 * <p>is here, for parameters that are a record with the components {@code body} and {@code head},
 *
 * <pre>{@code
 * ParameterGroups.builder().group(new Sgd(1e-2), "body").rest(new Sgd(1e-3)).build()
 * }</pre>
 *
 * <p>Paths are those of {@link ParameterTree#paths}; one stands for all that is below it too. Schedules turn the rate
 * of every group, each from its own start.
 */
public final class ParameterGroups extends Optimizer {

    private final List<Group> groups;
    private final List<Optimizer> optimizers;

    private Optimizer[] ofLeaf = {};

    /** An optimizer and which paths it is for. */
    private record Group(Optimizer optimizer, Predicate<String> isFor, String called) {}

    private ParameterGroups(List<Group> groups) {
        super("ParameterGroups");
        this.groups = List.copyOf(groups);
        optimizers = groups.stream().map(Group::optimizer).toList();
        for (int k = 0; k < optimizers.size(); k++) {
            memory().part(Integer.toString(k), optimizers.get(k).memory());
            optimizers.get(k).course().becomePart();
        }
    }

    /** No group yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** The optimizers, in the order in which they were given, that for the rest last. */
    @Override
    public List<Optimizer> groups() {
        return optimizers;
    }

    /** @throws IllegalStateException always: every group has a rate of its own */
    @Override
    public double learningRate() {
        throw severalRates();
    }

    /** @throws IllegalStateException always: every group has a rate of its own */
    @Override
    public void learningRate(double learningRate) {
        throw severalRates();
    }

    /** @throws IllegalStateException always: every group has a rate of its own */
    @Override
    public double initialLearningRate() {
        throw severalRates();
    }

    /** @throws IllegalStateException always: every group has a rate of its own */
    @Override
    public void initialLearningRate(double learningRate) {
        throw severalRates();
    }

    private static IllegalStateException severalRates() {
        return new IllegalStateException("learning rate: expected to be asked of one of groups(), got ParameterGroups");
    }

    @Override
    boolean remembers() {
        return optimizers.stream().anyMatch(Optimizer::remembers);
    }

    @Override
    void assign(Binding bound) {
        List<Node.Place> places = bound.places();
        int[] groupOf = new int[places.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = groupOf(ParameterTree.relative(places.get(i).node().path("")));
        }
        for (int k = 0; k < groups.size(); k++) {
            int group = k;
            if (Arrays.stream(groupOf).noneMatch(one -> one == group)) {
                throw Hyperparameter.expected("groups", "a parameter " + groups.get(k).called, bound.shape());
            }
        }
        super.assign(bound);
        ofLeaf = new Optimizer[groupOf.length];
        for (int k = 0; k < groups.size(); k++) {
            List<Leaf> own = new ArrayList<>();
            for (int i = 0; i < groupOf.length; i++) {
                if (groupOf[i] == k) {
                    own.add(places.get(i).leaf());
                    ofLeaf[i] = optimizers.get(k);
                }
            }
            optimizers.get(k).memory().assign(own);
        }
    }

    private int groupOf(String path) {
        int found = -1;
        for (int k = 0; k < groups.size(); k++) {
            boolean isRest = groups.get(k).isFor == null;
            if (isRest ? found < 0 : groups.get(k).isFor.test(path)) {
                if (found >= 0) {
                    throw Hyperparameter.expected("groups", "one for \"" + path + "\"", "two");
                }
                found = k;
            }
        }
        if (found < 0) {
            throw Hyperparameter.expected("groups", "one for \"" + path + "\"", "none");
        }
        return found;
    }

    @Override
    void restored() {
        optimizers.forEach(Optimizer::restored);
    }

    @Override
    void begin(long step) {
        for (int k = 0; k < optimizers.size(); k++) {
            optimizers.get(k).begin(step);
        }
    }

    @Override
    void update(int leaf, double[] p, double[] g, int n) {
        ofLeaf[leaf].update(leaf, p, g, n);
    }

    /** The groups of {@link ParameterGroups}. */
    public static final class Builder {

        private final List<Group> groups = new ArrayList<>();
        private Optimizer rest;

        private Builder() {}

        /**
         * Adds a group of what stands at some paths, and below.
         *
         * @param optimizer one of its own
         * @param paths at least one, such as {@code head} or {@code layers[0].b}
         * @throws NullPointerException if something is null
         * @throws IllegalArgumentException if there is no path, or the optimizer is in use already
         */
        public Builder group(Optimizer optimizer, String... paths) {
            List<String> all = List.of(paths);
            if (all.isEmpty()) {
                throw Hyperparameter.expected("paths", "at least one", "none");
            }
            return add(optimizer, path -> all.stream().anyMatch(top -> isBelow(path, top)), "at " + all);
        }

        /**
         * Adds a group of all arrays and numbers whose path is as asked: {@code path -> path.endsWith(".b")}.
         *
         * @param optimizer one of its own
         * @throws NullPointerException if something is null
         * @throws IllegalArgumentException if the optimizer is in use already
         */
        public Builder group(Optimizer optimizer, Predicate<String> paths) {
            return add(
                    optimizer, Objects.requireNonNull(paths, "paths: expected a predicate, got null"), "as asked for");
        }

        /**
         * The optimizer for what is in no other group.
         *
         * @param optimizer one of its own
         * @throws NullPointerException if it is null
         * @throws IllegalArgumentException if it is in use already
         */
        public Builder rest(Optimizer optimizer) {
            requireUnused(optimizer);
            rest = optimizer;
            return this;
        }

        private Builder add(Optimizer optimizer, Predicate<String> isFor, String called) {
            requireUnused(optimizer);
            groups.add(new Group(optimizer, isFor, called));
            return this;
        }

        private void requireUnused(Optimizer optimizer) {
            Objects.requireNonNull(optimizer, "optimizer: expected one, got null");
            boolean isUsed = optimizer.course().hasBegun()
                    || optimizer == rest
                    || groups.stream().anyMatch(group -> group.optimizer == optimizer);
            if (isUsed || optimizer instanceof ParameterGroups) {
                String got = isUsed ? "one that is used elsewhere" : "groups";
                throw Hyperparameter.expected("optimizer", "one of its own for each group", got);
            }
        }

        private static boolean isBelow(String path, String top) {
            return path.startsWith(top)
                    && (path.length() == top.length()
                            || path.charAt(top.length()) == '.'
                            || path.charAt(top.length()) == '[');
        }

        /**
         * The optimizer that consists of these.
         *
         * @throws IllegalArgumentException if there is none
         */
        public ParameterGroups build() {
            List<Group> all = new ArrayList<>(groups);
            if (rest != null) {
                all.add(new Group(rest, null, "in no other group"));
            }
            if (all.isEmpty()) {
                throw Hyperparameter.expected("groups", "at least one", "none");
            }
            return new ParameterGroups(all);
        }
    }
}
