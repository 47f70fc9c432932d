package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Fields: only constants of primitive types. */
final class LoweringFields {
    private final Lowering lowering;

    LoweringFields(Lowering lowering) {
        this.lowering = lowering;
    }

    Expr lower(ExpressionTree tree, Element element) {
        if (!(element instanceof VariableElement field)) {
            return lowering.expressions.unknown(tree);
        }
        Optional<Type> type = LoweringTypes.of(field.asType()).filter(Type::isScalar);
        boolean isConstant = field.getModifiers().contains(Modifier.STATIC)
                && field.getModifiers().contains(Modifier.FINAL)
                && type.isPresent();
        if (isConstant && tree instanceof MemberSelectTree select && isComputed(select.getExpression())) {
            return lowering.faults.refuse(Diagnostic.ADJ102, tree, "a constant of an object that is computed");
        }
        if (isConstant && Readability.of(field, lowering.owner(), lowering.javac.elements())) {
            String owner = ((TypeElement) field.getEnclosingElement())
                    .getQualifiedName()
                    .toString();
            return new Expr.Static(owner, field.getSimpleName().toString(), type.get());
        }
        if (isConstant && field.getConstantValue() != null) {
            return new Expr.Const(field.getConstantValue(), type.get());
        }
        return lowering.faults.refuse(Diagnostic.ADJ104, tree, field.getSimpleName());
    }

    // Naming a static field through an expression evaluates the expression, too.
    private boolean isComputed(ExpressionTree object) {
        return !(object instanceof IdentifierTree)
                && lowering.resolution
                        .element(object)
                        .filter(TypeElement.class::isInstance)
                        .isEmpty();
    }
}
