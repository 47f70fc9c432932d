package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The counted loops whose turns can be reversed one by one, each as soon as it has been run: no adjoint comes from a
 * turn to the one before it but that of a sum, and what comes to the sum is known before the loop is entered. All other
 * conditions depend on what has to be recorded: see {@link RecordingWalk}.
 */
public final class Fusible {
    private final Subject subject;
    private final Procedure procedure;
    private final Reads reads;
    private final Activity activity;
    private final List<Stmt> statements;

    private Fusible(Subject subject) {
        this.subject = subject;
        this.procedure = subject.procedure();
        this.reads = subject.reads();
        this.activity = subject.activity();
        this.statements = procedure.body().statements();
    }

    static Fusible of(Subject subject) {
        return new Fusible(subject);
    }

    /** How many of the loops directly in the body of a procedure may be. */
    public static int count(Subject subject) {
        Fusible fusible = new Fusible(subject);
        return (int) fusible.statements.stream()
                .filter(stmt -> stmt instanceof Stmt.For loop && fusible.isFusible(loop))
                .count();
    }

    /** Whether a loop directly in the body of the procedure is one. */
    boolean isFusible(Stmt.For loop) {
        int at = position(loop);
        if (at < 0 || subject.sharesTape() || subject.recordsEverything() || !subject.fuses()) {
            return false;
        }
        if (replacesArrays(loop.body()) || isOverwrittenLater(loop, at)) {
            return false;
        }
        boolean isUseful = false;
        for (Var variable : outside(loop.body())) {
            if (!activity.isActive(variable)) {
                continue;
            }
            if (isSum(variable, loop.body()) && isKnownBefore(variable, at)) {
                isUseful = true;
            } else if (!isLeft(variable, loop)) {
                return false;
            }
        }
        return isUseful;
    }

    /** Whether nobody reads what is in a variable, or array, when a turn has ended. */
    boolean isLeft(Var variable, Stmt.For loop) {
        return !Exposure.of(
                                loop.body(),
                                procedure,
                                Exposure.Coverage.CERTAIN,
                                reads.effects().initialized())
                        .exposed()
                        .contains(variable)
                && !outlives(variable, position(loop))
                && isAlone(variable);
    }

    /**
     * Whether what a loop reads gets another value after it: the adjoint of that value comes first, and then that of
     * the value that the loop reads. The adjoint of a sum is a variable of its own.
     */
    private boolean isOverwrittenLater(Stmt.For loop, int at) {
        Set<Location> later = new HashSet<>();
        statements.subList(at + 1, statements.size()).forEach(stmt -> later.addAll(reads.writes(Block.of(stmt))));
        return Stmts.variables(Block.of(loop)).stream()
                .filter(variable -> activity.isActive(variable) && !isSum(variable, loop.body()))
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

    /** What a block writes and does not declare. */
    Set<Var> outside(Block body) {
        Set<Var> outside = written(body);
        outside.removeAll(declared(body));
        return outside;
    }

    private int position(Stmt loop) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i) == loop) {
                return i;
            }
        }
        return -1;
    }

    /** The variables that a block assigns, and the arrays that it writes to. */
    private Set<Var> written(Block block) {
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
                        && WholeArrays.isAlone(variable, subject);
    }

    /** Whether a value that a loop leaves is read after it. */
    private boolean outlives(Var variable, int at) {
        boolean[] reads = {
            procedure.result().filter(result -> mentions(result, variable)).isPresent()
        };
        statements
                .subList(at + 1, statements.size())
                .forEach(stmt -> reads[0] |= Stmts.variables(Block.of(stmt)).contains(variable));
        return reads[0];
    }

    private static boolean mentions(Expr expr, Var variable) {
        return Exprs.nodes(expr).contains(variable);
    }

    /** {@code s = s + e} and {@code s = s - e} is all that is done with a sum. */
    private static boolean isSum(Var variable, Block body) {
        boolean[] isSum = {variable.type().isScalar()};
        Stmts.walk(body, stmt -> {
            if (stmt instanceof Stmt.Assign assign && assign.target().equals(variable)) {
                isSum[0] &= isAddition(assign.value(), variable);
            } else {
                isSum[0] &= Stmts.targets(stmt).stream().noneMatch(variable::equals)
                        && Stmts.targets(stmt).stream().noneMatch(target -> mentions(target, variable))
                        && Stmts.expressions(stmt).stream().noneMatch(expr -> mentions(expr, variable));
            }
        });
        return isSum[0];
    }

    private static boolean isAddition(Expr value, Var variable) {
        Optional<Symbol> symbol = Exprs.symbol(value);
        if (!symbol.equals(Optional.of(Symbol.ADD)) && !symbol.equals(Optional.of(Symbol.SUB))) {
            return false;
        }
        List<Expr> operands = ((Expr.Apply) value).arguments();
        return operands.get(0).equals(variable) && !mentions(operands.get(1), variable);
    }

    /**
     * Whether the adjoint of a sum can be computed before the loop: what comes of the sum after the loop are numbers,
     * whose partials read nothing that the loop or what follows it computes.
     */
    private boolean isKnownBefore(Var sum, int at) {
        Set<Location> late = new HashSet<>();
        statements.subList(at, statements.size()).forEach(stmt -> late.addAll(reads.writes(Block.of(stmt))));
        Set<Var> made = new LinkedHashSet<>();
        made.add(sum);
        for (Stmt stmt : statements.subList(at + 1, statements.size())) {
            Set<Var> mentioned = new HashSet<>(made);
            mentioned.retainAll(Stmts.variables(Block.of(stmt)));
            if (mentioned.isEmpty()
                    || number(stmt).isEmpty() && mentioned.stream().allMatch(each -> isSum(each, Block.of(stmt)))) {
                continue; // their adjoints pass it as they are
            }
            Optional<Var> target = number(stmt);
            Expr value = Stmts.expressions(stmt).get(0);
            if (target.isEmpty() || !isKnown(value, made, late)) {
                return false;
            }
            made.add(target.get());
        }
        return procedure.result().filter(result -> isKnown(result, made, late)).isPresent();
    }

    /** The number that a statement gives a value. */
    private static Optional<Var> number(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare && declare.variable().type().isScalar()) {
            return Optional.of(declare.variable());
        }
        return stmt instanceof Stmt.Assign assign
                        && assign.target() instanceof Var variable
                        && variable.type().isScalar()
                ? Optional.of(variable)
                : Optional.empty();
    }

    /** Whether what the adjoints of some numbers grow by can be computed before the loop. */
    private boolean isKnown(Expr value, Set<Var> made, Set<Location> late) {
        if (!value.type().isScalar()) {
            return made.stream().noneMatch(variable -> mentions(value, variable));
        }
        Pullback pullback = Pullback.of(
                value,
                new Var("seed", -1, value.type()),
                Optional.empty(),
                activity,
                subject.rules(),
                subject.names(),
                Origin.NONE);
        List<Expr> partials = new ArrayList<>();
        pullback.contributions().forEach((place, by) -> {
            if (made.contains(Exprs.root(place))) {
                partials.add(by);
            }
        });
        pullback.temporaries().forEach(each -> partials.addAll(Stmts.expressions(each)));
        return partials.stream().allMatch(partial -> Collections.disjoint(reads.of(partial), late));
    }
}
