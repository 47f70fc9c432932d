package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Objects that are taken apart: a variable of such a class becomes the variables of its fields. */
final class LoweringObjects {
    private final Lowering lowering;
    private final Optional<LoweringObjects> around;
    private final Map<VariableTree, Value> bindings = new IdentityHashMap<>();
    private final MadeHere made;
    private final LoweringInlined inlined;
    final ObjectCopies copies;
    final LoweringCreations creations;

    /** @param around those of the body that a lambda stands in */
    LoweringObjects(Lowering lowering, Optional<LoweringObjects> around) {
        this.lowering = lowering;
        this.around = around;
        this.copies = new ObjectCopies(lowering);
        this.creations = new LoweringCreations(lowering);
        this.inlined = new LoweringInlined(lowering);
        this.made = new MadeHere(
                lowering.resolution,
                lowering.followed,
                this::isKnownObject,
                lowering.self().filter(self -> self.reference().isEmpty()).isPresent());
    }

    private Optional<Boolean> isKnownObject(ExpressionTree tree) {
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            Optional<VariableTree> variable = lowering.resolution.variable(tree);
            if (variable.isPresent() && binding(variable.get()).isEmpty()) {
                return isParameter(variable.get()) ? Optional.of(false) : Optional.empty();
            }
            boolean isThis = lowering.self().flatMap(Instance::reference).isPresent()
                    && known(tree)
                            .filter(value -> value == lowering.self().get())
                            .isPresent();
            return known(tree).map(value -> !(value instanceof Plain) && !isThis);
        }
        if (tree instanceof MethodInvocationTree call && lowering.derived.isKnown(call)) {
            return Optional.of(lowering.derived.givesObject(call));
        }
        return Optional.empty();
    }

    private boolean isParameter(VariableTree variable) {
        return lowering.resolution.tree().getParameters().contains(variable);
    }

    // ---- names

    void bind(VariableTree variable, Value value) {
        bindings.put(variable, value);
    }

    private Optional<Value> binding(VariableTree variable) {
        return Optional.ofNullable(bindings.get(variable)).or(() -> around.flatMap(outer -> outer.binding(variable)));
    }

    /** What a name stands for, or a field of it, if that is known without doing anything. */
    Optional<Value> known(ExpressionTree given) {
        ExpressionTree tree = Lowering.stripped(given);
        if (tree instanceof IdentifierTree name) {
            if (name.getName().contentEquals("this") || name.getName().contentEquals("super")) {
                return lowering.selfOf(name).map(self -> self);
            }
            Optional<VariableTree> variable = lowering.resolution.variable(name);
            return variable.isPresent()
                    ? binding(variable.get())
                    : instanceField(name).flatMap(field -> lowering.selfOf(name).flatMap(self -> field(self, field)));
        }
        if (lowering.isOuterThis(tree)) {
            return lowering.self().map(self -> self);
        }
        if (tree instanceof MemberSelectTree select) {
            Optional<VariableTree> variable = lowering.resolution.variable(select);
            if (variable.isPresent()) {
                return binding(variable.get());
            }
            return instanceField(select)
                    .flatMap(field -> known(select.getExpression())
                            .filter(Instance.class::isInstance)
                            .flatMap(object -> field((Instance) object, field)));
        }
        return Optional.empty();
    }

    /** The field of an object; one that has no value yet is zero from the start. */
    Optional<Value> field(Instance object, VariableElement field) {
        Optional<Value> value = object.field(field);
        boolean isMember = ObjectShape.of(object.type().asType(), lowering.followed)
                .filter(shape -> shape.fields().contains(field))
                .isPresent();
        return value.isPresent() || object.reference().isPresent() || !isMember
                ? value
                : Optional.of(creations.unassigned(object, field));
    }

    /** The user's own object that a name stands for, of which only some fields are taken apart: to read another one. */
    Optional<Expr> reference(ExpressionTree tree) {
        return known(tree).filter(Instance.class::isInstance).flatMap(object -> ((Instance) object).reference());
    }

    Optional<VariableElement> instanceField(ExpressionTree tree) {
        return lowering.resolution
                .element(tree)
                .filter(LoweringObjects::isInstanceField)
                .map(VariableElement.class::cast);
    }

    private static boolean isInstanceField(Element element) {
        return element.getKind() == ElementKind.FIELD && !element.getModifiers().contains(Modifier.STATIC);
    }

    // ---- values

    /** Whether an expression gives an object that is taken apart, or a lambda. */
    boolean isObject(ExpressionTree tree) {
        return made.gives(tree);
    }

    /** Whether a call is written out in its place, since an object takes part in it. */
    boolean isInlined(MethodInvocationTree tree) {
        return inlined.isInlined(tree);
    }

    /**
     * The value of an expression, which holds until the next statement is written.
     *
     * @param name what an object that is made gets the names of its variables from
     */
    Value value(ExpressionTree given, String name) {
        ExpressionTree tree = Lowering.stripped(given);
        Optional<Value> known = known(tree);
        if (known.isPresent()) {
            return known.get();
        }
        if (tree instanceof NewClassTree creation && isObject(creation)) {
            return creations.create(creation, name);
        }
        if (tree instanceof MethodInvocationTree call && lowering.derived.givesObject(call)) {
            return lowering.derived.value(call, name);
        }
        if (tree instanceof MethodInvocationTree call && isInlined(call)) {
            return inlined.call(call, name);
        }
        if (tree instanceof LambdaExpressionTree) {
            return new Value.Function(tree, lowering);
        }
        if (tree instanceof ConditionalExpressionTree choice && isObject(choice)) {
            return choice(choice, name);
        }
        if (tree instanceof MemberSelectTree select && isObject(select)) {
            return value(select.getExpression(), name) instanceof Instance object
                    ? instanceField(select)
                            .flatMap(field -> field(object, field))
                            .orElseGet(() -> new Plain(lowering.faults.silently()))
                    : new Plain(lowering.faults.silently());
        }
        return new Plain(lowering.expressions.lower(tree));
    }

    /** The number, array or constant object that an expression gives, where a whole object cannot be. */
    Optional<Expr> expression(ExpressionTree tree) {
        Optional<Value> known = known(tree);
        boolean concerned = known.isPresent() || tree instanceof MethodInvocationTree call && isInlined(call);
        if (!concerned) {
            return Optional.empty();
        }
        Value value = known.orElseGet(() -> value(tree, LoweringNames.VALUE));
        return Optional.of(value instanceof Plain plain ? plain.expr() : refuseWhole(tree));
    }

    /** A field of an object that is taken apart, named or computed. */
    Optional<Expr> part(MemberSelectTree tree) {
        Optional<VariableElement> field = instanceField(tree);
        if (field.isEmpty()
                || known(tree).isPresent()
                || reference(tree.getExpression()).isPresent()
                || !isObject(tree.getExpression())) {
            return expression(tree);
        }
        Value object = value(tree.getExpression(), LoweringNames.VALUE);
        Optional<Value> part = object instanceof Instance instance ? field(instance, field.get()) : Optional.empty();
        return Optional.of(
                part.isPresent() && part.get() instanceof Plain plain ? plain.expr() : lowering.faults.silently());
    }

    /** An object where it would have to be one. */
    Expr refuseWhole(ExpressionTree tree) {
        return lowering.faults.refuse(Diagnostic.ADJ121, tree, UnresolvedNames.text(tree));
    }

    private Value choice(ConditionalExpressionTree tree, String name) {
        Expr condition = lowering.expressions.lower(tree.getCondition());
        List<Value> values = new ArrayList<>();
        List<Flow> then = lowering.out.during(() -> values.add(value(tree.getTrueExpression(), name)));
        List<Flow> otherwise = lowering.out.during(() -> values.add(value(tree.getFalseExpression(), name)));
        Optional<ObjectShape> shape = values.stream()
                .filter(Instance.class::isInstance)
                .map(object -> (Instance) object)
                .filter(copies::isValue)
                .flatMap(object -> ObjectShape.of(object.type().asType(), lowering.followed).stream())
                .findFirst();
        if (shape.isEmpty()) {
            lowering.faults.refuse(Diagnostic.ADJ122, tree, "the value of this choice");
            return new Plain(Faults.REFUSED);
        }
        Instance chosen = copies.declare(shape.get(), name, Optional.empty(), tree);
        then.addAll(lowering.out.during(() -> copies.assign(chosen, values.get(0), tree.getTrueExpression())));
        otherwise.addAll(lowering.out.during(() -> copies.assign(chosen, values.get(1), tree.getFalseExpression())));
        lowering.out.branch(condition, then, otherwise);
        copies.fix(chosen);
        return chosen;
    }

    /** Values that are computed one after the other, each as it was then. */
    List<Value> inOrder(List<Supplier<Value>> operands) {
        List<Value> values = new ArrayList<>();
        for (Supplier<Value> operand : operands) {
            List<Value> value = new ArrayList<>();
            List<Flow> before = lowering.out.during(() -> value.add(operand.get()));
            keep(values, before);
            values.addAll(value);
        }
        return values;
    }

    /** Writes statements between the computation of some values and their use. */
    void keep(List<Value> values, List<Flow> statements) {
        if (!statements.isEmpty()) {
            Writing writing = Writing.of(statements);
            values.replaceAll(
                    value -> isDisturbed(value, writing) ? copies.settled(value, LoweringNames.VALUE) : value);
            lowering.out.addAll(statements);
        }
    }

    Optional<Value> boundTo(VariableTree variable) {
        return binding(variable);
    }

    private boolean isDisturbed(Value value, Writing writing) {
        if (value instanceof Plain plain) {
            return Reading.of(plain.expr()).isDisturbedBy(writing);
        }
        return value instanceof Instance object
                && copies.isValue(object)
                && object.fields().values().stream().anyMatch(field -> isDisturbed(field, writing));
    }

    // ---- statements

    /** Whether a declaration is one of an object; then it is written. */
    boolean declares(VariableTree tree) {
        // A var of a class without a name has no type that could be written
        if (!made.holds(tree) || lowering.resolution.type(tree).isEmpty()) {
            return false;
        }
        String name = tree.getName().toString();
        boolean isFixed = lowering.assigned.isFixed(tree);
        if (isFixed) {
            Value value = copies.settled(value(tree.getInitializer(), name), name);
            bind(tree, value);
            return true;
        }
        Optional<ObjectShape> shape = lowering.resolution
                .type(tree)
                .flatMap(type -> ObjectShape.of(type, lowering.followed))
                .filter(ObjectShape::isImmutable);
        if (shape.isEmpty()) {
            bind(tree, new Plain(lowering.faults.refuse(Diagnostic.ADJ122, tree, name)));
            return true;
        }
        Optional<Value> initial = Optional.ofNullable(tree.getInitializer())
                .filter(value -> value.getKind() != Tree.Kind.NULL_LITERAL)
                .map(value -> value(value, name));
        bind(tree, copies.declare(shape.get(), name, initial, tree));
        return true;
    }

    /**
     * Whether an assignment gives an object, an array or the first value to something taken apart; then it is written.
     */
    boolean assigns(AssignmentTree tree) {
        ExpressionTree target = Lowering.stripped(tree.getVariable());
        Optional<VariableTree> variable = lowering.resolution.variable(target);
        if (variable.isPresent()) {
            Optional<Value> bound = binding(variable.get()).filter(value -> !(value instanceof Plain));
            bound.ifPresent(value -> assign(value, tree));
            return bound.isPresent();
        }
        Optional<Instance> object = holder(target);
        if (object.isEmpty()) {
            return false;
        }
        VariableElement field = instanceField(target).get();
        if (isForeign(target)) {
            lowering.faults.refuse(Diagnostic.ADJ108, target, UnresolvedNames.text(target));
            return true;
        }
        if (creations.isFirst(object.get(), field)) {
            creations.define(object.get(), field, tree.getExpression());
            return true;
        }
        Value value = field(object.get(), field).orElseThrow();
        boolean isNumber = value instanceof Plain plain && plain.expr().type().isScalar();
        if (!isNumber) {
            assign(value, tree);
        }
        return !isNumber;
    }

    private void assign(Value target, AssignmentTree tree) {
        if (target instanceof Instance object && copies.isValue(object)) {
            copies.assign(object, value(tree.getExpression(), object.name()), tree.getExpression());
        } else if (target instanceof Plain plain && plain.expr().type().isArray()) {
            lowering.faults.refuse(Diagnostic.ADJ105, tree, "this assignment");
        } else {
            lowering.faults.refuse(Diagnostic.ADJ122, tree, UnresolvedNames.text(tree.getVariable()));
        }
    }

    /** The object whose field a target is. */
    private Optional<Instance> holder(ExpressionTree target) {
        if (instanceField(target).isEmpty()) {
            return Optional.empty();
        }
        Optional<Value> object = target instanceof MemberSelectTree select
                ? known(select.getExpression())
                : lowering.selfOf(target).map(self -> self);
        return object.filter(Instance.class::isInstance).map(Instance.class::cast);
    }

    /** Whether a target is a field of an object of the user's, of which fields are taken apart. */
    boolean isForeign(ExpressionTree target) {
        return holder(Lowering.stripped(target))
                .filter(object -> object.reference().isPresent())
                .isPresent();
    }
}
