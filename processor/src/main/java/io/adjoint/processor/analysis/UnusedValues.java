package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.Tameness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The numbers that a path may leave unused and whose partials may be infinite: what such a path does not use, it does
 * not reverse, as zero times infinity is not zero.
 *
 * @param noted the numbers of which the reverse sweep notes that they were used
 * @param guarded the statements that are reversed only if the number that they define was used, by identity
 */
public record UnusedValues(Set<Var> noted, Set<Stmt> guarded) {

    /** @param tame the methods whose partials are finite wherever their arguments are */
    public static UnusedValues of(Procedure procedure, Activity activity, Effects effects, Set<Signature> tame) {
        Predicate<Stmt.Call> onlyGivesNumber = call -> onlyGivesNumber(call, effects);
        Map<Stmt, Boolean> sure = SureUse.of(procedure, activity, onlyGivesNumber);
        Set<Var> doubtful = doubtful(procedure, tame);
        Set<Var> noted = new HashSet<>();
        Set<Stmt> guarded = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Stmt> unsure = new ArrayList<>(); // in order, so that what is noted is found on one way through
        Stmts.walk(procedure.body(), stmt -> {
            if (!sure.getOrDefault(stmt, true)) {
                unsure.add(stmt);
            }
        });
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Stmt stmt : unsure) {
                if (!guarded.contains(stmt)) {
                    Var variable =
                            SureUse.defined(stmt, activity, onlyGivesNumber).orElseThrow();
                    if (isSingular(stmt, doubtful, tame) || uses(stmt, noted, activity)) {
                        noted.add(variable);
                        guarded.add(stmt);
                        grew = true;
                    }
                }
            }
        }
        return new UnusedValues(noted, guarded);
    }

    /** What else a call does has to be taken back whether its result was used or not. */
    private static boolean onlyGivesNumber(Stmt.Call call, Effects effects) {
        return call.result().filter(result -> result.type().isScalar()).isPresent()
                && effects.writtenBy(call.callee()).isEmpty()
                && !effects.recursive().contains(call.callee());
    }

    private static boolean uses(Stmt stmt, Set<Var> noted, Activity activity) {
        return Stmts.expressions(stmt).stream()
                .flatMap(expr -> SureUse.numbersIn(expr, activity).stream())
                .anyMatch(noted::contains);
    }

    /** Whether a zero that comes back through the statement may leave it as something else. */
    private static boolean isSingular(Stmt stmt, Set<Var> doubtful, Set<Signature> tame) {
        if (stmt instanceof Stmt.Call call) {
            return !tame.contains(call.callee())
                    || Stmts.expressions(stmt).stream().anyMatch(expr -> reads(expr, doubtful));
        }
        return Stmts.expressions(stmt).stream()
                .anyMatch(expr -> Exprs.any(
                        expr,
                        node -> node instanceof Expr.Apply apply
                                && (!Tameness.isTame(apply) || !Tameness.isLinear(apply) && reads(apply, doubtful))));
    }

    private static boolean reads(Expr expr, Set<Var> variables) {
        return Exprs.any(expr, variables::contains);
    }

    /** The numbers that may not be finite although what the method is given is; what is in arrays is taken to be. */
    private static Set<Var> doubtful(Procedure procedure, Set<Signature> tame) {
        Set<Var> found = new HashSet<>();
        boolean[] grew = {true};
        while (grew[0]) {
            grew[0] = false;
            Stmts.walk(procedure.body(), stmt -> {
                boolean isDoubtful = isSingular(stmt, found, tame)
                        || Stmts.expressions(stmt).stream().anyMatch(expr -> reads(expr, found));
                if (isDoubtful) {
                    Stmts.targets(stmt)
                            .forEach(target -> grew[0] |= target instanceof Var variable
                                    && variable.type().isScalar()
                                    && found.add(variable));
                }
            });
        }
        return found;
    }
}
