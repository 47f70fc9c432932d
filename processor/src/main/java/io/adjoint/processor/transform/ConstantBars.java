package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.Algebra;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the number itself where an adjoint is a constant from its declaration on, as that of a result is 1. */
final class ConstantBars {
    private final Map<Var, Expr> constants = new HashMap<>();

    static Procedure of(Procedure procedure, Set<Var> bars) {
        ConstantBars pass = new ConstantBars();
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Declare declare
                    && declare.value() instanceof Expr.Const
                    && declare.variable().type().isScalar()
                    && bars.contains(declare.variable())) {
                pass.constants.put(declare.variable(), declare.value());
            }
        });
        Stmts.walk(procedure.body(), stmt -> {
            if (!(stmt instanceof Stmt.Declare)) {
                Stmts.targets(stmt).forEach(target -> pass.constants.remove(Exprs.root(target)));
            }
        });
        return pass.constants.isEmpty()
                ? procedure
                : procedure.with(
                        pass.replaced(procedure.body()), procedure.result().map(pass::replaced));
    }

    private Expr replaced(Expr expr) {
        return Exprs.any(expr, node -> node instanceof Var && constants.containsKey(node))
                ? Exprs.map(expr, node -> Algebra.simplify(constants.getOrDefault(node, node)))
                : expr;
    }

    private Block replaced(Block block) {
        return new Block(block.statements().stream()
                .filter(stmt -> !(stmt instanceof Stmt.Declare declare && constants.containsKey(declare.variable())))
                .map(this::replaced)
                .toList());
    }

    private List<Expr> replaced(List<Expr> exprs) {
        return exprs.stream().map(this::replaced).toList();
    }

    private Stmt replaced(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare) {
            return new Stmt.Declare(declare.variable(), replaced(declare.value()), declare.origin());
        }
        if (stmt instanceof Stmt.Assign assign) {
            return new Stmt.Assign(assign.target(), replaced(assign.value()), assign.origin());
        }
        if (stmt instanceof Stmt.Increment increment) {
            return new Stmt.Increment(increment.target(), replaced(increment.value()), increment.origin());
        }
        if (stmt instanceof Stmt.Call call) {
            return new Stmt.Call(
                    call.result(), call.declares(), call.callee(), replaced(call.arguments()), call.origin());
        }
        if (stmt instanceof Stmt.Evaluate evaluate) {
            return new Stmt.Evaluate(replaced(evaluate.call()), evaluate.origin());
        }
        Stmt inside = Stmts.mapBlocks(stmt, this::replaced);
        return inside instanceof Stmt.If branch
                ? new Stmt.If(replaced(branch.condition()), branch.then(), branch.otherwise(), branch.origin())
                : inside;
    }
}
