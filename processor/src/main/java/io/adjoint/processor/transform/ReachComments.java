package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;

/** Puts above what tells which independents reach what the primal line that it tells it of. */
final class ReachComments {
    static Block added(Block block) {
        List<Stmt> out = new ArrayList<>();
        Origin last = Origin.NONE;
        for (Stmt stmt : block.statements()) {
            if (tells(stmt) && stmt.origin().line() != 0 && stmt.origin().line() != last.line()) {
                out.add(new Stmt.Comment(Comments.line(stmt.origin(), null)));
            }
            last = stmt.origin();
            out.add(Stmts.mapBlocks(stmt, ReachComments::added));
        }
        return new Block(out);
    }

    /** Whether a statement is of sets, or of what is told that they meet. */
    private static boolean tells(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare) {
            return declare.variable().type().equals(ReachedType.SET);
        }
        if (stmt instanceof Stmt.Assign assign) {
            return assign.target().type().equals(ReachedType.SET);
        }
        return Stmts.expressions(stmt).stream()
                .flatMap(expr -> Exprs.nodes(expr).stream())
                .anyMatch(node ->
                        node.type().equals(ReachedType.SET) || node.type().equals(ReachProcedure.PATTERN));
    }

    private ReachComments() {}
}
