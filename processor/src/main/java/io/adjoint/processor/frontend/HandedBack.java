package io.adjoint.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/**
 * Methods that return an array which they were given, so that a call is one more name for an argument: {@code double[]
 * fill(double[] into) { …; return into; }}.
 */
final class HandedBack {
    private final Followed followed;
    private final Set<ExecutableElement> open = new HashSet<>();

    HandedBack(Followed followed) {
        this.followed = followed;
    }

    boolean isResultOf(ExecutableElement method) {
        if (method.getReturnType().getKind() != TypeKind.ARRAY || method.isVarArgs() || !open.add(method)) {
            return false;
        }
        return followed.body(method)
                .filter(body -> parameter(body).isPresent() || endsWithSuchACall(body))
                .isPresent();
    }

    private boolean endsWithSuchACall(Resolution body) {
        List<? extends StatementTree> statements = body.tree().getBody().getStatements();
        return BodyInPlace.returns(statements).size() == 1
                && statements.get(statements.size() - 1) instanceof ReturnTree last
                && Lowering.stripped(last.getExpression()) instanceof MethodInvocationTree call
                && body.element(call)
                        .filter(ExecutableElement.class::isInstance)
                        .filter(callee -> isResultOf((ExecutableElement) callee))
                        .isPresent();
    }

    /** The parameter that a body returns wherever it does, if it stands for one array all the time. */
    static Optional<VariableTree> parameter(Resolution body) {
        List<Optional<VariableTree>> returned = BodyInPlace.returns(
                        body.tree().getBody().getStatements())
                .stream()
                .map(ReturnTree::getExpression)
                .map(value -> body.variable(Lowering.stripped(value)))
                .distinct()
                .toList();
        return returned.size() == 1
                ? returned.get(0)
                        .filter(body.tree().getParameters()::contains)
                        .filter(AssignedVariables.of(body)::isFixed)
                : Optional.empty();
    }
}
