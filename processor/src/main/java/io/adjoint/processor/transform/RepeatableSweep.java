package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a reverse sweep can be run again after itself: whether it takes nothing off a tape, restores nothing, and
 * writes only to what it has declared.
 */
final class RepeatableSweep {

    /** Whether it may be, as far as the method's text tells. */
    static boolean mayBe(Sweeps sweeps, Library library) {
        Procedure procedure = sweeps.subject.procedure();
        boolean[] mayBe = {library.effects().writtenBy(procedure.signature()).isEmpty()};
        mayBe[0] &= Stmts.variables(procedure).stream().noneMatch(sweeps::hasShadow);
        Stmts.walk(procedure.body(), stmt -> {
            mayBe[0] &= !(stmt instanceof Stmt.While || stmt instanceof Stmt.Attempt || stmt instanceof Stmt.Evaluate);
            mayBe[0] &= !(stmt instanceof Stmt.Call call)
                    || library.hasBody(call.callee())
                            && !library.isGiven(call.callee())
                            && library.effects().writtenBy(call.callee()).isEmpty();
        });
        return mayBe[0];
    }

    /** Whether it is. */
    static boolean is(List<Stmt> back, List<Stmt> bars, Var seed, Sweeps sweeps) {
        if (!sweeps.tapes.declarations().isEmpty() || !sweeps.marks().isEmpty()) {
            return false;
        }
        Set<Var> own = new HashSet<>(Set.of(seed));
        bars.forEach(bar -> Stmts.declared(bar).ifPresent(own::add));
        Stmts.walk(new Block(back), stmt -> Stmts.declared(stmt).ifPresent(own::add));
        boolean[] is = {true};
        Stmts.walk(new Block(back), stmt -> {
            is[0] &= !(stmt instanceof Stmt.Push || stmt instanceof Stmt.Pop || stmt instanceof Stmt.Evaluate);
            is[0] &= !(stmt instanceof Stmt.CountDown || stmt instanceof Stmt.While || stmt instanceof Stmt.Attempt);
            is[0] &= Stmts.targets(stmt).stream().map(Exprs::root).allMatch(own::contains);
            is[0] &= Stmts.expressions(stmt).stream().allMatch(Effects::isRepeatable);
        });
        return is[0];
    }

    private RepeatableSweep() {}
}
