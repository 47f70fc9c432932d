package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements before a loop's condition, once more for the end of the loop's body: new statement objects that assign the
 * variables which the first ones declare.
 */
final class FlowCopy {
    private final LoweringVariables variables;
    private final Map<Var, Var> renamed = new HashMap<>();
    private final Substitution substitution = new Substitution(renamed);

    FlowCopy(LoweringVariables variables) {
        this.variables = variables;
    }

    /** What computes the same values again into the same variables. */
    List<Flow> again(List<Flow> prelude) {
        List<Flow> copy = new ArrayList<>();
        for (Flow statement : prelude) {
            copy.add(copy(statement, true));
        }
        return copy;
    }

    private List<Flow> nested(List<Flow> flow) {
        return flow.stream().map(statement -> copy(statement, false)).toList();
    }

    /** @param keeps whether a declared scalar is assigned instead: the first declaration is still in scope */
    private Flow copy(Flow statement, boolean keeps) {
        if (statement instanceof Flow.Straight straight) {
            return new Flow.Straight(copy(straight.statement(), keeps));
        }
        if (statement instanceof Flow.Branch branch) {
            return new Flow.Branch(
                    substitution.in(branch.condition()),
                    nested(branch.then()),
                    nested(branch.otherwise()),
                    branch.origin());
        }
        throw new AssertionError(statement); // an expression becomes nothing else
    }

    private Stmt copy(Stmt statement, boolean keeps) {
        Optional<Var> declared = declared(statement);
        if (declared.isPresent() && !(keeps && declared.get().type().isScalar())) {
            Var fresh =
                    variables.temporary(declared.get().name(), declared.get().type());
            renamed.put(declared.get(), fresh);
        }
        Stmt copy = substitution.in(statement);
        if (!keeps) {
            return copy;
        }
        if (copy instanceof Stmt.Declare declare && declare.variable().type().isScalar()) {
            return new Stmt.Assign(declare.variable(), declare.value(), declare.origin());
        }
        if (copy instanceof Stmt.Call call
                && call.result().filter(result -> result.type().isScalar()).isPresent()) {
            return new Stmt.Call(call.result(), false, call.callee(), call.arguments(), call.origin());
        }
        return copy;
    }

    private static Optional<Var> declared(Stmt statement) {
        if (statement instanceof Stmt.Declare declare) {
            return Optional.of(declare.variable());
        }
        return statement instanceof Stmt.Call call && call.declares() ? call.result() : Optional.empty();
    }
}
