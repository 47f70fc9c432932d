package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The frame of the tangent of a method whose derivative is given: its parameters are the method's and the tangents of
 * some; it returns the method's result and the tangent of that.
 */
final class GivenTangent {
    private final Names names = new Names();
    private final Signature callee; // what is called for the value
    private final Signature signature;
    private final List<Var> parameters;
    private final Map<Integer, Var> dots = new LinkedHashMap<>();

    /**
     * @param varied the positions of the parameters that have a tangent
     * @param name what a parameter is called
     * @param signature of the tangent
     */
    GivenTangent(Signature callee, Set<Integer> varied, IntFunction<String> name, Signature signature) {
        this.callee = callee;
        this.signature = signature;
        this.parameters = names.fresh(name, callee.parameters());
        for (int i : varied) {
            Var parameter = parameters.get(i);
            dots.put(i, names.fresh(parameter.name() + "Dot", parameter.type()));
        }
    }

    Names names() {
        return names;
    }

    Var fresh(String name, Type type) {
        return names.fresh(name, type);
    }

    List<Var> parameters() {
        return parameters;
    }

    /** By position of a parameter that has one, its tangent. */
    Map<Integer, Var> dots() {
        return dots;
    }

    /** Calls the method itself. */
    Var called(List<Stmt> into) {
        Var result = fresh(GeneratedNames.joined(callee.name()), callee.result());
        into.add(new Stmt.Call(Optional.of(result), true, callee, List.copyOf(parameters), Origin.NONE));
        return result;
    }

    Procedure of(List<Stmt> body, Expr value, Expr tangent) {
        List<Var> all = new ArrayList<>(parameters);
        all.addAll(dots.values());
        Expr pair = new Expr.Pack((Type.Bundle) signature.result(), List.of(value, tangent));
        return new Procedure(signature, all, new Block(body), Optional.of(pair), Origin.NONE);
    }
}
