package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.rules.Algebra;
import io.adjoint.processor.rules.Costs;
import io.adjoint.processor.rules.Rule;
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The adjoint of one expression: what each active place in it contributes to its own adjoint, given the adjoint of the
 * value.
 *
 * @param temporaries adjoints of inner values that several places share, to be declared first
 * @param contributions by place, what its adjoint grows by
 */
public record Pullback(List<Stmt.Declare> temporaries, Map<Place, Expr> contributions) {

    /**
     * @param seed the adjoint of the value: an expression that can be read several times
     * @param value a variable that holds the value when the adjoint is computed, if there is one
     */
    public static Pullback of(
            Expr expr,
            Expr seed,
            Optional<Expr.Var> value,
            Activity activity,
            RuleTable rules,
            Names names,
            Origin origin) {
        Walk walk = new Walk(activity, rules, names, origin);
        walk.pull(expr, seed, value.<Expr>map(variable -> variable).orElse(expr));
        return new Pullback(walk.temporaries, walk.contributions);
    }

    /** The primal locations that the adjoint reads. */
    public Set<Location> reads(Reads reads) {
        Set<Location> found = new LinkedHashSet<>();
        temporaries.forEach(temporary -> found.addAll(reads.of(temporary.value())));
        contributions.forEach((place, by) -> {
            found.addAll(reads.of(by));
            found.addAll(reads.indices(place));
        });
        return found;
    }

    private static final class Walk {
        /** A seed with more operators than this, or with a costly one, is given a name when it is used twice. */
        private static final int LONG = 4;

        private final Activity activity;
        private final RuleTable rules;
        private final Names names;
        private final Origin origin;
        private final List<Stmt.Declare> temporaries = new ArrayList<>();
        private final Map<Place, Expr> contributions = new LinkedHashMap<>();

        Walk(Activity activity, RuleTable rules, Names names, Origin origin) {
            this.activity = activity;
            this.rules = rules;
            this.names = names;
            this.origin = origin;
        }

        void pull(Expr expr, Expr seed, Expr value) {
            if (!activity.isActive(expr) || isZero(seed)) {
                return;
            }
            if (expr instanceof Place place) {
                contributions.merge(place, seed, (one, other) -> Algebra.simplify(Exprs.add(one, other)));
                return;
            }
            Expr.Apply apply = (Expr.Apply) expr;
            Rule rule = rules.find(apply.op()).orElseThrow(() -> new AssertionError("no rule for " + apply.op()));
            List<Integer> passing = new ArrayList<>();
            for (int i = 0; i < apply.arguments().size(); i++) {
                if (activity.isActive(apply.arguments().get(i)) && !rule.isFlat(i)) {
                    passing.add(i);
                }
            }
            Expr g = passing.size() > 1 ? named(seed, apply) : seed;
            for (int i : passing) {
                Expr argument = apply.arguments().get(i);
                pull(argument, rule.adjoint(apply, i, g, value), argument);
            }
        }

        private Expr named(Expr seed, Expr.Apply of) {
            if (!isLong(seed)) {
                return seed;
            }
            Expr.Var variable = names.fresh(baseName(of.op()) + "Bar", seed.type());
            temporaries.add(new Stmt.Declare(variable, seed, origin));
            return variable;
        }

        private static boolean isLong(Expr seed) {
            List<Expr> applications = Exprs.nodes(seed).stream()
                    .filter(Expr.Apply.class::isInstance)
                    .toList();
            return applications.size() > LONG || applications.stream().anyMatch(Walk::isCostly);
        }

        private static boolean isCostly(Expr node) {
            return !Costs.isCheap(((Expr.Apply) node).op())
                    || Exprs.symbol(node).equals(Optional.of(Op.Symbol.DIV));
        }
    }

    /** What a value is called that has no name in the user's program: {@code product}, {@code exp}. */
    public static String baseName(Op op) {
        if (op instanceof Op.Function function) {
            return function.name();
        }
        if (op instanceof Op.Operator operator) {
            return switch (operator.symbol()) {
                case ADD -> "sum";
                case SUB -> "difference";
                case MUL -> "product";
                case DIV -> "quotient";
                case REM -> "remainder";
                case NEG -> "negative";
                default -> "term";
            };
        }
        return "converted";
    }

    private static boolean isZero(Expr expr) {
        return expr instanceof Expr.Const constant
                && constant.value() instanceof Number number
                && number.doubleValue() == 0;
    }
}
