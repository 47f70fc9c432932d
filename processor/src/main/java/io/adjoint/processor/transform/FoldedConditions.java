package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a condition back into the branch it was taken out of, where nothing else asks for it after all. */
final class FoldedConditions {
    private final Map<Var, Integer> mentions = new HashMap<>();

    static Procedure of(Procedure procedure) {
        FoldedConditions folded = new FoldedConditions();
        Stmts.walk(procedure.body(), stmt -> {
            Stmts.expressions(stmt).forEach(folded::count);
            Stmts.targets(stmt).forEach(folded::count);
        });
        procedure.result().ifPresent(folded::count);
        return procedure.with(folded.fold(procedure.body()));
    }

    private void count(Expr expr) {
        Exprs.walk(expr, node -> {
            if (node instanceof Var variable) {
                mentions.merge(variable, 1, Integer::sum);
            }
        });
    }

    private Block fold(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.If branch) {
                out.add(new Stmt.If(
                        condition(branch, out), fold(branch.then()), fold(branch.otherwise()), branch.origin()));
            } else {
                out.add(Stmts.mapBlocks(stmt, this::fold));
            }
        }
        return new Block(out);
    }

    /** The declaration and the branch are its only mentions, and they stand side by side. */
    private Expr condition(Stmt.If branch, List<Stmt> before) {
        if (branch.condition() instanceof Var variable
                && mentions.get(variable) == 2
                && !before.isEmpty()
                && before.get(before.size() - 1) instanceof Stmt.Declare declare
                && declare.variable().equals(variable)) {
            before.remove(before.size() - 1);
            return declare.value();
        }
        return branch.condition();
    }
}
