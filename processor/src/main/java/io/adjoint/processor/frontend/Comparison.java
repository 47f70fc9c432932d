package io.adjoint.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One body as we read it, beside the same body as javac attributed it. */
final class Comparison extends TreePathScanner<Void, Void> {

    /** A tree that we and javac take for different things. */
    record Difference(Tree at, String ours, String theirs) {}

    /** A name that we took for something declared in the body, and what javac took it for. */
    private record LocalUse(Tree at, Tree ours, String name, Element theirs) {}

    private final Resolution body;
    private final JavacEnvironment javac;
    private final Map<Tree, Element> declared = new IdentityHashMap<>();
    private final List<LocalUse> uses = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Resolution body, JavacEnvironment javac) {
        this.body = body;
        this.javac = javac;
    }

    static List<Difference> of(Resolution body, TreePath method, JavacEnvironment javac) {
        Comparison comparison = new Comparison(body, javac);
        comparison.scan(method, null);
        comparison.compareLocals();
        return comparison.differences;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree != null) {
            compare(tree, new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, unused);
    }

    private void compare(Tree tree, TreePath path) {
        if (tree instanceof VariableTree || tree instanceof MethodTree) {
            declared.put(tree, javac.trees().getElement(path));
        }
        if (tree instanceof NewClassTree creation) {
            body.anonymous(creation)
                    .flatMap(AnonymousClass::constructor)
                    .ifPresent(ours ->
                            compareConstructors(creation, ours, javac.trees().getElement(path)));
        }
        if (tree instanceof MethodInvocationTree call) {
            body.ownMethod(call)
                    .ifPresent(ours -> uses.add(new LocalUse(
                            call,
                            ours,
                            "the method " + ours.getName(),
                            javac.trees().getElement(path))));
        }
        body.derived(tree)
                .filter(ours -> tree instanceof MethodInvocationTree)
                .ifPresent(ours -> compareDerived(tree, ours, javac.trees().getElement(path)));
        body.variable(tree)
                .ifPresent(ours -> uses.add(new LocalUse(
                        tree, ours, "the local " + ours.getName(), javac.trees().getElement(path))));
        body.element(tree)
                .ifPresent(ours -> compareElements(tree, ours, javac.trees().getElement(path)));
        body.type(tree).ifPresent(ours -> compareTypes(tree, ours, javac.trees().getTypeMirror(path)));
    }

    private void compareLocals() {
        for (LocalUse use : uses) {
            if (use.theirs() == null || declared.get(use.ours()) != use.theirs()) {
                differences.add(new Difference(use.at(), use.name(), String.valueOf(use.theirs())));
            }
        }
    }

    /** The constructor that javac gives a class without a name takes what the parent's takes. */
    private void compareConstructors(Tree at, ExecutableElement ours, Element theirs) {
        if (theirs == null || !hasSameParameters(ours, theirs)) {
            differences.add(new Difference(at, describe(ours), theirs == null ? "nothing" : describe(theirs)));
        }
    }

    /** A generated method was not there yet when its call was read. */
    private void compareDerived(Tree at, DerivedCall ours, Element theirs) {
        boolean isSame = theirs instanceof ExecutableElement method
                && method.getSimpleName().contentEquals(ours.name())
                && ((TypeElement) method.getEnclosingElement())
                        .getQualifiedName()
                        .contentEquals(ours.owner())
                && method.getParameters().size() == ours.parameters().size();
        for (int i = 0; isSame && i < ours.parameters().size(); i++) {
            isSame = isSameErased(
                    ours.parameters().get(i),
                    ((ExecutableElement) theirs).getParameters().get(i).asType());
        }
        if (!isSame) {
            differences.add(new Difference(
                    at, ours.owner() + "." + ours.name(), theirs == null ? "nothing" : describe(theirs)));
        }
    }

    private void compareElements(Tree at, Element ours, Element theirs) {
        if (!isSame(ours, theirs)) {
            differences.add(new Difference(at, describe(ours), theirs == null ? "nothing" : describe(theirs)));
        }
    }

    private static String describe(Element element) {
        return element instanceof QualifiedNameable
                ? element.toString()
                : element.getEnclosingElement() + "." + element;
    }

    /** Classes are the same objects in all rounds; their members are made anew in each. */
    private boolean isSame(Element ours, Element theirs) {
        if (ours == theirs) {
            return true;
        }
        if (theirs == null || ours.getKind() != theirs.getKind()) {
            return false;
        }
        if (ours instanceof QualifiedNameable a && theirs instanceof QualifiedNameable b) {
            return a.getQualifiedName().contentEquals(b.getQualifiedName());
        }
        return ours.getSimpleName().contentEquals(theirs.getSimpleName())
                && (isSame(ours.getEnclosingElement(), theirs.getEnclosingElement()) || isOfObject(ours, theirs))
                && hasSameParameters(ours, theirs);
    }

    /**
     * Of a method of {@code Object} that an interface declares again, javacs before 18 name the one, later ones the
     * other.
     */
    private static boolean isOfObject(Element ours, Element theirs) {
        return ours.getEnclosingElement().getKind().isInterface()
                && theirs.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals("java.lang.Object");
    }

    private boolean hasSameParameters(Element ours, Element theirs) {
        if (!(ours instanceof ExecutableElement a) || !(theirs instanceof ExecutableElement b)) {
            return true;
        }
        List<? extends VariableElement> x = a.getParameters();
        List<? extends VariableElement> y = b.getParameters();
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!isSameErased(x.get(i).asType(), y.get(i).asType())) {
                return false;
            }
        }
        return true;
    }

    /** Only numbers and arrays of them carry derivatives: where neither side sees any, nothing depends on the type. */
    private void compareTypes(Tree at, TypeMirror ours, TypeMirror theirs) {
        if (theirs == null || theirs.getKind() == TypeKind.EXECUTABLE) {
            return;
        }
        if ((carries(ours) || carries(theirs)) && !isSameErased(ours, theirs)) {
            differences.add(new Difference(at, ours.toString(), theirs.toString()));
        }
    }

    private static boolean carries(TypeMirror type) {
        return type.getKind().isPrimitive() || type.getKind() == TypeKind.ARRAY;
    }

    private boolean isSameErased(TypeMirror ours, TypeMirror theirs) {
        if (ours.getKind() != theirs.getKind() && !(isReference(ours) && isReference(theirs))) {
            return false;
        }
        return javac.types()
                .isSameType(javac.types().erasure(ours), javac.types().erasure(theirs));
    }

    private static boolean isReference(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, TYPEVAR, INTERSECTION -> true;
            default -> false;
        };
    }
}
