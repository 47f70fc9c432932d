package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinControl.Target;
import io.adjoint.processor.fuzz.TwinInactive.Selection;
import java.util.List;

/** Switches of twin programs, over whole numbers, texts, letters and constants of an enum. */
final class TwinSwitches {
    private final TwinAuthor author;

    TwinSwitches(TwinAuthor author) {
        this.author = author;
    }

    /** With groups of statements, which may fall through. */
    void groups(int depth) {
        Selection by = author.inactive.selection();
        author.line("switch (#) {", by.selector());
        author.control.inTarget(new Target(null, false, true), () -> {
            int position = author.dice.below(4);
            int next = 0;
            for (int i = 0; i < 4; i++) {
                boolean isDefault = i == position;
                author.line(isDefault ? "default:" : "case " + by.labels().get(next++) + ":");
                author.some(author.dice.between(0, 2), depth + 1);
                if (author.dice.chance(50)) {
                    author.line("break;");
                }
            }
        });
        author.line("}");
    }

    void arrows(int depth) {
        Selection by = author.inactive.selection();
        List<String> heads = author.dice.chance(50)
                ? List.of("case " + by.labels().get(0), "case " + by.labels().get(1), "default")
                : List.of("case " + by.labels().get(0) + ", " + by.labels().get(2), "default");
        author.line("switch (#) {", by.selector());
        author.control.inTarget(new Target(null, false, true), () -> {
            for (String head : heads) {
                author.line(head + " -> {");
                author.some(author.dice.between(1, 2), depth + 1);
                author.line("}");
            }
        });
        author.line("}");
    }

    /** A value. */
    Twin chosen(int depth) {
        Selection by = author.inactive.selection();
        String name = author.scope.fresh("chosen");
        String first = by.labels().get(0);
        String second = by.labels().get(1);
        Twin held = Twin.of(new Twin(name + " * #", name + ".times(#)"), author.numbers.any(depth));
        return author.dice.chance(60)
                ? Twin.of(
                        "(switch (#) { case # -> #; case # -> { $D # = #; yield #; } default -> #; })",
                        by.selector(),
                        first,
                        author.numbers.any(depth),
                        second,
                        name,
                        author.numbers.any(depth),
                        held,
                        author.numbers.any(depth))
                : Twin.of(
                        "(switch (#) { case #: case #: $D # = #; yield #; default: yield #; })",
                        by.selector(),
                        first,
                        second,
                        name,
                        author.numbers.any(depth),
                        held,
                        author.numbers.any(depth));
    }
}
