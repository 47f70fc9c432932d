package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Places where rows are replaced that something else relies on. */
public final class ReplacedRows {

    /** Reports the calls that replace a row which the bound of a counted loop around them is read from. */
    public static void check(Program program, Effects effects, Problems problems) {
        if (effects.rebinding().mingles().isEmpty()) {
            return;
        }
        for (Procedure procedure : program.procedures().values()) {
            Aliases aliases = Aliases.of(
                    procedure, Effects.positions(procedure.parameters().size()), effects.rebinding());
            Reads reads = new Reads(aliases, effects);
            Stmts.walk(procedure.body(), stmt -> {
                if (stmt instanceof Stmt.For loop) {
                    check(loop, reads, problems);
                }
            });
        }
    }

    private static void check(Stmt.For loop, Reads reads, Problems problems) {
        Set<Location> rows = new LinkedHashSet<>(reads.of(loop.from()));
        rows.addAll(reads.of(loop.bound()));
        rows.removeIf(location -> !(location instanceof Location.Rows));
        Stmts.walk(loop.body(), stmt -> {
            if (stmt instanceof Stmt.Call call && !Collections.disjoint(reads.writes(call), rows)) {
                String name = call.callee().name();
                problems.addOnce(Diagnostic.ADJ105, call.origin(), name + ", called in a loop bounded by a row,");
            }
        });
    }

    /**
     * Reports the arrays that a {@code void} method returns through whose rows it replaces, if their parameter comes to
     * name another one as well.
     *
     * @param origin where to say so
     */
    public static void checkOutputs(Procedure procedure, Effects effects, Origin origin, Problems problems) {
        Aliases aliases =
                Aliases.of(procedure, Effects.positions(procedure.parameters().size()), effects.rebinding());
        Set<Var> assigned = new LinkedHashSet<>();
        Stmts.walk(
                procedure.body(),
                stmt -> Stmts.targets(stmt).stream()
                        .filter(Var.class::isInstance)
                        .forEach(target -> assigned.add((Var) target)));
        for (Var output : effects.outputs(procedure)) {
            if (aliases.isRestacked(output) && assigned.contains(output)) {
                problems.addOnce(
                        Diagnostic.ADJ105, origin, "assigning " + output.name() + ", whose rows are replaced as well,");
            }
        }
    }

    private ReplacedRows() {}
}
