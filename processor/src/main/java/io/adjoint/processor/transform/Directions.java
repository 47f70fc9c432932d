package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
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
                Map<Var, Expr> within = Leaf.within(whole, independent, request);
                for (Var leaf : independent.leaves()) {
                    statements.add(new Stmt.Declare(dots.of(leaf), within.get(leaf), Origin.NONE));
                }
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

    /** The tangents of the leaves themselves, of the right shape. */
    static Directions ofLeaves(Request request, Bars dots) {
        return new Directions(request.leaves().stream().map(dots::of).toList(), List.of());
    }

    /** {@code pDot.w()} for {@code p.w()}. */
    private static String dotName(String name, String independent) {
        return name.startsWith(independent) ? independent + "Dot" + name.substring(independent.length()) : name + "Dot";
    }
}
