package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Leaves out the comments whose statements are gone. */
final class IdleComments {
    static Block removed(Block block) {
        Deque<Stmt> out = new ArrayDeque<>();
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            Stmt stmt = block.statements().get(i);
            if (!(stmt instanceof Stmt.Comment comment && isIdle(comment, Optional.ofNullable(out.peekFirst())))) {
                out.addFirst(Stmts.mapBlocks(stmt, IdleComments::removed));
            }
        }
        return new Block(List.copyOf(out));
    }

    /** A comment on a primal line goes with the statements that it was written for, a heading with its part. */
    private static boolean isIdle(Stmt.Comment comment, Optional<Stmt> next) {
        return next.isEmpty()
                || next.get() instanceof Stmt.Comment other && (!comment.isHeading() || other.isHeading());
    }

    private IdleComments() {}
}
