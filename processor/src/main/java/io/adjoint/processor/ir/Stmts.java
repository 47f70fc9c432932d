package io.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Walks over statements. */
public final class Stmts {
    private static final Expressions EXPRESSIONS = new Expressions();

    /** The blocks directly inside a statement. */
    public static List<Block> blocks(Stmt stmt) {
        if (stmt instanceof Stmt.If branch) {
            return List.of(branch.then(), branch.otherwise());
        }
        if (stmt instanceof Stmt.For loop) {
            return List.of(loop.body());
        }
        if (stmt instanceof Stmt.While loop) {
            return List.of(loop.body());
        }
        if (stmt instanceof Stmt.CountDown loop) {
            return List.of(loop.body());
        }
        return List.of();
    }

    /** The same statement with each block directly inside it replaced. */
    public static Stmt mapBlocks(Stmt stmt, UnaryOperator<Block> change) {
        if (stmt instanceof Stmt.If branch) {
            return new Stmt.If(
                    branch.condition(), change.apply(branch.then()), change.apply(branch.otherwise()), branch.origin());
        }
        if (stmt instanceof Stmt.For loop) {
            return new Stmt.For(
                    loop.index(), loop.from(), loop.test(), loop.bound(), change.apply(loop.body()), loop.origin());
        }
        if (stmt instanceof Stmt.While loop) {
            return new Stmt.While(loop.condition(), change.apply(loop.body()), loop.origin());
        }
        if (stmt instanceof Stmt.CountDown loop) {
            return new Stmt.CountDown(loop.trips(), change.apply(loop.body()), loop.origin());
        }
        return stmt;
    }

    /**
     * The expressions that a statement itself evaluates, not those of the blocks inside it; a written place is not one.
     */
    public static List<Expr> expressions(Stmt stmt) {
        return stmt.accept(EXPRESSIONS);
    }

    /** The places that a statement itself writes or declares: none or one, but for an attempt. */
    public static List<Expr.Place> targets(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare) {
            return List.of(declare.variable());
        }
        if (stmt instanceof Stmt.Assign assign) {
            return List.of(assign.target());
        }
        if (stmt instanceof Stmt.Increment increment) {
            return List.of(increment.target());
        }
        if (stmt instanceof Stmt.Pop pop) {
            return List.of(pop.target());
        }
        if (stmt instanceof Stmt.Call call) {
            return call.result().<List<Expr.Place>>map(List::of).orElse(List.of());
        }
        if (stmt instanceof Stmt.Attempt attempt) {
            List<Expr.Place> written = new ArrayList<>(attempt.caught());
            attempt.result().ifPresent(written::add);
            return written;
        }
        return List.of();
    }

    /** The variable that a statement declares; the index of a loop is none. */
    public static Optional<Expr.Var> declared(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare) {
            return Optional.of(declare.variable());
        }
        return stmt instanceof Stmt.Call call && call.declares() ? call.result() : Optional.empty();
    }

    /** Every statement of a block, outer ones before those inside them. */
    public static void walk(Block block, Consumer<Stmt> visit) {
        for (Stmt stmt : block.statements()) {
            visit.accept(stmt);
            for (Block inner : blocks(stmt)) {
                walk(inner, visit);
            }
        }
    }

    /** Whether a block gives a variable a value, at its declaration too; writing to an array's cells is none. */
    public static boolean assigns(Block block, Expr.Var variable) {
        return assignments(block, variable) > 0;
    }

    /** How many statements of a block give a variable a value. */
    public static int assignments(Block block, Expr.Var variable) {
        int[] count = {0};
        walk(block, stmt -> count[0] += targets(stmt).contains(variable) ? 1 : 0);
        return count[0];
    }

    /** Every variable that a procedure mentions, in order of appearance. */
    public static Set<Expr.Var> variables(Procedure procedure) {
        Set<Expr.Var> found = new LinkedHashSet<>(procedure.parameters());
        addVariables(procedure.body(), found);
        procedure.result().ifPresent(result -> Exprs.addVariables(result, found));
        return found;
    }

    /** Every variable that a block mentions, in order of appearance. */
    public static Set<Expr.Var> variables(Block block) {
        Set<Expr.Var> found = new LinkedHashSet<>();
        addVariables(block, found);
        return found;
    }

    private static void addVariables(Block block, Set<Expr.Var> into) {
        walk(block, stmt -> {
            targets(stmt).forEach(target -> Exprs.addVariables(target, into));
            expressions(stmt).forEach(expr -> Exprs.addVariables(expr, into));
            if (stmt instanceof Stmt.For loop) {
                into.add(loop.index());
            }
        });
    }

    private static final class Expressions implements Stmt.Visitor<List<Expr>> {
        @Override
        public List<Expr> visitDeclare(Stmt.Declare declare) {
            return List.of(declare.value());
        }

        @Override
        public List<Expr> visitAssign(Stmt.Assign assign) {
            return List.of(assign.value());
        }

        @Override
        public List<Expr> visitIncrement(Stmt.Increment increment) {
            return List.of(increment.value());
        }

        @Override
        public List<Expr> visitIf(Stmt.If branch) {
            return List.of(branch.condition());
        }

        @Override
        public List<Expr> visitFor(Stmt.For loop) {
            return List.of(loop.from(), loop.bound());
        }

        @Override
        public List<Expr> visitWhile(Stmt.While loop) {
            return List.of(loop.condition());
        }

        @Override
        public List<Expr> visitCountDown(Stmt.CountDown loop) {
            return List.of(loop.trips());
        }

        @Override
        public List<Expr> visitCall(Stmt.Call call) {
            return call.arguments();
        }

        @Override
        public List<Expr> visitThrow(Stmt.Throw raise) {
            return List.of(raise.value());
        }

        @Override
        public List<Expr> visitEvaluate(Stmt.Evaluate evaluate) {
            return List.of(evaluate.call());
        }

        @Override
        public List<Expr> visitAttempt(Stmt.Attempt attempt) {
            return List.of(attempt.value());
        }

        @Override
        public List<Expr> visitPush(Stmt.Push push) {
            List<Expr> read = new ArrayList<>();
            read.add(push.tape());
            read.add(push.value());
            return read;
        }

        @Override
        public List<Expr> visitPop(Stmt.Pop pop) {
            return List.of(pop.tape());
        }

        @Override
        public List<Expr> visitComment(Stmt.Comment comment) {
            return List.of();
        }
    }

    private Stmts() {}
}
