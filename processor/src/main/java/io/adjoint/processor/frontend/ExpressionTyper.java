package io.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the type of each expression, and with it what its names mean. */
final class ExpressionTyper {

    private final BodyContext context;
    private final Universe universe;

    ExpressionTyper(BodyContext context) {
        this.context = context;
        this.universe = context.universe;
    }

    /** The type of an expression where something is expected of it; unknown if it cannot be found out. */
    TypeMirror type(ExpressionTree tree, Target target) {
        return context.record(tree, dispatch(tree, target));
    }

    private TypeMirror dispatch(ExpressionTree tree, Target target) {
        return switch (tree.getKind()) {
            case INT_LITERAL -> universe.intType();
            case LONG_LITERAL -> universe.primitive(TypeKind.LONG);
            case FLOAT_LITERAL -> universe.primitive(TypeKind.FLOAT);
            case DOUBLE_LITERAL -> universe.primitive(TypeKind.DOUBLE);
            case CHAR_LITERAL -> universe.primitive(TypeKind.CHAR);
            case BOOLEAN_LITERAL -> universe.booleanType();
            case STRING_LITERAL -> universe.string();
            case NULL_LITERAL -> universe.types().getNullType();
            case PARENTHESIZED -> type(((ParenthesizedTree) tree).getExpression(), target);
            case IDENTIFIER -> context.names.identifier((IdentifierTree) tree);
            case MEMBER_SELECT -> context.names.select((MemberSelectTree) tree);
            case ARRAY_ACCESS -> element((ArrayAccessTree) tree);
            case METHOD_INVOCATION -> context.calls.invocation((MethodInvocationTree) tree);
            case NEW_CLASS -> context.calls.creation((NewClassTree) tree, target);
            case NEW_ARRAY -> newArray((NewArrayTree) tree, target);
            case TYPE_CAST -> cast((TypeCastTree) tree);
            case INSTANCE_OF -> instanceOf((InstanceOfTree) tree);
            case CONDITIONAL_EXPRESSION -> context.conditionals.conditional((ConditionalExpressionTree) tree, target);
            case SWITCH_EXPRESSION -> context.conditionals.switchExpression((SwitchExpressionTree) tree, target);
            case LAMBDA_EXPRESSION -> context.lambdas.lambda((LambdaExpressionTree) tree, target);
            case MEMBER_REFERENCE -> context.lambdas.reference((MemberReferenceTree) tree, target);
            case ASSIGNMENT -> assignment((AssignmentTree) tree);
            default -> operation(tree);
        };
    }

    private TypeMirror operation(ExpressionTree tree) {
        if (tree instanceof UnaryTree unary) {
            return unary(unary);
        }
        if (tree instanceof BinaryTree binary) {
            return binary(binary);
        }
        if (tree instanceof CompoundAssignmentTree assignment) {
            TypeMirror variable = type(assignment.getVariable(), Target.NONE);
            type(assignment.getExpression(), Target.NONE);
            return variable;
        }
        return context.unsupported(tree, "expression " + tree.getKind());
    }

    private TypeMirror unary(UnaryTree tree) {
        TypeMirror operand = type(tree.getExpression(), Target.NONE);
        return switch (tree.getKind()) {
            case UNARY_MINUS, UNARY_PLUS, BITWISE_COMPLEMENT -> context.conversions.unaryPromotion(operand);
            case LOGICAL_COMPLEMENT -> universe.booleanType();
            default -> operand;
        };
    }

    private TypeMirror binary(BinaryTree tree) {
        TypeMirror left = type(tree.getLeftOperand(), Target.NONE);
        TypeMirror[] right = new TypeMirror[1];
        context.scopes.nested(() -> {
            if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
                context.bindings.declare(context.bindings.whenTrue(tree.getLeftOperand()));
            } else if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
                context.bindings.declare(context.bindings.whenFalse(tree.getLeftOperand()));
            }
            right[0] = type(tree.getRightOperand(), Target.NONE);
        });
        return switch (tree.getKind()) {
            case PLUS -> context.conversions.sum(left, right[0]);
            case MINUS, MULTIPLY, DIVIDE, REMAINDER -> context.conversions.binaryPromotion(left, right[0]);
            case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> context.conversions.unaryPromotion(left);
            case AND, OR, XOR -> context.conversions.bitwise(left, right[0]);
            default -> universe.booleanType();
        };
    }

    private TypeMirror assignment(AssignmentTree tree) {
        TypeMirror variable = type(tree.getVariable(), Target.NONE);
        type(tree.getExpression(), Target.of(variable));
        return variable;
    }

    private TypeMirror element(ArrayAccessTree tree) {
        TypeMirror array = type(tree.getExpression(), Target.NONE);
        type(tree.getIndex(), Target.of(universe.intType()));
        if (array.getKind() == TypeKind.ARRAY) {
            return ((ArrayType) array).getComponentType();
        }
        return universe.unknown();
    }

    private TypeMirror newArray(NewArrayTree tree, Target target) {
        TypeMirror type = target.type().orElse(universe.unknown());
        if (tree.getType() != null) {
            type = context.types.type(tree.getType());
            int rank = tree.getDimensions().size();
            if (tree.getInitializers() != null && rank == 0) {
                rank = 1;
            }
            for (int i = 0; i < rank; i++) {
                type = context.types.arrayOf(type);
            }
        }
        tree.getDimensions().forEach(dimension -> type(dimension, Target.of(universe.intType())));
        if (tree.getInitializers() != null) {
            Target element = type instanceof ArrayType array ? Target.of(array.getComponentType()) : Target.UNKNOWN;
            tree.getInitializers().forEach(initializer -> type(initializer, element));
        }
        return type.getKind() == TypeKind.ARRAY ? type : universe.unknown();
    }

    private TypeMirror cast(TypeCastTree tree) {
        TypeMirror type = context.types.type(tree.getType());
        // A switch expression takes its type from an assignment or a call, but not from a cast.
        boolean standsAlone = Lowering.stripped(tree.getExpression()) instanceof SwitchExpressionTree;
        type(tree.getExpression(), standsAlone ? Target.NONE : Target.of(type));
        return type;
    }

    private TypeMirror instanceOf(InstanceOfTree tree) {
        type(tree.getExpression(), Target.NONE);
        if (tree.getPattern() == null) {
            context.types.type(tree.getType());
        } else {
            context.bindings.type(tree.getPattern());
        }
        return universe.booleanType();
    }
}
