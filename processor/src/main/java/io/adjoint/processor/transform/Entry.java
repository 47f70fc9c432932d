package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The beginning of a generated method, which takes its parameters apart into those of the flat procedure.
 *
 * @param parameters those of the generated method, named apart from all that is in it
 * @param statements what takes them apart, and keeps what the gradient returns as it was given
 * @param kept the variables that hold such values, by the variables that are overwritten
 */
record Entry(List<Var> parameters, List<Stmt> statements, Map<Var, Var> kept) {

    static Entry of(Request request, Names names) {
        Map<Var, Expr> renamed = new HashMap<>();
        List<Var> parameters = new ArrayList<>();
        for (Var parameter : request.parameters()) {
            boolean isFlat = request.procedure().parameters().contains(parameter);
            Var own = isFlat ? parameter : names.fresh(parameter.name(), parameter.type());
            renamed.put(parameter, own);
            parameters.add(own);
        }
        List<Stmt> statements = new ArrayList<>();
        for (Stmt.Declare declare : request.entry()) {
            Expr value = Exprs.map(declare.value(), node -> renamed.getOrDefault(node, node));
            statements.add(new Stmt.Declare(declare.variable(), value, declare.origin()));
        }
        Map<Var, Var> kept = new LinkedHashMap<>();
        for (Var constant : overwritten(request)) {
            kept.put(constant, names.fresh(constant.name() + "Before", constant.type()));
        }
        kept.forEach((constant, before) -> statements.add(new Stmt.Declare(before, constant, Origin.NONE)));
        return new Entry(parameters, statements, kept);
    }

    /** What the gradients hold besides adjoints, if the procedure assigns it. */
    private static Set<Var> overwritten(Request request) {
        Set<Var> assigned = new LinkedHashSet<>();
        Stmts.walk(
                request.procedure().body(),
                stmt -> Stmts.targets(stmt).stream()
                        .filter(Var.class::isInstance)
                        .forEach(target -> assigned.add((Var) target)));
        Set<Var> constants = new LinkedHashSet<>();
        request.independents().forEach(independent -> constants.addAll(independent.constants()));
        constants.retainAll(assigned);
        return constants;
    }

    /** The gradient with respect to an independent, made of adjoints. */
    Expr gradient(Independent independent, Bars bars) {
        return made(independent, bars::of);
    }

    /** An object like an independent, with other numbers and arrays for its leaves. */
    Expr made(Independent independent, Function<Var, ? extends Expr> leaves) {
        return independent.gradient(variable ->
                variable.type().isContinuous() ? leaves.apply(variable) : kept.getOrDefault(variable, variable));
    }

    /** How the user would name a variable of the flat procedure: {@code model.w()}. */
    static String text(Request request, Var variable) {
        Map<Expr, Expr> values = new HashMap<>();
        for (Stmt.Declare declare : request.entry()) {
            values.put(declare.variable(), Exprs.map(declare.value(), node -> values.getOrDefault(node, node)));
        }
        return Printer.print(values.getOrDefault(variable, variable)).replaceAll("~\\d+", "");
    }
}
