package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls whose results are there for the next statement to choose from, by a minimum or maximum, and for nothing
 * else: a result that is not chosen has the adjoint zero, whatever the callee is like, so its call need not be
 * reversed.
 *
 * @param conditions by call, what holds if the result may have been chosen
 */
public record Selection(Map<Stmt, Expr> conditions) {

    public static Selection of(Procedure procedure) {
        Map<Var, Integer> mentions = new HashMap<>();
        Stmts.walk(procedure.body(), stmt -> Stmts.expressions(stmt).forEach(expr -> count(expr, mentions)));
        procedure.result().ifPresent(result -> count(result, mentions));
        Map<Stmt, Expr> conditions = new IdentityHashMap<>();
        collect(procedure.body(), mentions, conditions);
        return new Selection(conditions);
    }

    public Optional<Expr> of(Stmt.Call call) {
        return Optional.ofNullable(conditions.get(call));
    }

    private static void count(Expr expr, Map<Var, Integer> mentions) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Var variable) {
                mentions.merge(variable, 1, Integer::sum);
            }
        }
    }

    private static void collect(Block block, Map<Var, Integer> mentions, Map<Stmt, Expr> into) {
        List<Stmt> statements = block.statements();
        for (int i = 0; i < statements.size(); i++) {
            if (i + 1 < statements.size() && statements.get(i) instanceof Stmt.Call call && call.declares()) {
                Var result = call.result().orElseThrow();
                if (mentions.getOrDefault(result, 0) == 1) {
                    value(statements.get(i + 1))
                            .flatMap(value -> chosen(value, result))
                            .ifPresent(condition -> into.put(call, condition));
                }
            }
            Stmts.blocks(statements.get(i)).forEach(inner -> collect(inner, mentions, into));
        }
    }

    /** The value that a variable gets. */
    private static Optional<Expr> value(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare) {
            return Optional.of(declare.value());
        }
        return stmt instanceof Stmt.Assign assign && assign.target() instanceof Var
                ? Optional.of(assign.value())
                : Optional.empty();
    }

    /** What does not hold where the other one is chosen; it holds for what is not a number. */
    private static Optional<Expr> chosen(Expr value, Var result) {
        if (!(value instanceof Expr.Apply apply)
                || !(apply.op() instanceof Op.Function function)
                || !function.owner().equals("java.lang.Math")
                || !(function.name().equals("min") || function.name().equals("max"))
                || !apply.arguments().contains(result)) {
            return Optional.empty();
        }
        int at = apply.arguments().indexOf(result);
        Expr other = apply.arguments().get(1 - at);
        Symbol loses = function.name().equals("min") ? Symbol.GT : Symbol.LT;
        return other instanceof Var ? Optional.of(Exprs.not(Exprs.binary(loses, result, other))) : Optional.empty();
    }
}
