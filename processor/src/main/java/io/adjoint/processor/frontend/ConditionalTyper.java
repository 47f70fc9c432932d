package io.adjoint.processor.frontend;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Types what chooses between several results: {@code ?:} (JLS 15.25) and {@code switch} as an expression (JLS 15.28).
 */
final class ConditionalTyper {

    private final BodyContext context;
    private final Universe universe;
    private final Map<Tree, List<? extends ExpressionTree>> results = new IdentityHashMap<>();

    ConditionalTyper(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    /**
     * The expressions between which a tree chooses, if it takes its type from its place; empty for one that stands
     * alone.
     */
    List<? extends ExpressionTree> results(ExpressionTree tree) {
        return results.getOrDefault(tree, List.of());
    }

    TypeMirror conditional(ConditionalExpressionTree tree, Target target) {
        context.expressions.type(tree.getCondition(), Target.of(universe.booleanType()));
        // Whether the arms can hear what is expected depends on all of them: at first each is asked alone.
        context.scopes.nested(() -> {
            context.bindings.declare(context.bindings.whenTrue(tree.getCondition()));
            context.expressions.type(tree.getTrueExpression(), Target.UNKNOWN);
        });
        context.scopes.nested(() -> {
            context.bindings.declare(context.bindings.whenFalse(tree.getCondition()));
            context.expressions.type(tree.getFalseExpression(), Target.UNKNOWN);
        });
        results.put(tree, List.of(tree.getTrueExpression(), tree.getFalseExpression()));
        Optional<Boolean> alone = isBooleanOrNumeric(tree);
        if (alone.isEmpty()) {
            results.remove(tree);
            return universe.unknown();
        }
        return settle(tree, alone.get() ? Target.NONE : target);
    }

    TypeMirror switchExpression(SwitchExpressionTree tree, Target target) {
        results.put(tree, context.switches.expression(tree, target));
        return settle(tree, target);
    }

    /** Gives an expression that was typed before its place was known the type that it takes from it. */
    TypeMirror settle(ExpressionTree tree, Target target) {
        if (target == Target.UNKNOWN) {
            return known(tree);
        }
        if (tree instanceof ParenthesizedTree parenthesized) {
            return context.record(tree, settle(parenthesized.getExpression(), target));
        }
        if (tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree) {
            return context.expressions.type(tree, target);
        }
        if (!results.containsKey(tree)) {
            return known(tree);
        }
        List<? extends ExpressionTree> arms = target.expected() ? results(tree) : results.remove(tree);
        List<TypeMirror> types = arms.stream().map(arm -> settle(arm, target)).toList();
        return context.record(tree, target.expected() ? target.type().get() : unify(tree, arms, types));
    }

    private TypeMirror known(Tree tree) {
        return context.resolution.type(tree).orElse(universe.unknown());
    }

    private TypeMirror unify(Tree tree, List<? extends ExpressionTree> arms, List<TypeMirror> types) {
        if (types.stream().anyMatch(universe::isUnknown)) {
            return universe.unknown();
        }
        if (mayNarrowConstant(arms, types)) {
            return context.unsupported(tree, "byte, short or char beside an int constant");
        }
        TypeMirror type = context.conversions.unify(types);
        return universe.isUnknown(type) ? context.unsupported(tree, "least upper bound") : type;
    }

    /** An int constant takes the type of a narrower arm that it fits: constants are not computed here. */
    private boolean mayNarrowConstant(List<? extends ExpressionTree> arms, List<TypeMirror> types) {
        List<TypeKind> kinds = types.stream()
                .map(type -> context.conversions.unboxed(type).getKind())
                .toList();
        if (kinds.stream().noneMatch(Conversions::isNarrow)) {
            return false;
        }
        for (int i = 0; i < arms.size(); i++) {
            if (kinds.get(i) == TypeKind.INT && mayBeConstant(arms.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeConstant(ExpressionTree tree) {
        return switch (tree.getKind()) {
            case METHOD_INVOCATION,
                    ARRAY_ACCESS,
                    ASSIGNMENT,
                    PREFIX_INCREMENT,
                    PREFIX_DECREMENT,
                    POSTFIX_INCREMENT,
                    POSTFIX_DECREMENT -> false;
            default -> true;
        };
    }

    /**
     * Whether a conditional with this arm stands alone, as javac sees it, whatever its place expects; empty if that
     * cannot be known.
     */
    private Optional<Boolean> isBooleanOrNumeric(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return isBooleanOrNumeric(parenthesized.getExpression());
        }
        if (tree instanceof ConditionalExpressionTree && results(tree).isEmpty()) {
            // It has been found to stand alone, or could not be decided.
            return context.resolution.type(tree).map(type -> true);
        }
        if (tree instanceof ConditionalExpressionTree || tree instanceof SwitchExpressionTree) {
            return all(results(tree).stream().map(this::isBooleanOrNumeric).toList());
        }
        return switch (tree.getKind()) {
            case NULL_LITERAL -> Optional.of(true);
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE -> Optional.of(false);
            default ->
                context.resolution
                        .type(tree)
                        .map(context.conversions::isPrimitiveOrBox)
                        // A generic call, whose declared result is no number whatever it turns out to be.
                        .or(() -> context.resolution.element(tree).map(method -> false));
        };
    }

    private static Optional<Boolean> all(List<Optional<Boolean>> answers) {
        if (answers.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return answers.isEmpty() || answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }
}
