package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Whether the turns of loops that are to be reversed from snapshots can be run again. */
public final class CheckpointedLoops {
    private static final String LOOP = "on this loop: ";

    private final Effects effects;
    private final Predicate<Signature> repeatable;
    private final Problems problems;

    private CheckpointedLoops(Effects effects, Predicate<Signature> repeatable, Problems problems) {
        this.effects = effects;
        this.repeatable = repeatable;
        this.problems = problems;
    }

    private static CheckpointedLoops of(Program program, Problems problems) {
        return new CheckpointedLoops(Effects.of(program), new Repeatable(program)::isRepeatable, problems);
    }

    /** Reports what stands in the way. */
    public static void check(Program program, Problems problems) {
        if (program.checkpoints().isEmpty()) {
            return;
        }
        CheckpointedLoops loops = of(program, problems);
        program.procedures().values().forEach(procedure -> loops.check(procedure, program));
    }

    /** The same program with two snapshots for every loop whose turns can be run again. */
    public static Program everywhere(Program program) {
        Set<Integer> all = new TreeSet<>();
        Set<Integer> refused = new TreeSet<>(Set.of(Origin.NONE.key()));
        for (Procedure procedure : program.procedures().values()) {
            Stmts.walk(procedure.body(), stmt -> {
                Problems own = new Problems();
                if (stmt instanceof Stmt.For || stmt instanceof Stmt.While) {
                    all.add(stmt.origin().key());
                    of(program, own).check(stmt, procedure);
                }
                if (own.hasErrors()) {
                    refused.add(stmt.origin().key());
                }
            });
        }
        all.removeAll(refused);
        Map<Integer, Integer> two = new TreeMap<>();
        all.forEach(key -> two.put(key, 2));
        return new Program(program.procedures(), program.given(), two);
    }

    /** Whether the turns of a loop can be run again, and that is cheap as far as other methods are called. */
    static boolean canBeRunAgain(Stmt loop, Reads reads) {
        Problems problems = new Problems();
        Effects effects = reads.effects();
        new CheckpointedLoops(effects, effects.repeatable()::containsKey, problems).check(loop, reads.aliases());
        return !problems.hasErrors();
    }

    private void check(Procedure procedure, Program program) {
        Stmts.walk(procedure.body(), stmt -> {
            if ((stmt instanceof Stmt.For || stmt instanceof Stmt.While)
                    && program.checkpoints().containsKey(stmt.origin().key())) {
                check(stmt, procedure);
            }
        });
    }

    private void check(Stmt loop, Procedure procedure) {
        Aliases aliases =
                Aliases.of(procedure, Effects.positions(procedure.parameters().size()), effects.rebinding());
        check(loop, aliases);
    }

    private void check(Stmt loop, Aliases aliases) {
        Block body = Stmts.blocks(loop).get(0);
        Set<Var> outside = CheckpointPlan.outside(loop, body);
        Stmts.walk(body, stmt -> check(stmt, outside, aliases));
    }

    private void check(Stmt stmt, Set<Var> outside, Aliases aliases) {
        if (!Repeatable.isRepeatable(stmt)) {
            refuse(
                    stmt.origin(),
                    "this might not do the same a second time",
                    "do it before the loop, and keep what it gives in an array");
        } else if (stmt instanceof Stmt.Call call && !repeatable.test(call.callee())) {
            refuse(
                    stmt.origin(),
                    call.callee().name() + " might not do the same a second time",
                    "do before the loop what depends on more than its arguments, and keep what it gives in an array");
        }
        if (stmt instanceof Stmt.Call call
                && !effects.rebinding().rebound(call.callee()).isEmpty()) {
            refuseReplaced(stmt.origin(), call.callee().name() + " replaces arrays");
        }
        for (Place target : Stmts.targets(stmt)) {
            Var root = Exprs.root(target);
            boolean isDeclared = stmt instanceof Stmt.Declare || stmt instanceof Stmt.Call call && call.declares();
            if (target.type().isArray() && (isDeclared ? aliases.isRebound(root) : true)) {
                refuseReplaced(stmt.origin(), root.name() + " becomes another array");
            } else if (outside.contains(root) && target.type() instanceof Type.Reference) {
                refuse(
                        stmt.origin(),
                        root.name() + " is an object that goes from turn to turn",
                        "use numbers and arrays");
            }
        }
        Effects.writtenArrays(stmt, effects.written()).stream()
                .filter(place -> aliases.mayBeForeign(Exprs.root(place)))
                .findFirst()
                .ifPresent(place -> refuse(
                        stmt.origin(),
                        Exprs.root(place).name() + " is an array of an object, and is written",
                        "copy it before the loop, and write to the copy"));
    }

    private void refuseReplaced(Origin origin, String what) {
        refuse(
                origin,
                what,
                "overwrite the elements of one array: a snapshot holds numbers, not which array they are in");
    }

    private void refuse(Origin origin, String what, String instead) {
        problems.addOnce(Diagnostic.ADJ417, origin, LOOP + what, new Hint(instead));
    }
}
