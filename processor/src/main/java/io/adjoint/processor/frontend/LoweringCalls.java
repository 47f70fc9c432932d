package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Calls: of the user's methods, which are statements, and of functions, which are expressions. */
final class LoweringCalls {
    private final Lowering lowering;
    private final LoweringFunctions functions;

    LoweringCalls(Lowering lowering) {
        this.lowering = lowering;
        this.functions = new LoweringFunctions(lowering);
    }

    /** What is called, and with what. */
    private record Prepared(Signature callee, List<Expr> arguments) {}

    /** Whether the call is one of a method that is followed. */
    boolean isHelper(MethodInvocationTree tree) {
        return method(tree).filter(method -> isHelper(tree, method)).isPresent() && !lowering.objects.isInlined(tree);
    }

    /** Whether the call is a statement or needs one before it: all but those of functions. */
    boolean isStatement(MethodInvocationTree tree) {
        Optional<ExecutableElement> method = method(tree);
        return method.filter(functions::isFunction).isEmpty()
                && method.flatMap(this::accessed).isEmpty()
                && method.filter(each -> !isHelper(tree, each))
                        .filter(Absorption::isPure)
                        .isEmpty();
    }

    /** Whether a method would be called as it is; one in a {@code try} that catches what it may throw must be seen. */
    boolean isHelper(MethodInvocationTree tree, ExecutableElement method) {
        Following following = lowering.surroundings.following();
        boolean isFollowed = following.isFollowed(method, lowering.owner()) && following.hasReadableBody(method)
                || lowering.derivatives.of(method).isPresent();
        return isFollowed && (isSuper(tree) || !isInactive(method));
    }

    /** Whether no derivative can pass through a method, by its declaration, and it can be called as it is. */
    private boolean isInactive(ExecutableElement method) {
        boolean takesArrays = method.getParameters().stream()
                .map(VariableElement::asType)
                .anyMatch(type -> isArray(type) && hasLeaf(type, Type::isScalar));
        if (takesArrays || !Readability.of(method, lowering.home(), lowering.javac.elements())) {
            return false;
        }
        TypeMirror result = method.getReturnType();
        if (!hasLeaf(result, Type::isContinuous)) {
            return true;
        }
        boolean takesNumbers =
                method.getParameters().stream().anyMatch(parameter -> hasLeaf(parameter.asType(), Type::isContinuous));
        return !takesNumbers && Signatures.hasReceiver(method) && (!isArray(result) || isGetter(method));
    }

    /** Whether a method does nothing but return a field. */
    private boolean isGetter(ExecutableElement method) {
        MethodTree tree = lowering.javac.trees().getTree(method);
        if (tree == null
                || tree.getBody() == null
                || tree.getBody().getStatements().size() != 1) {
            return false;
        }
        return tree.getBody().getStatements().get(0) instanceof ReturnTree last
                && last.getExpression() != null
                && ElementFilter.fieldsIn(method.getEnclosingElement().getEnclosedElements()).stream()
                        .map(field -> field.getSimpleName().toString())
                        .anyMatch(field -> List.of(field, "this." + field)
                                .contains(last.getExpression().toString()));
    }

    private static boolean isArray(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY;
    }

    private static boolean hasLeaf(TypeMirror type, Predicate<Type> condition) {
        return LoweringTypes.of(type).map(Type::leaf).filter(condition).isPresent();
    }

    private Optional<VariableElement> accessed(ExecutableElement method) {
        return ObjectFields.accessed(method, lowering.home(), lowering.javac);
    }

    /** Whether the call is one of the user's methods with exactly this result. */
    boolean isCallOfType(MethodInvocationTree tree, Type type) {
        return lowering.arrayMethods.makes(tree, type)
                || lowering.derived.typeOfCall(tree).filter(type::equals).isPresent()
                || isHelper(tree)
                        && method(tree)
                                .flatMap(Signatures::of)
                                .filter(signature -> signature.result().equals(type))
                                .isPresent();
    }

    private Optional<ExecutableElement> method(MethodInvocationTree tree) {
        return lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .map(named -> ofConstant(tree, named).orElse(named));
    }

    /** The method that a call runs on an object that a constant holds, if it can be looked into. */
    private Optional<ExecutableElement> ofConstant(MethodInvocationTree tree, ExecutableElement named) {
        return tree.getMethodSelect() instanceof MemberSelectTree select && Signatures.hasReceiver(named)
                ? lowering.resolution
                        .element(select.getExpression())
                        .flatMap(new ConstantClass(lowering.javac)::of)
                        .flatMap(type -> FunctionTypes.implementation(named, type, lowering.javac))
                        .filter(method -> !method.equals(named) && isHelper(tree, method))
                        .filter(method -> Readability.of(
                                method.getEnclosingElement(), lowering.home(), lowering.javac.elements()))
                : Optional.empty();
    }

    Expr value(MethodInvocationTree tree) {
        if (lowering.derived.isKnown(tree)) {
            return lowering.derived.value(tree);
        }
        if (lowering.arrayMethods.isKnown(tree)) {
            return lowering.arrayMethods.value(tree);
        }
        LoweringArraySum sum = new LoweringArraySum(lowering);
        if (sum.isKnown(tree)) {
            return sum.value(tree);
        }
        LoweringBits bits = new LoweringBits(lowering);
        if (bits.isKnown(tree)) {
            return bits.value(tree);
        }
        Optional<ExecutableElement> method = method(tree);
        if (method.isEmpty()) {
            return unknown(tree);
        }
        if (functions.isFunction(method.get())) {
            return functions.apply(tree, method.get());
        }
        Optional<VariableElement> field = accessed(method.get());
        if (field.isPresent()) {
            return lowering.fields.accessed(tree, field.get());
        }
        if (!isHelper(tree, method.get())) {
            return lowering.inactive.once(
                    inactive(tree, method.get()),
                    LoweringNames.ofMethod(method.get().getSimpleName()));
        }
        Optional<Prepared> call = prepare(tree, method.get());
        if (call.isEmpty() || call.get().callee().result() == Type.Void.VOID) {
            return lowering.faults.silently();
        }
        Signature callee = call.get().callee();
        Var result = lowering.variables.temporary(callee.name(), callee.result());
        lowering.out.add(statement(call.get(), Optional.of(result), true));
        return result;
    }

    /** A call whose value goes to a variable of exactly its type. */
    void into(MethodInvocationTree tree, Var result, boolean declares) {
        if (lowering.derived.isKnown(tree)) {
            lowering.derived.into(tree, result, declares);
            return;
        }
        if (lowering.arrayMethods.isKnown(tree)) {
            if (declares) {
                lowering.arrayMethods.into(tree, result);
            } else {
                lowering.expressions
                        .place(lowering.arrayMethods.value(tree))
                        .ifPresent(copy -> lowering.out.assign(result, copy));
            }
            return;
        }
        prepare(tree, method(tree).orElseThrow())
                .ifPresent(call -> lowering.out.add(statement(call, Optional.of(result), declares)));
    }

    /** A call whose value is not asked for. */
    void statement(MethodInvocationTree tree) {
        if (lowering.derived.isKnown(tree)) {
            lowering.derived.statement(tree);
            return;
        }
        if (lowering.arrayMethods.isKnown(tree)) {
            lowering.arrayMethods.statement(tree);
            return;
        }
        LoweringArraySort sort = new LoweringArraySort(lowering);
        if (sort.isKnown(tree)) {
            sort.statement(tree);
            return;
        }
        Optional<ExecutableElement> method = method(tree);
        if (method.isEmpty()) {
            unknown(tree);
        } else if (isHelper(tree, method.get())) {
            prepare(tree, method.get()).ifPresent(call -> lowering.out.add(statement(call, Optional.empty(), false)));
        } else if (functions.isFunction(method.get())) {
            evaluate(functions.apply(tree, method.get()));
        } else if (accessed(method.get()).isPresent()) {
            evaluate(value(tree));
        } else {
            Expr call = inactive(tree, method.get());
            if (call != Faults.REFUSED) {
                lowering.out.add(new Stmt.Evaluate(call, lowering.out.origin()));
            }
        }
    }

    /** A call that is carried over as it stands, with advice for the case that an active number enters. */
    private Expr inactive(MethodInvocationTree tree, ExecutableElement method) {
        lowering.index.advise(
                Diagnostic.ADJ201, lowering.origin(tree, method), new Remedies(lowering.javac).of(method));
        return lowering.inactive.call(tree, method);
    }

    /** A function as a statement: it matters only if it can throw. */
    private void evaluate(Expr value) {
        if (!Reading.of(value).canThrow()) {
            return;
        }
        if (value instanceof Expr.Apply call && call.op() instanceof Op.Function) {
            lowering.out.add(new Stmt.Evaluate(call, lowering.out.origin()));
        } else {
            lowering.operands.keep(value, LoweringNames.of(value));
        }
    }

    private Stmt statement(Prepared call, Optional<Var> result, boolean declares) {
        return new Stmt.Call(result, declares, call.callee(), call.arguments(), lowering.out.origin());
    }

    private Expr unknown(MethodInvocationTree tree) {
        boolean ofArray = tree.getMethodSelect() instanceof MemberSelectTree select
                && lowering.resolution
                        .type(select.getExpression())
                        .filter(type -> type.getKind() == TypeKind.ARRAY)
                        .isPresent();
        return ofArray
                ? lowering.faults.refuse(
                        Diagnostic.ADJ201, tree.getMethodSelect(), UnresolvedNames.text(tree.getMethodSelect()))
                : lowering.expressions.unknown(tree.getMethodSelect());
    }

    private Optional<Prepared> prepare(MethodInvocationTree tree, ExecutableElement method) {
        int faults = lowering.faults.count();
        Optional<Expr> receiver = receiver(tree, method);
        Optional<GivenDerivative> derivative = lowering.derivatives.of(method);
        receiver.ifPresent(object -> guard(tree, method, object));
        if (derivative.isPresent()) {
            Signatures.of(method).ifPresent(signature -> lowering.given.put(signature, derivative.get()));
            lowering.derivatives.read(method).ifPresent(lowering.helpers::add);
        } else if (lowering.faults.count() == faults) {
            lowering.helpers.add(method);
            if (isSuper(tree)) {
                lowering.calledOnSuper.add(method);
            }
        }
        Optional<Signature> callee = Signatures.of(method);
        callee.ifPresent(signature -> lowering.catching.note(signature, method));
        if (callee.isEmpty()) {
            // The type that cannot be read is reported where the method declares it.
            tree.getArguments().forEach(lowering.expressions::lower);
            lowering.faults.elsewhere();
            return Optional.empty();
        }
        List<Expr> arguments = arguments(tree, method, callee.get(), receiver);
        return lowering.faults.count() > faults ? Optional.empty() : Optional.of(new Prepared(callee.get(), arguments));
    }

    /**
     * A method that may be overridden is looked into as it stands: that it is not overridden is checked at run time.
     */
    void guard(MethodInvocationTree tree, ExecutableElement method, Expr receiver) {
        if (isSuper(tree) || receiver == Faults.REFUSED || !Signatures.mayBeOverridden(method, site(tree))) {
            return;
        }
        if (lowering.isOwn(receiver)) {
            lowering.guards.putIfAbsent(method, lowering.inactive.guard(receiver, method));
        } else {
            lowering.out.add(new Stmt.Evaluate(lowering.inactive.guard(receiver, method), lowering.out.origin()));
        }
    }

    /** The class that the receiver is known to be of. */
    private TypeElement site(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select
                        && lowering.resolution.type(select.getExpression()).orElse(null) instanceof DeclaredType type
                ? (TypeElement) type.asElement()
                : lowering.owner();
    }

    private void refuse(Diagnostic diagnostic, MethodInvocationTree tree, Object... arguments) {
        lowering.faults.refuse(diagnostic, tree.getMethodSelect(), arguments);
    }

    private List<Expr> arguments(
            MethodInvocationTree tree, ExecutableElement method, Signature callee, Optional<Expr> receiver) {
        int offset = callee.hasReceiver() ? 1 : 0;
        boolean isSpread = isSpread(tree, method, callee);
        List<Type> types =
                callee.parameters().subList(offset, callee.parameters().size());
        Type last = types.isEmpty() ? Type.Void.VOID : types.get(types.size() - 1);
        if (isSpread && !((Type.Array) last).element().isScalar()) {
            refuse(Diagnostic.ADJ102, tree, "a call with a variable number of arrays");
            functions.lookAt(tree.getArguments());
            return List.of();
        }
        List<Supplier<Expr>> suppliers = new ArrayList<>();
        for (int i = 0; i < tree.getArguments().size(); i++) {
            ExpressionTree argument = tree.getArguments().get(i);
            int position = Math.min(i, types.size() - 1);
            Type type = isSpread && position == types.size() - 1 ? ((Type.Array) last).element() : types.get(position);
            suppliers.add(() -> lowering.derivatives.cut(
                    lowering.arrays.argument(argument, type), argument, method, position + offset));
        }
        receiver.ifPresent(object -> suppliers.add(0, () -> object));
        List<Expr> values = lowering.operands.inOrder(suppliers);
        return isSpread && !values.contains(Faults.REFUSED)
                ? spread(method, values, offset + types.size() - 1, (Type.Array) last)
                : values;
    }

    /** The arguments with those from a position on put into an array. */
    private List<Expr> spread(ExecutableElement method, List<Expr> values, int from, Type.Array type) {
        List<Expr> fixed = new ArrayList<>(values.subList(0, from));
        String name = method.getParameters()
                .get(method.getParameters().size() - 1)
                .getSimpleName()
                .toString();
        List<Expr> rest = values.subList(from, values.size());
        List<Var> array = new ArrayList<>();
        List<Flow> making = lowering.out.during(() -> array.add(LoweringSpread.array(rest, type, name, lowering)));
        lowering.operands.write(making, fixed);
        fixed.add(array.get(0));
        return fixed;
    }

    private boolean isSpread(MethodInvocationTree tree, ExecutableElement method, Signature callee) {
        int count = tree.getArguments().size();
        if (!method.isVarArgs() || count != method.getParameters().size()) {
            return count != method.getParameters().size();
        }
        Type last = callee.parameters().get(callee.parameters().size() - 1);
        return lowering.type(tree.getArguments().get(count - 1))
                .filter(type -> !type.equals(last))
                .isPresent();
    }

    /** The receiver of a call: {@code this}, named or not, or another object. */
    private Optional<Expr> receiver(MethodInvocationTree tree, ExecutableElement method) {
        Optional<ExpressionTree> written = tree.getMethodSelect() instanceof MemberSelectTree select
                ? Optional.of(Lowering.stripped(select.getExpression()))
                : Optional.empty();
        boolean isThis = written.isEmpty() || isNamed(written.get(), "this") || isSuper(tree);
        if (!Signatures.hasReceiver(method)) {
            if (!isThis && !isTypeName(written.get())) {
                refuse(Diagnostic.ADJ102, tree, "a static method called on an object");
            }
            return Optional.empty();
        }
        if (!isThis) {
            Expr object = lowering.expressions.lower(written.get());
            boolean isNarrowed = object != Faults.REFUSED
                    && lowering.resolution
                            .element(tree)
                            .filter(named -> !named.equals(method))
                            .isPresent();
            return Optional.of(
                    isNarrowed
                            ? lowering.inactive.cast(
                                    object, Signatures.receiverType((TypeElement) method.getEnclosingElement()), tree)
                            : object);
        }
        if (lowering.receiver().isEmpty() || !isMember(method)) {
            refuse(Diagnostic.ADJ102, tree, "a call on the enclosing object");
        }
        return lowering.receiver().map(receiver -> receiver);
    }

    /** Whether the method is one of the receiver's, not of an object around it. */
    boolean isMember(ExecutableElement method) {
        Types types = lowering.javac.types();
        TypeMirror declaring = types.erasure(((TypeElement) method.getEnclosingElement()).asType());
        return types.isSubtype(types.erasure(lowering.owner().asType()), declaring);
    }

    private boolean isTypeName(ExpressionTree tree) {
        Optional<Element> element = lowering.resolution.element(tree);
        return element.filter(TypeElement.class::isInstance).isPresent();
    }

    static boolean isSuper(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select
                && (isNamed(select.getExpression(), "super")
                        || select.getExpression() instanceof MemberSelectTree qualified
                                && qualified.getIdentifier().contentEquals("super"));
    }

    private static boolean isNamed(ExpressionTree tree, String name) {
        return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
    }
}
