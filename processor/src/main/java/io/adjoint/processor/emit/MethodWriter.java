package io.adjoint.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Procedures as methods. */
record MethodWriter(ClassNames classes, SimpleNames simpleNames, Predicate<Signature> isOverloaded) {
    private static final ClassName OVERWRITES = ClassName.get("io.adjoint", "Overwrites");

    /** @param references the classes that its code names */
    MethodSpec write(GeneratedMethod method, References references) {
        Procedure procedure = method.procedure();
        List<Var> parameters = procedure.parameters();
        Qualifiers qualifiers = Qualifiers.of(
                references.qualifiers(),
                simpleNames,
                parameters.stream().map(Var::name).collect(Collectors.toSet()));
        LocalNames names = LocalNames.of(procedure, qualifiers.hidden());

        MethodSpec.Builder spec = MethodSpec.methodBuilder(procedure.name())
                .addJavadoc(JavadocLayout.code(method.javadoc(), classes))
                .addModifiers(modifiers(method.visibility()))
                .addModifiers(Modifier.STATIC)
                .returns(classes.typeName(procedure.signature().result()));
        if (!method.overwritten().isEmpty()) {
            AnnotationSpec.Builder overwrites = AnnotationSpec.builder(OVERWRITES);
            method.overwritten().forEach(name -> overwrites.addMember("value", "$S", name));
            spec.addAnnotation(overwrites.build());
        }
        for (int i = 0; i < parameters.size(); i++) {
            spec.addParameter(
                    ParameterSpec.builder(classes.typeName(parameters.get(i).type()), names.parameter(i))
                            .build());
        }
        method.thrown().forEach(exception -> spec.addException(classes.className(exception)));
        return spec.addCode(
                        new StatementWriter(classes, qualifiers, names, isOverloaded).body(procedure, method.locks()))
                .build();
    }

    static Modifier[] modifiers(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> new Modifier[] {Modifier.PUBLIC};
            case PRIVATE -> new Modifier[] {Modifier.PRIVATE};
            case PACKAGE -> new Modifier[0];
        };
    }
}
