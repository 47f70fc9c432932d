package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Mathematics;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.Costs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a variable that holds what a function gave instead of calling the function again: the partial of {@code sin =
 * Math.sin(x)} is {@code cos} where there is {@code cos = Math.cos(x)}. Nothing is kept for it: only what is at hand
 * anyway is read.
 */
final class KnownCalls {
    private final Map<Var, Expr> calls = new HashMap<>(); // what variables hold that are given a value once
    private final Set<Var> lasting = new HashSet<>(); // those whose call is made only where they have been given it
    private final Map<Expr, Var> kept = new HashMap<>(); // by methods' variables, from where they are given it on
    private int loops;

    /**
     * @param procedure the sweeps of another one, or itself
     * @param primal the other one: its variables are given their values there, and given back elsewhere
     */
    static Procedure of(Procedure procedure, Procedure primal) {
        KnownCalls pass = new KnownCalls();
        pass.note(primal);
        return pass.calls.isEmpty() ? procedure : pass.replaced(procedure);
    }

    private void note(Procedure primal) {
        Map<Var, Integer> times = new HashMap<>();
        primal.parameters().forEach(parameter -> times.put(parameter, 1));
        Stmts.walk(
                primal.body(),
                stmt -> Stmts.targets(stmt).forEach(target -> times.merge(Exprs.root(target), 1, Integer::sum)));
        Set<Var> given = new HashSet<>(primal.parameters());
        Stmts.walk(primal.body(), stmt -> {
            if (stmt instanceof Stmt.Declare declare) {
                given.add(declare.variable());
            }
        });
        given.removeIf(variable -> times.get(variable) != 1 || !variable.type().isScalar());
        note(primal.body(), given);
    }

    private void note(Block block, Set<Var> given) {
        Set<Var> own = new HashSet<>();
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.Declare declare && given.contains(declare.variable())) {
                own.add(declare.variable());
                if (isCostly(declare.value()) && isOf(declare.value(), given)) {
                    calls.put(declare.variable(), declare.value());
                    if (Exprs.variables(declare.value()).stream().anyMatch(own::contains)) {
                        lasting.add(declare.variable());
                    }
                }
            }
            Stmts.blocks(stmt).forEach(inner -> note(inner, given));
        }
    }

    private static boolean isCostly(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.op() instanceof Op.Function && !Costs.isCheap(apply.op());
    }

    /** Whether an expression has one value as long as some variables are there. */
    private static boolean isOf(Expr expr, Set<Var> given) {
        return !Exprs.any(
                expr,
                node -> node instanceof Var variable
                        ? !given.contains(variable)
                        : !(node instanceof Expr.Const || node instanceof Expr.Apply apply && isPure(apply)));
    }

    private static boolean isPure(Expr.Apply apply) {
        return !(apply.op() instanceof Op.Function function)
                || Mathematics.isOwner(function.owner()) && !apply.arguments().isEmpty(); // Math.random()
    }

    private Procedure replaced(Procedure procedure) {
        return procedure.with(replaced(procedure.body(), Map.of()));
    }

    private Block replaced(Block block, Map<Expr, Var> outer) {
        Map<Expr, Var> known = new HashMap<>(outer);
        return new Block(block.statements().stream()
                .map(stmt -> {
                    known.putAll(kept);
                    Stmt made = replaced(stmt, known);
                    learn(stmt, known);
                    return made;
                })
                .toList());
    }

    private void learn(Stmt stmt, Map<Expr, Var> known) {
        if (stmt instanceof Stmt.Declare declare && declare.value().equals(calls.get(declare.variable()))) {
            known.putIfAbsent(declare.value(), declare.variable());
        } else if (stmt instanceof Stmt.Pop pop && pop.declares() && calls.containsKey(pop.target())) {
            known.putIfAbsent(calls.get(pop.target()), (Var) pop.target());
        } else if (stmt instanceof Stmt.Assign assign
                && assign.target() instanceof Var variable
                && assign.value().equals(calls.get(variable))
                && lasting.contains(variable)
                && loops == 0) {
            kept.putIfAbsent(assign.value(), variable);
        }
    }

    private Expr replaced(Expr expr, Map<Expr, Var> known) {
        return Exprs.any(expr, known::containsKey)
                ? Exprs.map(expr, node -> known.containsKey(node) ? known.get(node) : node)
                : expr;
    }

    private Stmt replaced(Stmt stmt, Map<Expr, Var> known) {
        if (stmt instanceof Stmt.Declare declare) {
            return new Stmt.Declare(declare.variable(), replaced(declare.value(), known), declare.origin());
        }
        if (stmt instanceof Stmt.Assign assign) {
            return new Stmt.Assign(assign.target(), replaced(assign.value(), known), assign.origin());
        }
        if (stmt instanceof Stmt.Increment increment) {
            return new Stmt.Increment(increment.target(), replaced(increment.value(), known), increment.origin());
        }
        if (stmt instanceof Stmt.Call call) {
            List<Expr> arguments =
                    call.arguments().stream().map(each -> replaced(each, known)).toList();
            return new Stmt.Call(call.result(), call.declares(), call.callee(), arguments, call.origin());
        }
        if (stmt instanceof Stmt.If) {
            return Stmts.mapBlocks(stmt, block -> replaced(block, known));
        }
        loops++;
        Stmt made = Stmts.mapBlocks(stmt, block -> replaced(block, known));
        loops--;
        return made;
    }
}
