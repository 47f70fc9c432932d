package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.RuleTable;
import java.util.LinkedHashSet;
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
        Flow flow = new Flow(procedure, reads, rules);
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
    private record Flow(Procedure procedure, Reads reads, RuleTable rules) {
        Set<Var> forward(Set<Var> sources) {
            Set<Var> varied = representatives(sources);
            boolean grew = true;
            while (grew) {
                boolean[] grows = {false};
                Stmts.walk(procedure.body(), stmt -> {
                    if (values(stmt).stream().anyMatch(varied::contains)) {
                        grows[0] |= varied.addAll(targets(stmt));
                    }
                });
                grew = grows[0];
            }
            return varied;
        }

        Set<Var> backward(Set<Var> sinks, boolean resultIsUseful) {
            Set<Var> useful = representatives(sinks);
            if (resultIsUseful) {
                procedure.result().ifPresent(result -> useful.addAll(continuous(result)));
            }
            boolean grew = true;
            while (grew) {
                boolean[] grows = {false};
                Stmts.walk(procedure.body(), stmt -> {
                    if (targets(stmt).stream().anyMatch(useful::contains)) {
                        grows[0] |= useful.addAll(values(stmt));
                    }
                });
                grew = grows[0];
            }
            return useful;
        }

        private Set<Var> representatives(Set<Var> variables) {
            Set<Var> all = new LinkedHashSet<>();
            variables.forEach(variable -> all.add(reads.aliases().representative(variable)));
            return all;
        }

        /** What a statement computes from: the continuous variables that its values read. */
        private Set<Var> values(Stmt stmt) {
            Set<Var> found = new LinkedHashSet<>();
            if (stmt instanceof Stmt.Call call) {
                for (int i = 0; i < call.arguments().size(); i++) {
                    if (!reads.effects().isIgnored(call, i)) {
                        found.addAll(continuous(call.arguments().get(i)));
                    }
                }
            } else if (stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign) {
                Stmts.expressions(stmt).forEach(expr -> found.addAll(continuous(expr)));
            }
            return found;
        }

        private Set<Var> targets(Stmt stmt) {
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
        private Set<Var> continuous(Expr expr) {
            Set<Var> found = new LinkedHashSet<>();
            if (!expr.type().isContinuous()) {
                return found;
            }
            if (expr instanceof Place place) {
                add(Exprs.root(place), found);
                return found;
            }
            rules.passing(expr).forEach(child -> found.addAll(continuous(child)));
            return found;
        }
    }
}
