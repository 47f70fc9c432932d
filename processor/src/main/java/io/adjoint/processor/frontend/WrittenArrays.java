package io.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * The array parameters that a method plainly writes to: there is an assignment to an element of one, under its own name
 * or another, here or in a method of the same class that it is passed to. For methods that are not looked into
 * otherwise.
 */
final class WrittenArrays extends TreeScanner<Void, Void> {
    private final ArrayHelpers helpers;
    private final Set<MethodTree> around;
    private final Set<String> written = new LinkedHashSet<>();

    /** By name, the parameters whose arrays it may stand for. */
    private final Map<String, Set<String>> aliases = new HashMap<>();

    private WrittenArrays(ArrayHelpers helpers, Set<MethodTree> around) {
        this.helpers = helpers;
        this.around = around;
    }

    /** The first of them; empty if there is none, or no source. */
    static Optional<String> of(ExecutableElement method, JavacEnvironment javac) {
        return all(method, javac).stream()
                .findFirst()
                .map(parameter -> parameter.getSimpleName().toString());
    }

    /** All of them, in order. */
    static List<VariableElement> all(ExecutableElement method, JavacEnvironment javac) {
        MethodTree tree = javac.trees().getTree(method);
        if (tree == null) {
            return List.of();
        }
        Set<String> written = in(tree, new ArrayHelpers(method, javac), Set.of());
        return method.getParameters().stream()
                .<VariableElement>map(parameter -> parameter)
                .filter(parameter -> written.contains(parameter.getSimpleName().toString()))
                .toList();
    }

    /** @param around the methods that are being looked at */
    private static Set<String> in(MethodTree method, ArrayHelpers helpers, Set<MethodTree> around) {
        if (method.getBody() == null || around.contains(method)) {
            return Set.of();
        }
        Set<MethodTree> inside = new HashSet<>(around);
        inside.add(method);
        WrittenArrays arrays = new WrittenArrays(helpers, inside);
        for (VariableTree parameter : method.getParameters()) {
            String name = parameter.getName().toString();
            arrays.aliases.put(name, Set.of(name));
        }
        arrays.look(method.getBody());
        return arrays.written;
    }

    private void look(BlockTree body) {
        for (StatementTree statement : body.getStatements()) {
            scan(statement, null);
            if (statement instanceof ExpressionStatementTree expression
                    && expression.getExpression() instanceof AssignmentTree assignment
                    && Lowering.stripped(assignment.getVariable()) instanceof IdentifierTree name) {
                // From here on, whatever came before, it stands for this
                aliases.put(name.getName().toString(), standsFor(assignment.getExpression()));
            }
        }
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        also(tree.getName().toString(), tree.getInitializer());
        return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        also(tree.getVariable().getName().toString(), tree.getExpression());
        return super.visitEnhancedForLoop(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        note(tree.getVariable());
        if (Lowering.stripped(tree.getVariable()) instanceof IdentifierTree name) {
            also(name.getName().toString(), tree.getExpression());
        }
        return super.visitAssignment(tree, unused);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        note(tree.getVariable());
        return super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        boolean isStep = switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
        if (isStep) {
            note(tree.getExpression());
        }
        return super.visitUnary(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        for (int i = 0; i < arguments.size(); i++) {
            Set<String> given = standsFor(arguments.get(i));
            if (!given.isEmpty() && isWritten(tree, i)) {
                written.addAll(given);
            }
        }
        return super.visitMethodInvocation(tree, unused);
    }

    private boolean isWritten(MethodInvocationTree call, int position) {
        return ArrayHelpers.isWrittenByJava(call, position)
                || helpers.called(call).stream()
                        .anyMatch(method -> in(method, helpers, around)
                                .contains(method.getParameters()
                                        .get(position)
                                        .getName()
                                        .toString()));
    }

    private void also(String name, ExpressionTree value) {
        Set<String> all = new HashSet<>(aliases.getOrDefault(name, Set.of()));
        all.addAll(standsFor(value));
        aliases.put(name, all);
    }

    /** The parameters whose array, or a row of it, an expression may give. */
    private Set<String> standsFor(ExpressionTree given) {
        Tree tree = given == null ? null : Lowering.stripped(given);
        while (tree instanceof ArrayAccessTree access) {
            tree = Lowering.stripped(access.getExpression());
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            Set<String> both = new HashSet<>(standsFor(choice.getTrueExpression()));
            both.addAll(standsFor(choice.getFalseExpression()));
            return both;
        }
        return tree instanceof IdentifierTree name
                ? aliases.getOrDefault(name.getName().toString(), Set.of())
                : Set.of();
    }

    private void note(ExpressionTree target) {
        if (Lowering.stripped(target) instanceof ArrayAccessTree access) {
            written.addAll(standsFor(access));
        }
    }
}
