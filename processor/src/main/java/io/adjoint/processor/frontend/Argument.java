package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ParenthesizedTree;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** An argument of a call as overload resolution sees it. */
sealed interface Argument {

    /** An expression with a type of its own, which may be unknown. */
    record Value(TypeMirror type) implements Argument {}

    /** A lambda or method reference: it takes its type from the parameter. */
    record Function(ExpressionTree tree) implements Argument {}

    /** A conditional or switch that takes its type from the parameter: each of its results must fit. */
    record Choice(List<Argument> results) implements Argument {
        public Choice {
            results = List.copyOf(results);
        }
    }

    /** An argument that has been typed, as far as it can be without its parameter. */
    static Argument of(ExpressionTree tree, BodyContext context) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return of(parenthesized.getExpression(), context);
        }
        if (tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree) {
            return new Function(tree);
        }
        List<? extends ExpressionTree> results = context.conditionals.results(tree);
        if (!results.isEmpty()) {
            return new Choice(
                    results.stream().map(result -> of(result, context)).toList());
        }
        return new Value(context.resolution.type(tree).orElse(context.universe.unknown()));
    }

    default boolean isUnknown(Universe universe) {
        if (this instanceof Value value) {
            return universe.isUnknown(value.type());
        }
        return this instanceof Choice choice
                && choice.results().stream().anyMatch(result -> result.isUnknown(universe));
    }
}
