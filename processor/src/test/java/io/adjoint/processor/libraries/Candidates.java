package io.adjoint.processor.libraries;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The methods of a library that a derivative could be asked of: they return floating-point numbers or arrays of them,
 * or return nothing and write such an array that they are given; take at least one number or array; have a body; write
 * no field of their own object; and stand in a class with a name.
 */
final class Candidates extends TreePathScanner<Void, Void> {
    private final Path root;
    private final JavacTask task;
    private final Trees trees;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Element> written = new HashSet<>();
    private boolean writesOwnField;

    private Candidates(Path root, JavacTask task) {
        this.root = root;
        this.task = task;
        this.trees = Trees.instance(task);
    }

    /** Those in the sources under a root. */
    static List<Candidate> in(Path root, List<Path> sources, List<String> options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-proc:none", "-nowarn"));
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, ignored -> {}, all, null, files.getJavaFileObjectsFromPaths(sources));
            Candidates candidates = new Candidates(root, task);
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            units.forEach(unit -> candidates.scan(unit, null));
            return candidates.found;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    @Override
    public Void visitClass(ClassTree tree, Void ignored) {
        Element element = trees.getElement(getCurrentPath());
        boolean hasName = element != null
                && !task.getElements()
                        .getBinaryName((javax.lang.model.element.TypeElement) element)
                        .toString()
                        .matches(".*\\$\\d.*");
        return hasName ? super.visitClass(tree, null) : null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void ignored) {
        Element element = trees.getElement(getCurrentPath());
        if (tree.getBody() == null || element == null || element.getKind() != ElementKind.METHOD) {
            return null;
        }
        ExecutableElement method = (ExecutableElement) element;
        written.clear();
        writesOwnField = false;
        scan(tree.getBody(), null);
        if (hasNumbers(method) && resultsInNumbers(method) && !writesOwnField) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            found.add(new Candidate(
                    root.relativize(Path.of(unit.getSourceFile().toUri())),
                    trees.getSourcePositions().getStartPosition(unit, tree),
                    Candidate.Key.of(method, task.getElements(), task.getTypes())));
        }
        return null;
    }

    private boolean resultsInNumbers(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.VOID
                ? method.getParameters().stream()
                        .anyMatch(each -> each.asType().getKind() == TypeKind.ARRAY
                                && isNumbers(each.asType())
                                && written.contains(each))
                : isNumbers(method.getReturnType());
    }

    private static boolean hasNumbers(ExecutableElement method) {
        return method.getParameters().stream().anyMatch(each -> isNumbers(each.asType()));
    }

    private static boolean isNumbers(TypeMirror type) {
        TypeMirror leaf = type;
        while (leaf.getKind() == TypeKind.ARRAY) {
            leaf = ((ArrayType) leaf).getComponentType();
        }
        return leaf.getKind() == TypeKind.DOUBLE || leaf.getKind() == TypeKind.FLOAT;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void ignored) {
        note(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void ignored) {
        note(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void ignored) {
        if (tree.getKind().name().contains("CREMENT")) {
            note(tree.getExpression());
        }
        return super.visitUnary(tree, null);
    }

    private void note(ExpressionTree target) {
        Tree place = target;
        boolean isElement = false;
        while (place instanceof ArrayAccessTree access) {
            place = access.getExpression();
            isElement = true;
        }
        Element element = trees.getElement(new TreePath(getCurrentPath(), place));
        if (isElement) {
            written.add(element);
        } else if (element != null
                && element.getKind() == ElementKind.FIELD
                && !element.getModifiers().contains(Modifier.STATIC)) {
            writesOwnField = true;
        }
    }
}
