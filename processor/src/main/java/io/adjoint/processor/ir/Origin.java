package io.adjoint.processor.ir;

/**
 * Where a statement came from. The language holds no javac tree: {@code key} lets the front end find the tree again to
 * report on it, and {@code text} is the first source line of the statement, which comments quote.
 *
 * @param key the front end's number for the tree, or -1
 * @param line the line, from 1, or 0 if there is none
 * @param column the column, from 1
 * @param text the source text on one line, blanks collapsed
 */
public record Origin(int key, int line, int column, String text) {
    /** The origin of what no user wrote. */
    public static final Origin NONE = new Origin(-1, 0, 0, "");
}
