package io.adjoint.processor.frontend;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code ?:}, of which one branch is evaluated: statements, unless nothing in it can be active or has side effects. */
final class LoweringConditions {
    private final Lowering lowering;

    LoweringConditions(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Where a value goes: a statement to be made of it. */
    interface Sink {
        Flow write(Expr value);

        /** The variable that a call may write directly. */
        default Optional<Var> variable() {
            return Optional.empty();
        }
    }

    /**
     * The value of {@code ?:} at the type that its place needs, in a variable if it may be active or if a branch has
     * side effects.
     */
    Expr choice(ConditionalExpressionTree tree, Type to) {
        Optional<Type> own = type(tree);
        if (own.isEmpty()) {
            return lowering.expressions.unknown(tree);
        }
        if (!isBranching(tree)) {
            return plain(tree, common(tree, own.get(), to));
        }
        Var chosen = lowering.operands.keep(LoweringTypes.zero(to), LoweringNames.CHOSEN);
        write(tree, to, into(chosen));
        return chosen;
    }

    /** The value of a switch expression at the type that its place needs, in a variable. */
    Expr choice(SwitchExpressionTree tree, Type to) {
        if (!isBranching(tree)) {
            return lowering.expressions.unknown(tree);
        }
        Var chosen = lowering.operands.keep(LoweringTypes.zero(to), LoweringNames.CHOSEN);
        write(tree, to, into(chosen));
        return chosen;
    }

    /**
     * The type that both branches are converted to. It should be the one that Java gives the {@code ?:}, but javac
     * skips that on the way to the type that the place needs (an {@code int} beside a {@code float} goes to
     * {@code double} with all its digits), unless there are parentheses or nothing to choose. What javac does is what
     * the method does.
     */
    private static Type common(ExpressionTree tree, Type own, Type place) {
        boolean isDecided = tree instanceof ConditionalExpressionTree choice
                && Lowering.stripped(choice.getCondition()).getKind() == Tree.Kind.BOOLEAN_LITERAL;
        return isDecided ? own : place;
    }

    /**
     * The type of an expression, for a {@code ?:} also where that depends on the size of a constant ({@code c ? 'a' :
     * 3} is a {@code char}): then {@code int}, which has room for both values, will do.
     */
    Optional<Type> type(ExpressionTree tree) {
        Optional<Type> known = lowering.type(tree);
        if (known.isPresent() || !(Lowering.stripped(tree) instanceof ConditionalExpressionTree choice)) {
            return known;
        }
        if (LoweringArrays.isNull(Lowering.stripped(choice.getTrueExpression()))) {
            return type(choice.getFalseExpression());
        }
        Optional<Type> then = type(choice.getTrueExpression());
        if (LoweringArrays.isNull(Lowering.stripped(choice.getFalseExpression()))) {
            return then;
        }
        if (then.isPresent() && then.equals(type(choice.getFalseExpression()))) {
            return then;
        }
        return then.filter(LoweringTypes::isNumeric)
                .flatMap(left -> type(choice.getFalseExpression())
                        .filter(LoweringTypes::isNumeric)
                        .map(right -> LoweringTypes.promoted(left, right)));
    }

    private Expr plain(ConditionalExpressionTree tree, Type type) {
        Expr condition = lowering.expressions.lower(tree.getCondition());
        Expr then = lowering.expressions.lower(tree.getTrueExpression(), type);
        Expr otherwise = lowering.expressions.lower(tree.getFalseExpression(), type);
        boolean refused = List.of(condition, then, otherwise).contains(Faults.REFUSED);
        return refused ? lowering.faults.silently() : new Expr.Conditional(condition, then, otherwise);
    }

    /** Writes a value where it goes; for a {@code ?:} in each of its branches. */
    void write(ExpressionTree tree, Type type, Sink sink) {
        write(tree, type, UnaryOperator.identity(), sink);
    }

    /** @param conversion what is done to the value after it has got its type */
    private void write(ExpressionTree tree, Type type, UnaryOperator<Expr> conversion, Sink sink) {
        ExpressionTree value = Lowering.stripped(tree);
        if (isBranching(value)) {
            Type own = type(value).get();
            Type common = value != tree ? own : common(value, own, type);
            UnaryOperator<Expr> both = lowered -> conversion.apply(LoweringTypes.convert(lowered, type));
            if (value instanceof SwitchExpressionTree choice) {
                lowering.switches.expression(choice, result -> write(result, common, both, sink));
            } else {
                branch((ConditionalExpressionTree) value, common, both, sink);
            }
            return;
        }
        if (sink.variable().isPresent()
                && value instanceof MethodInvocationTree call
                && lowering.calls.isCallOfType(call, sink.variable().get().type())) {
            lowering.calls.into(call, sink.variable().get(), false);
            return;
        }
        Expr lowered = lowering.expressions.stored(tree, type);
        if (lowered != Faults.REFUSED) {
            lowering.out.add(sink.write(conversion.apply(lowered)));
        }
    }

    private void branch(ConditionalExpressionTree tree, Type type, UnaryOperator<Expr> conversion, Sink sink) {
        Expr condition = lowering.expressions.lower(tree.getCondition());
        List<Flow> then = lowering.out.during(() -> write(tree.getTrueExpression(), type, conversion, sink));
        List<Flow> otherwise = lowering.out.during(() -> write(tree.getFalseExpression(), type, conversion, sink));
        lowering.out.branch(condition, then, otherwise);
    }

    /** Whether an expression is a {@code ?:} that must become statements. */
    boolean isBranching(ExpressionTree tree) {
        ExpressionTree value = Lowering.stripped(tree);
        Optional<Type> type = type(value);
        if (value instanceof SwitchExpressionTree || type.filter(Type::isArray).isPresent()) {
            return type.filter(each -> each.isScalar() || each.isArray()).isPresent()
                    && (value instanceof SwitchExpressionTree || value instanceof ConditionalExpressionTree);
        }
        return value instanceof ConditionalExpressionTree choice
                && type.filter(Type::isScalar).isPresent()
                && !isPlain(choice);
    }

    /** Whether no branch has side effects or can carry a derivative. */
    private boolean isPlain(ConditionalExpressionTree tree) {
        boolean continuous = type(tree).filter(Type::isContinuous).isPresent();
        return Plainness.of(tree.getTrueExpression(), lowering, continuous)
                && Plainness.of(tree.getFalseExpression(), lowering, continuous);
    }

    Sink into(Var variable) {
        return new Sink() {
            @Override
            public Flow write(Expr value) {
                return new Flow.Straight(new Stmt.Assign(variable, value, lowering.out.origin()));
            }

            @Override
            public Optional<Var> variable() {
                return Optional.of(variable);
            }
        };
    }
}
