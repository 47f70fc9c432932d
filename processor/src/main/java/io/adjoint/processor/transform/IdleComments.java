package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leaves out the comments whose statements are gone. */
final class IdleComments {
    static Block removed(Block block) {
        List<Stmt> statements = block.statements();
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Stmt stmt = statements.get(i);
            Optional<Stmt> next = i + 1 == statements.size() ? Optional.empty() : Optional.of(statements.get(i + 1));
            if (!(stmt instanceof Stmt.Comment comment && isIdle(comment, next))) {
                out.add(Stmts.mapBlocks(stmt, IdleComments::removed));
            }
        }
        return new Block(out);
    }

    /** A comment on a primal line goes with the statements that it was written for, a heading with its part. */
    private static boolean isIdle(Stmt.Comment comment, Optional<Stmt> next) {
        return next.isEmpty()
                || next.get() instanceof Stmt.Comment other && (!comment.isHeading() || other.isHeading());
    }

    private IdleComments() {}
}
