package io.adjoint.processor.frontend;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;

/** The rules of a compilation that do not fit, second ones for the same argument included. */
final class RuleMisfits implements Function<ExecutableElement, Optional<Misfit>> {
    private final Elements elements;
    private final Optional<JavacEnvironment> javac;
    private final Map<String, ExecutableElement> ruled = new HashMap<>();

    /** @param javac empty under another compiler */
    RuleMisfits(Elements elements, Optional<JavacEnvironment> javac) {
        this.elements = elements;
        this.javac = javac;
    }

    @Override
    public Optional<Misfit> apply(ExecutableElement rule) {
        RuleReader.Outcome outcome = new RuleReader(elements).read(rule);
        if (outcome instanceof Misfit misfit) {
            return Optional.of(misfit);
        }
        RuleReader.Fitting fitting = (RuleReader.Fitting) outcome;
        return written(fitting.form().target()).or(() -> second(rule, fitting));
    }

    private Optional<Misfit> written(ExecutableElement target) {
        return javac.flatMap(environment -> WrittenArrays.of(target, environment))
                .map(array -> Misfit.of(
                        "of",
                        target.getSimpleName() + " writes to the array " + array,
                        "let it work on a copy: " + array + ".clone()"));
    }

    private Optional<Misfit> second(ExecutableElement rule, RuleReader.Fitting fitting) {
        String argument = fitting.form().argument(fitting.argument());
        String what = rule.getEnclosingElement() + " " + fitting.form().signature() + " "
                + fitting.form().signature().parameters() + " " + fitting.argument();
        return Optional.ofNullable(ruled.putIfAbsent(what, rule))
                .map(other -> Misfit.ofMethod(
                        other.getSimpleName() + " is the rule for " + argument + " already",
                        "keep one of the two, or name another argument"));
    }
}
