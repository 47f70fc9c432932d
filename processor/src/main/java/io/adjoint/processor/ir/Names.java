package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Expr.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Hands out variables that a procedure does not have yet. */
public final class Names {
    private final Map<String, Integer> next = new HashMap<>();

    /** Names apart from all those in a procedure. */
    public static Names of(Procedure procedure) {
        Names names = new Names();
        Stmts.variables(procedure).forEach(variable -> names.next.merge(variable.name(), variable.id() + 1, Math::max));
        return names;
    }

    /** A new variable with this base name. */
    public Var fresh(String base, Type type) {
        int id = next.getOrDefault(base, 0);
        next.put(base, id + 1);
        return new Var(base, id, type);
    }

    /** Parameters of a method. */
    public List<Var> fresh(IntFunction<String> bases, List<Type> types) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> fresh(bases.apply(i), types.get(i)))
                .toList();
    }

    public Names copy() {
        Names copy = new Names();
        copy.next.putAll(next);
        return copy;
    }
}
