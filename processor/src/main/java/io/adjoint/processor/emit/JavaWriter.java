package io.adjoint.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Generated classes as Java source: the same text for the same class, on every JDK. */
public final class JavaWriter {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final ClassName PRIVATE_FIELDS = ClassName.get("io.adjoint.access", "PrivateFields");
    private static final String PROCESSOR = "io.adjoint.processor.DifferentiableProcessor";

    private final GeneratedClass generated;
    private final ClassNames classes;
    private final Map<GeneratedMethod, References> references = new IdentityHashMap<>();
    private final Set<ClassName> used;

    private JavaWriter(GeneratedClass generated) {
        this.generated = generated;
        this.classes = ClassNames.of(generated);
        generated.methods().forEach(method -> references.put(method, References.of(method, classes)));
        this.used = used(generated, references, classes);
    }

    /** The whole source file, for who needs to suppress no warnings. */
    public static String write(GeneratedClass generated) {
        return new JavaWriter(generated).text(List.of());
    }

    /** The whole source file, and what it takes to suppress warnings in it. */
    public static Draft draft(GeneratedClass generated) {
        JavaWriter writer = new JavaWriter(generated);
        return new Draft(writer.named(), writer.text(List.of()), writer::text);
    }

    /** The canonical names of the other classes that the source file names. */
    private Set<String> named() {
        return used.stream()
                .filter(name -> !name.topLevelClassName().equals(classes.self()))
                .map(ClassName::canonicalName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param suppressed the warnings that it is to suppress */
    private String text(List<String> suppressed) {
        SimpleNames simpleNames = simpleNames(generated, classes, used);
        MethodWriter methods = new MethodWriter(classes, simpleNames, overloaded(generated));
        TypeSpec.Builder type = TypeSpec.classBuilder(generated.name())
                .alwaysQualify(simpleNames.alwaysQualified().toArray(String[]::new))
                .addJavadoc(
                        JavadocLayout.code(List.of(Documentation.ofClass(generated.originCanonicalName())), classes))
                .addModifiers(MethodWriter.modifiers(generated.isPublic() ? Visibility.PUBLIC : Visibility.PACKAGE))
                .addModifiers(Modifier.FINAL);
        if (generated.annotateGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        List<String> warnings = new ArrayList<>(suppressed);
        if (classes.handles().areGeneric()) {
            warnings.add("unchecked");
        }
        if (!warnings.isEmpty()) {
            AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
            warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
            type.addAnnotation(annotation.build());
        }
        classes.handles().names().forEach((field, name) -> type.addField(handle(field, name, classes)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        generated.methods().forEach(method -> type.addMethod(methods.write(method, references.get(method))));
        generated.records().forEach(declared -> type.addType(record(declared, classes)));
        BuffersWriter buffers = new BuffersWriter(classes);
        generated.buffers().forEach(declared -> type.addType(buffers.write(declared)));
        return JavadocLayout.fill(JavaFile.builder(generated.packageName(), type.build())
                .addFileComment(
                        "Generated from $L. Do not edit: it is written anew at each compilation.",
                        SafeText.line(generated.sourceFile()))
                .skipJavaLangImports(true)
                .indent("  ")
                .build()
                .toString());
    }

    /** A constant that reads a field which the class cannot name. */
    private static FieldSpec handle(Handles.Key field, String name, ClassNames classes) {
        return FieldSpec.builder(VarHandle.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.$L($T.lookup(), $T.class, $S, $T.class)",
                        PRIVATE_FIELDS,
                        field.isStatic() ? "ofClass" : "ofObject",
                        MethodHandles.class,
                        classes.className(field.owner()),
                        field.name(),
                        classes.erased(field.type()))
                .build();
    }

    private static TypeSpec record(GeneratedRecord declared, ClassNames classes) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (Type.Bundle.Component component : declared.type().components()) {
            components.addParameter(classes.typeName(component.type()), component.name());
        }
        return TypeSpec.recordBuilder(declared.type().name())
                .addJavadoc(JavadocLayout.code(declared.javadoc(), classes))
                .addModifiers(MethodWriter.modifiers(declared.visibility()))
                .recordConstructor(components.build())
                .build();
    }

    private static Set<ClassName> used(
            GeneratedClass generated, Map<GeneratedMethod, References> references, ClassNames classes) {
        Set<ClassName> used = new LinkedHashSet<>();
        if (generated.annotateGenerated()) {
            used.add(GENERATED);
        }
        if (!generated.buffers().isEmpty()) {
            used.add(ClassName.get(Arrays.class));
        }
        for (Handles.Key field : classes.handles().names().keySet()) {
            used.add(PRIVATE_FIELDS);
            used.add(ClassName.get(VarHandle.class));
            used.add(ClassName.get(MethodHandles.class));
            used.add(classes.className(field.owner()));
        }
        for (GeneratedMethod method : generated.methods()) {
            used.addAll(references.get(method).types());
            used.addAll(references.get(method).qualifiers());
            method.thrown().forEach(exception -> used.add(classes.className(exception)));
        }
        return used;
    }

    private static SimpleNames simpleNames(GeneratedClass generated, ClassNames classes, Set<ClassName> used) {
        Set<String> nested = generated.records().stream()
                .map(declared -> declared.type().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        generated.buffers().forEach(declared -> nested.add(declared.type().name()));
        return SimpleNames.of(classes.self(), nested, generated.shadowedJavaLang(), used);
    }

    private static Predicate<Signature> overloaded(GeneratedClass generated) {
        return callee -> generated.methods().stream()
                        .filter(method -> method.procedure().name().equals(callee.name()))
                        .count()
                > 1;
    }
}
