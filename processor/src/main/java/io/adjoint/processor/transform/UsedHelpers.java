package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The helpers that are called in the end: of one that was asked for, the call may have been found to be idle. */
final class UsedHelpers {

    static List<Helper> of(Collection<Procedure> roots, List<Helper> helpers) {
        Map<String, Procedure> byName = new HashMap<>();
        helpers.forEach(helper -> byName.put(helper.procedure().name(), helper.procedure()));
        Set<String> used = new LinkedHashSet<>();
        Deque<Procedure> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            for (String name : called(open.remove())) {
                if (byName.containsKey(name) && used.add(name)) {
                    open.add(byName.get(name));
                }
            }
        }
        return helpers.stream()
                .filter(helper -> used.contains(helper.procedure().name()))
                .toList();
    }

    /** The methods of the generated class that a procedure calls; their names are unique. */
    private static Set<String> called(Procedure procedure) {
        Set<String> names = new LinkedHashSet<>();
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Call call && call.callee().owner().isEmpty()) {
                names.add(call.callee().name());
            }
            Stmts.expressions(stmt).forEach(expr -> add(expr, names));
            Stmts.targets(stmt).forEach(target -> add(target, names));
        });
        procedure.result().ifPresent(result -> add(result, names));
        return names;
    }

    private static void add(Expr expr, Set<String> into) {
        Exprs.walk(expr, node -> {
            if (node instanceof Expr.Apply apply
                    && apply.op() instanceof Op.Function function
                    && function.owner().isEmpty()) {
                into.add(function.name());
            }
        });
    }

    private UsedHelpers() {}
}
