package io.adjoint.processor.ir;

import java.util.List;

/** Statements in order, and a scope: what it declares ends with it. */
public record Block(List<Stmt> statements) {
    public static final Block EMPTY = new Block(List.of());

    public Block {
        statements = List.copyOf(statements);
    }

    public static Block of(Stmt... statements) {
        return new Block(List.of(statements));
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }
}
