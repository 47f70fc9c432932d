package io.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A call of a lambda, whose body is written in its place. */
final class LambdaCall {
    private final Lowering lowering;
    private final Value.Function function;

    LambdaCall(Lowering lowering, Value.Function function) {
        this.lowering = lowering;
        this.function = function;
    }

    Value value(ExecutableElement method, List<Value> arguments, MethodInvocationTree call, String name) {
        LambdaExpressionTree lambda = (LambdaExpressionTree) function.tree();
        Optional<TypeMirror> type = function.home().resolution.type(lambda);
        if (!FunctionTypes.isAbstract(method) || type.isEmpty()) {
            return refuse(call, method, "it is not the method that the lambda stands for");
        }
        Optional<String> hindrance = lowering.inPlace.hindrance(lambda);
        if (hindrance.isPresent()) {
            return refuse(call, method, hindrance.get());
        }
        lowering.inPlace.enter(lambda);
        Origin origin = lowering.out.origin();
        Lowering inside = function.home().inside(lambda);
        List<? extends VariableTree> parameters = lambda.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            inside.objects.creations.bind(parameters.get(i), arguments.get(i));
        }
        TypeMirror result =
                ((ExecutableType) lowering.javac.types().asMemberOf((DeclaredType) type.get(), method)).getReturnType();
        Optional<TypeMirror> returned = result.getKind() == TypeKind.VOID ? Optional.empty() : Optional.of(result);
        BodyInPlace body = new BodyInPlace(inside, returned, name);
        Value value = lambda.getBody() instanceof BlockTree block
                ? body.statements(block.getStatements(), lambda)
                : body.expression((ExpressionTree) lambda.getBody());
        lowering.out.setOrigin(origin);
        lowering.inPlace.leave();
        return value;
    }

    private Value refuse(MethodInvocationTree call, ExecutableElement method, String why) {
        lowering.faults.refuse(Diagnostic.ADJ123, call.getMethodSelect(), method.getSimpleName(), why);
        return new Plain(Faults.REFUSED);
    }
}
