package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes what a procedure calls in the place of the call, where that happens once, not in a loop or branch, and has a
 * loop in it: only in the procedure itself can such a loop be reversed turn by turn.
 */
final class InPlace {
    /** What may be written in place of its call. */
    static List<Signature> candidates(Procedure procedure, Function<Signature, Optional<Procedure>> callees) {
        Map<Signature, Integer> calls = new LinkedHashMap<>();
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Call call) {
                calls.merge(call.callee(), 1, Integer::sum);
            }
        });
        return procedure.body().statements().stream()
                .filter(Stmt.Call.class::isInstance)
                .map(stmt -> ((Stmt.Call) stmt).callee())
                .filter(callee -> calls.get(callee) == 1 && isNumberOrNothing(callee.result()))
                .filter(callee -> callees.apply(callee).filter(InPlace::hasLoop).isPresent())
                .toList();
    }

    private static boolean isNumberOrNothing(Type result) {
        return result.isScalar() || result == Type.Void.VOID;
    }

    private static boolean hasLoop(Procedure callee) {
        return callee.body().statements().stream()
                .anyMatch(stmt -> stmt instanceof Stmt.For || stmt instanceof Stmt.While);
    }

    /** The procedure with one of the candidates in place. */
    static Procedure of(Procedure procedure, Procedure callee) {
        Names names = Names.of(procedure);
        List<Stmt> body = new ArrayList<>();
        for (Stmt stmt : procedure.body().statements()) {
            if (stmt instanceof Stmt.Call call && call.callee().equals(callee.signature())) {
                CallInPlace.write(call, callee, names, body);
            } else {
                body.add(stmt);
            }
        }
        return procedure.with(new Block(body));
    }

    private InPlace() {}
}
