package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Stmt;

/** Where control cannot come, by Java's own definition: javac refuses statements there. */
final class Reachability {
    /** Whether control can leave the block at its end. */
    static boolean completes(Block block) {
        return block.statements().stream().allMatch(Reachability::completes);
    }

    /** Whether control can leave the statement at its end. */
    static boolean completes(Stmt stmt) {
        if (stmt instanceof Stmt.Throw) {
            return false;
        }
        return !(stmt instanceof Stmt.If branch) || completes(branch.then()) || completes(branch.otherwise());
    }

    private Reachability() {}
}
