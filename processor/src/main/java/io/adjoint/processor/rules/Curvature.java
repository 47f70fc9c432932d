package io.adjoint.processor.rules;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a function is not linear: the pairs of its arguments whose second derivative may be other than zero. It is read
 * off the function's row: the second argument of a pair decides the partial derivative with respect to the first.
 *
 * @param pairs each with the smaller position first
 */
public record Curvature(Set<Pair> pairs) {

    /** The positions of two arguments, or twice that of one. */
    public record Pair(int one, int other) {
        public static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** @param rules has the rows of the functions that a row's own partials are made of */
    public static Curvature of(Rule rule, RuleTable rules) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (int i = 0; i < rule.arguments().size(); i++) {
            if (!rule.isFlat(i)) {
                Set<Var> deciding = new LinkedHashSet<>();
                rule.adjoint(i).ifPresent(partial -> addDeciding(partial, rules, deciding));
                rule.adjointIfAlone(i).ifPresent(partial -> addDeciding(partial, rules, deciding));
                for (int j : positions(rule, deciding)) {
                    pairs.add(Pair.of(i, j));
                }
            }
        }
        return new Curvature(pairs);
    }

    /** The arguments that some formals stand for; the result depends on all in which the function is not flat. */
    private static Set<Integer> positions(Rule rule, Set<Var> formals) {
        Set<Integer> positions = new TreeSet<>();
        for (int j = 0; j < rule.arguments().size(); j++) {
            if (formals.contains(rule.arguments().get(j)) || formals.contains(rule.result()) && !rule.isFlat(j)) {
                positions.add(j);
            }
        }
        return positions;
    }

    /** The variables on which the value depends in a way that has a derivative, or may have one. */
    private static void addDeciding(Expr expr, RuleTable rules, Set<Var> into) {
        if (!expr.type().isContinuous()) {
            return;
        }
        if (expr instanceof Var variable) {
            into.add(variable);
            return;
        }
        rules.passing(expr).forEach(part -> addDeciding(part, rules, into));
    }
}
