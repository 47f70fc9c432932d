package io.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * The code of a method in the making. Text that follows text becomes one piece with it: JavaPoet takes its time over
 * each piece, and twice.
 */
final class Code {
    private final CodeBlock.Builder pieces = CodeBlock.builder();
    private final StringBuilder text = new StringBuilder();

    /** Text as it is, line breaks included. */
    Code add(String more) {
        text.append(more);
        return this;
    }

    /** A type, by the name that it has in this file. */
    Code add(TypeName type) {
        flush();
        pieces.add("$T", type);
        return this;
    }

    /** A blank, or where the line would be too long a break. */
    Code addBlank() {
        flush();
        pieces.add("$W");
        return this;
    }

    /** The lines from here on stand further in. */
    Code indent() {
        flush();
        pieces.indent();
        return this;
    }

    Code unindent() {
        flush();
        pieces.unindent();
        return this;
    }

    CodeBlock build() {
        flush();
        return pieces.build();
    }

    private void flush() {
        if (text.length() > 0) {
            pieces.add("$L", text.toString());
            text.setLength(0);
        }
    }
}
