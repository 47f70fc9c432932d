package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.ir.Expr;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a method and the bodies that are written in place of calls in it have in common. */
final class InPlace {
    private static final int DEPTH = 40;
    private static final int BODIES = 4000;

    private final Deque<Object> open = new ArrayDeque<>();
    private final Set<Expr> fixed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Instance, Construction> constructions = new IdentityHashMap<>();
    private int bodies;

    /**
     * An object whose constructor is being written.
     *
     * @param flow the statements that its constructor begins in
     * @param start how many of them stand before it
     */
    record Construction(List<Flow> flow, int start) {}

    /** Why a body cannot be written in place of one more call. */
    Optional<String> hindrance(Object body) {
        if (open.stream().anyMatch(each -> each == body || each.equals(body))) {
            return Optional.of("it calls itself");
        }
        return open.size() >= DEPTH || bodies >= BODIES ? Optional.of("too much would be written") : Optional.empty();
    }

    void enter(Object body) {
        open.push(body);
        bodies++;
    }

    void leave() {
        open.pop();
    }

    /** Says of a variable that it is not assigned any more. */
    void fix(Expr.Var variable) {
        fixed.add(variable);
    }

    /** Whether an expression has the same value from here on; by the identity of the variable, names may come again. */
    boolean isFixed(Expr expr) {
        return expr instanceof Expr.Const || fixed.contains(expr);
    }

    void begin(Instance object, Construction construction) {
        constructions.put(object, construction);
    }

    void end(Instance object) {
        constructions.remove(object);
    }

    Optional<Construction> construction(Instance object) {
        return Optional.ofNullable(constructions.get(object));
    }
}
