package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr.Var;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Declarations of parameters and locals. */
final class LoweringDeclarations {
    private final Lowering lowering;

    LoweringDeclarations(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The variable that is declared; if its type is none of ours, that is reported, and later uses of it are not. */
    Optional<Var> variable(VariableTree tree) {
        Optional<Var> variable = lowering.variables.of(tree);
        if (variable.isEmpty() || !isNameable(tree)) {
            refuse(tree);
            return Optional.empty();
        }
        return variable;
    }

    /** Whether the generated class can name the variable's type. */
    private boolean isNameable(VariableTree tree) {
        TypeMirror type = lowering.resolution.type(tree).orElseThrow();
        while (type instanceof ArrayType array) {
            type = array.getComponentType();
        }
        return !(type instanceof DeclaredType declared)
                || Readability.of(declared.asElement(), lowering.home(), lowering.javac.elements());
    }

    private void refuse(VariableTree tree) {
        Tree type = tree.getType();
        boolean isLocalClass = type != null
                && lowering.resolution
                        .reason(TypeTokens.of(type))
                        .filter(StatementWalker.LOCAL_CLASS::equals)
                        .isPresent();
        if (isLocalClass || type != null && UnresolvedNames.in(type, lowering.resolution)) {
            lowering.faults.silently();
        } else if (type != null && isMissing(tree)) {
            Tree name = TypeTokens.of(type);
            lowering.faults.refuse(Diagnostic.ADJ107, name, UnresolvedNames.text(name), "declare or import the type");
        } else if (type != null) {
            lowering.faults.refuse(Diagnostic.ADJ103, TypeTokens.of(type), type);
        } else {
            refuseInferred(tree);
        }
    }

    // The resolver does not look at the types of parameters: javac has them.
    private boolean isMissing(VariableTree tree) {
        Optional<TypeMirror> type = lowering.resolution.type(tree);
        return type.isEmpty() || type.get().getKind() == TypeKind.ERROR;
    }

    // A var whose initialiser cannot be read has no type: then the initialiser is the fault.
    private void refuseInferred(VariableTree tree) {
        int before = lowering.faults.count();
        if (lowering.resolution.type(tree).filter(LoweringDeclarations::isKnown).isEmpty()
                && tree.getInitializer() != null) {
            lowering.out.during(() -> lowering.expressions.lower(tree.getInitializer()));
        }
        if (lowering.faults.count() == before) {
            Object type =
                    lowering.resolution.type(tree).<Object>map(found -> found).orElse("var");
            lowering.faults.refuse(Diagnostic.ADJ103, tree, type);
        }
    }

    private static boolean isKnown(TypeMirror type) {
        return type.getKind() != TypeKind.NONE && type.getKind() != TypeKind.ERROR;
    }

    /** Gives a local its first value; without an initialiser that is zero. */
    void declare(Var variable, ExpressionTree initializer) {
        if (variable.type().isArray()) {
            lowering.arrays.declare(variable, initializer);
        } else if (initializer == null) {
            lowering.out.declare(variable, LoweringTypes.zero(variable.type()));
        } else if (lowering.conditions.isBranching(initializer)) {
            lowering.out.declare(variable, LoweringTypes.zero(variable.type()));
            lowering.conditions.write(initializer, variable.type(), lowering.conditions.into(variable));
        } else if (Lowering.stripped(initializer) instanceof MethodInvocationTree call
                && lowering.calls.isCallOfType(call, variable.type())) {
            lowering.calls.into(call, variable, true);
        } else {
            lowering.out.declare(
                    variable, lowering.out.unnamed(() -> lowering.expressions.lower(initializer, variable.type())));
        }
    }

    /** Gives a local that has been declared a value. */
    void assign(Var variable, ExpressionTree value) {
        if (lowering.conditions.isBranching(value)) {
            lowering.conditions.write(value, variable.type(), lowering.conditions.into(variable));
        } else if (Lowering.stripped(value) instanceof MethodInvocationTree call
                && lowering.calls.isCallOfType(call, variable.type())) {
            lowering.calls.into(call, variable, false);
        } else {
            lowering.out.assign(variable, lowering.expressions.lower(value, variable.type()));
        }
    }
}
