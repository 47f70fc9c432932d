package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The loops whose turns can be reversed one by one, each as soon as it has been run: no adjoint comes from a turn to
 * the one before it but that of a sum, and what comes to the sum is known before the loop is entered. All other
 * conditions depend on what has to be recorded: see {@link RecordingWalk}.
 */
public final class Fusible {
    private final Subject subject;
    private final Procedure procedure;
    private final Reads reads;
    private final Activity activity;
    private final List<Stmt> statements;
    private final KnownSeeds seeds;

    private Fusible(Subject subject) {
        this.subject = subject;
        this.procedure = subject.procedure();
        this.reads = subject.reads();
        this.activity = subject.activity();
        this.statements = procedure.body().statements();
        this.seeds = new KnownSeeds(subject);
    }

    static Fusible of(Subject subject) {
        return new Fusible(subject);
    }

    /** How many of the loops directly in the body of a procedure may be. */
    public static int count(Subject subject) {
        Fusible fusible = new Fusible(subject);
        return (int) fusible.statements.stream()
                .filter(stmt -> (stmt instanceof Stmt.For || stmt instanceof Stmt.While) && fusible.isFusible(stmt))
                .count();
    }

    /** Whether a loop directly in the body of the procedure is one. */
    boolean isFusible(Stmt loop) {
        int at = KnownSeeds.position(loop, statements);
        Block body = body(loop);
        if (at < 0 || subject.sharesTape() || subject.recordsEverything() || !subject.fuses()) {
            return false;
        }
        if (replacesArrays(body) || isOverwrittenLater(loop, at)) {
            return false;
        }
        boolean isUseful = false;
        for (Var variable : outside(body)) {
            if (!activity.isActive(variable)) {
                continue;
            }
            if (KnownSeeds.isSum(variable, body) && seeds.isKnownBefore(variable, at)) {
                isUseful = true;
            } else if (!isLeft(variable, loop)) {
                return false;
            }
        }
        return isUseful;
    }

    /** Whether nobody reads what is in a variable, or array, when a turn has ended. */
    boolean isLeft(Var variable, Stmt loop) {
        return !Exposure.of(
                                body(loop),
                                procedure,
                                Exposure.Coverage.CERTAIN,
                                reads.effects().initialized())
                        .exposed()
                        .contains(variable)
                && !(loop instanceof Stmt.While again && KnownSeeds.mentions(again.condition(), variable))
                && !outlives(variable, KnownSeeds.position(loop, statements))
                && isAlone(variable);
    }

    /**
     * Whether what a loop reads gets another value after it: the adjoint of that value comes first, and then that of
     * the value that the loop reads. The adjoint of a sum is a variable of its own.
     */
    private boolean isOverwrittenLater(Stmt loop, int at) {
        Set<Location> later = new HashSet<>();
        statements.subList(at + 1, statements.size()).forEach(stmt -> later.addAll(reads.writes(Block.of(stmt))));
        return Stmts.variables(Block.of(loop)).stream()
                .filter(variable -> activity.isActive(variable) && !KnownSeeds.isSum(variable, body(loop)))
                .anyMatch(variable -> later.contains(reads.aliases().location(variable)));
    }

    /** Whether an array comes to be another one, whose adjoint goes with it. */
    private boolean replacesArrays(Block body) {
        boolean[] replaces = {false};
        Stmts.walk(body, stmt -> {
            boolean isNew = !(stmt instanceof Stmt.Declare declare && declare.value() instanceof Expr.Place);
            replaces[0] |= isNew
                    && Stmts.targets(stmt).stream()
                            .anyMatch(target ->
                                    target.type().isArray() && subject.shadows().has(target));
            replaces[0] |= stmt instanceof Stmt.Call call
                    && !reads.effects().rebinding().rebound(call.callee()).isEmpty();
        });
        return replaces[0];
    }

    static Block body(Stmt loop) {
        return Stmts.blocks(loop).get(0);
    }

    /**
     * How many statements of a turn have to be reversed before the others are run: what comes last and only steps to
     * the next turn need not be taken back then.
     */
    int head(Stmt loop) {
        List<Stmt> turn = body(loop).statements();
        int head = turn.size();
        while (head > 0 && isStep(turn.get(head - 1))) {
            head--;
        }
        boolean leadsOn = !outside(new Block(turn.subList(head, turn.size()))).isEmpty();
        return leadsOn ? head : turn.size();
    }

    private boolean isStep(Stmt stmt) {
        return (stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign)
                && Stmts.targets(stmt).stream()
                        .allMatch(target -> target instanceof Var variable
                                && variable.type().isScalar()
                                && !activity.isActive(variable));
    }

    /**
     * Whether a call and its adjoint can be run in one pass, where the call stands: its seed is known before it, and
     * nothing that follows overwrites an array that the adjoint adds to the adjoint of.
     *
     * @param loop the loop in whose body it stands, if its turns are reversed one by one; else it stands in the
     *     procedure's own
     */
    boolean isOnePass(Stmt.Call call, Optional<Stmt> loop) {
        List<Stmt> block = loop.map(Fusible::body).orElse(procedure.body()).statements();
        int at = KnownSeeds.position(call, block);
        if (at < 0
                || subject.sharesTape()
                || subject.recordsEverything()
                || !subject.fuses()
                || !call.declares()
                || !call.result().filter(activity::isActive).isPresent()) {
            return false;
        }
        Block later = new Block(block.subList(at + 1, block.size()));
        return !replacesArrays(later)
                && call.arguments().stream().allMatch(argument -> isAddedToOnly(argument, later))
                && (loop.isPresent() ? seeds.isKnownBefore(call, loop.get()) : seeds.isKnownBefore(call))
                && subject.passes().test(call);
    }

    /** Whether all that comes of an array after a call is added to its adjoint. */
    private boolean isAddedToOnly(Expr argument, Block later) {
        if (!argument.type().isArray() || !activity.isActive(argument)) {
            return true;
        }
        Var array = Exprs.root((Expr.Place) argument);
        return !reads.aliases().isRebound(array)
                && !subject.shadows().has(array)
                && !reads.writes(later).contains(reads.aliases().cells(array));
    }

    /** What a block writes and does not declare. */
    Set<Var> outside(Block body) {
        Set<Var> outside = written(body);
        outside.removeAll(declared(body));
        return outside;
    }

    /** The variables that a block assigns, and the arrays that it writes to. */
    Set<Var> written(Block block) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(block, stmt -> {
            Stmts.targets(stmt).forEach(target -> found.add(Exprs.root(target)));
            Effects.writtenArrays(stmt, reads.effects().written()).forEach(place -> found.add(Exprs.root(place)));
        });
        return found;
    }

    private static Set<Var> declared(Block block) {
        Set<Var> found = new HashSet<>();
        Stmts.walk(block, stmt -> Stmts.declared(stmt).ifPresent(found::add));
        return found;
    }

    /** Whether an array has no other name, neither here nor with the caller. */
    private boolean isAlone(Var variable) {
        return !variable.type().isArray()
                || variable.type().rank() == 1
                        && !procedure.parameters().contains(variable)
                        && reads.aliases().isAlone(variable, procedure);
    }

    /** Whether a value that a loop leaves is read after it. */
    private boolean outlives(Var variable, int at) {
        boolean[] reads = {
            procedure
                    .result()
                    .filter(result -> KnownSeeds.mentions(result, variable))
                    .isPresent()
        };
        statements
                .subList(at + 1, statements.size())
                .forEach(stmt -> reads[0] |= Stmts.variables(Block.of(stmt)).contains(variable));
        return reads[0];
    }
}
