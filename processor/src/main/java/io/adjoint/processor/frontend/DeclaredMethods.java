package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Emission;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.TapeLimit;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The annotated methods of a class as their declarations say, without their bodies. */
final class DeclaredMethods {
    static List<SourceMethod> of(AnnotatedClass annotated, JavacEnvironment javac, Set<Emission> emit) {
        List<SourceMethod> methods = new ArrayList<>();
        for (AnnotatedClass.AnnotatedMethod each : annotated.methods()) {
            Signatures.of(each.method())
                    .filter(signature -> areNameable(each.method(), annotated.type(), javac))
                    .ifPresent(signature -> methods.add(method(each, signature, javac, emit)));
        }
        return methods;
    }

    /** Whether the generated class can name the types of all parameters. */
    private static boolean areNameable(ExecutableElement method, TypeElement home, JavacEnvironment javac) {
        return method.getParameters().stream().map(VariableElement::asType).allMatch(type -> {
            TypeMirror leaf = type;
            while (leaf instanceof ArrayType array) {
                leaf = array.getComponentType();
            }
            return !(leaf instanceof DeclaredType declared)
                    || Readability.of(declared.asElement(), home, javac.elements());
        });
    }

    private static SourceMethod method(
            AnnotatedClass.AnnotatedMethod annotated, Signature signature, JavacEnvironment javac, Set<Emission> emit) {
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
                parameters,
                List.of(),
                new Program(Map.of(signature, procedure)),
                independents(annotated, javac),
                Emissions.named(annotated.annotation(), emit),
                annotated.isRequired(),
                method.getModifiers().contains(Modifier.PUBLIC),
                SourceClasses.javadocReference(method),
                Origin.NONE,
                Map.of(signature, new HelperAccess(true, thrown)),
                List.of(),
                TapeLimit.NO_LIMIT);
    }

    private static String receiverName(TypeElement owner, ExecutableElement method) {
        String name = Signatures.receiverName(owner);
        boolean isTaken = method.getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
        return isTaken ? name + "2" : name;
    }

    private static List<Independent> independents(AnnotatedClass.AnnotatedMethod annotated, JavacEnvironment javac) {
        return Carrier.named(annotated, javac).stream()
                .flatMap(carrier -> LoweringTypes.of(carrier.type()).stream()
                        .map(type -> new Independent(carrier.name(), Var.of(carrier.name(), type))))
                .toList();
    }

    private DeclaredMethods() {}
}
