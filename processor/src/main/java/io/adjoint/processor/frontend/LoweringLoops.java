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
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javax.lang.model.element.Name;

/** Loops, labels, and the jumps to them. */
final class LoweringLoops {
    private final Lowering lowering;
    private final FlowWriter out;
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Deque<Var> indices = new ArrayDeque<>();
    private Name label;

    LoweringLoops(Lowering lowering) {
        this.lowering = lowering;
        this.out = lowering.out;
    }

    /** What a jump can go to. */
    private enum Kind {
        LOOP,
        SWITCH,
        LABELLED
    }

    /** A loop, with or without a label, a switch, or a labelled statement. */
    private record Target(int number, Optional<Name> label, Kind kind) {
        boolean isMeant(Flow.Exit.Kind jump, Name name) {
            if (name != null) {
                return label.filter(name::equals).isPresent();
            }
            return kind == Kind.LOOP || kind == Kind.SWITCH && jump == Flow.Exit.Kind.BREAK;
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
        Target target = new Target(lowering.variables.target(), Optional.of(tree.getLabel()), Kind.LABELLED);
        region(target, number -> lowering.statements.lower(statement));
    }

    /** Writes a switch, given the number of what {@code break} leaves in it. */
    void region(IntConsumer writes) {
        region(new Target(lowering.variables.target(), Optional.empty(), Kind.SWITCH), writes);
    }

    private void region(Target target, IntConsumer writes) {
        targets.push(target);
        List<Flow> body = out.during(() -> writes.accept(target.number()));
        targets.pop();
        Flow.Exit exit = Flow.Exit.breakOf(target.number());
        if (FlowExits.of(body).contains(exit)) {
            out.add(new Flow.Region(body, exit));
        } else {
            out.addAll(body);
        }
    }

    void jump(Flow.Exit.Kind kind, Name name) {
        targets.stream()
                .filter(target -> target.isMeant(kind, name))
                .findFirst()
                .ifPresentOrElse(
                        target -> out.add(
                                new Flow.Jump(new Flow.Exit(kind, target.number()), Optional.empty(), out.origin())),
                        lowering.faults::silently);
    }

    /** A new index for a loop that the user did not write out. */
    Var index() {
        return lowering.variables.index(indices);
    }

    /** Lowers what may jump to a new loop, which is then made of it. */
    private void loop(IntFunction<Flow> make) {
        Target target = new Target(lowering.variables.target(), Optional.ofNullable(label), Kind.LOOP);
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
        lowering.checkpoints.note(tree.getInitializer(), origin);
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
        lowering.checkpoints.note(List.of(tree.getVariable()), origin);
        Optional<Var> variable = new LoweringDeclarations(lowering).variable(tree.getVariable());
        Expr all = lowering.expressions.lower(tree.getExpression());
        if (variable.isPresent() && all.type() instanceof Type.Reference) {
            loop(target -> over(all, variable.get(), tree, target, origin));
            return;
        }
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

    /** A loop over what gives an iterator, which no active number comes out of. */
    private Flow over(Expr iterable, Var variable, EnhancedForLoopTree tree, int target, Origin origin) {
        Type element = Boxes.boxed(variable.type());
        Type.Reference all =
                new Type.Reference("java.util.Iterator", List.of(new Type.Reference("?", List.of(element))));
        Var iterator = lowering.operands.keep(lowering.inactive.call(iterable, "iterator", all), "iterator");
        Condition condition =
                new Condition(new ArrayList<>(), lowering.variables.temporary("hasNext", Type.Scalar.BOOLEAN));
        condition
                .prelude()
                .addAll(out.during(() -> out.declare(
                        (Var) condition.value(), lowering.inactive.call(iterator, "hasNext", Type.Scalar.BOOLEAN))));
        List<Flow> body = out.during(() -> {
            Expr next = lowering.inactive.call(iterator, "next", element);
            if (variable.type().equals(element)) {
                out.declare(variable, next);
            } else {
                Var boxed = lowering.operands.keep(next, "next");
                out.declare(variable, LoweringTypes.convert(boxed, variable.type()));
            }
            lowering.statements.lower(tree.getStatement());
        });
        return condition.loop(true, body, List.of(), target, origin);
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
            if (testsFirst && !prelude.stream().allMatch(FlowCopy::isPossible)) {
                return asked(body, update, target, origin);
            }
            return new Flow.Loop(prelude, value, testsFirst, body, update, target, origin);
        }

        /** A loop without end that begins with what the condition needs, and a break. */
        private Flow asked(List<Flow> body, List<Flow> update, int target, Origin origin) {
            Flow leave = new Flow.Jump(Flow.Exit.breakOf(target), Optional.empty(), origin);
            List<Flow> turn = new ArrayList<>(prelude);
            turn.add(new Flow.Branch(LoweringLogic.opposite(value), List.of(leave), List.of(), origin));
            turn.addAll(body);
            return new Flow.Loop(List.of(), Expr.Const.of(true), true, turn, update, target, origin);
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
