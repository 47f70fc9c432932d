package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Names names;

    private InPlace(Procedure procedure) {
        this.names = Names.of(procedure);
    }

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
        return callee.body().statements().stream().anyMatch(Stmt.For.class::isInstance);
    }

    /** The procedure with one of the candidates in place. */
    static Procedure of(Procedure procedure, Procedure callee) {
        InPlace inPlace = new InPlace(procedure);
        List<Stmt> body = new ArrayList<>();
        for (Stmt stmt : procedure.body().statements()) {
            if (stmt instanceof Stmt.Call call && call.callee().equals(callee.signature())) {
                inPlace.write(call, callee, body);
            } else {
                body.add(stmt);
            }
        }
        return procedure.with(new Block(body));
    }

    private void write(Stmt.Call call, Procedure callee, List<Stmt> out) {
        Map<Var, Var> own = new HashMap<>();
        for (int i = 0; i < callee.parameters().size(); i++) {
            Var parameter = callee.parameters().get(i);
            Expr argument = call.arguments().get(i);
            if (argument instanceof Var variable && !Stmts.assigns(callee.body(), parameter)) {
                own.put(parameter, variable);
            } else {
                own.put(parameter, names.fresh(parameter.name(), parameter.type()));
                out.add(new Stmt.Declare(own.get(parameter), argument, call.origin()));
            }
        }
        Stmts.variables(callee).forEach(each -> own.computeIfAbsent(each, key -> names.fresh(key.name(), key.type())));
        out.addAll(Renaming.of(callee.body(), own).statements());
        call.result().ifPresent(result -> {
            Expr value = Renaming.of(callee.result().orElseThrow(), own);
            out.add(
                    call.declares()
                            ? new Stmt.Declare(result, value, call.origin())
                            : new Stmt.Assign(result, value, call.origin()));
        });
    }
}
