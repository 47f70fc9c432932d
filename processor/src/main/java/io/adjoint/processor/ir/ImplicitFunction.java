package io.adjoint.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * A method that solves an equation for its result, and the equation.
 *
 * @param of the method
 * @param names of its parameters
 * @param equation the procedure that the equation is: of the unknown and some of the parameters, it gives zero at the
 *     solution, or the solution itself
 * @param sources by position of a parameter of the equation after the unknown, which of the method's parameters it is
 * @param isFixedPoint whether the equation gives the solution itself
 */
public record ImplicitFunction(
        Signature of, List<String> names, Signature equation, List<Integer> sources, boolean isFixedPoint)
        implements GivenDerivative {
    public ImplicitFunction {
        names = List.copyOf(names);
        sources = List.copyOf(sources);
    }

    @Override
    public boolean offers(int parameter) {
        return sources.contains(parameter);
    }

    /** None is needed: the solution does not depend on what the equation leaves out. */
    @Override
    public Optional<String> remedy(int parameter) {
        return Optional.empty();
    }

    @Override
    public boolean readsCells() {
        return true;
    }

    @Override
    public boolean readsResult() {
        return true;
    }
}
