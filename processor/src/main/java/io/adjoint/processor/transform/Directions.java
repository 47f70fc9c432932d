package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tangents of the independents, as a method is given them: each of its independent's own type.
 *
 * @param parameters one for each independent
 * @param statements what takes them apart into the tangents of the variables of the flat procedure, and tests their
 *     shapes
 */
record Directions(List<Var> parameters, List<Stmt> statements) {

    /** @param dots the tangents of the variables of the flat procedure */
    static Directions of(Request request, Names names, Bars dots) {
        List<Var> parameters = new ArrayList<>();
        List<Stmt> statements = new ArrayList<>();
        for (Independent independent : request.independents()) {
            if (independent.value() instanceof Var leaf) {
                parameters.add(dots.of(leaf));
            } else {
                Var whole = names.fresh(independent.name() + "Dot", independent.type());
                parameters.add(whole);
                statements.addAll(taken(independent, whole, request, dots));
            }
        }
        for (Independent independent : request.independents()) {
            for (Var leaf : independent.leaves()) {
                if (leaf.type().isArray()) {
                    String name = Entry.text(request, leaf);
                    statements.add(SameShape.test(dotName(name, independent.name()), dots.of(leaf), name, leaf));
                }
            }
        }
        return new Directions(parameters, statements);
    }

    /** {@code pDot.w()} for {@code p.w()}. */
    private static String dotName(String name, String independent) {
        return name.startsWith(independent) ? independent + "Dot" + name.substring(independent.length()) : name + "Dot";
    }

    /** What takes a record's tangent apart, as the entry takes the record apart. */
    private static List<Stmt> taken(Independent independent, Var whole, Request request, Bars dots) {
        Map<Expr, Expr> values = new HashMap<>();
        for (Stmt.Declare declare : request.entry()) {
            values.put(declare.variable(), Exprs.map(declare.value(), node -> values.getOrDefault(node, node)));
        }
        List<Expr> parts = independent.leaves().stream().map(values::get).toList();
        Expr record = Exprs.nodes(parts.get(0)).stream()
                .filter(node -> node.type().equals(independent.type()))
                .filter(node ->
                        parts.stream().allMatch(part -> Exprs.nodes(part).contains(node)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + independent.name() + " in " + parts));
        List<Stmt> statements = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Expr part = Exprs.map(parts.get(i), node -> node.equals(record) ? whole : node);
            statements.add(new Stmt.Declare(dots.of(independent.leaves().get(i)), part, Origin.NONE));
        }
        return statements;
    }
}
