package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Fields that are read. An array in a field of {@code this} or of a class gets a name at the top of the method, since
 * only variables are indexed; one in another object where it is read.
 */
final class LoweringFields {
    private final Lowering lowering;

    LoweringFields(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Declarations of the arrays that the method reads from fields, for its beginning. */
    List<Stmt> declarations() {
        List<Stmt> declarations = new ArrayList<>();
        lowering.fieldArrays.forEach(
                (field, variable) -> declarations.add(new Stmt.Declare(variable, field, Origin.NONE)));
        return declarations;
    }

    Expr lower(ExpressionTree tree, Element element) {
        if (!(element instanceof VariableElement field)) {
            return lowering.expressions.unknown(tree);
        }
        Optional<Type> type = lowering.type(tree).or(() -> LoweringTypes.of(field.asType()));
        if (type.isEmpty()) {
            return lowering.faults.refuse(Diagnostic.ADJ104, tree, field.getSimpleName());
        }
        return field.getModifiers().contains(Modifier.STATIC)
                ? ofClass(tree, field, type.get())
                : ofObject(tree, field, type.get());
    }

    /** What the accessor of a record gives that nobody wrote: the field. */
    Expr accessed(MethodInvocationTree call, VariableElement field) {
        ExpressionTree select = call.getMethodSelect();
        Optional<Value> object = select instanceof MemberSelectTree member
                ? lowering.objects.known(member.getExpression())
                : lowering.selfOf(select).map(self -> self);
        Optional<Value> part = object.filter(Value.Instance.class::isInstance)
                .flatMap(found -> lowering.objects.field((Value.Instance) found, field));
        if (part.isPresent() && part.get() instanceof Value.Plain plain) {
            return plain.expr();
        }
        Optional<Type> type = lowering.type(call).or(() -> LoweringTypes.of(field.asType()));
        return type.isPresent()
                ? ofObject(select, field, type.get())
                : lowering.faults.refuse(Diagnostic.ADJ104, select, field.getSimpleName());
    }

    private Expr ofClass(ExpressionTree tree, VariableElement field, Type type) {
        if (tree instanceof MemberSelectTree select && isComputed(select.getExpression())) {
            return lowering.faults.refuse(Diagnostic.ADJ102, tree, "a constant of an object that is computed");
        }
        boolean isReadable = isReadable(field);
        if (!isReadable && field.getConstantValue() != null) {
            return new Expr.Const(field.getConstantValue(), type);
        }
        if (!isReadable && !isReachable(field)) {
            return lowering.faults.refuse(Diagnostic.ADJ104, tree, field.getSimpleName());
        }
        Expr value = new Expr.Static(owner(field), field.getSimpleName().toString(), type, !isReadable);
        return type.isArray() ? named(value, field) : value;
    }

    private Expr ofObject(ExpressionTree tree, VariableElement field, Type type) {
        if (!isReadable(field) && !isReachable(field)) {
            return lowering.faults.refuse(Diagnostic.ADJ104, tree, field.getSimpleName());
        }
        boolean isOwn = tree instanceof IdentifierTree
                || tree instanceof MemberSelectTree select
                        && select.getExpression() instanceof IdentifierTree name
                        && name.getName().contentEquals("this");
        boolean isOfAnother = lowering.resolution.memberOf(tree).isPresent();
        if (isOwn && (lowering.receiver().isEmpty() || isOfAnother || !isMember(field))) {
            return lowering.faults.refuse(Diagnostic.ADJ104, tree, field.getSimpleName());
        }
        Expr object = isOwn ? lowering.receiver().get() : ofOther(((MemberSelectTree) tree).getExpression());
        if (object == Faults.REFUSED) {
            return object;
        }
        Expr value = ObjectFields.read(object, field, type, lowering.home(), lowering.javac);
        return type.isArray() && isOwn ? ofReceiver(value, object, field) : value;
    }

    private Expr ofOther(ExpressionTree object) {
        return lowering.objects.reference(object).orElseGet(() -> lowering.expressions.lower(object));
    }

    private Var ofReceiver(Expr value, Expr object, VariableElement field) {
        return lowering.isOwn(object)
                ? named(value, field)
                : lowering.operands.keep(value, field.getSimpleName().toString());
    }

    private Var named(Expr value, VariableElement field) {
        return lowering.fieldArrays.computeIfAbsent(
                value,
                key -> lowering.variables.temporary(name(field.getSimpleName().toString()), value.type()));
    }

    /** A constant's name as a variable is called: {@code weights} for {@code WEIGHTS}. */
    private static String name(String field) {
        if (!field.equals(field.toUpperCase(java.util.Locale.ROOT))) {
            return field;
        }
        StringBuilder name = new StringBuilder();
        for (String word : field.split("_")) {
            String small = word.toLowerCase(java.util.Locale.ROOT);
            name.append(
                    name.length() == 0 || small.isEmpty()
                            ? small
                            : Character.toUpperCase(small.charAt(0)) + small.substring(1));
        }
        boolean isName = javax.lang.model.SourceVersion.isName(name);
        return isName ? name.toString() : "table";
    }

    private boolean isReadable(VariableElement field) {
        return Readability.of(field, lowering.home(), lowering.javac.elements());
    }

    /** Whether a handle can reach the field: its class has a name that the generated class can say. */
    private boolean isReachable(VariableElement field) {
        return Readability.of(field.getEnclosingElement(), lowering.home(), lowering.javac.elements());
    }

    /** Whether the field is one of the receiver's, not of an object around it. */
    private boolean isMember(VariableElement field) {
        TypeMirror declaring = ((TypeElement) field.getEnclosingElement()).asType();
        return lowering.javac
                .types()
                .isSubtype(
                        lowering.javac.types().erasure(lowering.owner().asType()),
                        lowering.javac.types().erasure(declaring));
    }

    private static String owner(VariableElement field) {
        return ((TypeElement) field.getEnclosingElement()).getQualifiedName().toString();
    }

    // Naming a static field through an expression evaluates the expression, too.
    private boolean isComputed(ExpressionTree object) {
        return !(object instanceof IdentifierTree)
                && lowering.resolution
                        .element(object)
                        .filter(element -> element.getKind().isClass()
                                || element.getKind() == ElementKind.INTERFACE
                                || element instanceof TypeElement)
                        .isEmpty();
    }
}
