package io.adjoint.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** A stretch of text in which {@code ‹p.q.Name›} stands for a class. */
record Markup(boolean isClass, String text) {
    private static final char OPEN = '‹';
    private static final char CLOSE = '›';

    /** The stretches of a text, in order. */
    static List<Markup> parse(String text) {
        List<Markup> stretches = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            int close = open < 0 ? -1 : text.indexOf(CLOSE, open);
            if (close < 0) {
                stretches.add(new Markup(false, text.substring(at)));
                break;
            }
            if (open > at) {
                stretches.add(new Markup(false, text.substring(at, open)));
            }
            stretches.add(new Markup(true, text.substring(open + 1, close)));
            at = close + 1;
        }
        return stretches;
    }

    /** The canonical names of the classes that a text names. */
    static List<String> classes(String text) {
        return parse(text).stream().filter(Markup::isClass).map(Markup::text).toList();
    }
}
