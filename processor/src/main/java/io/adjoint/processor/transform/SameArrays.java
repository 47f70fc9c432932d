package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which variables of a generated method may name one array, within the method or because its caller may hand in one
 * array twice.
 */
final class SameArrays {
    private final Aliases aliases;
    private final UnaryOperator<Var> representative;
    private final Set<Var> given;

    private SameArrays(Aliases aliases, UnaryOperator<Var> representative, Set<Var> given) {
        this.aliases = aliases;
        this.representative = representative;
        this.given = given;
    }

    /** @param callsMingle whether what is called may make an array that it is given a row of another */
    static SameArrays of(Procedure procedure, boolean callsMingle, Sweeps sweeps) {
        Aliases aliases = Aliases.of(procedure.body(), callsMingle);
        return new SameArrays(
                aliases,
                variable -> sweeps.bars.representative(
                        variable, sweeps.subject.reads().aliases()),
                given(procedure, aliases, parameter -> !sweeps.bars.isBar(parameter)));
    }

    /** Of a method that has no adjoints. */
    static SameArrays of(Procedure procedure, boolean callsMingle) {
        Aliases aliases = Aliases.of(procedure.body(), callsMingle);
        return new SameArrays(aliases, UnaryOperator.identity(), given(procedure, aliases, parameter -> true));
    }

    private static Set<Var> given(Procedure procedure, Aliases aliases, Predicate<Var> isPrimal) {
        return procedure.parameters().stream()
                .filter(parameter -> parameter.type().isArray() && isPrimal.test(parameter))
                .map(aliases::representative)
                .collect(Collectors.toSet());
    }

    boolean mayBeSame(Var one, Var other) {
        Var first = aliases.representative(one);
        Var second = aliases.representative(other);
        return first.equals(second)
                || representative.apply(one).equals(representative.apply(other))
                || representative.apply(first).equals(representative.apply(second));
    }

    /** As {@link #mayBeSame}, if the caller may besides hand in any array twice that is not an adjoint. */
    boolean mayShare(Var one, Var other) {
        return mayBeSame(one, other) || isGiven(one) && isGiven(other);
    }

    /** Whether the array may be one that others know, too, and is not an adjoint. */
    boolean isGiven(Var array) {
        return given.contains(aliases.representative(array)) || aliases.mayBeForeign(array);
    }
}
