package io.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/** Expressions; what they do beyond having a value is written as statements on the way. */
final class LoweringExpressions extends SimpleTreeVisitor<Expr, Void> {
    private final Lowering lowering;
    private final LoweringOperators operators;

    LoweringExpressions(Lowering lowering) {
        this.lowering = lowering;
        this.operators = new LoweringOperators(lowering);
    }

    /** The value of an expression, at the type that Java gives it. */
    Expr lower(ExpressionTree tree) {
        return tree.accept(this, null);
    }

    /** The value of an expression where Java converts it to a type. */
    Expr lower(ExpressionTree tree, Type to) {
        if (tree instanceof NewArrayTree array && to instanceof Type.Array type) {
            return lowering.arrays.value(array, type, LoweringNames.VALUES);
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return LoweringTypes.convert(lowering.conditions.choice(choice, to), to);
        }
        if (tree instanceof SwitchExpressionTree choice && to.isScalar()) {
            return LoweringTypes.convert(lowering.conditions.choice(choice, to), to);
        }
        return placed(LoweringTypes.convert(lower(tree), to), tree);
    }

    /** The value of an array index. */
    Expr index(ExpressionTree tree) {
        ExpressionTree index = Lowering.stripped(tree);
        Expr value = index instanceof UnaryTree step && LoweringAssignments.isStep(step)
                ? lowering.assignments.step(step, LoweringNames.INDEX)
                : lower(index);
        return LoweringTypes.convert(value, Scalar.INT);
    }

    /** An array as something that can be indexed. */
    Optional<Expr.Place> place(Expr array) {
        if (array.type().isArray() && (array instanceof Expr.Opaque || array instanceof Expr.Field)) {
            return Optional.of(lowering.operands.keep(array, LoweringNames.of(array)));
        }
        return array instanceof Expr.Place place && place.type().isArray() ? Optional.of(place) : Optional.empty();
    }

    @Override
    protected Expr defaultAction(Tree tree, Void unused) {
        return lowering.faults.refuse(Diagnostic.ADJ102, tree, TreeNouns.of(tree));
    }

    @Override
    public Expr visitParenthesized(ParenthesizedTree tree, Void unused) {
        return lower(tree.getExpression());
    }

    /** A value that is about to be stored at a place of its type. */
    Expr stored(ExpressionTree tree, Type type) {
        return type.isArray() ? lowering.arrays.stored(tree, type) : lower(tree, type);
    }

    @Override
    public Expr visitLiteral(LiteralTree tree, Void unused) {
        Optional<Type> type = literalType(tree);
        return type.isPresent() ? new Expr.Const(tree.getValue(), type.get()) : defaultAction(tree, null);
    }

    private static Optional<Type> literalType(LiteralTree tree) {
        return Optional.ofNullable(
                switch (tree.getKind()) {
                    case INT_LITERAL -> Scalar.INT;
                    case LONG_LITERAL -> Scalar.LONG;
                    case FLOAT_LITERAL -> Scalar.FLOAT;
                    case DOUBLE_LITERAL -> Scalar.DOUBLE;
                    case CHAR_LITERAL -> Scalar.CHAR;
                    case BOOLEAN_LITERAL -> Scalar.BOOLEAN;
                    case STRING_LITERAL -> ReferenceTypes.STRING;
                    case NULL_LITERAL -> ReferenceTypes.OBJECT;
                    default -> null;
                });
    }

    @Override
    public Expr visitIdentifier(IdentifierTree tree, Void unused) {
        Optional<Expr> part = lowering.objects.expression(tree);
        if (part.isPresent()) {
            return part.get();
        }
        Optional<VariableTree> declaration = lowering.resolution.variable(tree);
        if (declaration.isPresent()) {
            return variable(tree, declaration.get());
        }
        if (tree.getName().contentEquals("this") && lowering.receiver().isPresent()) {
            return lowering.receiver().get();
        }
        if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
            return lowering.faults.refuse(Diagnostic.ADJ102, tree, tree.getName() + " as a value");
        }
        return field(tree);
    }

    private Expr variable(ExpressionTree tree, VariableTree declaration) {
        if (lowering.derived.holds(declaration)) {
            return lowering.objects.refuseWhole(tree);
        }
        Optional<Expr> variable = lowering.variables.of(declaration).map(found -> found);
        return variable.orElseGet(lowering.faults::silently);
    }

    @Override
    public Expr visitMemberSelect(MemberSelectTree tree, Void unused) {
        Optional<Expr> part = lowering.objects.part(tree);
        if (part.isPresent()) {
            return part.get();
        }
        Optional<VariableTree> field = lowering.resolution.variable(tree);
        if (field.isPresent()) {
            return variable(tree, field.get());
        }
        if (lowering.isOuterThis(tree) && lowering.receiver().isPresent()) {
            return lowering.receiver().get();
        }
        boolean ofArray = lowering.resolution
                .type(tree.getExpression())
                .filter(type -> type.getKind() == TypeKind.ARRAY)
                .isPresent();
        if (ofArray && tree.getIdentifier().contentEquals("length")) {
            Optional<Expr.Place> array = place(lower(tree.getExpression()));
            return array.<Expr>map(Expr.Length::new).orElseGet(lowering.faults::silently);
        }
        if (startsAtRefused(tree)) {
            return lowering.faults.silently();
        }
        if (tree.getIdentifier().contentEquals("class")) {
            return lowering.resolution
                    .type(tree.getExpression())
                    .flatMap(LoweringTypes::of)
                    .map(lowering.inactive::classLiteral)
                    .orElseGet(() -> unknown(tree));
        }
        return field(tree);
    }

    private Expr field(ExpressionTree tree) {
        Optional<Element> element = lowering.resolution.element(tree);
        return element.isPresent() ? lowering.fields.lower(tree, element.get()) : unknown(tree);
    }

    /** An expression that has no meaning to us: either its name is reported as unresolved, or we say why. */
    Expr unknown(ExpressionTree tree) {
        if (UnresolvedNames.in(tree, lowering.resolution) || startsAtRefused(tree)) {
            return lowering.faults.silently();
        }
        String why = lowering.resolution
                .reason(tree)
                .map(reason -> " (" + reason + ")")
                .orElse("");
        return lowering.faults.refuse(Diagnostic.ADJ102, tree, TreeNouns.of(tree) + why);
    }

    /** Whether an expression is a member, of a member … of a variable that was refused at its declaration. */
    boolean startsAtRefused(ExpressionTree tree) {
        ExpressionTree at = tree;
        while (true) {
            at = Lowering.stripped(at);
            if (at instanceof MemberSelectTree select) {
                at = select.getExpression();
            } else if (at instanceof MethodInvocationTree call) {
                at = call.getMethodSelect();
            } else if (at instanceof ArrayAccessTree access) {
                at = access.getExpression();
            } else {
                return lowering.resolution
                        .variable(at)
                        .filter(declaration ->
                                lowering.variables.of(declaration).isEmpty() && !lowering.derived.holds(declaration))
                        .isPresent();
            }
        }
    }

    @Override
    public Expr visitArrayAccess(ArrayAccessTree tree, Void unused) {
        List<Expr> parts = lowering.operands.inOrder(() -> lower(tree.getExpression()), () -> index(tree.getIndex()));
        Optional<Expr.Place> array = place(parts.get(0));
        return array.isEmpty() || parts.get(1) == Faults.REFUSED
                ? lowering.faults.silently()
                : new Expr.Element(array.get(), parts.get(1));
    }

    @Override
    public Expr visitTypeCast(TypeCastTree tree, Void unused) {
        Optional<Type> to = lowering.type(tree.getType());
        if (to.isEmpty()) {
            return lowering.faults.refuse(Diagnostic.ADJ102, tree, "a cast to " + tree.getType());
        }
        Expr value = tree.getExpression() instanceof SwitchExpressionTree choice
                        && to.get().isScalar()
                ? lower(choice, to.get())
                : lower(tree.getExpression());
        boolean isReference = value.type() instanceof Type.Reference && !(to.get() instanceof Type.Scalar);
        boolean isUnboxed = value.type() instanceof Type.Reference
                && to.get() instanceof Scalar scalar
                && Boxes.content(value.type()).isEmpty();
        if (isReference && !value.type().equals(to.get())) {
            return lowering.inactive.cast(value, to.get(), tree);
        }
        return isUnboxed
                ? lowering.inactive.cast(value, to.get(), tree)
                : placed(LoweringTypes.convert(value, to.get()), tree);
    }

    /** Inactive Java that a conversion made, with the place where it stands. */
    private Expr placed(Expr value, Tree tree) {
        return value instanceof Expr.Opaque opaque && opaque.origin() == Origin.NONE && opaque.keeps()
                ? new Expr.Opaque(
                        opaque.fragments(), opaque.holes(), opaque.type(), opaque.isPure(), true, lowering.origin(tree))
                : value;
    }

    @Override
    public Expr visitInstanceOf(InstanceOfTree tree, Void unused) {
        return lowering.inactive.instanceOf(tree);
    }

    @Override
    public Expr visitNewClass(NewClassTree tree, Void unused) {
        return lowering.inactive.once(lowering.inactive.creation(tree), LoweringNames.OBJECT);
    }

    @Override
    public Expr visitBinary(BinaryTree tree, Void unused) {
        return switch (tree.getKind()) {
            case CONDITIONAL_AND, CONDITIONAL_OR -> lowering.logic.lower(tree);
            default -> operators.binary(tree);
        };
    }

    @Override
    public Expr visitUnary(UnaryTree tree, Void unused) {
        return LoweringAssignments.isStep(tree)
                ? lowering.assignments.step(tree, LoweringNames.OLD)
                : operators.unary(tree);
    }

    @Override
    public Expr visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        Optional<Type> type = lowering.conditions.type(tree);
        return type.isPresent() ? lowering.conditions.choice(tree, type.get()) : unknown(tree);
    }

    @Override
    public Expr visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        Optional<Type> type = lowering.conditions.type(tree);
        return type.isPresent() ? lowering.conditions.choice(tree, type.get()) : unknown(tree);
    }

    @Override
    public Expr visitAssignment(AssignmentTree tree, Void unused) {
        return lowering.assignments.value(tree);
    }

    @Override
    public Expr visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        return lowering.assignments.value(tree);
    }

    @Override
    public Expr visitNewArray(NewArrayTree tree, Void unused) {
        Optional<Type> type = lowering.type(tree);
        return type.isPresent()
                ? lowering.arrays.value(tree, (Type.Array) type.get(), LoweringNames.VALUES)
                : defaultAction(tree, null);
    }

    @Override
    public Expr visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        return lowering.objects.expression(tree).orElseGet(() -> lowering.calls.value(tree));
    }
}
