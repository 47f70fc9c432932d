package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;

/**
 * Arrays that hold nothing from one turn of a loop to the next.
 *
 * @param initialized the array parameters that the procedures certainly write from one end to the other, and do not
 *     read before
 * @param rebinding which references the procedures store
 */
public record ScratchArrays(Initialized initialized, Rebinding rebinding) {

    /** @param program all that is called */
    public static ScratchArrays of(Program program) {
        return new ScratchArrays(Initialized.of(program, Exposure.Coverage.CERTAIN), Rebinding.of(program));
    }

    /** Whether each turn writes the array from one end to the other before it reads it, under its only name. */
    public boolean isScratch(Var array, Block turn, Procedure procedure) {
        Aliases aliases =
                Aliases.of(procedure, Effects.positions(procedure.parameters().size()), rebinding);
        return aliases.isAlone(array, procedure)
                && Exposure.of(turn, procedure, Exposure.Coverage.CERTAIN, initialized)
                        .overwrites(array);
    }
}
