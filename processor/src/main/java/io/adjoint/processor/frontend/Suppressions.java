package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.adjoint.processor.diagnostics.Problem;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The warnings that {@code @SuppressWarnings} silences, on the method that they are in or on a class around it. */
public final class Suppressions {

    /** Stands for all of our warnings. */
    private static final String ALL = "adjoint";

    private final Trees trees;
    private final TreeIndex index;

    public Suppressions(Trees trees, TreeIndex index) {
        this.trees = trees;
        this.index = index;
    }

    /** The problems that are left; errors always are. */
    public List<Problem> leave(List<Problem> problems) {
        return problems.stream().filter(problem -> !isSuppressed(problem)).toList();
    }

    private boolean isSuppressed(Problem problem) {
        Tree tree = index.tree(problem.origin());
        if (problem.diagnostic().isError() || tree == null) {
            return false;
        }
        List<String> named = named(trees.getPath(index.unit(problem.origin()), tree));
        return named.contains(ALL) || named.contains(problem.diagnostic().name());
    }

    /** What is suppressed at a place. */
    private List<String> named(TreePath place) {
        List<String> named = new ArrayList<>();
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            // Declarations only: their elements are known without attribution.
            if (path.getLeaf() instanceof MethodTree || path.getLeaf() instanceof ClassTree) {
                addNamed(trees.getElement(path), named);
            }
        }
        return named;
    }

    private static void addNamed(Element element, List<String> named) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals("java.lang.SuppressWarnings")) {
                mirror.getElementValues().values().forEach(value -> addStrings(value, named));
            }
        }
    }

    private static void addStrings(AnnotationValue value, List<String> named) {
        if (value.getValue() instanceof List<?> values) {
            values.forEach(each -> addStrings((AnnotationValue) each, named));
        } else {
            named.add(String.valueOf(value.getValue()));
        }
    }
}
