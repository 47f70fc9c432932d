package io.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The gradient of a method that comes compiled, together with the method.
 *
 * @param owner the canonical name of the generated class
 * @param method its method that gives value and gradient
 * @param result the record that it returns
 * @param offered by position of a parameter, the component that is the gradient with respect to it
 * @param product its Hessian times a direction, if that comes compiled as well
 * @param isConstant whether it does not depend on what is in the arrays, but for their lengths
 */
public record CompiledGradient(
        String owner,
        String method,
        Type.Reference result,
        Map<Integer, String> offered,
        Optional<Product> product,
        boolean isConstant)
        implements GivenDerivative {

    /**
     * A method of the generated class that takes a direction for each parameter that is offered, after the arguments.
     *
     * @param method the generated method
     * @param components by position of a parameter, the component of its record; empty if what it gives comes bare
     */
    public record Product(String method, Map<Integer, String> components) {
        public Product {
            components = Collections.unmodifiableMap(new TreeMap<>(components));
        }
    }

    public CompiledGradient {
        offered = Collections.unmodifiableMap(new TreeMap<>(offered));
    }

    /** The highest order of derivative that is known. */
    public int order() {
        if (isConstant) {
            return Integer.MAX_VALUE;
        }
        return product.isPresent() ? 2 : 1;
    }

    /** The call that gives value and gradient. */
    public Expr applied(List<Expr.Var> arguments) {
        return call(method, arguments, result);
    }

    /**
     * The call that gives the Hessian times a direction.
     *
     * @param directions one for each parameter that is offered, in order
     * @param type of what it gives
     */
    public Expr product(List<Expr.Var> arguments, List<? extends Expr> directions, Type type) {
        List<Expr> all = new ArrayList<>(arguments);
        all.addAll(directions);
        return call(product.orElseThrow().method(), all, type);
    }

    private Expr call(String name, List<? extends Expr> arguments, Type type) {
        List<String> fragments = Expr.Opaque.ofCall("‹" + owner + "›." + name, arguments.size());
        return new Expr.Opaque(fragments, List.copyOf(arguments), type, false, false, Origin.NONE);
    }

    /** What it gives for one parameter, once it has been called. */
    public Expr component(Expr.Var given, int parameter, Type type) {
        return read(given, offered.get(parameter), type);
    }

    /** What the product gives for one parameter, once that has been called. */
    public Expr productComponent(Expr.Var given, int parameter, Type type) {
        Map<Integer, String> components = product.orElseThrow().components();
        return components.isEmpty() ? given : read(given, components.get(parameter), type);
    }

    private static Expr read(Expr.Var given, String component, Type type) {
        return new Expr.Opaque(List.of("", "." + component + "()"), List.of(given), type, true, false, Origin.NONE);
    }

    @Override
    public boolean offers(int parameter) {
        return offered.containsKey(parameter);
    }

    @Override
    public Optional<String> remedy(int parameter) {
        return Optional.of(owner
                + " does not give its gradient: name it in wrt of that method, and compile that with -parameters");
    }

    @Override
    public boolean readsCells() {
        return !isConstant;
    }

    @Override
    public boolean readsResult() {
        return false; // it runs the method again
    }
}
