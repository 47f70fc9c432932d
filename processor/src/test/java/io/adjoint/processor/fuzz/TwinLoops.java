package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.TwinControl.Target;
import io.adjoint.processor.fuzz.TwinScope.Kind;

/** Loops of twin programs; each turns a few times at most. */
final class TwinLoops {
    private final TwinAuthor author;

    TwinLoops(TwinAuthor author) {
        this.author = author;
    }

    void any(int depth) {
        String i = author.scope.fresh("i");
        String label = author.dice.chance(40) ? author.scope.fresh("loop") : null;
        String prefix = label == null ? "" : label + ": ";
        int mark = author.scope.mark();
        String tail = head(i, prefix);
        author.loops++;
        author.scope.add(Kind.INDEX, i);
        author.control.inTarget(new Target(label, true, true), () -> author.some(author.dice.between(1, 5), depth + 1));
        author.scope.release(mark);
        author.loops--;
        author.line(tail);
    }

    /** Writes the head, and tells what closes it. */
    private String head(String i, String prefix) {
        String text = "}";
        switch (author.dice.below(11)) {
            case 0 -> {
                author.line("int # = -1;", i);
                author.line(prefix + "while (++# < 3) {", i);
            }
            case 1 -> {
                author.line("int # = 0;", i);
                author.line(prefix + "do {");
                text = "} while (++" + i + " < 3);";
            }
            case 2 -> author.line(prefix + "for (int # = 2; # >= 0; #--) {", i, i, i);
            case 3 ->
                author.line(prefix + "for (int # = 0, #b = 4; # < 3 && # < #b; #++, #b--) {", i, i, i, i, i, i, i);
            case 4 ->
                author.line(prefix + "for (int # = 0; # < 3 && !(#); #++) {", i, i, author.numbers.condition(0), i);
            case 5 -> author.line(prefix + "for (int # = 0; # < 3; # += 2) {", i, i, i);
            case 6 -> endless(i, prefix);
            case 7 -> shrinking(i, prefix);
            case 8 -> stepped(i, prefix);
            case 9 -> {
                author.line("int #b = (#) % 3 + 1;", i, author.numbers.whole());
                author.line(prefix + "for (int # = 0; # < #b; #++) {", i, i, i, i);
            }
            default -> author.line(prefix + "for (int # = 0; # < #; #++) {", i, i, author.dice.between(1, 3), i);
        }
        return text;
    }

    private void endless(String i, String prefix) {
        author.line(prefix + "for (int # = 0; ; #++) {", i, i);
        author.line("if (# > 2 || #) { break; }", i, author.numbers.condition(0));
    }

    /** A bound that the body changes. */
    private void shrinking(String i, String prefix) {
        String end = author.scope.fresh("end");
        author.line("int # = 3;", end);
        author.line(prefix + "for (int # = 0; # < #; #++) {", i, i, end, i);
        author.line("if (#) { #--; }", author.numbers.condition(0), end);
    }

    /** A loop whose variable is a number, beside an index. */
    private void stepped(String i, String prefix) {
        String t = author.scope.fresh("t");
        author.line("int # = -1;", i);
        author.line(prefix + "for (double #_ = 0.1; #_ < 0.5; #_ += 0.15) {", t, t, t);
        author.line("#++;", i);
        author.line(new Twin("final double # = #_;", "final DualNumber # = DualNumber.of(#_);"), t, t);
        author.scope.add(Kind.FIXED, t);
    }
}
