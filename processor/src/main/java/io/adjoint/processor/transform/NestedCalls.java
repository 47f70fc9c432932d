package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The statements that call the methods which the derivatives of a nested derivative are made of. */
final class NestedCalls {
    private final NestedDerivative nested;
    private final NestedSweeps sweeps;
    private final List<Var> parameters;
    private final BiFunction<String, Type, Var> fresh;
    private final Set<Integer> overwritten;
    private final List<Stmt> body = new ArrayList<>();

    /**
     * @param parameters those of the nested derivative, in what is written
     * @param fresh gives a new variable
     */
    NestedCalls(NestedDerivative nested, Library library, List<Var> parameters, BiFunction<String, Type, Var> fresh) {
        this.nested = nested;
        this.sweeps = new NestedSweeps(nested, library);
        this.overwritten = library.effects().writtenBy(nested.differentiated());
        this.parameters = parameters;
        this.fresh = fresh;
    }

    List<Stmt> body() {
        return body;
    }

    /** The seed of a method that returns a number. */
    Expr one() {
        return Zeros.one(nested.differentiated().result());
    }

    /**
     * What a call gave: gradients by position of a parameter, with their tangents.
     *
     * @param record as it was returned
     * @param once the record of the gradients and their tangents
     * @param gradients the record of the gradients alone
     * @param components by position, the names in it
     */
    record Results(Var record, Type.Bundle once, Type.Bundle gradients, Map<Integer, String> components) {
        Expr value(int parameter) {
            return component(record, components.get(parameter));
        }

        Expr tangent(int parameter) {
            return component(record, tangentName(parameter));
        }

        /** The tangent's tangent. */
        Expr secondTangent(int parameter) {
            return component(record, TangentShape.tangentOf(once, tangentName(parameter)));
        }

        private String tangentName(int parameter) {
            return TangentShape.tangentOf(gradients, components.get(parameter));
        }
    }

    /** A value and its tangent, or with the tangents of both. */
    record Pair(Var record, Type.Bundle once) {
        Expr tangent() {
            return component(record, TangentShape.TANGENT);
        }

        Expr valueDot() {
            return component(record, TangentShape.tangentOf(once, TangentShape.VALUE));
        }

        Expr tangentDot() {
            return component(record, TangentShape.tangentOf(once, TangentShape.TANGENT));
        }
    }

    private static Expr component(Var record, String name) {
        return ((Type.Bundle) record.type())
                .components().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .map(each -> new Expr.Component(record, name, each.type()))
                        .orElseThrow(() -> new AssertionError("no " + name + " in " + record.type()));
    }

    /**
     * The gradient and its derivative in a direction.
     *
     * @param wanted with respect to which parameters
     * @param along by position of a parameter, the direction
     * @param seedDot the direction of the seed, if it has one
     */
    Results gradientAlong(Set<Integer> wanted, Expr seed, Map<Integer, Expr> along, Optional<Expr> seedDot) {
        NestedSweeps.Seeded gradient = sweeps.gradient(wanted);
        Map<Integer, Expr> all = apart(along);
        seedDot.ifPresent(dot -> all.put(gradient.seed(), dot));
        List<Expr> arguments = arguments();
        arguments.add(passed(seed, "seed"));
        return results(gradient, gradient.signature(), carried(gradient.signature(), arguments, all));
    }

    /**
     * The gradient's second derivative, of a method that returns a number.
     *
     * @param given the first direction
     * @param along the second
     * @param turning how the first changes, where it does
     */
    Results gradientAlong(
            Set<Integer> wanted, Map<Integer, Expr> given, Map<Integer, Expr> along, Map<Integer, Expr> turning) {
        NestedSweeps.Seeded gradient = sweeps.gradient(wanted);
        Signature once = sweeps.tangent(gradient.signature(), given.keySet()).signature();
        List<Expr> arguments = arguments();
        arguments.add(one());
        return results(gradient, once, twice(once, arguments, given, along, turning));
    }

    /** The method itself in a direction. */
    Pair methodAlong(Map<Integer, Expr> along) {
        Var record = carried(nested.differentiated(), arguments(), apart(along));
        return new Pair(record, (Type.Bundle) record.type());
    }

    /**
     * The method in a direction, and the derivative of that.
     *
     * @param along by position of a parameter, the direction
     * @param turning how the direction changes, where it does
     */
    Pair methodAlong(Map<Integer, Expr> given, Map<Integer, Expr> along, Map<Integer, Expr> turning) {
        Signature once = sweeps.tangent(nested.differentiated(), given.keySet()).signature();
        return new Pair(twice(once, arguments(), given, along, turning), (Type.Bundle) once.result());
    }

    /** @param once a method that takes the first direction after its arguments */
    private Var twice(
            Signature once,
            List<Expr> arguments,
            Map<Integer, Expr> given,
            Map<Integer, Expr> along,
            Map<Integer, Expr> turning) {
        Map<Integer, Expr> all = apart(along);
        new TreeMap<>(given).forEach((parameter, direction) -> {
            if (turning.containsKey(parameter)) {
                all.put(arguments.size(), apart(turning.get(parameter), parameter));
            }
            arguments.add(apart(direction, parameter));
        });
        return carried(once, arguments, all);
    }

    private List<Expr> arguments() {
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < nested.arity(); i++) {
            arguments.add(apart(parameters.get(i), i));
        }
        return arguments;
    }

    /** An array for the method to write to, if it writes to that which it is given. */
    private Expr apart(Expr value, int parameter) {
        if (!overwritten.contains(parameter)) {
            return passed(value, "direction");
        }
        Var copy = fresh.apply("copy", value.type());
        body.add(new Stmt.Declare(copy, Copying.of(passed(value, "direction")), Origin.NONE));
        return copy;
    }

    private Map<Integer, Expr> apart(Map<Integer, Expr> along) {
        Map<Integer, Expr> copies = new TreeMap<>();
        along.forEach((parameter, direction) -> copies.put(parameter, apart(direction, parameter)));
        return copies;
    }

    private Var carried(Signature of, List<Expr> given, Map<Integer, Expr> along) {
        NestedSweeps.Carried carried = sweeps.tangent(of, new LinkedHashSet<>(along.keySet()));
        List<Expr> arguments = new ArrayList<>(given);
        carried.varied().forEach(i -> arguments.add(passed(along.get(i), "direction")));
        Type type = carried.signature().result();
        Var record = fresh.apply(GeneratedNames.joined(carried.signature().name()), type);
        body.add(new Stmt.Call(Optional.of(record), true, carried.signature(), arguments, Origin.NONE));
        return record;
    }

    private static Results results(NestedSweeps.Seeded gradient, Signature once, Var record) {
        return new Results(
                record,
                (Type.Bundle) once.result(),
                (Type.Bundle) gradient.signature().result(),
                gradient.components());
    }

    private Expr passed(Expr value, String name) {
        return value.type().isArray() ? named(value, name) : value;
    }

    /** An array under a name of its own, or where it is. */
    Expr named(Expr value, String name) {
        if (value instanceof Place || value.type().isScalar()) {
            return value;
        }
        Var variable = fresh.apply(name, value.type());
        body.add(new Stmt.Declare(variable, value, Origin.NONE));
        return variable;
    }
}
