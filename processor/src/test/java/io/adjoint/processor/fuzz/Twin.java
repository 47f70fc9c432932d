package io.adjoint.processor.fuzz;

import java.util.function.Function;

/**
 * A piece of Java written twice, line for line: with {@code double}, and with dual numbers in its place.
 *
 * @param plain what is differentiated
 * @param dual what is run to know the derivative
 */
record Twin(String plain, String dual) {

    /**
     * The same pattern for both. A hash stands for the next part, {@code $D} for the type of a number, {@code $F} for
     * that of a short one.
     */
    static Twin of(String pattern, Object... parts) {
        return of(new Twin(pattern, pattern), parts);
    }

    /** A pattern for each. */
    static Twin of(Twin patterns, Object... parts) {
        return new Twin(
                filled(patterns.plain, Twin::plain, parts)
                        .replace("$D", "double")
                        .replace("$F", "float"),
                filled(patterns.dual, Twin::dual, parts)
                        .replace("$D", "DualNumber")
                        .replace("$F", "DualNumber"));
    }

    private static String filled(String pattern, Function<Twin, String> side, Object[] parts) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (char c : pattern.toCharArray()) {
            if (c == '#') {
                Object part = parts[next++];
                text.append(part instanceof Twin twin ? side.apply(twin) : part);
            } else {
                text.append(c);
            }
        }
        if (next != parts.length) {
            throw new IllegalArgumentException(pattern);
        }
        return text.toString();
    }
}
