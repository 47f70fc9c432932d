package io.adjoint.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Statements of every kind. */
final class Statements {
    private static final int DEEPEST = 4;

    private final Author author;

    Statements(Author author) {
        this.author = author;
    }

    /** Statements in a scope of their own. */
    List<Piece> some(int count, int depth) {
        int mark = author.scope.mark();
        List<Piece> statements = inScope(count, depth);
        author.scope.release(mark);
        return statements;
    }

    /** Statements whose variables stay in scope. */
    List<Piece> inScope(int count, int depth) {
        List<Piece> statements = new ArrayList<>();
        for (int i = 0; i < count && author.budget > 0; i++) {
            author.budget--;
            Piece statement = any(depth);
            statements.add(author.dice.chance(3) ? commented(statement) : statement);
        }
        return statements;
    }

    private static Piece commented(Piece statement) {
        return new Piece(statement.kind(), null, List.of(statement, " // $L of $$, 'größer' \\u0041 */ %s ‹a›"));
    }

    private Piece any(int depth) {
        boolean canNest = depth < DEEPEST;
        boolean isInside = !author.targets.isEmpty();
        return new Ways<Piece>(author.dice)
                .or(16, author.declarations::any)
                .or(28, author.assignments::any)
                .or(5, author.idioms::any)
                .or(6, this::call)
                .orIf(canNest, 12, () -> author.branches.branch(depth))
                .orIf(canNest && author.loops < 3, 16, () -> author.loopWriter.any(depth))
                .orIf(canNest, 1, () -> author.branches.labelledBlock(depth))
                .orIf(canNest, 1, () -> Piece.statement("{", Piece.block(some(2, depth + 1)), "}"))
                .or(isInside ? 7 : 3, author.branches::guardedJump)
                .orIf(author.dice.chance(20), 2, author.branches::check)
                .take();
    }

    private Piece call() {
        return author.calls.any(2).map(call -> Piece.statement(call, ";")).orElseGet(author.assignments::any);
    }
}
