package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.frontend.AnnotatedClass.AnnotatedMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The rounds of annotation processing. A class whose bodies name what is not there yet waits for another round: other
 * processors may be about to write it. In the last round it gets a skeleton, and javac says what it really misses.
 */
public final class Rounds {

    private final ProcessingEnvironment environment;
    private final Messager messager;
    private final Optional<Running> javac;
    private final Consumer<Resolution> tamper;
    private final List<PendingMethods> checked;
    private final SortedSet<ClassName> pending = new TreeSet<>();
    private final SortedSet<ClassName> annotated = new TreeSet<>();
    private boolean saidThatJavacIsMissing;

    /** What there is only under javac. */
    private record Running(JavacEnvironment environment, Verification verification, ClassCompiler compiler) {}

    /** @param followsAll whether calls are followed into every source, and not only into what is annotated */
    public Rounds(ProcessingEnvironment environment, boolean followsAll, ClassCompiler.Factory compilers) {
        this(environment, followsAll, compilers, resolution -> {});
    }

    public Rounds(ProcessingEnvironment environment, ClassCompiler.Factory compilers) {
        this(environment, compilers, resolution -> {});
    }

    Rounds(ProcessingEnvironment environment, ClassCompiler.Factory compilers, Consumer<Resolution> tamper) {
        this(environment, false, compilers, tamper);
    }

    /** @param tamper sees each resolution first: a test plants mistakes through it */
    Rounds(
            ProcessingEnvironment environment,
            boolean followsAll,
            ClassCompiler.Factory compilers,
            Consumer<Resolution> tamper) {
        this.environment = environment;
        this.messager = environment.getMessager();
        this.tamper = tamper;
        this.javac = JavacAccess.of(environment).map(access -> start(access, followsAll, compilers));
        this.checked = checked(environment);
    }

    private Running start(JavacAccess access, boolean followsAll, ClassCompiler.Factory compilers) {
        JavacEnvironment javacEnvironment = new JavacEnvironment(
                environment.getTypeUtils(), environment.getElementUtils(), access.trees(), followsAll);
        Verification verification = new Verification(javacEnvironment);
        access.task().addTaskListener(verification);
        return new Running(javacEnvironment, verification, compilers.create(javacEnvironment, messager));
    }

    /** What annotations say of methods that we do not differentiate, but rely on. */
    private List<PendingMethods> checked(ProcessingEnvironment environment) {
        List<PendingMethods> all = new ArrayList<>();
        all.add(new PendingMethods(
                environment,
                Annotations.DERIVATIVE,
                Diagnostic.ADJ412,
                new RuleMisfits(environment.getElementUtils(), javac.map(Running::environment))));
        javac.map(Running::environment).ifPresent(javacEnvironment -> {
            all.add(new PendingMethods(
                    environment, Annotations.ADJOINT_OF, Diagnostic.ADJ414, new ByHandReader(javacEnvironment)));
            ImplicitReader solvers = new ImplicitReader(javacEnvironment);
            for (String annotation : List.of(Annotations.IMPLICIT_ROOT, Annotations.FIXED_POINT)) {
                all.add(new PendingMethods(
                        environment,
                        annotation,
                        Diagnostic.ADJ415,
                        solver -> solvers.read(solver).misfit()));
            }
        });
        return all;
    }

    /** Does what can be done in one round. */
    public void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            List<Element> annotated = round.getElementsAnnotatedWith(annotation).stream()
                    .map(Placed::of)
                    .sorted(Placed.ORDER)
                    .<Element>map(Placed::element)
                    .toList();
            checked.stream()
                    .filter(pending -> annotation.getQualifiedName().contentEquals(pending.annotation()))
                    .forEach(pending -> annotated.forEach(pending::add));
            if (annotation.getQualifiedName().contentEquals(Annotations.DIFFERENTIABLE)) {
                annotated.forEach(this::collect);
            }
        }
        checked.forEach(pending -> pending.check(round.processingOver()));
        javac.ifPresent(running -> compilePending(running, round));
    }

    /** An element, by its class and as they stand within it; a compiler may give them in any order. */
    private record Placed(Element element, String type, int position) {
        static final Comparator<Placed> ORDER =
                Comparator.comparing(Placed::type).thenComparing(Placed::position);

        static Placed of(Element element) {
            TypeElement type = classOf(element);
            return new Placed(
                    element,
                    type.getQualifiedName().toString(),
                    type.getEnclosedElements().indexOf(element));
        }
    }

    private static TypeElement classOf(Element element) {
        return (TypeElement) (element instanceof TypeElement ? element : element.getEnclosingElement());
    }

    private void collect(Element element) {
        TypeElement type = classOf(element);
        if (javac.isEmpty()) {
            sayThatJavacIsMissing(element);
        } else if (Annotations.isFromKotlin(type)) {
            report(element, Diagnostic.ADJ409, element.getSimpleName());
        } else if (javac.get().environment().trees().getTree(type) != null) {
            pending.add(ClassName.of(type, environment.getElementUtils()));
            annotated.add(ClassName.of(type, environment.getElementUtils()));
        }
    }

    private void sayThatJavacIsMissing(Element at) {
        if (!saidThatJavacIsMissing) {
            report(at, Diagnostic.ADJ410, environment.getClass().getName());
            saidThatJavacIsMissing = true;
        }
    }

    private void compilePending(Running running, RoundEnvironment round) {
        Map<ClassName, TypeElement> types = new TreeMap<>();
        for (ClassName name : pending) {
            name.find(environment.getElementUtils()).ifPresent(type -> types.put(name, type));
        }
        Set<String> generated =
                types.values().stream().map(AnnotatedClass::generatedName).collect(Collectors.toSet());
        BodyResolver resolver = new BodyResolver(running.environment(), round.processingOver(), generated, owners());
        GeneratedFiles files = new GeneratedFiles(environment.getFiler(), messager);
        try (Compilations compilations =
                new Compilations(running.compiler(), running.verification(), files, messager)) {
            types.forEach((name, type) -> {
                if (isDone(running, type, resolver, round, compilations)) {
                    pending.remove(name);
                }
            });
        }
    }

    private GeneratedOwners owners() {
        Map<String, TypeElement> sources = new TreeMap<>();
        annotated.forEach(name -> name.find(environment.getElementUtils())
                .ifPresent(type -> sources.put(AnnotatedClass.generatedQualifiedName(type), type)));
        return new GeneratedOwners(sources);
    }

    /** Compiles a class if its names are resolved; whether nothing is left to do for it. */
    private boolean isDone(
            Running running,
            TypeElement type,
            BodyResolver resolver,
            RoundEnvironment round,
            Compilations compilations) {
        Function<AnnotatedClass, Bodies> reader = each -> read(each, running, resolver);
        AnnotatedClass annotated = AnnotatedClass.of(type);
        if (round.processingOver()) {
            annotated = annotated.keeping(
                    each -> reader.apply(annotatedOnly(type, each)).areResolved());
        }
        Bodies bodies = reader.apply(annotated);
        if (!bodies.areResolved() && !round.processingOver()) {
            return false;
        }
        boolean isLost = round.processingOver() && round.errorRaised();
        if (isLost || annotated.methods().isEmpty()) {
            return true;
        }
        if (bodies.areResolved()) {
            compilations.start(annotated, bodies);
        } else {
            bodies.all().forEach(running.verification()::suspect);
            compilations.writeSkeleton(annotated, bodies);
        }
        return true;
    }

    private static AnnotatedClass annotatedOnly(TypeElement type, AnnotatedMethod method) {
        return new AnnotatedClass(type, List.of(method));
    }

    private Bodies read(AnnotatedClass annotated, Running running, BodyResolver resolver) {
        Bodies bodies = Bodies.reachedFrom(annotated, running.environment(), resolver);
        bodies.all().forEach(tamper);
        return bodies;
    }

    private void report(Element at, Diagnostic diagnostic, Object... arguments) {
        messager.printMessage(javax.tools.Diagnostic.Kind.ERROR, diagnostic.format(arguments), at);
    }
}
