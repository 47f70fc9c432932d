package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Candidate.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Chooses the method that a call means: the three phases, then the most specific (JLS 15.12.2). */
final class OverloadResolver {

    /** The outcome of a choice. */
    sealed interface Choice {}

    record Chosen(Candidate candidate, Phase phase) implements Choice {}

    /** No candidate fits, or one that mentions a missing type might. */
    enum Missing implements Choice {
        MISSING
    }

    /** Java would choose one; we do not know which. The reason is empty if an argument is unknown. */
    record Undecided(Optional<String> reason) implements Choice {}

    private final BodyContext context;
    private final Universe universe;

    OverloadResolver(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    Choice choose(List<Candidate> candidates, List<Argument> arguments) {
        if (candidates.stream().anyMatch(each -> isWaitedFor(each, arguments))) {
            return Missing.MISSING;
        }
        List<Chosen> possible = possible(candidates, arguments);
        if (possible.isEmpty()) {
            return Missing.MISSING;
        }
        if (possible.size() == 1) {
            return possible.get(0);
        }
        if (arguments.stream().anyMatch(argument -> argument.isUnknown(universe))) {
            return new Undecided(Optional.empty());
        }
        Phase phase = possible.stream().map(Chosen::phase).min(Phase::compareTo).orElseThrow();
        List<Candidate> applicable = possible.stream()
                .filter(each -> each.phase() == phase)
                .map(Chosen::candidate)
                .toList();
        boolean isOnly = applicable.size() == 1 && isHeldToAll(applicable.get(0), arguments.size(), phase);
        if (!isOnly && applicable.stream().anyMatch(Candidate::isGeneric)) {
            return new Undecided(Optional.of("overloaded generic method"));
        }
        return mostSpecific(applicable, arguments, phase)
                .<Choice>map(candidate -> new Chosen(candidate, phase))
                .orElse(new Undecided(Optional.of("ambiguous call")));
    }

    /** Whether nothing is let pass for want of inference: what is generic takes every object. */
    private static boolean isHeldToAll(Candidate candidate, int arguments, Phase phase) {
        for (int i = 0; i < arguments; i++) {
            TypeMirror parameter = candidate.parameter(i, phase);
            boolean isBare = parameter instanceof TypeVariable variable
                    && variable.getUpperBound().toString().equals("java.lang.Object");
            if (!isBare && TypeVariables.mentions(parameter, candidate.method())) {
                return false;
            }
        }
        return true;
    }

    private boolean isWaitedFor(Candidate candidate, List<Argument> arguments) {
        boolean rightArity = candidate.accepts(arguments.size(), Phase.LOOSE)
                || candidate.accepts(arguments.size(), Phase.VARIABLE_ARITY);
        return rightArity && universe.isWaitedFor(candidate.type());
    }

    /** The candidates that fit in some phase, with the first such. */
    private List<Chosen> possible(List<Candidate> candidates, List<Argument> arguments) {
        List<Chosen> possible = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (Phase phase : Phase.values()) {
                if (isApplicable(candidate, arguments, phase)) {
                    possible.add(new Chosen(candidate, phase));
                    break;
                }
            }
        }
        return possible;
    }

    private boolean isApplicable(Candidate candidate, List<Argument> arguments, Phase phase) {
        if (!candidate.accepts(arguments.size(), phase)) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror parameter = candidate.parameter(i, phase);
            // Without inference a generic method is held to its erasure, which lets too much pass, never too little.
            TypeMirror bound = candidate.isGeneric() ? universe.types().erasure(parameter) : parameter;
            if (!fits(arguments.get(i), bound, phase, candidate.isGeneric())) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Argument argument, TypeMirror parameter, Phase phase, boolean erased) {
        if (argument instanceof Argument.Value value) {
            TypeMirror type = erased && !universe.isUnknown(value.type())
                    ? universe.types().erasure(value.type())
                    : value.type();
            return phase == Phase.STRICT
                    ? context.conversions.fitsStrictly(type, parameter)
                    : context.conversions.fitsLoosely(type, parameter);
        }
        if (argument instanceof Argument.Function function) {
            return erased || context.lambdas.isPotentiallyCompatible(function.tree(), parameter);
        }
        return ((Argument.Choice) argument)
                .results().stream().allMatch(result -> fits(result, parameter, phase, erased));
    }

    private Optional<Candidate> mostSpecific(List<Candidate> applicable, List<Argument> arguments, Phase phase) {
        List<Candidate> maximal = applicable.stream()
                .filter(each -> applicable.stream()
                        .allMatch(other -> each == other || isMoreSpecific(each, other, arguments.size(), phase)))
                .toList();
        if (maximal.size() <= 1) {
            return maximal.stream().findFirst();
        }
        // The same signature, inherited twice: the one with a body, else the one with the narrowest result.
        List<Candidate> concrete = maximal.stream()
                .filter(each -> !each.method().getModifiers().contains(Modifier.ABSTRACT))
                .toList();
        if (concrete.size() == 1) {
            return Optional.of(concrete.get(0));
        }
        return maximal.stream()
                .filter(each -> maximal.stream().allMatch(other -> hasNarrowerResult(each, other)))
                .findFirst();
    }

    private boolean hasNarrowerResult(Candidate a, Candidate b) {
        return universe.types().isSubtype(a.type().getReturnType(), b.type().getReturnType());
    }

    private boolean isMoreSpecific(Candidate a, Candidate b, int arguments, Phase phase) {
        int count = phase == Phase.VARIABLE_ARITY ? Math.max(arguments, Math.max(a.arity(), b.arity())) : arguments;
        for (int i = 0; i < count; i++) {
            TypeMirror x = a.parameter(i, phase);
            TypeMirror y = b.parameter(i, phase);
            if (x.getKind().isPrimitive() != y.getKind().isPrimitive()
                    || !universe.types().isSubtype(x, y)) {
                return false;
            }
        }
        return true;
    }
}
