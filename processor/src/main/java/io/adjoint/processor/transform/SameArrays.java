package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import java.util.function.UnaryOperator;

/**
 * Which variables of a generated method may name one array, within the method or because its caller may hand in one
 * array twice.
 */
final class SameArrays {
    private final Aliases aliases;
    private final UnaryOperator<Var> representative;

    private SameArrays(Aliases aliases, UnaryOperator<Var> representative) {
        this.aliases = aliases;
        this.representative = representative;
    }

    /** @param callsMingle whether what is called may make an array that it is given a row of another */
    static SameArrays of(Procedure procedure, boolean callsMingle, Sweeps sweeps) {
        return new SameArrays(
                Aliases.of(procedure.body(), callsMingle),
                variable -> sweeps.bars.representative(
                        variable, sweeps.subject.reads().aliases()));
    }

    boolean mayBeSame(Var one, Var other) {
        Var first = aliases.representative(one);
        Var second = aliases.representative(other);
        return first.equals(second)
                || representative.apply(one).equals(representative.apply(other))
                || representative.apply(first).equals(representative.apply(second));
    }
}
