package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether what is run a second time, on the same numbers, does the same and nothing else happens. */
public record Repeatable(Program program) {

    /** Whether a statement by itself does; what it calls, and what is inside it, is not looked into. */
    static boolean isRepeatable(Stmt stmt) {
        return !(stmt instanceof Stmt.Attempt)
                && Stmts.expressions(stmt).stream().allMatch(Effects::isRepeatable)
                && Stmts.targets(stmt).stream().allMatch(Effects::isRepeatable);
    }

    /** Whether a method and all that it calls do; one with a given derivative is a function. */
    boolean isRepeatable(Signature callee) {
        return isRepeatable(callee, new HashSet<>());
    }

    private boolean isRepeatable(Signature callee, Set<Signature> seen) {
        Optional<Procedure> procedure = Optional.ofNullable(program.procedures().get(callee));
        if (procedure.isEmpty() || program.given().containsKey(callee) || !seen.add(callee)) {
            return true;
        }
        boolean[] repeatable = {
            procedure
                    .get()
                    .result()
                    .filter(result -> !Effects.isRepeatable(result))
                    .isEmpty()
        };
        Stmts.walk(procedure.get().body(), stmt -> {
            repeatable[0] &= isRepeatable(stmt);
            repeatable[0] &= !(stmt instanceof Stmt.Call call) || isRepeatable(call.callee(), seen);
        });
        return repeatable[0];
    }
}
