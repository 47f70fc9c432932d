package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The user's source, a line at a time. Ends of trees are found in the text: javac keeps their positions only if it is
 * started in certain ways.
 */
final class SourceText {
    private final SourcePositions positions;
    private final Map<CompilationUnitTree, String> contents = new IdentityHashMap<>();

    SourceText(SourcePositions positions) {
        this.positions = positions;
    }

    long start(Tree tree, CompilationUnitTree unit) {
        return positions.getStartPosition(unit, tree);
    }

    /** The first line of a statement, up to its semicolon, without comments and with blanks collapsed. */
    String firstLine(Tree statement, CompilationUnitTree unit) {
        return firstLine(unit, start(statement, unit), Long.MAX_VALUE);
    }

    /** The first line of what stands before the body of a compound statement: {@code if (s > 2.0)}. */
    String header(Tree statement, Tree body, CompilationUnitTree unit) {
        return firstLine(unit, start(statement, unit), start(body, unit));
    }

    private String firstLine(CompilationUnitTree unit, long from, long to) {
        String content = contents.computeIfAbsent(unit, SourceText::read);
        if (from < 0 || from >= content.length()) {
            return "";
        }
        String line = new LineScan(content, (int) from, (int) Math.min(to, content.length())).text();
        // A backslash and a u would be read again by the compiler of the file that quotes the line.
        return collapsed(line.strip()).replace("\\u", "\\ u");
    }

    /** The text with one blank for each stretch of white space. */
    private static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ' || c >= '\t' && c <= '\r';
            if (!isSpace) {
                collapsed.append(c);
            } else if (i == 0 || collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        return collapsed.toString();
    }

    private static String read(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** One pass over a statement's first line: what is a literal, a comment, the end. */
    private static final class LineScan {
        private final String content;
        private final int to;
        private int at;
        private int depth;
        private final StringBuilder text = new StringBuilder();

        LineScan(String content, int from, int to) {
            this.content = content;
            this.at = from;
            this.to = to;
        }

        String text() {
            while (at < to && step()) {}
            return text.toString();
        }

        /** Takes a character, a literal or a comment; false at the end. */
        private boolean step() {
            char c = content.charAt(at);
            if (c == '\n' || c == '\r' || content.startsWith("//", at)) {
                return false;
            }
            if (content.startsWith("/*", at)) {
                int end = content.indexOf("*/", at + 2);
                String comment = content.substring(at, end < 0 ? to : end + 2);
                at += comment.length();
                return comment.indexOf('\n') < 0;
            }
            if (c == '"' || c == '\'') {
                literal(c);
                return true;
            }
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
            if (depth < 0) {
                return false; // the end of the header of a for, of which this is the update
            }
            text.append(c);
            at++;
            return c != ';' || depth > 0;
        }

        private void literal(char quote) {
            do {
                if (content.charAt(at) == '\\') {
                    text.append(content.charAt(at++));
                }
                if (at < to) {
                    text.append(content.charAt(at++));
                }
            } while (at < to && content.charAt(at) != quote && content.charAt(at) != '\n');
            if (at < to && content.charAt(at) == quote) {
                text.append(content.charAt(at++));
            }
        }
    }
}
