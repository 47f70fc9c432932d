package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a statement is made of, as its Java text declares and reads it.
 *
 * @param expressions those that it evaluates or assigns
 * @param blocks the blocks inside it
 * @param declared the variable it declares: in its blocks for a counted loop, else in the rest of the block it stands
 *     in
 */
record Parts(List<Expr> expressions, List<Block> blocks, Optional<Var> declared) {
    static Parts of(Stmt stmt) {
        return stmt.accept(new Reader());
    }

    /** All statements of a block, outer before inner. */
    static List<Stmt> statements(Block block) {
        List<Stmt> statements = new ArrayList<>();
        collect(block, statements);
        return statements;
    }

    /**
     * What a {@code while} tests whose condition javac might find constant: with a constant true the code after it
     * would be unreachable, with a constant false the code in it.
     */
    static Optional<Var> heldCondition(Stmt.While loop) {
        return isMaybeConstant(loop.condition())
                ? Optional.of(new Var("repeats", Integer.MAX_VALUE, Type.Scalar.BOOLEAN))
                : Optional.empty();
    }

    private static boolean isMaybeConstant(Expr expr) {
        if (expr instanceof Expr.Apply apply && apply.op() instanceof Op.Function) {
            return false;
        }
        boolean isConstantNode = expr instanceof Expr.Const
                || expr instanceof Expr.Static
                || expr instanceof Expr.Apply
                || expr instanceof Expr.Conditional;
        return isConstantNode && Exprs.children(expr).stream().allMatch(Parts::isMaybeConstant);
    }

    private static void collect(Block block, List<Stmt> into) {
        for (Stmt stmt : block.statements()) {
            into.add(stmt);
            of(stmt).blocks().forEach(inner -> collect(inner, into));
        }
    }

    private static final class Reader implements Stmt.Visitor<Parts> {
        private static Parts plain(Expr... expressions) {
            return new Parts(List.of(expressions), List.of(), Optional.empty());
        }

        @Override
        public Parts visitDeclare(Stmt.Declare declare) {
            return new Parts(List.of(declare.value()), List.of(), Optional.of(declare.variable()));
        }

        @Override
        public Parts visitAssign(Stmt.Assign assign) {
            return plain(assign.target(), assign.value());
        }

        @Override
        public Parts visitIncrement(Stmt.Increment increment) {
            return plain(increment.target(), increment.value());
        }

        @Override
        public Parts visitIf(Stmt.If branch) {
            return new Parts(List.of(branch.condition()), List.of(branch.then(), branch.otherwise()), Optional.empty());
        }

        @Override
        public Parts visitFor(Stmt.For loop) {
            return new Parts(List.of(loop.from(), loop.bound()), List.of(loop.body()), Optional.of(loop.index()));
        }

        @Override
        public Parts visitWhile(Stmt.While loop) {
            return new Parts(List.of(loop.condition()), List.of(loop.body()), heldCondition(loop));
        }

        @Override
        public Parts visitCountDown(Stmt.CountDown loop) {
            return new Parts(List.of(loop.trips()), List.of(loop.body()), Optional.empty());
        }

        @Override
        public Parts visitCall(Stmt.Call call) {
            List<Expr> expressions = new ArrayList<>(call.arguments());
            if (!call.declares()) {
                call.result().ifPresent(expressions::add);
            }
            return new Parts(expressions, List.of(), call.result().filter(result -> call.declares()));
        }

        @Override
        public Parts visitThrow(Stmt.Throw raise) {
            return plain(raise.value());
        }

        @Override
        public Parts visitEvaluate(Stmt.Evaluate evaluate) {
            return plain(evaluate.call());
        }

        @Override
        public Parts visitAttempt(Stmt.Attempt attempt) {
            List<Expr> expressions = new ArrayList<>(attempt.caught());
            attempt.result().ifPresent(expressions::add);
            expressions.add(attempt.value());
            return new Parts(expressions, List.of(), Optional.of(attempt.thrown()));
        }

        @Override
        public Parts visitPush(Stmt.Push push) {
            return plain(push.tape(), push.value());
        }

        @Override
        public Parts visitPop(Stmt.Pop pop) {
            return pop.declares()
                    ? new Parts(List.of(pop.tape()), List.of(), Optional.of((Var) pop.target()))
                    : plain(pop.tape(), pop.target());
        }

        @Override
        public Parts visitComment(Stmt.Comment comment) {
            return plain();
        }
    }
}
