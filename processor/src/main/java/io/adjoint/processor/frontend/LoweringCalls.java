package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
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

    /** Whether the call is one of a method in the same top-level class. */
    boolean isHelper(MethodInvocationTree tree) {
        return method(tree).filter(this::isHelper).isPresent();
    }

    private boolean isHelper(ExecutableElement method) {
        return Signatures.outermost(method).equals(Signatures.outermost(lowering.owner()));
    }

    /** Whether the call is one of the user's methods with exactly this result. */
    boolean isCallOfType(MethodInvocationTree tree, Type type) {
        return isHelper(tree)
                && method(tree)
                        .flatMap(Signatures::of)
                        .filter(signature -> signature.result().equals(type))
                        .isPresent();
    }

    private Optional<ExecutableElement> method(MethodInvocationTree tree) {
        return lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
    }

    Expr value(MethodInvocationTree tree) {
        Optional<ExecutableElement> method = method(tree);
        if (method.isEmpty()) {
            return unknown(tree);
        }
        if (!isHelper(method.get())) {
            return functions.apply(tree, method.get());
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
        prepare(tree, method(tree).orElseThrow())
                .ifPresent(call -> lowering.out.add(statement(call, Optional.of(result), declares)));
    }

    /** A call whose value is not asked for. */
    void statement(MethodInvocationTree tree) {
        Optional<ExecutableElement> method = method(tree);
        if (method.isEmpty()) {
            unknown(tree);
        } else if (isHelper(method.get())) {
            prepare(tree, method.get()).ifPresent(call -> lowering.out.add(statement(call, Optional.empty(), false)));
        } else {
            evaluate(functions.apply(tree, method.get()));
        }
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
        checkBody(tree, method);
        if (lowering.faults.count() == faults) {
            lowering.helpers.add(method);
        }
        Optional<Signature> callee = Signatures.of(method);
        if (callee.isEmpty()) {
            // The type that cannot be read is reported where the method declares it.
            tree.getArguments().forEach(lowering.expressions::lower);
            lowering.faults.elsewhere();
            return Optional.empty();
        }
        List<Expr> arguments = arguments(tree, method, callee.get(), receiver);
        return lowering.faults.count() > faults ? Optional.empty() : Optional.of(new Prepared(callee.get(), arguments));
    }

    private void checkBody(MethodInvocationTree tree, ExecutableElement method) {
        MethodTree body = lowering.javac.trees().getTree(method);
        if (body == null || body.getBody() == null) {
            refuse(Diagnostic.ADJ106, tree, method.getSimpleName());
        } else if (!isSuper(tree) && Signatures.mayBeOverridden(method, lowering.owner())) {
            refuse(Diagnostic.ADJ202, tree, method.getSimpleName());
        }
    }

    private void refuse(Diagnostic diagnostic, MethodInvocationTree tree, Object... arguments) {
        lowering.faults.refuse(diagnostic, tree.getMethodSelect(), arguments);
    }

    private List<Expr> arguments(
            MethodInvocationTree tree, ExecutableElement method, Signature callee, Optional<Expr> receiver) {
        int offset = callee.hasReceiver() ? 1 : 0;
        if (isSpread(tree, method, callee)) {
            refuse(Diagnostic.ADJ102, tree, "a call with a variable number of arguments");
            functions.lookAt(tree.getArguments());
            return List.of();
        }
        List<Supplier<Expr>> suppliers = new ArrayList<>();
        for (int i = 0; i < tree.getArguments().size(); i++) {
            ExpressionTree argument = tree.getArguments().get(i);
            Type type = callee.parameters().get(i + offset);
            suppliers.add(() -> lowering.expressions.lower(argument, type));
        }
        List<Expr> values = new ArrayList<>();
        receiver.ifPresent(values::add);
        values.addAll(lowering.operands.inOrder(suppliers));
        return values;
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

    /** The receiver of a call: only {@code this}, named or not. */
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
            if (lowering.expressions.startsAtRefused(written.get())) {
                lowering.faults.silently();
            } else {
                refuse(Diagnostic.ADJ102, tree, "a call on another object");
            }
        } else if (lowering.receiver().isEmpty() || !isMember(method)) {
            refuse(Diagnostic.ADJ102, tree, "a call on the enclosing object");
        }
        return lowering.receiver().map(receiver -> receiver);
    }

    private boolean isMember(ExecutableElement method) {
        Types types = lowering.javac.types();
        TypeMirror declaring = types.erasure(((TypeElement) method.getEnclosingElement()).asType());
        return types.isSubtype(types.erasure(lowering.owner().asType()), declaring);
    }

    private boolean isTypeName(ExpressionTree tree) {
        Optional<Element> element = lowering.resolution.element(tree);
        return element.filter(TypeElement.class::isInstance).isPresent();
    }

    private static boolean isSuper(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select
                && (isNamed(select.getExpression(), "super")
                        || select.getExpression() instanceof MemberSelectTree qualified
                                && qualified.getIdentifier().contentEquals("super"));
    }

    private static boolean isNamed(ExpressionTree tree, String name) {
        return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals(name);
    }
}
