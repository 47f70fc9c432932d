package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number or array that an independent is, or that is somewhere in it.
 *
 * @param independent the position of the independent
 * @param variable its variable in the flat procedure
 * @param name {@code w}, and {@code modelW} for {@code model.w()}
 */
record Leaf(int independent, Var variable, String name) {

    static List<Leaf> of(Request request) {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < request.independents().size(); i++) {
            Independent independent = request.independents().get(i);
            for (Var variable : independent.leaves()) {
                boolean isWhole = independent.value() instanceof Var;
                leaves.add(new Leaf(i, variable, isWhole ? independent.name() : joined(Entry.text(request, variable))));
            }
        }
        return leaves;
    }

    /** {@code modelW} for {@code model.w()}. */
    private static String joined(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : path.split("\\W+")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    Type type() {
        return variable.type();
    }

    boolean isArray() {
        return variable.type().isArray();
    }

    /** The leaves in what a method returns with a part for each independent: its only result, or its last ones. */
    static List<Expr> parts(Var result, Request request) {
        List<Expr> wholes = Sweeping.components(result);
        int values = wholes.size() - request.independents().size();
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < request.independents().size(); i++) {
            Independent independent = request.independents().get(i);
            Map<Var, Expr> within = within(wholes.get(values + i), independent, request);
            independent.leaves().forEach(leaf -> parts.add(within.get(leaf)));
        }
        return parts;
    }

    /** Where the leaves of an independent are in another object of its type, as the entry takes the argument apart. */
    static Map<Var, Expr> within(Expr whole, Independent independent, Request request) {
        Map<Var, Expr> places = new HashMap<>();
        if (independent.value() instanceof Var variable) {
            places.put(variable, whole);
            return places;
        }
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
        for (int i = 0; i < parts.size(); i++) {
            places.put(
                    independent.leaves().get(i), Exprs.map(parts.get(i), node -> node.equals(record) ? whole : node));
        }
        return places;
    }
}
