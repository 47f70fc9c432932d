package io.adjoint.processor.fuzz;

import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Program;

/** How far a gradient may be from that of dual numbers, relative to its largest component. */
final class Tolerance {
    private static final double OF_DOUBLES = 1e-9;
    /**
     * Dual numbers carry the tangent of a {@code float} as a {@code double}; its adjoint is rounded to {@code float}.
     */
    private static final double OF_FLOATS = 2e-4;

    static double of(Program program) {
        boolean rounds = program.procedures().values().stream()
                .anyMatch(procedure -> Printer.print(procedure).contains("float"));
        return rounds ? OF_FLOATS : OF_DOUBLES;
    }

    private Tolerance() {}
}
