package io.adjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** The labels of a {@code switch}: numbers, strings, constants of an enum. */
final class SwitchLabels {
    private static final Set<Type> NUMBERS = Set.of(Scalar.INT, Scalar.SHORT, Scalar.CHAR, Scalar.BYTE);

    private final Lowering lowering;

    SwitchLabels(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether a switch on this selector can be read; if not, that is reported. */
    boolean areRead(ExpressionTree selector, Expr selected, List<? extends CaseTree> cases) {
        if (selected == Faults.REFUSED) {
            return false;
        }
        if (!NUMBERS.contains(selected.type()) && !isString(selector) && !isEnum(selector)) {
            String type =
                    lowering.resolution.type(selector).map(Object::toString).orElse("an object");
            lowering.faults.refuse(Diagnostic.ADJ101, selector, "a switch on " + type);
            return false;
        }
        int faults = lowering.faults.count();
        for (CaseTree branch : cases) {
            for (Tree label : NewerJava.labels(branch)) {
                boolean isNull = label instanceof LiteralTree literal && literal.getValue() == null;
                if (isNull || !(label instanceof ExpressionTree)) {
                    lowering.faults.refuse(Diagnostic.ADJ101, label, isNull ? "case null" : "a pattern");
                }
            }
        }
        return lowering.faults.count() == faults;
    }

    private boolean isString(ExpressionTree selector) {
        return type(selector)
                .filter(type -> type.getQualifiedName().contentEquals("java.lang.String"))
                .isPresent();
    }

    private boolean isEnum(ExpressionTree selector) {
        return type(selector).filter(type -> type.getKind() == ElementKind.ENUM).isPresent();
    }

    private Optional<TypeElement> type(ExpressionTree selector) {
        return lowering.resolution
                .type(selector)
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement());
    }

    List<Expr> of(SwitchGroup group, Type selector) {
        return group.labels().stream().map(label -> of(label, selector)).toList();
    }

    private Expr of(ExpressionTree tree, Type selector) {
        if (!(selector instanceof Type.Reference)) {
            return lowering.expressions.lower(tree, Scalar.INT);
        }
        Optional<VariableElement> constant = lowering.resolution
                .element(tree)
                .filter(VariableElement.class::isInstance)
                .map(VariableElement.class::cast)
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT);
        return constant.<Expr>map(element -> enumConstant(element, selector))
                .orElseGet(() -> lowering.expressions.lower(tree));
    }

    private static Expr enumConstant(VariableElement constant, Type type) {
        Element owner = constant.getEnclosingElement();
        String name = ((TypeElement) owner).getQualifiedName().toString();
        return new Expr.Static(name, constant.getSimpleName().toString(), type);
    }
}
