package io.adjoint.processor.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a differentiable method needs.
 *
 * @param procedures itself and all that it calls, by signature
 * @param given what it calls as it is, with its derivative
 * @param checkpoints by the {@link Origin#key} of a loop, how many snapshots it is to be reversed from
 */
public record Program(
        Map<Signature, Procedure> procedures,
        Map<Signature, GivenDerivative> given,
        Map<Integer, Integer> checkpoints) {
    public Program(Map<Signature, Procedure> procedures) {
        this(procedures, Map.of(), Map.of());
    }

    /** A program all of whose loops are reversed as the cost model says. */
    public Program(Map<Signature, Procedure> procedures, Map<Signature, GivenDerivative> given) {
        this(procedures, given, Map.of());
    }

    public Program {
        checkpoints = Map.copyOf(checkpoints);
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
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
