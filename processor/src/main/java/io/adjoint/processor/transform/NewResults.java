package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;

/**
 * The test at run time that an array which a method returned is none of those that it was given: nobody has seen what
 * is in a method whose derivative is given, and its result is taken for an array of its own.
 */
final class NewResults {
    private static final String OWNER = "io.adjoint.array.Distinct";
    private static final Type STRING = new Type.Reference("java.lang.String");

    /** @param call of a method whose derivative is given */
    static List<Stmt> of(Stmt.Call call) {
        return call.result().filter(result -> result.type().isArray()).stream()
                .flatMap(result -> call.arguments().stream()
                        .filter(argument -> argument.type().isArray()
                                && argument.type().leaf().equals(result.type().leaf()))
                        .map(argument -> test(call, result, argument)))
                .toList();
    }

    private static Stmt test(Stmt.Call call, Expr result, Expr argument) {
        Expr name = new Expr.Const(call.callee().toString(), STRING);
        Op.Function require = new Op.Function(
                OWNER, "requireNew", List.of(STRING, result.type(), argument.type()), Type.Void.VOID, true);
        return new Stmt.Evaluate(new Expr.Apply(require, List.of(name, result, argument)), call.origin());
    }

    private NewResults() {}
}
