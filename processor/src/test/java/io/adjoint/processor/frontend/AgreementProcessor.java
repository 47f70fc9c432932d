package io.adjoint.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Resolves every body of a compilation in the first round, and compares each node with javac's own attribution
 * afterwards, in words: not with the comparison that the product uses.
 */
@SupportedAnnotationTypes("*")
final class AgreementProcessor extends AbstractProcessor {

    final List<String> disagreements = new ArrayList<>();
    final List<String> unresolved = new ArrayList<>();
    final List<String> untyped = new ArrayList<>();
    final Map<String, Integer> reasons = new TreeMap<>();
    int expressions;
    int resolved;
    int compared;
    int bodies;
    int wholeBodies;

    private final Map<Tree, Resolution> resolutions = new IdentityHashMap<>();
    private final Set<Tree> written = Collections.newSetFromMap(new IdentityHashMap<>());
    private JavacEnvironment javac;
    private BodyResolver resolver;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Trees trees = Trees.instance(environment);
        javac = new JavacEnvironment(environment.getTypeUtils(), environment.getElementUtils(), trees);
        resolver = new BodyResolver(javac, false, Set.of(), GeneratedOwners.NONE);
        JavacTask.instance(environment).addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
                    analysed(event);
                }
            }
        });
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements()).forEach(this::resolveAll);
        return false;
    }

    private void resolveAll(TypeElement type) {
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::resolveAll);
        List<ExecutableElement> executables = new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
        executables.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
        for (ExecutableElement method : executables) {
            TreePath path = javac.trees().getPath(method);
            if (path != null
                    && path.getLeaf() instanceof MethodTree tree
                    && tree.getBody() != null
                    && tree.getParameters().size() == method.getParameters().size()) {
                resolutions.put(tree, resolver.resolve(type, method, tree, path.getCompilationUnit()));
                new Written().scan(tree.getBody(), null);
            }
        }
    }

    /** Notes what the user wrote: javac adds trees of its own, for {@code var} and {@code super()}. */
    private final class Written extends TreeScanner<Void, Void> {
        @Override
        public Void scan(Tree tree, Void unused) {
            written.add(tree);
            return super.scan(tree, unused);
        }
    }

    private void analysed(TaskEvent event) {
        for (Tree tree : event.getCompilationUnit().getTypeDecls()) {
            if (tree instanceof ClassTree type
                    && type.getSimpleName().equals(event.getTypeElement().getSimpleName())) {
                new Methods().scan(new TreePath(new TreePath(event.getCompilationUnit()), type), null);
            }
        }
    }

    private final class Methods extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            Resolution resolution = resolutions.remove(tree);
            if (resolution != null) {
                new Body(resolution).scan(new TreePath(getCurrentPath(), tree.getBody()), null);
            }
            return null;
        }
    }

    private final class Body extends TreePathScanner<Void, Void> {
        private final Resolution resolution;
        private final Map<Element, VariableTree> declarations = new IdentityHashMap<>();
        private boolean whole = true;

        Body(Resolution resolution) {
            this.resolution = resolution;
            bodies++;
            resolution
                    .unresolved()
                    .forEach(tree ->
                            unresolved.add(at(tree) + resolution.reason(tree).orElse("?")));
        }

        @Override
        public Void scan(TreePath path, Void unused) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree tree, Void none) {
                    declarations.put(javac.trees().getElement(getCurrentPath()), tree);
                    return super.visitVariable(tree, null);
                }
            }.scan(path.getParentPath(), null);
            super.scan(path, unused);
            wholeBodies += whole ? 1 : 0;
            return null;
        }

        private String at(Tree tree) {
            long position = javac.trees().getSourcePositions().getStartPosition(resolution.unit(), tree);
            return resolution.unit().getSourceFile().getName() + ":"
                    + resolution.unit().getLineMap().getLineNumber(position) + " " + tree + ": ";
        }

        @Override
        public Void visitAnnotation(AnnotationTree tree, Void unused) {
            return null;
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree != null) {
                compare(tree, new TreePath(getCurrentPath(), tree));
            }
            return super.scan(tree, unused);
        }

        private void compare(Tree tree, TreePath path) {
            resolution.reason(tree).ifPresent(reason -> reasons.merge(reason, 1, Integer::sum));
            TypeMirror theirs = javac.trees().getTypeMirror(path);
            boolean counts = tree instanceof ExpressionTree
                    && written.contains(tree)
                    && theirs != null
                    && theirs.getKind() != TypeKind.EXECUTABLE
                    && theirs.getKind() != TypeKind.PACKAGE;
            if (counts) {
                expressions++;
                if (resolution.type(tree).isPresent()) {
                    resolved++;
                } else {
                    whole = false;
                    untyped.add(at(tree) + theirs);
                }
            }
            resolution.type(tree).ifPresent(ours -> compareTypes(tree, ours, theirs));
            compareElements(tree, javac.trees().getElement(path));
        }

        private void compareTypes(Tree tree, TypeMirror ours, TypeMirror theirs) {
            if (theirs == null || theirs.getKind() == TypeKind.EXECUTABLE) {
                return;
            }
            compared++;
            boolean precise = ours.getKind().isPrimitive()
                    || theirs.getKind().isPrimitive()
                    || ours.getKind() == TypeKind.ARRAY
                    || theirs.getKind() == TypeKind.ARRAY;
            String a = javac.types().erasure(ours).toString();
            String b = javac.types().erasure(theirs).toString();
            if (precise && !a.equals(b)) {
                disagreements.add(at(tree) + a + " / " + b);
            }
        }

        private void compareElements(Tree tree, Element theirs) {
            boolean named = tree instanceof IdentifierTree
                    || tree instanceof MemberSelectTree
                    || tree instanceof MethodInvocationTree
                    || tree instanceof NewClassTree;
            if (!named) {
                return;
            }
            String expected = theirs == null ? "nothing" : describe(theirs);
            resolution.element(tree).ifPresent(ours -> {
                compared++;
                if (!describe(ours).equals(expected)) {
                    disagreements.add(at(tree) + describe(ours) + " / " + expected);
                }
            });
            resolution.variable(tree).ifPresent(ours -> {
                compared++;
                if (declarations.get(theirs) != ours) {
                    disagreements.add(at(tree) + "local / " + expected);
                }
            });
        }

        /** Of a method of Object that an interface declares again, some javacs name the one, some the other. */
        private String ownerOf(Element element) {
            boolean ofObject = element.getEnclosingElement().getKind().isInterface()
                    && List.of("equals", "hashCode", "toString")
                            .contains(element.getSimpleName().toString());
            return ofObject ? "java.lang.Object" : describe(element.getEnclosingElement());
        }

        private String describe(Element element) {
            if (element instanceof TypeElement type) {
                return type.getQualifiedName().toString();
            }
            if (element.getKind() == ElementKind.TYPE_PARAMETER
                    || !(element.getEnclosingElement() instanceof TypeElement)) {
                return element.getKind() + " " + element;
            }
            String name = ownerOf(element) + "." + element.getSimpleName();
            if (!(element instanceof ExecutableElement method)) {
                return name;
            }
            StringBuilder text = new StringBuilder(name);
            for (VariableElement parameter : method.getParameters()) {
                text.append(' ').append(javac.types().erasure(parameter.asType()));
            }
            return text.toString();
        }
    }
}
