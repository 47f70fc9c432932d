package io.adjoint.processor.fuzz;

import com.sun.source.util.Trees;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.frontend.JavacEnvironment;
import io.adjoint.processor.frontend.SourceClass;
import io.adjoint.processor.frontend.SourceReader;
import io.adjoint.processor.frontend.TreeIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Listens in: the IR of every annotated class, for the interpreters, while the real processor does its work. */
@SupportedAnnotationTypes("io.adjoint.Differentiable")
final class Readings extends AbstractProcessor {
    private final Map<String, SourceClass> byPackage = new HashMap<>();

    /** What was read of the class in a package. */
    Optional<SourceClass> of(String packageName) {
        return Optional.ofNullable(byPackage.get(packageName));
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<TypeElement, List<ExecutableElement>> byClass = new LinkedHashMap<>();
        for (TypeElement annotation : annotations) {
            for (Element method : round.getElementsAnnotatedWith(annotation)) {
                byClass.computeIfAbsent((TypeElement) method.getEnclosingElement(), unseen -> new ArrayList<>())
                        .add((ExecutableElement) method);
            }
        }
        byClass.forEach(this::read);
        return false;
    }

    /** A fault here is one of the real processor too, which reports it. */
    private void read(TypeElement type, List<ExecutableElement> methods) {
        Trees trees = Trees.instance(processingEnv);
        JavacEnvironment javac =
                new JavacEnvironment(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), trees);
        try {
            new SourceReader(javac, new TreeIndex(trees))
                    .read(type, methods, new Problems())
                    .ifPresent(read -> byPackage.put(read.packageName(), read));
        } catch (RuntimeException | AssertionError ours) {
            byPackage.remove(type.getEnclosingElement().toString());
        }
    }
}
