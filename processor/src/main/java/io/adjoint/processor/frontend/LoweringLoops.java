package io.adjoint.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.WhileLoopTree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.lang.model.element.Name;

/** Loops, labels, and the jumps to them. */
final class LoweringLoops {
    private final Lowering lowering;
    private final FlowWriter out;
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Deque<Var> indices = new ArrayDeque<>();
    private int count;
    private Name label;

    LoweringLoops(Lowering lowering) {
        this.lowering = lowering;
        this.out = lowering.out;
    }

    /** What a jump can name: a loop, with or without a label, or a labelled statement. */
    private record Target(int number, Optional<Name> label, boolean isLoop) {
        boolean isMeant(Name name) {
            return name == null ? isLoop : label.filter(name::equals).isPresent();
        }
    }

    void labelled(LabeledStatementTree tree) {
        StatementTree statement = tree.getStatement();
        if (statement instanceof ForLoopTree
                || statement instanceof WhileLoopTree
                || statement instanceof DoWhileLoopTree
                || statement instanceof EnhancedForLoopTree) {
            label = tree.getLabel();
            lowering.statements.lower(statement);
            return;
        }
        Target target = new Target(++count, Optional.of(tree.getLabel()), false);
        targets.push(target);
        List<Flow> body = lowering.statements.block(statement);
        targets.pop();
        out.add(new Flow.Region(body, Flow.Exit.breakOf(target.number())));
    }

    void jump(Flow.Exit.Kind kind, Name name) {
        targets.stream()
                .filter(target -> target.isMeant(name))
                .findFirst()
                .ifPresentOrElse(
                        target -> out.add(
                                new Flow.Jump(new Flow.Exit(kind, target.number()), Optional.empty(), out.origin())),
                        lowering.faults::silently);
    }

    /** Lowers what may jump to a new loop, which is then made of it. */
    private void loop(IntFunction<Flow> make) {
        Target target = new Target(++count, Optional.ofNullable(label), true);
        label = null;
        targets.push(target);
        Flow loop = make.apply(target.number());
        targets.pop();
        out.add(loop);
    }

    void lower(WhileLoopTree tree) {
        Origin origin = lowering.index.header(tree, tree.getStatement(), lowering.resolution.unit());
        out.setOrigin(origin);
        loop(target -> {
            Condition condition = condition(tree.getCondition());
            List<Flow> body = lowering.statements.block(tree.getStatement());
            return condition.loop(true, body, List.of(), target, origin);
        });
    }

    void lower(DoWhileLoopTree tree) {
        String text = "do ... while " + tree.getCondition();
        Origin origin = lowering.index.origin(tree, lowering.resolution.unit(), text);
        out.setOrigin(origin);
        loop(target -> {
            List<Flow> body = lowering.statements.block(tree.getStatement());
            return condition(tree.getCondition()).loop(false, body, List.of(), target, origin);
        });
    }

    void lower(ForLoopTree tree) {
        Origin origin = lowering.index.header(tree, tree.getStatement(), lowering.resolution.unit());
        out.setOrigin(origin);
        loop(target -> {
            Optional<Flow> counted = new LoweringCountedLoop(lowering, tree, target, origin).lower();
            return counted.orElseGet(() -> general(tree, target, origin));
        });
    }

    private Flow general(ForLoopTree tree, int target, Origin origin) {
        tree.getInitializer().forEach(lowering.statements::lower);
        out.setOrigin(origin);
        Condition condition = tree.getCondition() == null
                ? new Condition(List.of(), Expr.Const.of(true))
                : condition(tree.getCondition());
        List<Flow> body = lowering.statements.block(tree.getStatement());
        List<Flow> update = out.during(() -> tree.getUpdate().forEach(lowering.statements::lower));
        return condition.loop(true, body, update, target, origin);
    }

    void lower(EnhancedForLoopTree tree) {
        Origin origin = lowering.index.header(tree, tree.getStatement(), lowering.resolution.unit());
        out.setOrigin(origin);
        Optional<Var> variable = new LoweringDeclarations(lowering).variable(tree.getVariable());
        Expr all = lowering.expressions.lower(tree.getExpression());
        Optional<Expr.Place> array = lowering.expressions.place(all);
        loop(target -> {
            Var index = lowering.variables.index(indices);
            if (variable.isEmpty() || array.isEmpty()) {
                List<Flow> body = lowering.statements.block(tree.getStatement());
                return forEach(index, Faults.REFUSED, body, target, origin);
            }
            Expr.Place source = array.get();
            List<Flow> body = turn(variable.get(), source, index, tree.getStatement());
            if (Reading.of(source).changesWith(Writing.of(body))) {
                source = lowering.operands.keep(source, LoweringNames.of(source));
                body = turn(variable.get(), source, index, tree.getStatement());
            }
            return forEach(index, new Expr.Length(source), body, target, origin);
        });
    }

    private List<Flow> turn(Var variable, Expr.Place array, Var index, StatementTree body) {
        indices.push(index);
        List<Flow> turn = out.during(() -> {
            out.declare(variable, LoweringTypes.convert(new Expr.Element(array, index), variable.type()));
            lowering.statements.lower(body);
        });
        indices.pop();
        return turn;
    }

    private static Flow forEach(Var index, Expr length, List<Flow> body, int target, Origin origin) {
        Expr zero = LoweringTypes.zero(Type.Scalar.INT);
        return new Flow.Counted(index, zero, Op.Symbol.LT, length, body, List.of(), target, origin);
    }

    /** A condition and the statements that it needs each time. */
    private record Condition(List<Flow> prelude, Expr value) {
        Flow loop(boolean testsFirst, List<Flow> body, List<Flow> update, int target, Origin origin) {
            return new Flow.Loop(prelude, value, testsFirst, body, update, target, origin);
        }
    }

    private Condition condition(ExpressionTree tree) {
        List<Expr> value = new ArrayList<>();
        List<Flow> prelude = out.during(() -> {
            Expr condition = lowering.expressions.lower(tree);
            boolean readsArray = !out.current().isEmpty()
                    && Reading.of(condition).variables().stream()
                            .anyMatch(variable -> variable.type().isArray());
            // An array that was computed for the condition cannot be replaced the next time, so the answer is kept.
            value.add(readsArray ? lowering.operands.keep(condition, LoweringNames.CONDITION) : condition);
        });
        return new Condition(prelude, value.get(0));
    }
}
