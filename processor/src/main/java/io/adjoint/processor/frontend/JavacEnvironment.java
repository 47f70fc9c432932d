package io.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the front end asks of javac: types and elements of the environment that runs us, trees of the javac behind it.
 */
public final class JavacEnvironment {
    private final Types types;
    private final Elements elements;
    private final Trees trees;
    private final boolean followsAll;
    private final JavaLang javaLang;

    /**
     * @param followsAll whether a call is followed into every source of the compilation, and not only into what is
     *     annotated
     */
    public JavacEnvironment(Types types, Elements elements, Trees trees, boolean followsAll) {
        this.types = types;
        this.elements = elements;
        this.trees = trees;
        this.followsAll = followsAll;
        this.javaLang = new JavaLang(elements);
    }

    public JavacEnvironment(Types types, Elements elements, Trees trees) {
        this(types, elements, trees, false);
    }

    public Types types() {
        return types;
    }

    public Elements elements() {
        return elements;
    }

    public Trees trees() {
        return trees;
    }

    public boolean followsAll() {
        return followsAll;
    }

    JavaLang javaLang() {
        return javaLang;
    }

    /** Where a method stands in its file, found without looking through all that stands before it; null if nowhere. */
    TreePath path(ExecutableElement method) {
        Tree tree = trees.getTree(method);
        TreePath owner = tree == null ? null : trees.getPath(method.getEnclosingElement());
        return owner == null ? null : new TreePath(owner, tree);
    }
}
