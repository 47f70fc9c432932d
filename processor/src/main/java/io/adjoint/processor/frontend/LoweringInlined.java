package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls in which an object that is taken apart takes part, or a lambda: the body is written in place of the call. */
final class LoweringInlined {
    private final Lowering lowering;

    LoweringInlined(Lowering lowering) {
        this.lowering = lowering;
    }

    private Optional<ExecutableElement> method(MethodInvocationTree tree) {
        return lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
    }

    boolean isInlined(MethodInvocationTree tree) {
        if (lowering.resolution.ownMethod(tree).isPresent()) {
            return true;
        }
        Optional<ExecutableElement> method = method(tree);
        if (method.isEmpty()) {
            return false;
        }
        if (isCalledOnObject(tree, method.get())) {
            return true;
        }
        if (lowering.catching.mayCatchFrom(method.get()) && lowering.calls.isHelper(tree, method.get())) {
            return lowering.followed.body(method.get()).isPresent();
        }
        boolean isObjectInvolved =
                tree.getArguments().stream().anyMatch(lowering.objects::isObject) || lowering.objects.isObject(tree);
        return isObjectInvolved && lowering.followed.body(method.get()).isPresent()
                || new HandedBack(lowering.followed).isResultOf(method.get());
    }

    private boolean isCalledOnObject(MethodInvocationTree tree, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        Optional<ExpressionTree> written = written(tree).filter(each -> !isSelf(each));
        return written.isPresent()
                ? lowering.objects.isObject(written.get())
                : self(tree)
                        .filter(self -> isMemberOf(method, self.type()))
                        .filter(self -> self.reference().isEmpty()
                                || FieldUse.of(self.fields().keySet(), method, lowering.followed))
                        .isPresent();
    }

    private boolean isMemberOf(ExecutableElement method, TypeElement type) {
        TypeMirror declaring =
                lowering.javac.types().erasure(method.getEnclosingElement().asType());
        return lowering.javac.types().isSubtype(lowering.javac.types().erasure(type.asType()), declaring);
    }

    /** The object that a call without another one is on, if that is taken apart. */
    private Optional<Instance> self(MethodInvocationTree tree) {
        return lowering.selfOf(written(tree).<Tree>map(each -> each).orElse(tree));
    }

    /** The receiver, if one is written that is not just {@code super}. */
    private static Optional<ExpressionTree> written(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select
                ? Optional.of(Lowering.stripped(select.getExpression()))
                : Optional.empty();
    }

    Value call(MethodInvocationTree tree, String name) {
        int faults = lowering.faults.count();
        Optional<MethodTree> own = lowering.resolution.ownMethod(tree);
        if (own.isPresent()) {
            List<Value> given = lowering.objects.creations.arguments(own.get(), tree.getArguments());
            return lowering.faults.count() > faults
                    ? new Plain(Faults.REFUSED)
                    : new OwnCall(lowering, self(tree).orElseThrow(), own.get()).value(given, tree, name);
        }
        ExecutableElement method = method(tree).orElseThrow();
        List<Value> values = new ArrayList<>();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            values.add(receiver(tree));
        }
        List<Value> arguments = ordered(values, tree, method);
        if (lowering.faults.count() > faults) {
            return new Plain(Faults.REFUSED);
        }
        Optional<Value> on = values.stream().findFirst();
        return on.isPresent() && on.get() instanceof Value.Function function
                ? new LambdaCall(lowering, function).value(method, arguments, tree, name)
                : method(tree, method, on, arguments, name);
    }

    private List<Value> ordered(List<Value> receiver, MethodInvocationTree tree, ExecutableElement method) {
        List<List<Value>> arguments = new ArrayList<>();
        List<Flow> before = lowering.out.during(
                () -> arguments.add(lowering.objects.creations.arguments(method, tree.getArguments())));
        lowering.objects.keep(receiver, before);
        return arguments.get(0);
    }

    private Value receiver(MethodInvocationTree tree) {
        Optional<ExpressionTree> written = written(tree);
        if (written.isPresent() && !isSelf(written.get())) {
            return lowering.objects.value(written.get(), LoweringNames.VALUE);
        }
        return self(tree)
                .<Value>map(self -> self)
                .orElseGet(() ->
                        new Plain(lowering.receiver().<Expr>map(self -> self).orElse(Faults.REFUSED)));
    }

    private boolean isSelf(ExpressionTree tree) {
        return lowering.isOuterThis(tree)
                || tree instanceof IdentifierTree name
                        && (name.getName().contentEquals("this")
                                || name.getName().contentEquals("super"));
    }

    private static boolean isSuper(MethodInvocationTree tree) {
        return written(tree)
                .filter(each -> each instanceof IdentifierTree identifier
                        && identifier.getName().contentEquals("super"))
                .isPresent();
    }

    private Value method(
            MethodInvocationTree tree,
            ExecutableElement named,
            Optional<Value> on,
            List<Value> arguments,
            String name) {
        Optional<MethodTree> own = isSuper(tree)
                ? Optional.empty()
                : on.filter(Instance.class::isInstance)
                        .flatMap(object -> ((Instance) object).own())
                        .flatMap(each -> each.type().overriding(named, lowering.javac));
        if (own.isPresent()) {
            return new OwnCall(lowering, (Instance) on.get(), own.get()).value(arguments, tree, name);
        }
        Optional<ExecutableElement> method = on.isPresent() && on.get() instanceof Instance object && !isSuper(tree)
                ? implementation(object, named)
                : Optional.of(named);
        Tree at = tree.getMethodSelect();
        if (on.isPresent() && method.isPresent()) {
            Optional<VariableElement> accessed = ObjectShape.implicitlyAccessed(method.get(), lowering.javac);
            if (accessed.isPresent()) {
                return component(on.get(), accessed.get(), at);
            }
        }
        Optional<Resolution> body = method.flatMap(lowering.followed::body);
        if (body.isEmpty()) {
            return refuse(at, named, "its body is not in this top-level class");
        }
        boolean isWhole = on.isEmpty()
                || !(on.get() instanceof Instance object)
                || object.reference().isPresent();
        if (isWhole && on.isPresent()) {
            whole(on.get()).ifPresent(object -> lowering.calls.guard(tree, named, object));
        }
        if (method.get().getModifiers().contains(Modifier.SYNCHRONIZED)) {
            return refuse(at, named, "it is synchronized");
        }
        if (body.get().tree().getParameters().size() != arguments.size()
                || !SpreadArguments.fit(method.get(), arguments)) {
            return refuse(at, named, "it takes a variable number of arguments");
        }
        Optional<String> hindrance = lowering.inPlace.hindrance(method.get());
        return hindrance.isPresent()
                ? refuse(at, named, hindrance.get())
                : written(body.get(), method.get(), on, arguments, name);
    }

    private Value component(Value record, VariableElement field, Tree at) {
        Optional<Value> part =
                record instanceof Instance object ? lowering.objects.field(object, field) : Optional.empty();
        return part.orElseGet(() -> new Plain(constant(record, field, at)));
    }

    /** A component that is held constant, of a record of which others may not be. */
    private Expr constant(Value record, VariableElement field, Tree at) {
        Optional<Expr> value = LoweringTypes.of(field.asType())
                .flatMap(type -> whole(record)
                        .map(object -> ObjectFields.read(object, field, type, lowering.home(), lowering.javac)));
        if (value.isEmpty()) {
            return lowering.faults.refuse(Diagnostic.ADJ104, at, field.getSimpleName());
        }
        return value.get().type().isArray()
                ? lowering.operands.keep(value.get(), field.getSimpleName().toString())
                : value.get();
    }

    private static Optional<Expr> whole(Value object) {
        return object instanceof Instance instance ? instance.reference() : Optional.of(((Plain) object).expr());
    }

    private Optional<ExecutableElement> implementation(Instance object, ExecutableElement method) {
        return FunctionTypes.implementation(method, object.type(), lowering.javac);
    }

    private Value refuse(Tree at, ExecutableElement method, String why) {
        lowering.faults.refuse(Diagnostic.ADJ123, at, method.getSimpleName(), why);
        return new Plain(Faults.REFUSED);
    }

    private Value written(
            Resolution body, ExecutableElement method, Optional<Value> on, List<Value> arguments, String name) {
        lowering.inPlace.enter(method);
        Origin origin = lowering.out.origin();
        Optional<Instance> self = on.filter(Instance.class::isInstance).map(Instance.class::cast);
        Lowering inside = self.isPresent()
                ? lowering.inside(body, self.get())
                : lowering.inside(body, on.map(value -> receiver((Plain) value)));
        inside.reportUnresolved();
        List<? extends VariableTree> parameters = body.tree().getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            inside.objects.creations.bind(parameters.get(i), arguments.get(i));
        }
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        Optional<TypeMirror> type = isVoid ? Optional.empty() : Optional.of(method.getReturnType());
        String called =
                name.equals(LoweringNames.VALUE) ? method.getSimpleName().toString() : name;
        Value result = new BodyInPlace(inside, type, called)
                .statements(body.tree().getBody().getStatements(), body.tree());
        lowering.out.setOrigin(origin);
        lowering.inPlace.leave();
        return result;
    }

    private Var receiver(Plain object) {
        return object.expr() instanceof Var variable
                ? variable
                : lowering.operands.keep(object.expr(), LoweringNames.VALUE);
    }
}
