package io.adjoint.processor.diagnostics;

/**
 * What would help at one place, in the place of what a diagnostic says in general.
 *
 * @param text the words
 */
public record Hint(String text) {
    @Override
    public String toString() {
        return text;
    }
}
