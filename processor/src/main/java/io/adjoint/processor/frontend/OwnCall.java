package io.adjoint.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A call of a method that a class without a name declares, whose body is written in its place. */
final class OwnCall {
    private final Lowering lowering;
    private final Instance object;
    private final MethodTree method;

    OwnCall(Lowering lowering, Instance object, MethodTree method) {
        this.lowering = lowering;
        this.object = object;
        this.method = method;
    }

    Value value(List<Value> arguments, MethodInvocationTree call, String name) {
        Optional<String> hindrance = hindrance(arguments);
        if (hindrance.isPresent()) {
            lowering.faults.refuse(Diagnostic.ADJ123, call.getMethodSelect(), method.getName(), hindrance.get());
            return new Plain(Faults.REFUSED);
        }
        lowering.inPlace.enter(method);
        Origin origin = lowering.out.origin();
        Lowering inside = object.own().orElseThrow().inside().inside(method);
        List<? extends VariableTree> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            inside.objects.creations.bind(parameters.get(i), arguments.get(i));
        }
        TypeMirror result = inside.resolution.type(method.getReturnType()).orElseThrow();
        Optional<TypeMirror> returned = result.getKind() == TypeKind.VOID ? Optional.empty() : Optional.of(result);
        String called = name.equals(LoweringNames.VALUE) ? method.getName().toString() : name;
        Value value = new BodyInPlace(inside, returned, called)
                .statements(method.getBody().getStatements(), method);
        lowering.out.setOrigin(origin);
        lowering.inPlace.leave();
        return value;
    }

    private Optional<String> hindrance(List<Value> arguments) {
        // Until its constructor is done, a field holds zero and not what its declaration says.
        if (lowering.inPlace.construction(object).isPresent()) {
            return Optional.of("its object is still being made");
        }
        if (method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
            return Optional.of("it is synchronized");
        }
        boolean isKnown = method.getBody() != null
                && method.getTypeParameters().isEmpty()
                && (!AnonymousTyper.isVarArgs(method) || SpreadArguments.endWithArray(arguments))
                && object.own()
                        .orElseThrow()
                        .inside()
                        .resolution
                        .type(method.getReturnType())
                        .isPresent();
        return isKnown
                ? lowering.inPlace.hindrance(method)
                : Optional.of("it is generic, or takes a variable number of arguments");
    }
}
