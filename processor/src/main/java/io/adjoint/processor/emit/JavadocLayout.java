package io.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** How Javadoc comments are laid out: JavaPoet writes each paragraph on one line, and the finished text is filled. */
final class JavadocLayout {
    private static final int WIDTH = 100;

    /** Paragraphs with {@code ‹p.q.Name›} for classes; those that begin with {@code @} are block tags, at the end. */
    static CodeBlock code(List<String> paragraphs, ClassNames classes) {
        CodeBlock.Builder code = CodeBlock.builder();
        String before = "";
        for (String paragraph : paragraphs) {
            boolean isTag = paragraph.startsWith("@");
            code.add(
                    "$L",
                    before.startsWith("@") && isTag ? "\n" : before.isEmpty() ? "" : "\n\n" + (isTag ? "" : "<p>"));
            for (Markup stretch : Markup.parse(SafeText.javadoc(paragraph))) {
                ClassName name = stretch.isClass() ? classes.className(stretch.text()) : null;
                if (name != null && name.packageName().equals(classes.self().packageName())) {
                    code.add("$T", name);
                } else if (name != null) {
                    code.add("$L", name.canonicalName()); // no import for the sake of a comment
                } else {
                    code.add("$L", stretch.text());
                }
            }
            before = paragraph;
        }
        return before.isEmpty() ? code.build() : code.add("\n").build();
    }

    /** The source text with the lines of its Javadoc comments filled. */
    static String fill(String source) {
        List<String> lines = new ArrayList<>();
        boolean isInside = false;
        for (String line : source.split("\n", -1)) {
            String text = line.strip();
            isInside = text.equals("/**") || isInside && !text.equals("*/");
            if (isInside && line.length() > WIDTH) {
                fillLine(line, lines);
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private static void fillLine(String line, List<String> into) {
        String prefix = line.substring(0, line.indexOf('*') + 1) + " ";
        String[] words = line.substring(prefix.length()).split(" ");
        if (words[0].startsWith("@")) {
            words[0] = prefix + words[0];
            prefix += "    ";
        } else {
            words[0] = prefix + words[0];
        }
        StringBuilder filled = new StringBuilder(words[0]);
        for (String word : List.of(words).subList(1, words.length)) {
            if (filled.length() + 1 + word.length() > WIDTH) {
                into.add(filled.toString());
                filled = new StringBuilder(prefix).append(word);
            } else {
                filled.append(' ').append(word);
            }
        }
        into.add(filled.toString());
    }

    private JavadocLayout() {}
}
