package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables declared so far, and those among them whose block is not over. */
final class Scope {
    private record Name(String name, int id) {
        static Name of(Var variable) {
            return new Name(variable.name(), variable.id());
        }
    }

    private final Map<Name, Var> declared = new HashMap<>();
    private final Deque<Set<Var>> blocks = new ArrayDeque<>();

    void open() {
        blocks.push(new HashSet<>());
    }

    void close() {
        blocks.pop();
    }

    /**
     * Declares the variable in the innermost block; says what is wrong with that. A reverse sweep declares a variable
     * of the forward sweep again, in a block of its own.
     */
    Optional<String> declare(Var variable) {
        boolean isInScope = isInScope(variable);
        blocks.element().add(variable);
        Var known = declared.putIfAbsent(Name.of(variable), variable);
        if (known != null && !known.equals(variable)) {
            return Optional.of(variable + " is declared as " + known.type() + " and as " + variable.type());
        }
        return isInScope ? Optional.of(variable + " is declared where it is already in scope") : Optional.empty();
    }

    private boolean isInScope(Var variable) {
        return blocks.stream().anyMatch(block -> block.contains(variable));
    }

    /** What is wrong with a use of the variable here. */
    Optional<String> use(Var variable) {
        if (isInScope(variable)) {
            return Optional.empty();
        }
        Var known = declared.get(Name.of(variable));
        if (known == null) {
            return Optional.of(variable + " is used before it is declared");
        }
        return Optional.of(
                known.type().equals(variable.type())
                        ? variable + " is used outside the block that declares it"
                        : variable + " is used as " + variable.type() + ", but declared as " + known.type());
    }
}
