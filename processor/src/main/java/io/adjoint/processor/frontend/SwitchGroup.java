package io.adjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cases of a {@code switch} that share one body.
 *
 * @param labels what the selector is compared with
 * @param isDefault whether whatever no other group names comes here, too
 * @param statements the body; empty for an arrow and a value
 * @param value what stands right of an arrow, if that is an expression
 * @param isRule whether there is an arrow, and so no way into the next group
 */
record SwitchGroup(
        List<ExpressionTree> labels,
        boolean isDefault,
        List<StatementTree> statements,
        Optional<ExpressionTree> value,
        boolean isRule) {
    SwitchGroup {
        labels = List.copyOf(labels);
        statements = List.copyOf(statements);
    }

    /** The groups in order: cases without statements go with the next one that has some. */
    static List<SwitchGroup> of(List<? extends CaseTree> cases) {
        List<SwitchGroup> groups = new ArrayList<>();
        List<ExpressionTree> labels = new ArrayList<>();
        boolean isDefault = false;
        for (CaseTree branch : cases) {
            labels.addAll(branch.getExpressions());
            isDefault |= NewerJava.isDefault(branch);
            boolean isRule = branch.getCaseKind() == CaseTree.CaseKind.RULE;
            boolean isLast = branch == cases.get(cases.size() - 1);
            if (isRule || isLast || !branch.getStatements().isEmpty()) {
                groups.add(isRule ? rule(labels, isDefault, branch.getBody()) : old(labels, isDefault, branch));
                labels.clear();
                isDefault = false;
            }
        }
        return groups;
    }

    private static SwitchGroup old(List<ExpressionTree> labels, boolean isDefault, CaseTree branch) {
        return new SwitchGroup(labels, isDefault, List.copyOf(branch.getStatements()), Optional.empty(), false);
    }

    private static SwitchGroup rule(List<ExpressionTree> labels, boolean isDefault, Tree body) {
        if (body instanceof ExpressionTree value) {
            return new SwitchGroup(labels, isDefault, List.of(), Optional.of(value), true);
        }
        Optional<ExpressionTree> value = body instanceof ExpressionStatementTree statement
                ? Optional.of(statement.getExpression())
                : Optional.empty();
        return new SwitchGroup(labels, isDefault, List.of((StatementTree) body), value, true);
    }
}
