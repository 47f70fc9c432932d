package io.adjoint.processor.frontend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * How a rule names the method that it is for: {@code softplus}, {@code softplus(double)} or
 * {@code org.x.Gamma.logGamma(double)}.
 *
 * @param owner the canonical name of its class, if it says so
 * @param method the method's name
 * @param parameters its parameter types, if it says so
 */
record TargetName(Optional<String> owner, String method, Optional<List<String>> parameters) {
    static final String ADVICE = "write the name of a method of this class, or class, name and parameter types"
            + " as in org.x.Gamma.logGamma(double)";

    static TargetName of(String text) {
        String compact = text.replaceAll("\\s", "");
        int bracket = compact.indexOf('(');
        String name = bracket < 0 ? compact : compact.substring(0, bracket);
        Optional<List<String>> parameters = Optional.empty();
        if (bracket >= 0) {
            String inside = compact.substring(bracket + 1).replaceFirst("\\)$", "");
            parameters = Optional.of(inside.isEmpty() ? List.of() : Arrays.asList(inside.split(",")));
        }
        int dot = name.lastIndexOf('.');
        return new TargetName(
                dot < 0 ? Optional.empty() : Optional.of(name.substring(0, dot)), name.substring(dot + 1), parameters);
    }

    /** Whether a method has the parameters that are said, if any are. */
    boolean hasParametersOf(ExecutableElement candidate) {
        List<String> types = candidate.getParameters().stream()
                .map(parameter -> parameter.asType().toString())
                .toList();
        return parameters.isEmpty() || parameters.get().equals(types);
    }
}
