package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The annotated methods of a class as their declarations say, without their bodies. */
final class DeclaredMethods {
    static List<SourceMethod> of(AnnotatedClass annotated) {
        List<SourceMethod> methods = new ArrayList<>();
        for (AnnotatedClass.AnnotatedMethod each : annotated.methods()) {
            Signatures.of(each.method()).ifPresent(signature -> methods.add(method(each, signature)));
        }
        return methods;
    }

    private static SourceMethod method(AnnotatedClass.AnnotatedMethod annotated, Signature signature) {
        ExecutableElement method = annotated.method();
        List<Var> parameters = new ArrayList<>();
        if (Signatures.hasReceiver(method)) {
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            parameters.add(new Var(
                    receiverName(owner, method), 0, signature.parameters().get(0)));
        }
        for (VariableElement parameter : method.getParameters()) {
            Type type = signature.parameters().get(parameters.size());
            parameters.add(Var.of(parameter.getSimpleName().toString(), type));
        }
        Procedure procedure = new Procedure(signature, parameters, Block.EMPTY, Optional.empty(), Origin.NONE);
        List<String> thrown =
                method.getThrownTypes().stream().map(Object::toString).toList();
        return new SourceMethod(
                procedure,
                new Program(Map.of(signature, procedure)),
                independents(annotated, parameters),
                method.getModifiers().contains(Modifier.PUBLIC),
                SourceClasses.javadocReference(method),
                Origin.NONE,
                Map.of(signature, new HelperAccess(true, thrown)));
    }

    private static String receiverName(TypeElement owner, ExecutableElement method) {
        String name = Signatures.receiverName(owner);
        boolean isTaken = method.getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
        return isTaken ? name + "2" : name;
    }

    private static List<Var> independents(AnnotatedClass.AnnotatedMethod annotated, List<Var> parameters) {
        Set<String> named = annotated.annotation().getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("wrt"))
                .flatMap(entry -> ((List<?>) entry.getValue().getValue()).stream())
                .map(value -> String.valueOf(((AnnotationValue) value).getValue()))
                .collect(Collectors.toSet());
        return parameters.stream()
                .filter(parameter -> parameter.type().isContinuous())
                .filter(parameter -> named.isEmpty() || named.contains(parameter.name()))
                .toList();
    }

    private DeclaredMethods() {}
}
