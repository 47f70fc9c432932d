package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The arrays in fields that a method and what it calls read: those of classes, and of the object that the method is
 * called on. One of them must not be an array that the method writes.
 */
final class ForeignArrays {
    private final Library library;
    private final Procedure method;

    private ForeignArrays(Library library, Procedure method) {
        this.library = library;
        this.method = method;
    }

    /** The fields, as the method itself would read them. */
    static Set<Expr> of(Library library, Procedure method) {
        ForeignArrays arrays = new ForeignArrays(library, method);
        Set<Expr> found = new LinkedHashSet<>();
        for (Procedure procedure : arrays.reached()) {
            Stmts.walk(procedure.body(), stmt -> {
                if (stmt instanceof Stmt.Declare declare && declare.variable().type() instanceof Type.Array) {
                    arrays.add(declare.value(), procedure, found);
                }
            });
        }
        return found;
    }

    private void add(Expr value, Procedure procedure, Set<Expr> into) {
        if (value instanceof Expr.Static) {
            into.add(value);
        } else if (value instanceof Expr.Field field && isOfReceiver(field, procedure) && hasSameReceiver(procedure)) {
            Var receiver = method.parameters().get(0);
            into.add(new Expr.Field(receiver, field.owner(), field.name(), field.type(), field.access()));
        }
    }

    private static boolean isOfReceiver(Expr.Field field, Procedure procedure) {
        return procedure.signature().hasReceiver()
                && !procedure.parameters().isEmpty()
                && field.object().equals(procedure.parameters().get(0));
    }

    private boolean hasSameReceiver(Procedure procedure) {
        return method.signature().hasReceiver()
                && method.parameters()
                        .get(0)
                        .type()
                        .equals(procedure.parameters().get(0).type());
    }

    private List<Procedure> reached() {
        Set<Signature> seen = new LinkedHashSet<>();
        List<Procedure> reached = new ArrayList<>(List.of(method));
        Deque<Procedure> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Stmts.walk(open.remove().body(), stmt -> {
                if (stmt instanceof Stmt.Call call && seen.add(call.callee()) && library.hasBody(call.callee())) {
                    reached.add(library.procedure(call.callee()));
                    open.add(library.procedure(call.callee()));
                }
            });
        }
        return reached;
    }
}
