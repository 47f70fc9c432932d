package io.adjoint.processor.frontend;

import com.sun.source.util.Trees;
import io.adjoint.processor.diagnostics.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads every class with annotated methods in the first round, and prints what stands in the way. */
@SupportedAnnotationTypes(Annotations.DIFFERENTIABLE)
final class ReadingProcessor extends AbstractProcessor {

    final List<SourceClass> classes = new ArrayList<>();
    final Problems problems = new Problems();

    /** The method of a name among all that were read. */
    SourceMethod method(String name) {
        return classes.stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.procedure().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + " was read: " + problems.all()));
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (annotations.isEmpty()) {
            return false;
        }
        Map<TypeElement, List<ExecutableElement>> byClass = new LinkedHashMap<>();
        for (TypeElement annotation : annotations) {
            for (Element method : new LinkedHashSet<>(round.getElementsAnnotatedWith(annotation))) {
                byClass.computeIfAbsent((TypeElement) method.getEnclosingElement(), unseen -> new ArrayList<>())
                        .add((ExecutableElement) method);
            }
        }
        Trees trees = Trees.instance(processingEnv);
        JavacEnvironment javac =
                new JavacEnvironment(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), trees);
        TreeIndex index = new TreeIndex(trees);
        byClass.forEach((type, methods) ->
                new SourceReader(javac, index).read(type, methods, problems).ifPresent(classes::add));
        index.print(problems.all(), processingEnv.getMessager(), new java.util.HashSet<>());
        return true;
    }
}
