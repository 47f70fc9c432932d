package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements before a loop's condition, once more for the end of the loop's body: new statement objects that assign the
 * variables which the first ones declare.
 */
final class FlowCopy {
    private final LoweringVariables variables;
    private final Map<Var, Var> renamed = new HashMap<>();
    private final Map<Integer, Integer> targets = new HashMap<>();

    FlowCopy(LoweringVariables variables) {
        this.variables = variables;
    }

    /** Whether a statement can be copied: what has a loop or a jump in it is not. */
    static boolean isPossible(Flow statement) {
        if (statement instanceof Flow.Branch branch) {
            return branch.then().stream().allMatch(FlowCopy::isPossible)
                    && branch.otherwise().stream().allMatch(FlowCopy::isPossible);
        }
        return statement instanceof Flow.Straight straight && !(straight.statement() instanceof Stmt.Throw);
    }

    /** What computes the same values again into the same variables. */
    List<Flow> again(List<Flow> prelude) {
        List<Flow> copy = new ArrayList<>();
        for (Flow statement : prelude) {
            copy.add(copy(statement, true));
        }
        return copy;
    }

    /** What does the same with variables of its own. */
    List<Flow> apart(List<Flow> flow) {
        return nested(flow);
    }

    private List<Flow> nested(List<Flow> flow) {
        return flow.stream().map(statement -> copy(statement, false)).toList();
    }

    /** @param keeps whether a declared scalar is assigned instead: the first declaration is still in scope */
    private Flow copy(Flow statement, boolean keeps) {
        if (statement instanceof Flow.Straight straight) {
            return new Flow.Straight(copy(straight.statement(), keeps));
        }
        if (statement instanceof Flow.Branch branch) {
            return new Flow.Branch(
                    renamed(branch.condition()), nested(branch.then()), nested(branch.otherwise()), branch.origin());
        }
        return statement.accept(new Inner());
    }

    /** What the body of a method leaves behind that was written in place of its call. */
    private final class Inner implements Flow.Visitor<Flow> {
        @Override
        public Flow visitStraight(Flow.Straight straight) {
            return copy(straight, false);
        }

        @Override
        public Flow visitBranch(Flow.Branch branch) {
            return copy(branch, false);
        }

        @Override
        public Flow visitCounted(Flow.Counted loop) {
            Var index = variables.temporary(loop.index().name(), loop.index().type());
            Expr from = renamed(loop.from());
            renamed.put(loop.index(), index);
            int target = target(loop.target());
            return new Flow.Counted(
                    index,
                    from,
                    loop.test(),
                    renamed(loop.bound()),
                    nested(loop.body()),
                    nested(loop.update()),
                    target,
                    loop.origin());
        }

        @Override
        public Flow visitLoop(Flow.Loop loop) {
            int target = target(loop.target());
            List<Flow> prelude = nested(loop.prelude());
            return new Flow.Loop(
                    prelude,
                    renamed(loop.condition()),
                    loop.testsFirst(),
                    nested(loop.body()),
                    nested(loop.update()),
                    target,
                    loop.origin());
        }

        @Override
        public Flow visitRegion(Flow.Region region) {
            target(region.exit().target());
            return new Flow.Region(nested(region.body()), in(region.exit()));
        }

        @Override
        public Flow visitJump(Flow.Jump jump) {
            return new Flow.Jump(in(jump.exit()), jump.value().map(FlowCopy.this::renamed), jump.origin());
        }

        private int target(int old) {
            return targets.computeIfAbsent(old, key -> variables.target());
        }

        private Flow.Exit in(Flow.Exit exit) {
            return new Flow.Exit(exit.kind(), targets.getOrDefault(exit.target(), exit.target()));
        }
    }

    private Expr renamed(Expr expr) {
        return Renaming.of(expr, renamed);
    }

    private Stmt copy(Stmt statement, boolean keeps) {
        Optional<Var> declared = Stmts.declared(statement);
        if (declared.isPresent() && !(keeps && !declared.get().type().isArray())) {
            Var fresh =
                    variables.temporary(declared.get().name(), declared.get().type());
            renamed.put(declared.get(), fresh);
        }
        Stmt copy = Renaming.of(statement, renamed);
        if (!keeps) {
            return copy;
        }
        if (copy instanceof Stmt.Declare declare && !declare.variable().type().isArray()) {
            return new Stmt.Assign(declare.variable(), declare.value(), declare.origin());
        }
        if (copy instanceof Stmt.Call call
                && call.result().filter(result -> !result.type().isArray()).isPresent()) {
            return new Stmt.Call(call.result(), false, call.callee(), call.arguments(), call.origin());
        }
        return copy;
    }
}
