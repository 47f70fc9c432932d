package io.adjoint.processor.emit;

import java.util.regex.Pattern;

/** Text of any kind, made fit to stand in a comment. */
final class SafeText {
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+");

    /** Fit for a line comment: one line, and no unicode escape that could end it. */
    static String line(String text) {
        return isSafe(text)
                ? text.strip()
                : withoutEscapes(SPACE.matcher(text).replaceAll(" ").strip());
    }

    /** Whether there is nothing to do but at the ends, as there mostly is. */
    private static boolean isSafe(String text) {
        char before = 'a';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isControl = c < ' ' || c > '~' && c < '\u00a0' || c == '\u2028' || c == '\u2029';
            if (isControl || c == '\\' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** Fit for a Javadoc comment: as for a line, and nothing that ends the comment. */
    static String javadoc(String text) {
        return line(text).replace("*/", "*&#47;");
    }

    /** javac reads {@code \}{@code u000a} as a line break even in a comment; after a second backslash it does not. */
    private static String withoutEscapes(String text) {
        StringBuilder safe = new StringBuilder();
        int backslashes = 0;
        for (char c : text.toCharArray()) {
            if (c == 'u' && backslashes % 2 == 1) {
                safe.append('\\');
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            safe.append(c);
        }
        return safe.toString();
    }

    private SafeText() {}
}
