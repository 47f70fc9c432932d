package io.adjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code switch}, as a statement and as an expression. */
final class LoweringSwitch {
    private static final Type.Reference FAILURE = new Type.Reference("java.lang.IncompatibleClassChangeError");

    private final Lowering lowering;
    private final FlowWriter out;
    private final SwitchLabels labels;
    private final SwitchVariables variables;
    private final Deque<Open> open = new ArrayDeque<>();

    LoweringSwitch(Lowering lowering) {
        this.lowering = lowering;
        this.out = lowering.out;
        this.labels = new SwitchLabels(lowering);
        this.variables = new SwitchVariables(lowering);
    }

    /** A switch expression that is being lowered: what is done with its results, and how it is left. */
    private record Open(Consumer<ExpressionTree> results, Flow.Exit exit) {}

    /** What a switch is made of, whichever it is. */
    private record Parts(ExpressionTree selector, List<? extends CaseTree> cases, Optional<Open> open) {}

    void statement(SwitchTree tree) {
        Origin origin = lowering.index.origin(tree, lowering.resolution.unit(), "switch " + tree.getExpression());
        out.setOrigin(origin);
        lower(tree.getExpression(), tree.getCases(), Optional.empty());
    }

    /** @param results writes what becomes of a result */
    void expression(SwitchExpressionTree tree, Consumer<ExpressionTree> results) {
        lower(tree.getExpression(), tree.getCases(), Optional.of(results));
    }

    void yield(YieldTree tree) {
        if (open.isEmpty()) {
            lowering.faults.silently();
            return;
        }
        Open current = open.peek();
        List<Flow> result = out.during(() -> current.results().accept(tree.getValue()));
        out.addAll(result);
        if (FlowExits.completes(result)) {
            out.add(new Flow.Jump(current.exit(), Optional.empty(), out.origin()));
        }
    }

    /** Whether a declaration has been written before the switch that it stands in. */
    boolean isDeclared(VariableTree tree) {
        return variables.isShared(tree);
    }

    private void lower(
            ExpressionTree selector, List<? extends CaseTree> cases, Optional<Consumer<ExpressionTree>> results) {
        Expr selected = lowering.expressions.lower(selector);
        boolean isRead = labels.areRead(selector, selected, cases);
        variables.find(cases).forEach(this::declare);
        lowering.loops.region(target -> {
            Parts parts = new Parts(selector, cases, results.map(each -> new Open(each, Flow.Exit.breakOf(target))));
            List<SwitchGroup> groups = SwitchGroup.of(parts.cases());
            List<List<Flow>> bodies = bodies(groups, parts);
            if (isRead) {
                branches(selected, groups, bodies, target, results.isPresent());
            }
        });
    }

    private void declare(VariableTree tree) {
        lowering.variables.of(tree).ifPresent(variable -> {
            if (variable.type().isScalar()) {
                out.declare(variable, LoweringTypes.zero(variable.type()));
            } else {
                lowering.faults.refuse(Diagnostic.ADJ105, tree, "a declaration that other cases share");
            }
        });
    }

    private List<List<Flow>> bodies(List<SwitchGroup> groups, Parts parts) {
        parts.open().ifPresent(open::push);
        List<List<Flow>> bodies = new ArrayList<>();
        for (SwitchGroup group : groups) {
            bodies.add(out.during(() -> body(group, parts)));
        }
        parts.open().ifPresent(each -> open.pop());
        return bodies;
    }

    private void body(SwitchGroup group, Parts parts) {
        if (parts.open().isPresent() && group.value().isPresent()) {
            parts.open().get().results().accept(group.value().get());
        } else {
            group.statements().forEach(lowering.statements::lower);
        }
    }

    private void branches(
            Expr selected, List<SwitchGroup> groups, List<List<Flow>> bodies, int target, boolean mustMatch) {
        SwitchSelector selector = selector(selected, bodies);
        List<SwitchBranches.Case> branches = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            SwitchGroup group = groups.get(i);
            branches.add(new SwitchBranches.Case(
                    labels.of(group, selected.type()), group.isDefault(), bodies.get(i), !group.isRule()));
        }
        List<Flow> otherwise = mustMatch ? List.of(failure()) : List.of();
        out.addAll(new SwitchBranches(selector, target, out.origin()).of(branches, otherwise));
    }

    /** The selector in a variable that no case changes. */
    private SwitchSelector selector(Expr selected, List<List<Flow>> bodies) {
        List<Flow> all = bodies.stream().flatMap(List::stream).toList();
        boolean lasts = selected instanceof Expr.Const
                || selected instanceof Var variable
                        && !Writing.of(all).variables().contains(variable);
        SwitchSelector selector =
                new SwitchSelector(lasts ? selected : lowering.operands.keep(selected, LoweringNames.SELECTED));
        selector.presence().ifPresent(check -> out.add(new Stmt.Evaluate(check, out.origin())));
        return selector;
    }

    /** What Java throws if a class has been compiled again since and has more constants now. */
    private Flow failure() {
        Expr exception = new Expr.Opaque(List.of("new ‹" + FAILURE.name() + "›()"), List.of(), FAILURE);
        return new Flow.Straight(new Stmt.Throw(exception, out.origin()));
    }
}
