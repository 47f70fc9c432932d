package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr;

/** What can be seen of Java text without parsing it: where it needs parentheses, and where its holes do. */
final class OpaqueText {
    /** Whether the text is a name, a call, or such: nothing outside its brackets but names and dots. */
    static boolean isPrimary(Expr.Opaque opaque) {
        String text = String.join("0", opaque.fragments());
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if ("([{‹".indexOf(c) >= 0) {
                depth++;
            } else if (")]}›".indexOf(c) >= 0) {
                depth--;
                if (c == ')' && depth == 0 && i + 1 < text.length() && ".[)".indexOf(text.charAt(i + 1)) < 0) {
                    return false; // a cast
                }
            } else if (depth == 0 && c != '.' && !Character.isJavaIdentifierPart(c)) {
                return false;
            }
        }
        return true;
    }

    /** How tightly what stands in a hole must bind: anything goes where brackets or commas delimit it. */
    static Precedence least(Expr.Opaque opaque, int hole) {
        String before = opaque.fragments().get(hole).stripTrailing();
        String after = opaque.fragments().get(hole + 1).stripLeading();
        boolean isDelimited = !before.isEmpty()
                && "([{,".indexOf(before.charAt(before.length() - 1)) >= 0
                && !after.isEmpty()
                && ")]},".indexOf(after.charAt(0)) >= 0;
        return isDelimited ? Precedence.UNKNOWN : Precedence.PRIMARY;
    }

    private OpaqueText() {}
}
