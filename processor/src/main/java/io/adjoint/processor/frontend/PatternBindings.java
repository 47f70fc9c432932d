package io.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** The variables that patterns declare, and where a condition brings them into scope (JLS 6.3.1). */
final class PatternBindings {

    private final BodyContext context;

    PatternBindings(BodyContext context) {
        this.context = context;
    }

    /** What a condition declares where it holds. */
    List<VariableTree> whenTrue(ExpressionTree condition) {
        return when(condition, true);
    }

    /** What a condition declares where it does not hold. */
    List<VariableTree> whenFalse(ExpressionTree condition) {
        return when(condition, false);
    }

    private List<VariableTree> when(ExpressionTree condition, boolean holds) {
        return switch (condition.getKind()) {
            case PARENTHESIZED -> when(((ParenthesizedTree) condition).getExpression(), holds);
            case LOGICAL_COMPLEMENT -> when(((UnaryTree) condition).getExpression(), !holds);
            case CONDITIONAL_AND -> holds ? both((BinaryTree) condition, true) : List.of();
            case CONDITIONAL_OR -> holds ? List.of() : both((BinaryTree) condition, false);
            case INSTANCE_OF -> holds ? of(((InstanceOfTree) condition).getPattern()) : List.of();
            default -> List.of();
        };
    }

    private List<VariableTree> both(BinaryTree condition, boolean hold) {
        return Stream.concat(
                        when(condition.getLeftOperand(), hold).stream(),
                        when(condition.getRightOperand(), hold).stream())
                .toList();
    }

    /** The variables that a pattern declares, those of the patterns within it too; none for no pattern. */
    List<VariableTree> of(Tree pattern) {
        List<VariableTree> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
                found.add(tree.getVariable());
                return null;
            }
        }.scan(pattern, null);
        return found;
    }

    /** Notes the types that a pattern asks for. */
    void type(Tree pattern) {
        if (!(pattern instanceof BindingPatternTree)) {
            context.unsupported(pattern, "record pattern");
        }
        of(pattern).forEach(this::typeOf);
    }

    void declare(List<VariableTree> variables) {
        variables.forEach(variable -> context.declare(variable, typeOf(variable)));
    }

    private TypeMirror typeOf(VariableTree variable) {
        return variable.getType() == null
                ? context.unsupported(variable, "var in a pattern")
                : context.record(variable, context.types.type(variable.getType()));
    }
}
