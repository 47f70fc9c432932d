package io.adjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.frontend.AnnotatedClass.AnnotatedMethod;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads one class with annotated methods into the IR. */
public final class SourceReader {
    private final JavacEnvironment javac;
    private final TreeIndex index;
    private final Predicate<Op.Function> isDerived;
    private final Set<Emission> emit;
    private final Map<ExecutableElement, Resolution> resolutions = new LinkedHashMap<>();

    /** A reader that takes the derivative of every function of numbers to be known. */
    public SourceReader(JavacEnvironment javac, TreeIndex index) {
        this(javac, index, function -> true, Set.of());
    }

    /**
     * @param isDerived whether the derivative of a function of numbers is known
     * @param emit what every method is given that has it
     */
    public SourceReader(JavacEnvironment javac, TreeIndex index, Predicate<Op.Function> isDerived, Set<Emission> emit) {
        this.javac = javac;
        this.emit = emit;
        this.index = index;
        this.isDerived = isDerived;
    }

    /** The class as read, if all that was asked for can be done; what stands in the way is added to the problems. */
    public Optional<SourceClass> read(AnnotatedClass annotated, Bodies bodies, Problems problems) {
        return read(annotated.type(), annotated.methods(), bodies::of, problems);
    }

    /** As the other, for methods that are annotated themselves, whose bodies are resolved on the way. */
    public Optional<SourceClass> read(TypeElement type, List<ExecutableElement> annotated, Problems problems) {
        List<AnnotatedMethod> methods = annotated.stream()
                .map(method -> new AnnotatedMethod(
                        method, Annotations.differentiable(method).orElse(null), true))
                .toList();
        return read(type, methods, this::resolve, problems);
    }

    /** The class as its declarations say, its bodies unread: what a skeleton is made from. */
    public static SourceClass declared(AnnotatedClass annotated, JavacEnvironment javac, Set<Emission> emit) {
        return SourceClasses.of(annotated.type(), DeclaredMethods.of(annotated, javac, emit), List.of(), javac);
    }

    /** The bodies that were read, the annotated methods' and those of their helpers. */
    public Collection<Resolution> resolutions() {
        return List.copyOf(resolutions.values());
    }

    /** Whether a name in what was read is one that another processor may still write. */
    public boolean hasUnresolvedNames() {
        return resolutions.values().stream().anyMatch(body -> !body.unresolved().isEmpty());
    }

    private Optional<Resolution> resolve(ExecutableElement method) {
        TreePath path = javac.trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            return Optional.empty();
        }
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return Optional.of(BodyResolver.resolve(javac, owner, method, tree, path.getCompilationUnit()));
    }

    private Optional<SourceClass> read(
            TypeElement type,
            List<AnnotatedMethod> annotated,
            Function<ExecutableElement, Optional<Resolution>> bodies,
            Problems problems) {
        Rulebook rules = new Rulebook(type, javac);
        Surroundings surroundings = new Surroundings(type, new Following(javac, rules), rules, isDerived);
        Procedures procedures = new Procedures(surroundings, javac, index, method -> {
            Optional<Resolution> body = bodies.apply(method);
            body.ifPresent(found -> resolutions.put(method, found));
            return body;
        });
        List<SourceMethod> methods = new ArrayList<>();
        for (AnnotatedMethod method : annotated) {
            Problems own = new Problems();
            Optional<SourceMethod> read = read(method, procedures, rules, own);
            read.ifPresent(methods::add);
            // What only its class asks for is left out if it cannot be done.
            if (method.isRequired()) {
                own.all()
                        .forEach(problem -> problems.add(
                                problem.diagnostic(),
                                problem.origin(),
                                problem.arguments().toArray()));
            }
        }
        return !methods.isEmpty()
                ? Optional.of(SourceClasses.of(type, methods, rules.used(), javac))
                : Optional.empty();
    }

    private Optional<SourceMethod> read(
            AnnotatedMethod annotated, Procedures procedures, Rulebook rules, Problems problems) {
        ExecutableElement method = annotated.method();
        TreePath path = javac.trees().getPath(method);
        MethodTree tree = (MethodTree) path.getLeaf();
        Element place = annotated.isRequired() ? method : method.getEnclosingElement();
        Optional<AnnotationMirror> annotation = Optional.ofNullable(annotated.annotation());
        AnnotationReader reader =
                new AnnotationReader(javac, index, problems, path.getCompilationUnit(), place, annotation);
        reader.checkRules();
        checkDeclaration(method, path, problems);
        if (tree.getBody() == null) {
            return Optional.empty();
        }
        List<Carrier> carriers = reader.carriers(method, tree);
        boolean isFlat = carriers.stream().anyMatch(Carrier::isTakenApart);
        if (isFlat && ImplicitReader.isSolver(method, javac)) {
            problems.add(
                    Diagnostic.ADJ415,
                    index.origin(tree, path.getCompilationUnit()),
                    method.getSimpleName(),
                    "an object among its parameters carries derivatives",
                    new Hint("name the numbers and arrays among its parameters in wrt, or pass those of the object"));
            return Optional.empty();
        }
        checkRule(method, carriers, rules, problems);
        Optional<Procedures.Read> read = procedures.read(method, isFlat ? carriers : List.of(), problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        return problems.hasErrors() || read.get().program().isEmpty()
                ? Optional.empty()
                : Optional.of(read(annotated, path, carriers, read.get(), new RuleBodies(procedures, rules), reader));
    }

    /** A method with a rule has derivatives by what there are rules for. */
    private void checkRule(ExecutableElement method, List<Carrier> carriers, Rulebook rules, Problems problems) {
        Optional<CustomRule> rule = rules.of(method, (TypeElement) method.getEnclosingElement());
        TreePath path = javac.trees().getPath(method);
        for (Carrier carrier : rule.isPresent() ? carriers : List.<Carrier>of()) {
            int position =
                    carrier.parameter().map(method.getParameters()::indexOf).orElse(-1);
            rule.get()
                    .remedy(position)
                    .ifPresent(remedy -> problems.add(
                            Diagnostic.ADJ201,
                            index.origin(path.getLeaf(), path.getCompilationUnit()),
                            "the parameter " + carrier.name() + " of " + method.getSimpleName()
                                    + ", which has a rule for another",
                            new Hint(remedy + ", or leave " + carrier.name() + " out of wrt")));
        }
    }

    private SourceMethod read(
            AnnotatedMethod annotated,
            TreePath path,
            List<Carrier> carriers,
            Procedures.Read read,
            RuleBodies rules,
            AnnotationReader reader) {
        ExecutableElement method = annotated.method();
        Program program = read.program().orElseThrow();
        Map<Emission, Origin> emissions = reader.emissions(
                method,
                carriers,
                emit,
                asked -> GivenTangents.unknown(
                        asked, asked.isSecondOrder() ? rules.with(program) : program, rules.unread()));
        boolean isTwice = emissions.keySet().stream().anyMatch(Emission::isSecondOrder);
        Map<Signature, HelperAccess> access = new LinkedHashMap<>(read.access());
        rules.access().forEach(access::putIfAbsent);
        return new SourceMethod(
                read.procedure().orElseThrow(),
                parameters(method, read),
                read.entry(),
                isTwice ? rules.with(program) : program,
                carriers.stream().anyMatch(Carrier::isTakenApart)
                        ? read.independents()
                        : independents(method, carriers, read),
                emissions,
                annotated.isRequired(),
                method.getModifiers().contains(Modifier.PUBLIC),
                SourceClasses.javadocReference(method),
                index.origin(path.getLeaf(), path.getCompilationUnit()),
                access,
                read.locks(),
                reader.tape());
    }

    /** As the user passes them, the receiver first. */
    private static List<Var> parameters(ExecutableElement method, Procedures.Read read) {
        List<Var> parameters = new ArrayList<>(read.parameters());
        if (Signatures.hasReceiver(method)) {
            parameters.add(0, read.procedure().get().parameters().get(0));
        }
        return parameters;
    }

    private static List<Independent> independents(
            ExecutableElement method, List<Carrier> carriers, Procedures.Read read) {
        return carriers.stream()
                .map(carrier ->
                        method.getParameters().indexOf(carrier.parameter().orElseThrow()))
                .map(position -> Independent.of(read.parameters().get(position)))
                .toList();
    }

    private void checkDeclaration(ExecutableElement method, TreePath path, Problems problems) {
        MethodTree tree = (MethodTree) path.getLeaf();
        Optional<String> hindrance = hindrance(method);
        if (hindrance.isPresent()) {
            problems.add(
                    Diagnostic.ADJ411,
                    index.origin(tree, path.getCompilationUnit()),
                    method.getSimpleName(),
                    hindrance.get());
        }
        if (!Eligibility.returnsNumbers(method)) {
            problems.add(
                    Diagnostic.ADJ404,
                    index.origin(TypeTokens.of(tree.getReturnType()), path.getCompilationUnit()),
                    tree.getReturnType());
        }
    }

    private static Optional<String> hindrance(ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        if (method.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of("abstract");
        }
        if (method.getModifiers().contains(Modifier.NATIVE)) {
            return Optional.of("native");
        }
        if (owner.getQualifiedName().length() == 0) {
            return Optional.of("in a class without a name that others could use");
        }
        if (Signatures.hasReceiver(method) && SourceClasses.isHidden(owner)) {
            return Optional.of("an instance method of a private class");
        }
        return Optional.empty();
    }
}
