package io.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The constructors that take a value for each field: those of records, and of classes like them. */
final class CanonicalConstructors {

    /** Whether a constructor is the canonical one, and not written by the user. */
    static boolean isImplicit(ExecutableElement constructor, JavacEnvironment javac) {
        return isCanonical(constructor)
                && (javac.elements().getOrigin(constructor) != Elements.Origin.EXPLICIT
                        || javac.trees().getTree(constructor) == null);
    }

    /** Whether a constructor of the user's is the canonical one in its short form, which assigns no field. */
    static boolean isCompact(ExecutableElement constructor, Resolution body) {
        return isCanonical(constructor) && !assignsField(body);
    }

    /**
     * Whether objects hold what their constructor is given, or a copy of it, and nothing that was computed from it; and
     * the class that is generated for {@code home} can call that.
     */
    static boolean keepsComponents(TypeElement type, TypeElement home, JavacEnvironment javac) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (isCanonical(constructor)) {
                return isImplicit(constructor, javac)
                        || Readability.of(constructor, home, javac.elements())
                                && keeps(javac.trees().getTree(constructor), names(type, false), names(type, true));
            }
        }
        return type.getKind() == ElementKind.RECORD;
    }

    private static Set<String> names(TypeElement type, boolean ofArrays) {
        Set<String> names = new HashSet<>();
        ObjectShape.instanceFields(type).stream()
                .filter(field -> !ofArrays || field.asType().getKind() == TypeKind.ARRAY)
                .forEach(field -> names.add(field.getSimpleName().toString()));
        return names;
    }

    private static boolean keeps(MethodTree tree, Set<String> components, Set<String> arrays) {
        boolean[] keeps = {true};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree assignment, Void unused) {
                String target = simpleName(assignment.getVariable());
                keeps[0] &= !components.contains(target) || isSame(assignment.getExpression(), target);
                return super.visitAssignment(assignment, null);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
                keeps[0] &= !components.contains(simpleName(assignment.getVariable()));
                return super.visitCompoundAssignment(assignment, null);
            }

            @Override
            public Void visitUnary(UnaryTree step, Void unused) {
                keeps[0] &= !LoweringAssignments.isStep(step) || !components.contains(simpleName(step.getExpression()));
                return super.visitUnary(step, null);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                boolean isLooking = simpleName(call.getMethodSelect()).equals("requireNonNull");
                // A method that is given an array could write it.
                keeps[0] &= isLooking
                        || call.getArguments().stream().noneMatch(argument -> arrays.contains(simpleName(argument)));
                return super.visitMethodInvocation(call, null);
            }
        }.scan(tree.getBody(), null);
        return keeps[0];
    }

    private static boolean isSame(ExpressionTree given, String component) {
        ExpressionTree value = Lowering.stripped(given);
        boolean isCopy = value instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("clone")
                && simpleName(select.getExpression()).equals(component);
        return isCopy || value instanceof IdentifierTree && simpleName(value).equals(component);
    }

    private static String simpleName(ExpressionTree given) {
        ExpressionTree tree = Lowering.stripped(given);
        if (tree instanceof IdentifierTree name) {
            return name.getName().toString();
        }
        if (tree instanceof ArrayAccessTree element) {
            return simpleName(element.getExpression());
        }
        return tree instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
    }

    private static boolean isCanonical(ExecutableElement constructor) {
        List<VariableElement> fields = ObjectShape.instanceFields((TypeElement) constructor.getEnclosingElement());
        List<? extends VariableElement> parameters = constructor.getParameters();
        if (fields.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            boolean isSame =
                    fields.get(i).getSimpleName().equals(parameters.get(i).getSimpleName())
                            && fields.get(i)
                                    .asType()
                                    .toString()
                                    .equals(parameters.get(i).asType().toString());
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    // In its long form it would have to assign them all, and a short one must not.
    private static boolean assignsField(Resolution body) {
        boolean[] found = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
                ExpressionTree target = Lowering.stripped(tree.getVariable());
                found[0] |= target instanceof MemberSelectTree select
                        && select.getExpression() instanceof IdentifierTree self
                        && self.getName().contentEquals("this");
                return super.visitAssignment(tree, null);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                found[0] |= tree.getMethodSelect() instanceof IdentifierTree name
                        && name.getName().contentEquals("this");
                return super.visitMethodInvocation(tree, null);
            }
        }.scan(body.tree().getBody(), null);
        return found[0];
    }

    private CanonicalConstructors() {}
}
