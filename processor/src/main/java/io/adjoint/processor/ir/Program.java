package io.adjoint.processor.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The procedures that a differentiable method needs: itself and all that it calls, by signature. */
public record Program(Map<Signature, Procedure> procedures) {
    public Program {
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
