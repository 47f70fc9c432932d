package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Scratch arrays of a loop, which is what is left of them from one turn to the next: recorded as they are at the end of
 * a turn, rather than element by element as they are overwritten.
 *
 * @param atEntry the arrays that are recorded before the loop, and back as they were then after its reverse
 * @param eachTurn the arrays that are recorded at the end of each turn, and back before the turn is reversed
 */
public record WholeArrays(List<Var> atEntry, List<Var> eachTurn) {
    static final WholeArrays NONE = new WholeArrays(List.of(), List.of());

    private static final Set<Type> ELEMENTS =
            Set.of(Type.Scalar.DOUBLE, Type.Scalar.FLOAT, Type.Scalar.INT, Type.Scalar.LONG);

    /**
     * The arrays that may be recorded so: each turn writes them from one end to the other, and no other variable names
     * them or a part of them.
     */
    static Set<Var> candidates(Block body, Subject subject) {
        if (subject.recordsEverything()) {
            return Set.of();
        }
        Exposure exposure = Exposure.of(
                body,
                subject.procedure(),
                Exposure.Coverage.LIKELY,
                subject.reads().effects().likelyInitialized());
        Set<Var> found = new LinkedHashSet<>(exposure.written());
        found.removeIf(array -> !isOfNumbers(array)
                || !exposure.overwrites(array)
                || Stmts.assigns(body, array)
                || mayBeMissing(array, subject.procedure())
                || !subject.reads().aliases().isAlone(array, subject.procedure()));
        return found;
    }

    /** Without a turn, nobody may ever look into what the caller gave. */
    private static boolean mayBeMissing(Var array, Procedure procedure) {
        return procedure.parameters().contains(array) && !CertainlyThere.isLookedInto(procedure, array);
    }

    private static boolean isOfNumbers(Var array) {
        return array.type() instanceof Type.Array type && ELEMENTS.contains(type.element());
    }
}
