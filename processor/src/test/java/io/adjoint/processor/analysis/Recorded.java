package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A {@link Recording} as text: statements by their first line, in the order of the program. */
record Recorded(Procedure procedure, Recording recording) {
    private static final BiFunction<Stmt.Call, Set<Integer>, CallPlan> NO_CALLS = (call, released) -> {
        throw new AssertionError(call);
    };

    /** Both sweeps in one method. */
    static Recorded inOneMethod(Procedure procedure, Var... independents) {
        return of(procedure, Analyses.activity(procedure, independents), false, false);
    }

    /** The sweeps in methods of their own, with a tape between them. */
    static Recorded inTwoMethods(Procedure procedure, Var... independents) {
        return of(procedure, Analyses.activity(procedure, independents), true, false);
    }

    /** The sweeps in methods of their own, called for what the procedure writes to an array and not for its result. */
    static Recorded inTwoMethodsFor(Var array, Procedure procedure, Var... independents) {
        Activity activity = Activity.of(
                procedure, Analyses.reads(procedure), Analyses.RULES, Set.of(independents), Set.of(array), false);
        return of(Analyses.alone(procedure), procedure, activity, NO_CALLS, false, true, false);
    }

    static Recorded everything(Procedure procedure) {
        return of(procedure, Activity.everything(procedure, Analyses.RULES), false, true);
    }

    /** Both sweeps in one method, and calls reversed according to plan. */
    static Recorded calling(Program program, Procedure procedure, Map<String, CallPlan> plans, Var... independents) {
        return of(
                program,
                procedure,
                Analyses.activity(procedure, program, independents),
                (call, released) -> plans.get(call.callee().name()),
                true,
                false,
                false);
    }

    private static Recorded of(Procedure procedure, Activity activity, boolean sharesTape, boolean recordsEverything) {
        return of(Analyses.alone(procedure), procedure, activity, NO_CALLS, true, sharesTape, recordsEverything);
    }

    private static Recorded of(
            Program program,
            Procedure procedure,
            Activity activity,
            BiFunction<Stmt.Call, Set<Integer>, CallPlan> plans,
            boolean isSeeded,
            boolean sharesTape,
            boolean recordsEverything) {
        Reads reads = Analyses.reads(procedure, program);
        Subject subject = new Subject(
                procedure,
                activity,
                reads,
                Analyses.RULES,
                plans,
                call -> false,
                isSeeded,
                sharesTape,
                Set.of(),
                Set.of(),
                recordsEverything,
                false,
                Subject.Replay.NEVER,
                program.checkpoints());
        return new Recorded(procedure, Recording.of(subject));
    }

    List<String> recorded() {
        return lines(recording::isRecorded);
    }

    List<String> undone() {
        return lines(recording::isUndone);
    }

    List<String> reversed() {
        return lines(recording::isReversed);
    }

    /** {@code s: if (s > 2.0) {}: the variable and the branch. */
    List<String> restoredFirst() {
        List<String> found = new ArrayList<>();
        Stmts.walk(procedure.body(), stmt -> {
            Var variable = recording.restoredFirst().get(stmt);
            if (variable != null) {
                found.add(variable + ": " + line(stmt));
            }
        });
        return found;
    }

    /** What outlives any scope: {@code v recorded}, or its declaration if that is computed again. */
    List<String> kept() {
        List<String> found = new ArrayList<>(kept(procedure.body()));
        Stmts.walk(procedure.body(), stmt -> Stmts.blocks(stmt).forEach(block -> found.addAll(kept(block))));
        return found;
    }

    private List<String> kept(Block scope) {
        return recording.keptAtEnd(scope).stream()
                .map(kept -> kept.isRecomputed() ? line(kept.declaration()) : kept.variable() + " recorded")
                .toList();
    }

    private List<String> lines(Predicate<Stmt> isIn) {
        List<String> found = new ArrayList<>();
        Stmts.walk(procedure.body(), stmt -> {
            if (isIn.test(stmt)) {
                found.add(line(stmt));
            }
        });
        return found;
    }

    private static String line(Stmt stmt) {
        return Printer.print(stmt).lines().findFirst().orElseThrow();
    }
}
