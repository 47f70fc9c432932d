package io.adjoint.processor.frontend;

/** A string as Java source. */
final class StringLiteral {

    static String of(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            literal.append(escaped(value.charAt(i)));
        }
        return literal.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            // The brackets mark types in the text that this literal becomes a part of.
            case '‹', '›' -> unicode(c);
            default -> Character.isISOControl(c) || Character.isSurrogate(c) ? unicode(c) : String.valueOf(c);
        };
    }

    private static String unicode(char c) {
        return "\\u%04x".formatted((int) c);
    }

    private StringLiteral() {}
}
