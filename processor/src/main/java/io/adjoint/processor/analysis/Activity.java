package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The active variables: those that an independent can reach (varied) and that can reach a dependent (useful).
 *
 * <p>An array is taken as a whole, together with all that may be the same array. The path of control is not looked at:
 * a variable that is active anywhere is active everywhere.
 *
 * @param active the active variables
 * @param varied the variables that an independent can reach
 * @param useful the variables that can reach a dependent
 */
public record Activity(Set<Var> active, Set<Var> varied, Set<Var> useful, RuleTable rules) {

    /**
     * @param sources the varied parameters
     * @param sinks the parameters whose values on exit matter; the result matters if {@code resultIsUseful}
     */
    public static Activity of(
            Procedure procedure,
            Reads reads,
            RuleTable rules,
            Set<Var> sources,
            Set<Var> sinks,
            boolean resultIsUseful) {
        Aliases aliases = reads.aliases();
        Flow flow = Flow.of(procedure, reads, rules);
        Set<Var> varied = flow.forward(sources);
        Set<Var> useful = flow.backward(sinks, resultIsUseful);
        Set<Var> active = new LinkedHashSet<>();
        Set<Var> reached = new LinkedHashSet<>();
        Set<Var> wanted = new LinkedHashSet<>();
        for (Var variable : Stmts.variables(procedure)) {
            Var class_ = aliases.representative(variable);
            if (variable.type().isContinuous() && useful.contains(class_)) {
                wanted.add(variable);
            }
            if (variable.type().isContinuous() && varied.contains(class_)) {
                reached.add(variable);
                if (useful.contains(class_)) {
                    active.add(variable);
                }
            }
        }
        return new Activity(active, reached, wanted, rules);
    }

    /** Every variable that could carry a derivative: what holds without any analysis. */
    public static Activity everything(Procedure procedure, RuleTable rules) {
        Set<Var> active = new LinkedHashSet<>();
        for (Var variable : Stmts.variables(procedure)) {
            if (variable.type().isContinuous()) {
                active.add(variable);
            }
        }
        return new Activity(active, active, active, rules);
    }

    public boolean isActive(Var variable) {
        return active.contains(variable);
    }

    /** Whether a derivative passes through the expression. */
    public boolean isActive(Expr expr) {
        if (!expr.type().isContinuous() || expr instanceof Expr.Opaque) {
            return false; // that none enters inactive Java is checked: see EscapingValues
        }
        if (expr instanceof Place place) {
            return isActive(Exprs.root(place));
        }
        return rules.passing(expr).stream().anyMatch(this::isActive);
    }

    public boolean isUseful(Var variable) {
        return useful.contains(variable);
    }

    /** Whether an independent reaches the value of the expression, through inactive Java as well. */
    public boolean isVaried(Expr expr) {
        if (!expr.type().isContinuous()) {
            return false;
        }
        if (expr instanceof Place place) {
            return varied.contains(Exprs.root(place));
        }
        return rules.passing(expr).stream().anyMatch(this::isVaried);
    }

    /** Dependence between classes of variables, followed to a fixpoint in either direction. */
    private record Flow(Procedure procedure, Reading reading, List<Step> steps) {
        static Flow of(Procedure procedure, Reads reads, RuleTable rules) {
            List<Step> steps = new ArrayList<>();
            Reading reading = new Reading(reads, rules);
            Stmts.walk(procedure.body(), stmt -> {
                Set<Var> targets = reading.targets(stmt);
                if (!targets.isEmpty()) {
                    steps.add(new Step(targets, reading.values(stmt)));
                }
            });
            return new Flow(procedure, reading, steps);
        }

        Set<Var> forward(Set<Var> sources) {
            Set<Var> varied = reading.representatives(sources);
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Step step : steps) {
                    if (!Collections.disjoint(step.values(), varied)) {
                        grew |= varied.addAll(step.targets());
                    }
                }
            }
            return varied;
        }

        Set<Var> backward(Set<Var> sinks, boolean resultIsUseful) {
            Set<Var> useful = reading.representatives(sinks);
            if (resultIsUseful) {
                procedure.result().ifPresent(result -> reading.addContinuous(result, useful));
            }
            boolean grew = true;
            while (grew) {
                grew = false;
                for (int i = steps.size() - 1; i >= 0; i--) { // as it flows, so that mostly once is enough
                    if (!Collections.disjoint(steps.get(i).targets(), useful)) {
                        grew |= useful.addAll(steps.get(i).values());
                    }
                }
            }
            return useful;
        }
    }

    /** What a statement computes, and from what. */
    private record Step(Set<Var> targets, Set<Var> values) {}

    /** The classes of variables that statements read and write. */
    private record Reading(Reads reads, RuleTable rules) {
        Set<Var> representatives(Set<Var> variables) {
            Set<Var> all = new LinkedHashSet<>();
            variables.forEach(variable -> all.add(reads.aliases().representative(variable)));
            return all;
        }

        /** What a statement computes from: the continuous variables that its values read. */
        Set<Var> values(Stmt stmt) {
            Set<Var> found = new LinkedHashSet<>();
            if (stmt instanceof Stmt.Call call) {
                for (int i = 0; i < call.arguments().size(); i++) {
                    if (!reads.effects().isIgnored(call, i)) {
                        addContinuous(call.arguments().get(i), found);
                    }
                }
            } else if (stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign) {
                Stmts.expressions(stmt).forEach(expr -> addContinuous(expr, found));
            }
            return found;
        }

        Set<Var> targets(Stmt stmt) {
            Set<Var> found = new LinkedHashSet<>();
            if (stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign || stmt instanceof Stmt.Call) {
                Stmts.targets(stmt).forEach(place -> add(Exprs.root(place), found));
                Effects.writtenArrays(stmt, reads.effects().written()).forEach(place -> add(Exprs.root(place), found));
            }
            return found;
        }

        private void add(Var variable, Set<Var> into) {
            if (variable.type().isContinuous()) {
                into.add(reads.aliases().representative(variable));
            }
        }

        /**
         * The continuous variables that a continuous value is computed from; an index or a condition is none of them.
         */
        void addContinuous(Expr expr, Set<Var> into) {
            if (!expr.type().isContinuous()) {
                return;
            }
            if (expr instanceof Place place) {
                add(Exprs.root(place), into);
                return;
            }
            for (Expr child : rules.passing(expr)) {
                addContinuous(child, into);
            }
        }
    }
}
