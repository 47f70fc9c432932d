package io.adjoint.processor.ir;

import java.util.Optional;

/** The derivative of a method that is called as it is: its body is not looked into. */
public sealed interface GivenDerivative permits CompiledGradient, CustomRule, ImplicitFunction, NestedDerivative {

    /** Whether it has the derivative with respect to a parameter. */
    boolean offers(int parameter);

    /** What would help where a differentiated value enters through a parameter whose derivative it has not. */
    Optional<String> remedy(int parameter);

    /** Whether it reads what is in the arrays that the method is given, and not their lengths alone. */
    boolean readsCells();

    /** Whether it reads what the method returned. */
    boolean readsResult();
}
