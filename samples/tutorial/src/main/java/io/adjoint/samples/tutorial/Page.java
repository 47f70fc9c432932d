package io.adjoint.samples.tutorial;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Stream;

/** What the tutorial writes on. Numbers look the same in every country. */
record Page(PrintStream out) {
    private static final MathContext WITHOUT_NOISE = new MathContext(14);

    void chapter(int number, String title) {
        String heading = number + ". " + title;
        out.println();
        out.println(heading);
        out.println("-".repeat(heading.length()));
    }

    /** A paragraph, set off by an empty line. */
    void say(String format, Object... values) {
        out.println();
        line(format.stripTrailing(), values);
    }

    /** A line right below the last one. */
    void line(String format, Object... values) {
        Object[] decimals = Stream.of(values).map(Page::decimal).toArray();
        out.println(String.format(Locale.ROOT, format, decimals));
    }

    /**
     * The decimal number that a {@code double} is meant to be. Formatted as it is, 5.5225 that was computed as
     * 5.522499999999999 would come out as 5.522.
     */
    private static Object decimal(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? new BigDecimal(number).round(WITHOUT_NOISE)
                : value;
    }
}
