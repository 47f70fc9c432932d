package io.adjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Walks {@code switch}, as a statement and as an expression. */
final class SwitchWalker {

    /** A switch expression that is being walked: what its place expects, and the results found so far. */
    private record Open(Target target, List<ExpressionTree> results) {}

    private final BodyContext context;
    private final Deque<Open> open = new ArrayDeque<>();

    SwitchWalker(BodyContext context) {
        this.context = context;
    }

    void statement(SwitchTree tree) {
        cases(tree.getExpression(), tree.getCases(), Optional.empty());
    }

    /** Walks a switch expression; its results. */
    List<ExpressionTree> expression(SwitchExpressionTree tree, Target target) {
        Open current = new Open(target, new ArrayList<>());
        open.push(current);
        cases(tree.getExpression(), tree.getCases(), Optional.of(current));
        open.pop();
        return current.results();
    }

    void yield(YieldTree tree) {
        if (open.isEmpty()) {
            context.unsupported(tree, "yield");
        } else {
            result(tree.getValue(), open.element());
        }
    }

    private void result(ExpressionTree tree, Open current) {
        context.expressions.type(tree, current.target());
        current.results().add(tree);
    }

    private void cases(ExpressionTree selector, List<? extends CaseTree> cases, Optional<Open> current) {
        TypeMirror type = context.expressions.type(selector, Target.NONE);
        context.scopes.nested(() -> {
            for (CaseTree branch : cases) {
                if (branch.getCaseKind() == CaseTree.CaseKind.RULE) {
                    context.scopes.nested(() -> {
                        labels(branch, type);
                        rule(branch.getBody(), current);
                    });
                } else {
                    labels(branch, type);
                    context.statements.statements(branch.getStatements());
                }
            }
        });
    }

    private void rule(Tree body, Optional<Open> current) {
        if (current.isPresent() && body instanceof ExpressionTree value) {
            result(value, current.get());
        } else if (current.isPresent() && body instanceof ExpressionStatementTree statement) {
            result(statement.getExpression(), current.get());
        } else if (body instanceof ExpressionTree expression) {
            context.expressions.type(expression, Target.NONE);
        } else {
            context.statements.statement((StatementTree) body);
        }
    }

    private void labels(CaseTree branch, TypeMirror selector) {
        for (Tree label : NewerJava.labels(branch)) {
            if (label instanceof IdentifierTree name && isEnum(selector)) {
                enumConstant(name, selector);
            } else if (label instanceof IdentifierTree && context.universe.isUnknown(selector)) {
                context.unsupported(label, "case of an unknown type");
            } else if (label instanceof ExpressionTree constant) {
                context.expressions.type(constant, Target.NONE);
            } else {
                context.bindings.type(label);
                context.bindings.declare(context.bindings.of(label));
            }
        }
        NewerJava.guard(branch).ifPresent(guard -> {
            context.expressions.type(guard, Target.NONE);
            context.bindings.declare(context.bindings.whenTrue(guard));
        });
    }

    private static boolean isEnum(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && Universe.elementOf(type).getKind() == ElementKind.ENUM;
    }

    private void enumConstant(IdentifierTree tree, TypeMirror type) {
        String name = tree.getName().toString();
        Optional<VariableElement> constant = context.members.declaredField(Universe.elementOf(type), name);
        if (constant.isPresent()) {
            context.record(tree, type, constant.get());
        } else {
            context.unresolved(tree, name);
        }
    }
}
