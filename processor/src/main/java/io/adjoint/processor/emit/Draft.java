package io.adjoint.processor.emit;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A generated class as text. Only who knows the classes that it names can tell which warnings it is to suppress. */
public final class Draft {
    private final Set<String> named;
    private final String plain;
    private final Function<List<String>, String> suppressing;

    /**
     * @param named the canonical names of the other classes that the text names
     * @param plain the text that suppresses no more than is known already
     * @param suppressing the text with these warnings suppressed
     */
    Draft(Set<String> named, String plain, Function<List<String>, String> suppressing) {
        this.named = named;
        this.plain = plain;
        this.suppressing = suppressing;
    }

    /** @param warnings of classes by their canonical names, what the compiler warns of where they are named */
    public String suppressing(Function<Set<String>, List<String>> warnings) {
        List<String> found = warnings.apply(named);
        return found.isEmpty() ? plain : suppressing.apply(found);
    }
}
