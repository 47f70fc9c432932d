package io.adjoint.processor.ir;

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
 * @param isConstant whether it does not depend on what is in the arrays, but for their lengths
 */
public record CompiledGradient(
        String owner, String method, Type.Reference result, Map<Integer, String> offered, boolean isConstant)
        implements GivenDerivative {
    public CompiledGradient(String owner, String method, Type.Reference result, Map<Integer, String> offered) {
        this(owner, method, result, offered, false);
    }

    public CompiledGradient {
        offered = Collections.unmodifiableMap(new TreeMap<>(offered));
    }

    /** The call that gives value and gradient. */
    public Expr applied(List<Expr.Var> arguments) {
        List<String> fragments = Expr.Opaque.ofCall("‹" + owner + "›." + method, arguments.size());
        return new Expr.Opaque(fragments, List.copyOf(arguments), result, false, false, Origin.NONE);
    }

    /** What it gives for one parameter, once it has been called. */
    public Expr component(Expr.Var given, int parameter, Type type) {
        return new Expr.Opaque(
                List.of("", "." + offered.get(parameter) + "()"), List.of(given), type, true, false, Origin.NONE);
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
