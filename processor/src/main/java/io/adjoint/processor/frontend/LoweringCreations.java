package io.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** {@code new}: the constructor is written in its place, and gives the fields of the object their first values. */
final class LoweringCreations {
    private final Lowering lowering;

    LoweringCreations(Lowering lowering) {
        this.lowering = lowering;
    }

    Value create(NewClassTree tree, String name) {
        Optional<AnonymousClass> unnamed = lowering.resolution.anonymous(tree);
        Optional<ExecutableElement> constructor = unnamed.isPresent()
                ? unnamed.get().constructor()
                : lowering.resolution.element(tree).map(ExecutableElement.class::cast);
        TypeElement type = unnamed.map(AnonymousClass::parentElement)
                .orElseGet(() -> (TypeElement) constructor.get().getEnclosingElement());
        int faults = lowering.faults.count();
        List<Value> arguments =
                constructor.map(found -> arguments(found, tree.getArguments())).orElse(List.of());
        Instance object = new Instance(type, name);
        unnamed.ifPresent(own -> object.extend(new Value.Own(own, lowering.inside(own, object))));
        List<Flow> flow = lowering.out.current();
        lowering.inPlace.begin(object, new InPlace.Construction(flow, flow.size()));
        constructor
                .filter(found -> !ObjectShape.isRoot(type))
                .ifPresent(found -> construct(object, found, arguments, tree));
        object.own().ifPresent(own -> new LoweringAnonymous(own.inside()).fields(own.type()));
        if (lowering.faults.count() == faults) {
            complete(object);
        }
        lowering.inPlace.end(object);
        return lowering.faults.count() > faults ? new Plain(Faults.REFUSED) : object;
    }

    List<Value> arguments(ExecutableElement method, List<? extends ExpressionTree> trees) {
        SpreadArguments spread = new SpreadArguments(lowering, method, trees);
        List<Supplier<Value>> suppliers = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            ExpressionTree tree = trees.get(i);
            int position = i;
            int at = Math.min(i, method.getParameters().size() - 1);
            String name = method.getParameters().get(at).getSimpleName().toString();
            suppliers.add(() -> argument(tree, spread.type(position), name));
        }
        List<Value> values = lowering.objects.inOrder(suppliers);
        return spread.isMade() ? spread.spread(values) : values;
    }

    /** The arguments of a method that a class without a name declares. */
    List<Value> arguments(MethodTree method, List<? extends ExpressionTree> trees) {
        List<Supplier<Value>> suppliers = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            ExpressionTree tree = trees.get(i);
            VariableTree parameter = method.getParameters().get(i);
            suppliers.add(() ->
                    argument(tree, lowering.type(parameter), parameter.getName().toString()));
        }
        return lowering.objects.inOrder(suppliers);
    }

    private Value argument(ExpressionTree tree, Optional<Type> type, String name) {
        if (lowering.objects.known(tree).isPresent() || lowering.objects.isObject(tree)) {
            return lowering.objects.value(tree, name);
        }
        return new Plain(
                type.isPresent() ? lowering.expressions.lower(tree, type.get()) : lowering.expressions.lower(tree));
    }

    /** What was never assigned is zero. */
    private void complete(Instance object) {
        ObjectShape.of(object.type().asType(), lowering.followed)
                .ifPresent(shape -> shape.fields().stream()
                        .filter(field -> object.field(field).isEmpty())
                        .forEach(field -> unassigned(object, field)));
    }

    private void construct(Instance object, ExecutableElement constructor, List<Value> arguments, Tree at) {
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        if (!SpreadArguments.fit(constructor, arguments)) {
            lowering.faults.refuse(
                    Diagnostic.ADJ123,
                    at,
                    "the constructor of " + type.getSimpleName(),
                    "it takes a variable number of arguments");
            return;
        }
        Optional<Resolution> body = lowering.followed.body(constructor);
        if (isRecord && CanonicalConstructors.isImplicit(constructor, lowering.javac)) {
            List<VariableElement> fields = ObjectShape.instanceFields(type);
            for (int i = 0; i < fields.size(); i++) {
                object.set(fields.get(i), converted(arguments.get(i), fields.get(i)));
            }
            return;
        }
        if (body.isEmpty()) {
            lowering.faults.refuse(
                    Diagnostic.ADJ123, at, "the constructor of " + type.getSimpleName(), "its source is not there");
            return;
        }
        Optional<String> hindrance = lowering.inPlace.hindrance(constructor);
        if (hindrance.isPresent()) {
            lowering.faults.refuse(
                    Diagnostic.ADJ123, at, "the constructor of " + type.getSimpleName(), hindrance.get());
            return;
        }
        lowering.inPlace.enter(constructor);
        Lowering inside = lowering.inside(body.get(), object);
        inside.reportUnresolved();
        List<? extends VariableTree> parameters = body.get().tree().getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            inside.objects.creations.bind(parameters.get(i), arguments.get(i));
        }
        inside.objects.creations.body(object, constructor, body.get().tree());
        if (isRecord && CanonicalConstructors.isCompact(constructor, body.get())) {
            List<VariableElement> fields = ObjectShape.instanceFields(type);
            for (int i = 0; i < fields.size(); i++) {
                object.set(fields.get(i), inside.objects.creations.parameter(parameters.get(i)));
                lowering.objects.copies.fix(object.field(fields.get(i)).get());
            }
        }
        lowering.inPlace.leave();
    }

    private static Value converted(Value argument, VariableElement field) {
        return argument instanceof Plain plain
                ? new Plain(LoweringTypes.of(field.asType())
                        .map(type -> LoweringTypes.convert(plain.expr(), type))
                        .orElse(plain.expr()))
                : argument;
    }

    /** What a parameter of a body that is written in place stands for; here, the lowering is that body's. */
    void bind(VariableTree parameter, Value argument) {
        String name = parameter.getName().toString();
        boolean isFixed = lowering.assigned.isFixed(parameter);
        if (!(argument instanceof Plain plain)) {
            boolean isCopied =
                    !isFixed && argument instanceof Instance object && lowering.objects.copies.isValue(object);
            Value bound = isCopied
                    ? lowering.objects.copies.declare(
                            ObjectShape.of(((Instance) argument).type().asType(), lowering.followed)
                                    .orElseThrow(),
                            name,
                            Optional.of(argument),
                            parameter)
                    : lowering.objects.copies.settled(argument, name);
            lowering.objects.bind(parameter, bound);
            return;
        }
        Optional<Var> variable = lowering.variables.of(parameter);
        if (plain.expr() == Faults.REFUSED || variable.isEmpty()) {
            lowering.faults.silently();
            return;
        }
        Expr value = LoweringTypes.convert(plain.expr(), variable.get().type());
        boolean isSame =
                value.type().equals(variable.get().type()) || !value.type().isScalar();
        if (isFixed
                && lowering.isFixed(value)
                && isSame
                && !(value instanceof Expr.Const && !value.type().isScalar())) {
            lowering.objects.bind(parameter, new Plain(value));
        } else {
            lowering.out.declare(variable.get(), value);
        }
    }

    private Value parameter(VariableTree parameter) {
        return lowering.objects
                .boundTo(parameter)
                .orElseGet(() -> new Plain(lowering.variables
                        .of(parameter)
                        .<Expr>map(found -> found)
                        .orElse(Faults.REFUSED)));
    }

    /** The body of a constructor, and what comes before it. */
    private void body(Instance object, ExecutableElement constructor, MethodTree tree) {
        List<? extends StatementTree> statements = tree.getBody().getStatements();
        Optional<MethodInvocationTree> first = explicit(statements);
        if (first.isPresent()) {
            Optional<Element> other = lowering.resolution.element(first.get());
            if (other.isEmpty()) {
                lowering.expressions.unknown(first.get().getMethodSelect());
                return;
            }
            ExecutableElement called = (ExecutableElement) other.get();
            if (!ObjectShape.isRoot((TypeElement) called.getEnclosingElement())) {
                construct(object, called, arguments(called, first.get().getArguments()), first.get());
            }
        } else {
            superclass(object, constructor, tree);
        }
        boolean isOther = first.isPresent() && name(first.get()).equals("this");
        if (!isOther) {
            initializers(object, (TypeElement) constructor.getEnclosingElement());
        }
        List<? extends StatementTree> rest = first.isPresent() ? statements.subList(1, statements.size()) : statements;
        new BodyInPlace(lowering, Optional.empty(), LoweringNames.VALUE).statements(rest, tree);
    }

    private void superclass(Instance object, ExecutableElement constructor, Tree at) {
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        TypeElement parent = (TypeElement) ((DeclaredType) type.getSuperclass()).asElement();
        if (!ObjectShape.isRoot(parent)) {
            ElementFilter.constructorsIn(parent.getEnclosedElements()).stream()
                    .filter(each -> each.getParameters().isEmpty())
                    .findFirst()
                    .ifPresentOrElse(
                            each -> construct(object, each, List.of(), at),
                            () -> lowering.faults.refuse(
                                    Diagnostic.ADJ123,
                                    at,
                                    "a constructor of " + parent,
                                    "there is none without arguments"));
        }
    }

    private static Optional<MethodInvocationTree> explicit(List<? extends StatementTree> statements) {
        return statements.stream()
                .findFirst()
                .filter(ExpressionStatementTree.class::isInstance)
                .map(statement -> ((ExpressionStatementTree) statement).getExpression())
                .filter(MethodInvocationTree.class::isInstance)
                .map(MethodInvocationTree.class::cast)
                .filter(call -> Set.of("this", "super").contains(name(call)));
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
    }

    private void initializers(Instance object, TypeElement type) {
        ClassTree tree = lowering.javac.trees().getTree(type);
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field
                    && field.getInitializer() != null
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                ObjectShape.instanceFields(type).stream()
                        .filter(each -> each.getSimpleName().equals(field.getName()))
                        .findFirst()
                        .ifPresent(each -> {
                            lowering.out.setOrigin(lowering.origin(field));
                            define(object, each, field.getInitializer());
                        });
            } else if (member instanceof BlockTree block && !block.isStatic()) {
                lowering.statements.lower(block);
            }
        }
    }

    // ---- fields

    /** Whether an assignment, as a statement of the constructor itself, is the first to the field. */
    boolean isFirst(Instance object, VariableElement field) {
        return object.field(field).isEmpty()
                && lowering.inPlace
                        .construction(object)
                        .filter(construction -> construction.flow() == lowering.out.current())
                        .isPresent();
    }

    /** Gives a field its first value. */
    void define(Instance object, VariableElement field, ExpressionTree tree) {
        String name = ObjectCopies.name(object.name(), field);
        boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
        Optional<Type> type = LoweringTypes.of(field.asType());
        if (lowering.objects.known(tree).isPresent() || lowering.objects.isObject(tree)) {
            object.set(field, first(lowering.objects.value(tree, name), field, name, isFinal, tree));
        } else if (type.isPresent() && type.get().isArray()) {
            Var array = lowering.variables.temporary(name, type.get());
            lowering.fix(array);
            lowering.arrays.declare(array, tree);
            object.set(field, new Plain(array));
        } else if (type.isPresent()) {
            Expr value = lowering.expressions.lower(tree, type.get());
            object.set(field, first(new Plain(value), field, name, isFinal, tree));
        } else {
            lowering.expressions.lower(tree);
            lowering.faults.silently();
        }
    }

    private Value first(Value value, VariableElement field, String name, boolean isFinal, Tree at) {
        if (value instanceof Plain plain) {
            Expr converted = LoweringTypes.of(field.asType())
                    .map(type -> LoweringTypes.convert(plain.expr(), type))
                    .orElse(plain.expr());
            if (converted == Faults.REFUSED || (isFinal || converted.type().isArray()) && lowering.isFixed(converted)) {
                return new Plain(converted);
            }
            Var variable = lowering.variables.temporary(name, converted.type());
            if (isFinal) {
                lowering.fix(variable);
            }
            lowering.out.declare(variable, converted);
            return new Plain(variable);
        }
        boolean isCopied = !isFinal && value instanceof Instance object && lowering.objects.copies.isValue(object);
        Optional<ObjectShape> shape = ObjectShape.of(field.asType(), lowering.followed);
        return isCopied && shape.isPresent()
                ? lowering.objects.copies.declare(shape.get(), name, Optional.of(value), at)
                : lowering.objects.copies.settled(value, name);
    }

    /** A field that is read, or assigned somewhere inside, before it has a value: zero from the start. */
    Value unassigned(Instance object, VariableElement field) {
        Optional<Type> type = LoweringTypes.of(field.asType());
        Optional<InPlace.Construction> construction = lowering.inPlace.construction(object);
        if (type.isEmpty() || construction.isEmpty()) {
            lowering.faults.silently();
            return new Plain(Faults.REFUSED);
        }
        if (!type.get().isScalar()) {
            Value none = new Plain(LoweringTypes.zero(type.get()));
            return none;
        }
        Var variable = lowering.variables.temporary(ObjectCopies.name(object.name(), field), type.get());
        Flow zero = new Flow.Straight(new io.adjoint.processor.ir.Stmt.Declare(
                variable, LoweringTypes.zero(type.get()), lowering.out.origin()));
        construction.get().flow().add(construction.get().start(), zero);
        object.set(field, new Plain(variable));
        return object.field(field).get();
    }
}
