package io.adjoint.processor.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a differentiable method needs.
 *
 * @param procedures itself and all that it calls, by signature
 * @param compiled what it calls that comes compiled, with its gradient
 */
public record Program(Map<Signature, Procedure> procedures, Map<Signature, CompiledGradient> compiled) {
    public Program(Map<Signature, Procedure> procedures) {
        this(procedures, Map.of());
    }

    public Program {
        compiled = Collections.unmodifiableMap(new LinkedHashMap<>(compiled));
        procedures = Collections.unmodifiableMap(new LinkedHashMap<>(procedures));
    }

    public Procedure get(Signature signature) {
        Procedure procedure = procedures.get(signature);
        if (procedure == null) {
            throw new AssertionError("no procedure " + signature);
        }
        return procedure;
    }
}
