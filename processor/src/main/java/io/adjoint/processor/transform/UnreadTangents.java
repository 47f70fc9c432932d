package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Calls the primal where only the value is read of what a method returns that carries tangents along. */
final class UnreadTangents {
    private final Function<Signature, Optional<Signature>> primals;
    private final Map<Var, Integer> mentions = new HashMap<>();
    private boolean isChanged;

    private UnreadTangents(Function<Signature, Optional<Signature>> primals) {
        this.primals = primals;
    }

    /** @param primals for a method that carries tangents along the one that does the same without, if there is one */
    static Procedure removed(Procedure procedure, Function<Signature, Optional<Signature>> primals) {
        UnreadTangents pass = new UnreadTangents(primals);
        Stmts.walk(procedure.body(), stmt -> {
            Stmts.expressions(stmt).forEach(pass::count);
            Stmts.targets(stmt).forEach(target -> Exprs.children(target).forEach(pass::count));
        });
        procedure.result().ifPresent(pass::count);
        Block body = pass.block(procedure.body());
        return pass.isChanged ? procedure.with(body) : procedure;
    }

    private void count(Expr expr) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Var variable && variable.type() instanceof Type.Bundle) {
                mentions.merge(variable, 1, Integer::sum);
            }
        }
    }

    private Block block(Block block) {
        List<Stmt> statements = block.statements();
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Optional<Stmt> plain =
                    i + 1 < statements.size() ? plain(statements.get(i), statements.get(i + 1)) : Optional.empty();
            if (plain.isPresent()) {
                out.add(plain.get());
                isChanged = true;
                i++;
            } else {
                out.add(Stmts.mapBlocks(statements.get(i), this::block));
            }
        }
        return new Block(out);
    }

    /** One call for two statements: the call of the method with tangents, and what takes the value from its result. */
    private Optional<Stmt> plain(Stmt first, Stmt second) {
        if (!(first instanceof Stmt.Call call)
                || !(second instanceof Stmt.Declare || second instanceof Stmt.Assign)
                || !(Stmts.targets(second).get(0) instanceof Var value)
                || !(Stmts.expressions(second).get(0) instanceof Expr.Component component)
                || !component.name().equals(TangentShape.VALUE)
                || !call.result().equals(Optional.of(component.bundle()))
                || mentions.get((Var) component.bundle()) != 1) {
            return Optional.empty();
        }
        return primals.apply(call.callee())
                .map(primal -> new Stmt.Call(
                        Optional.of(value),
                        second instanceof Stmt.Declare,
                        primal,
                        call.arguments().subList(0, primal.parameters().size()),
                        call.origin()));
    }
}
