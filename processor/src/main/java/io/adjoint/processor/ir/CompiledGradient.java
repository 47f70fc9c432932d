package io.adjoint.processor.ir;

import java.util.Collections;
import java.util.Map;
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
        String owner, String method, Type.Reference result, Map<Integer, String> offered, boolean isConstant) {
    public CompiledGradient(String owner, String method, Type.Reference result, Map<Integer, String> offered) {
        this(owner, method, result, offered, false);
    }

    public CompiledGradient {
        offered = Collections.unmodifiableMap(new TreeMap<>(offered));
    }
}
