package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Places where the derivative is right and may still not be what was meant. */
public final class DoubtfulPoints {
    private final Activity activity;
    private final Problems problems;

    private DoubtfulPoints(Activity activity, Problems problems) {
        this.activity = activity;
        this.problems = problems;
    }

    /**
     * Reports the doubtful points of a differentiable method.
     *
     * @param origin where its name stands
     */
    public static void report(
            Procedure procedure, Origin origin, Activity activity, List<Independent> independents, Problems problems) {
        DoubtfulPoints points = new DoubtfulPoints(activity, problems);
        Stmts.walk(procedure.body(), points::look);
        procedure.result().ifPresent(result -> points.cuts(result, procedure.origin()));
        String idle = independents.stream()
                .filter(independent -> independent.leaves().stream().noneMatch(activity::isActive))
                .map(Independent::name)
                .collect(Collectors.joining(", "));
        if (!idle.isEmpty()) {
            problems.add(Diagnostic.ADJ304, origin, procedure.name(), idle);
        }
    }

    private void look(Stmt stmt) {
        List<Expr> evaluated = new ArrayList<>(Stmts.expressions(stmt));
        evaluated.addAll(Stmts.targets(stmt));
        for (Expr expr : evaluated) {
            equalities(expr, stmt);
            cuts(expr, stmt.origin());
        }
        if (stmt instanceof Stmt.While loop && loop.origin().text().startsWith("for")) {
            Set<String> through = activeNames(loop.condition());
            if (!through.isEmpty()) {
                problems.add(Diagnostic.ADJ302, loop.origin(), String.join(", ", through));
            }
        }
    }

    private void equalities(Expr expr, Stmt stmt) {
        for (Expr node : Exprs.nodes(expr)) {
            boolean compares = Exprs.symbol(node)
                    .filter(symbol -> symbol == Symbol.EQ || symbol == Symbol.NE)
                    .isPresent();
            if (compares && Exprs.children(node).stream().anyMatch(activity::isVaried)) {
                problems.add(Diagnostic.ADJ301, stmt.origin(), stmt.origin().text());
            }
        }
    }

    private void cuts(Expr expr, Origin origin) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Apply apply
                    && apply.op() instanceof Op.Convert convert
                    && !convert.to().isContinuous()
                    && activity.isVaried(apply.arguments().get(0))) {
                problems.add(Diagnostic.ADJ303, origin, convert.to());
            }
        }
    }

    /** The names of the active numbers in a condition; a length is none of them. */
    private Set<String> activeNames(Expr condition) {
        Set<String> names = new LinkedHashSet<>();
        for (Expr node : Exprs.nodes(condition)) {
            if (node instanceof Place place && place.type().isScalar() && activity.isVaried(place)) {
                names.add(Exprs.root(place).name());
            }
        }
        return names;
    }
}
