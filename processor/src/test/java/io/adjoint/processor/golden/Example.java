package io.adjoint.processor.golden;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A call of a differentiable method, which its source file proposes in a comment: {@code // at loss({0.5, 2.0}, 3)}, or
 * {@code // throws at Inner.loss(-1.0)}.
 *
 * @param text the call, as written
 * @param isThrowing whether the call is said to throw
 * @param className the class below the package, with {@code $} before a nested one
 * @param method the method's name
 * @param literals the arguments, for {@link Literals}
 */
record Example(String text, boolean isThrowing, String className, String method, List<Object> literals) {
    private static final Pattern COMMENT =
            Pattern.compile("^\\s*// (throws )?at (([^\\s(]+\\.)?([^\\s.(]+)\\((.*)\\))$", Pattern.MULTILINE);

    /** The calls that the source of a class proposes. */
    static List<Example> in(String className, String source) {
        return COMMENT.matcher(source)
                .results()
                .map(match -> of(className, match))
                .toList();
    }

    /** The call as the same program in {@code double} has it. */
    Example inDouble() {
        return new Example(
                text,
                isThrowing,
                className,
                method,
                literals.stream().map(Literals::inDouble).toList());
    }

    private static Example of(String className, MatchResult match) {
        String nested = match.group(3) == null
                ? ""
                : "$" + match.group(3).replaceAll("\\.$", "").replace('.', '$');
        return new Example(
                match.group(2),
                match.group(1) != null,
                className + nested,
                match.group(4),
                Literals.parse(match.group(5)));
    }
}
