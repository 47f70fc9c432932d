package io.adjoint.processor.transform;

import io.adjoint.processor.ir.ComponentNames;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code f$backward} adds the gradients to: arrays of the caller's and numbers, and the tapes that it uses again
 * and again.
 *
 * @param type the class, with a component for each number or array
 * @param tapes the tapes, by the name of the field that holds each
 */
public record Buffers(Type.Bundle type, Map<String, Type.Tape> tapes) {
    public Buffers {
        tapes = Collections.unmodifiableMap(new LinkedHashMap<>(tapes));
    }

    static Type.Bundle type(Request request, GeneratedNames names) {
        List<Var> leaves = request.leaves();
        List<String> labels = ComponentNames.of(leaves.stream().map(Var::name).toList());
        List<Type.Bundle.Component> components = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            components.add(
                    new Type.Bundle.Component(labels.get(i), leaves.get(i).type()));
        }
        return new Type.Bundle(names.ofRecord(request.procedure().name(), "Buffers"), components);
    }

    /** What a field of the buffers holds. */
    static Expr field(Var into, String name, Type type) {
        return new Expr.Opaque(List.of("", "." + name), List.of(into), type, true, false, Origin.NONE);
    }

    /** {@code into.b += value}. */
    static Stmt added(Var into, String name, Expr value) {
        Expr sum = new Expr.Opaque(
                List.of("", "." + name + " += ", ""), List.of(into, value), Type.Void.VOID, false, false, Origin.NONE);
        return new Stmt.Evaluate(sum, Origin.NONE);
    }
}
