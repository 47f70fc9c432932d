package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Pullback;
import io.adjoint.processor.analysis.Steps;
import io.adjoint.processor.analysis.Variation;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.rules.Curvature;
import io.adjoint.processor.rules.Rule;
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The independents that reach the values of expressions, and those that meet in functions that are not linear. */
final class ReachExpressions {
    private final Variation variation;
    private final RuleTable rules;
    private final Names names;
    private final Bars froms;
    private final Optional<Var> pattern;

    /** @param pattern what is told which independents meet, if that is asked for */
    ReachExpressions(Variation variation, RuleTable rules, Names names, Bars froms, Optional<Var> pattern) {
        this.variation = variation;
        this.rules = rules;
        this.names = names;
        this.froms = froms;
        this.pattern = pattern;
    }

    /** The set for the value of one statement; what comes before it is added to {@code out}. */
    Expr of(Expr expr, Origin origin, List<Stmt> out) {
        return new InStatement(origin, out).of(expr);
    }

    /** What is told that every independent in a set meets every other, if that is asked for. */
    Optional<Stmt> meeting(Expr set, Origin origin) {
        return pattern.filter(there -> !ReachedType.isNone(set)).map(there -> meet(there, List.of(set), origin));
    }

    private static Stmt meet(Var pattern, List<Expr> sets, Origin origin) {
        List<Expr> holes = new ArrayList<>(List.of(pattern));
        holes.addAll(sets);
        List<String> fragments = sets.size() == 1 ? List.of("", ".meet(", ")") : List.of("", ".meet(", ", ", ")");
        return new Stmt.Evaluate(new Expr.Opaque(fragments, holes, Type.Void.VOID, false, false, origin), origin);
    }

    /** The sets of an array that is about to be stored, if they can be had without a look at that array. */
    Optional<Expr> ofArray(Expr array) {
        if (array instanceof Place place) {
            return variation.isVaried(place) ? Optional.of(froms.of(place)) : Optional.empty();
        }
        if (array instanceof Expr.Const constant) {
            return Optional.of(new Expr.Const(constant.value(), ReachedType.of(constant.type())));
        }
        return array instanceof Expr.NewArray allocation
                        && allocation.dimensions().stream().allMatch(Steps::isCheap)
                ? Optional.of(
                        new Expr.NewArray((Type.Array) ReachedType.of(allocation.type()), allocation.dimensions()))
                : Optional.empty();
    }

    /** One statement: what meets in it is said once, and a set that is needed twice has a name. */
    private final class InStatement {
        private final Origin origin;
        private final List<Stmt> out;
        private final Map<Expr, Var> named = new HashMap<>();
        private final Set<List<Expr>> said = new HashSet<>();

        InStatement(Origin origin, List<Stmt> out) {
            this.origin = origin;
            this.out = out;
        }

        Expr of(Expr expr) {
            if (!variation.isVaried(expr)) {
                return ReachedType.NONE;
            }
            if (expr instanceof Place place) {
                return froms.of(place);
            }
            Expr.Apply apply = (Expr.Apply) expr;
            if (apply.op() instanceof Op.Convert) {
                return of(apply.arguments().get(0));
            }
            Rule rule = rules.find(apply.op()).orElseThrow(() -> new AssertionError("no rule for " + apply.op()));
            List<Expr> sets = new ArrayList<>();
            for (int i = 0; i < apply.arguments().size(); i++) {
                sets.add(
                        rule.isFlat(i) ? ReachedType.NONE : of(apply.arguments().get(i)));
            }
            pattern.ifPresent(there -> meet(there, apply, Curvature.of(rule, rules), sets));
            return sets.stream().reduce(ReachedType.NONE, ReachedType::union);
        }

        private void meet(Var there, Expr.Apply apply, Curvature curvature, List<Expr> sets) {
            for (Curvature.Pair pair : curvature.pairs()) {
                if (!ReachedType.isNone(sets.get(pair.one())) && !ReachedType.isNone(sets.get(pair.other()))) {
                    sets.set(
                            pair.one(),
                            name(sets.get(pair.one()), apply.arguments().get(pair.one())));
                    sets.set(
                            pair.other(),
                            name(sets.get(pair.other()), apply.arguments().get(pair.other())));
                    say(there, sets.get(pair.one()), sets.get(pair.other()));
                }
            }
        }

        private void say(Var there, Expr one, Expr other) {
            if (!said.contains(List.of(one, other)) && said.add(List.of(other, one))) {
                out.add(ReachExpressions.meet(there, one.equals(other) ? List.of(one) : List.of(one, other), origin));
            }
        }

        private Expr name(Expr set, Expr value) {
            if (set instanceof Place) {
                return set;
            }
            return named.computeIfAbsent(set, key -> {
                String base = value instanceof Expr.Apply apply ? Pullback.baseName(apply.op()) : "value";
                Var variable = names.fresh(base + "From", ReachedType.SET);
                out.add(new Stmt.Declare(variable, set, origin));
                return variable;
            });
        }
    }
}
