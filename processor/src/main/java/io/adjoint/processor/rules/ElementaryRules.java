package io.adjoint.processor.rules;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The derivatives of Java's operators and conversions, of {@link Math} and of {@link StrictMath}, and of the partials
 * that these are made of.
 *
 * <p>To add a function: add a row to one of the lists below, and points to the tests, which check every row against
 * finite differences.
 */
public final class ElementaryRules {
    private static final String MATH = Math.class.getName();
    private static final String STRICT_MATH = StrictMath.class.getName();

    public static final RuleTable TABLE = RuleTable.of(Stream.of(
                    ArithmeticRules.rows(),
                    SmoothRules.rows(),
                    KinkRules.rows(),
                    PartialRules.rows(),
                    BitRules.rows(),
                    inStrictMath(SmoothRules.rows()),
                    inStrictMath(KinkRules.rows()))
            .flatMap(List::stream)
            .toList());

    /** The same rows for {@link StrictMath}: its functions have the same names, and so the same derivatives. */
    private static List<Rule> inStrictMath(List<Rule> rows) {
        return rows.stream()
                .filter(rule -> rule.op() instanceof Op.Function function
                        && function.owner().equals(MATH))
                .map(ElementaryRules::inStrictMath)
                .toList();
    }

    private static Rule inStrictMath(Rule rule) {
        return new Rule(
                strict(rule.op()),
                rule.arguments(),
                rule.result(),
                rule.g(),
                strict(rule.adjoints()),
                strict(rule.adjointsIfAlone()));
    }

    private static List<Optional<Expr>> strict(List<Optional<Expr>> adjoints) {
        return adjoints.stream()
                .map(adjoint -> adjoint.map(expr -> Exprs.map(expr, ElementaryRules::strict)))
                .toList();
    }

    private static Expr strict(Expr node) {
        return node instanceof Expr.Apply apply ? new Expr.Apply(strict(apply.op()), apply.arguments()) : node;
    }

    private static Op strict(Op op) {
        return op instanceof Op.Function function && function.owner().equals(MATH)
                ? new Op.Function(
                        STRICT_MATH, function.name(), function.parameters(), function.result(), function.isPure())
                : op;
    }

    private ElementaryRules() {}
}
