package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.adjoint.processor.diagnostics.Diagnostic;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Holds what we took names, types and calls for against what javac found, once it has analysed a class. The trees are
 * the same instances as in the round in which we read them, and asking javac is harmless by then. A difference is a
 * compile error, so that a misread name can never become a wrong gradient.
 */
final class Verification implements TaskListener {

    private final JavacEnvironment javac;
    private final Map<MethodTree, Resolution> predicted = new IdentityHashMap<>();
    private final Map<MethodTree, Resolution> suspects = new IdentityHashMap<>();

    Verification(JavacEnvironment javac) {
        this.javac = javac;
    }

    /** A body from which a gradient was written. */
    void expect(Resolution body) {
        predicted.put(body.tree(), body);
    }

    /** A body with names that we could not resolve to the end. If javac can, that is for us to say. */
    void suspect(Resolution body) {
        List<Tree> buffers = body.unresolved().stream()
                .filter(name -> GeneratedBuffers.areNamed(name, body.unit()))
                .toList();
        buffers.forEach(name -> report(
                name,
                body.unit(),
                Diagnostic.ADJ205,
                GeneratedBuffers.DERIVATIVE,
                GeneratedBuffers.WHY,
                GeneratedBuffers.HINT));
        if (buffers.isEmpty()) {
            suspects.put(body.tree(), body);
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            analysed(event.getCompilationUnit(), event.getTypeElement());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            // Other errors kept javac from analysing these at all.
            suspects.values().forEach(this::reportUnresolved);
            suspects.clear();
        }
    }

    private void analysed(CompilationUnitTree unit, TypeElement analysed) {
        if (predicted.isEmpty() && suspects.isEmpty()) {
            return;
        }
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree type && type.getSimpleName().equals(analysed.getSimpleName())) {
                new Methods().scan(new TreePath(new TreePath(unit), type), null);
            }
        }
    }

    /** Finds the methods to be verified, and goes into no body. */
    private final class Methods extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            Resolution body = predicted.remove(tree);
            if (body != null) {
                verify(body, getCurrentPath());
            }
            Resolution suspect = suspects.remove(tree);
            if (suspect != null && !hasErrors(getCurrentPath())) {
                reportUnresolved(suspect);
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            return null;
        }
    }

    private void reportUnresolved(Resolution body) {
        for (Tree name : body.unresolved()) {
            report(
                    name,
                    body.unit(),
                    Diagnostic.ADJ107,
                    textOf(name),
                    "declare it, or see whether the processor that writes it has run");
        }
    }

    private void verify(Resolution body, TreePath method) {
        List<Comparison.Difference> differences = Comparison.of(body, method, javac);
        // In a body that javac refuses it may have found nothing at all: its own errors are the ones to read.
        if (differences.isEmpty() || hasErrors(method)) {
            return;
        }
        for (Comparison.Difference each : differences) {
            report(each.at(), body.unit(), Diagnostic.ADJ901, textOf(each.at()), each.ours(), each.theirs());
        }
    }

    private void report(Tree at, CompilationUnitTree unit, Diagnostic diagnostic, Object... arguments) {
        javac.trees().printMessage(javax.tools.Diagnostic.Kind.ERROR, diagnostic.format(arguments), at, unit);
    }

    private static String textOf(Tree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        return tree instanceof MemberSelectTree select ? select.getIdentifier().toString() : tree.toString();
    }

    /** Whether javac found an error in the types of a method. */
    private boolean hasErrors(TreePath method) {
        boolean[] found = new boolean[1];
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree != null && !found[0]) {
                    TypeMirror type = javac.trees().getTypeMirror(new TreePath(getCurrentPath(), tree));
                    found[0] = type != null && type.getKind() == TypeKind.ERROR;
                }
                return found[0] ? null : super.scan(tree, unused);
            }
        }.scan(method, null);
        return found[0];
    }
}
