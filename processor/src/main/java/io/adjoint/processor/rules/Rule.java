package io.adjoint.processor.rules;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The derivative of one elementary function: for each argument, what its adjoint grows by, as an expression in the
 * result's adjoint {@code g}, the arguments and the result.
 *
 * <p>Each expression is linear in {@code g} and of the argument's own type. The reverse sweep takes it as it stands;
 * forward mode puts the argument's tangent in the place of {@code g} and sums. Which primal values the reverse sweep
 * needs is read off the expressions, so no row states it and no row can state it wrongly.
 *
 * @param op the function
 * @param arguments the formal arguments
 * @param result the formal result
 * @param g the formal adjoint of the result, of the result's type
 * @param adjoints one for each argument, empty where the argument's type is not continuous
 * @param adjointsIfAlone the same where no other argument is active: at a tie nothing is left to share
 */
public record Rule(
        Op op,
        List<Var> arguments,
        Var result,
        Var g,
        List<Optional<Expr>> adjoints,
        List<Optional<Expr>> adjointsIfAlone) {

    /** An adjoint in a row for {@code y = op(x)}. */
    @FunctionalInterface
    public interface Unary {
        Expr adjoint(Expr g, Expr x, Expr y);
    }

    /** An adjoint in a row for {@code z = op(x, y)}. */
    @FunctionalInterface
    public interface Binary {
        Expr adjoint(Expr g, Expr x, Expr y, Expr z);
    }

    /** An adjoint in a row for {@code w = op(x, y, z)}. */
    @FunctionalInterface
    public interface Ternary {
        Expr adjoint(Expr g, Expr x, Expr y, Expr z, Expr w);
    }

    private static final List<String> NAMES = List.of("x", "y", "z", "w");

    public Rule {
        arguments = List.copyOf(arguments);
        adjoints = List.copyOf(adjoints);
        adjointsIfAlone = List.copyOf(adjointsIfAlone);
        requireFits(op, adjoints);
        requireFits(op, adjointsIfAlone);
    }

    private static void requireFits(Op op, List<Optional<Expr>> adjoints) {
        List<Optional<Type>> expected = op.parameters().stream()
                .map(type -> Optional.of(type).filter(Type::isContinuous))
                .toList();
        List<Optional<Type>> actual =
                adjoints.stream().map(adjoint -> adjoint.map(Expr::type)).toList();
        if (!actual.equals(expected)) {
            throw new IllegalArgumentException("adjoints of " + op + " are " + actual + " and not " + expected);
        }
    }

    /** {@code y = op(x)}. */
    public static Rule rule(Op op, Unary x) {
        Formals at = Formals.of(op);
        return at.rule(x.adjoint(at.g, at.arguments.get(0), at.result));
    }

    /** {@code z = op(x, y)}. */
    public static Rule rule(Op op, Binary x, Binary y) {
        Formals at = Formals.of(op);
        return at.rule(at.apply(x), at.apply(y));
    }

    /** {@code z = op(x, y)} where {@code y} is not continuous. */
    public static Rule rule(Op op, Binary x) {
        Formals at = Formals.of(op);
        return at.rule(at.apply(x), null);
    }

    /** {@code w = op(x, y, z)}. */
    public static Rule rule(Op op, Ternary x, Ternary y, Ternary z) {
        Formals at = Formals.of(op);
        return at.rule(at.apply(x), at.apply(y), at.apply(z));
    }

    /** A function whose derivative is 0 almost everywhere, or that has no continuous argument. */
    public static Rule flat(Op op) {
        return Formals.of(op).rule(op.parameters().stream().map(Rule::zero).toArray(Expr[]::new));
    }

    private static Expr zero(Type type) {
        return type.isContinuous() ? Exprs.num(0, type) : null;
    }

    /** The same row with other adjoints for an argument that is the only active one. */
    public Rule alone(Binary x, Binary y) {
        Formals at = new Formals(op, arguments, result, g);
        return new Rule(op, arguments, result, g, adjoints, Formals.cells(at.apply(x), at.apply(y)));
    }

    /** The same row for another function of the same types that computes the same. */
    public Rule of(Op other) {
        return new Rule(other, arguments, result, g, adjoints, adjointsIfAlone);
    }

    /** What the adjoint of argument {@code i} grows by; empty if the argument is not continuous. */
    public Optional<Expr> adjoint(int i) {
        return adjoints.get(i);
    }

    /** What the adjoint of argument {@code i} grows by where all other arguments are inactive. */
    public Optional<Expr> adjointIfAlone(int i) {
        return adjointsIfAlone.get(i);
    }

    /** Whether every adjoint is zero, so that nothing active comes out. */
    public boolean isFlat() {
        return IntStream.range(0, arguments.size()).allMatch(this::isFlat);
    }

    /** Whether the function is flat in argument {@code i}. */
    public boolean isFlat(int i) {
        return adjoint(i).map(adjoint -> Exprs.isConst(adjoint, 0)).orElse(true);
    }

    /** The primal values that the adjoint of argument {@code i} reads: some arguments, perhaps the result. */
    public Set<Var> reads(int i) {
        return adjoint(i).map(this::primals).orElse(Set.of());
    }

    /** The primal values that {@link #adjointIfAlone} of argument {@code i} reads. */
    public Set<Var> readsIfAlone(int i) {
        return adjointIfAlone(i).map(this::primals).orElse(Set.of());
    }

    /**
     * What the adjoint of argument {@code i} of an application grows by.
     *
     * @param g the adjoint of the result
     * @param value what the application is known by where the adjoint is computed
     */
    public Expr adjoint(Expr.Apply application, int i, Expr g, Expr value) {
        Map<Expr, Expr> actuals = new HashMap<>();
        actuals.put(this.g, g);
        actuals.put(result, value);
        for (int j = 0; j < arguments.size(); j++) {
            actuals.put(arguments.get(j), application.arguments().get(j));
        }
        return substitute((isAlone(application, i) ? adjointIfAlone(i) : adjoint(i)).orElseThrow(), actuals);
    }

    /** Whether all other arguments are constants of the program text, so that a tie is no tie between two variables. */
    private static boolean isAlone(Expr.Apply application, int argument) {
        return IntStream.range(0, application.arguments().size())
                .allMatch(
                        i -> i == argument || isConstant(application.arguments().get(i)));
    }

    private static boolean isConstant(Expr expr) {
        return !Exprs.any(
                expr,
                node -> !(node instanceof Expr.Const
                        || node instanceof Expr.Static
                        || node instanceof Expr.Apply apply && apply.op().isPure()));
    }

    private static Expr substitute(Expr template, Map<Expr, Expr> actuals) {
        if (template instanceof Var formal) {
            return actuals.get(formal);
        }
        return Algebra.simplify(Exprs.mapChildren(template, child -> substitute(child, actuals)));
    }

    private Set<Var> primals(Expr adjoint) {
        Set<Var> variables = new LinkedHashSet<>();
        for (Expr node : Exprs.nodes(adjoint)) {
            if (node instanceof Var variable && !variable.equals(g)) {
                variables.add(variable);
            }
        }
        return variables;
    }

    /** What a row's lambdas are run on, once. */
    private record Formals(Op op, List<Var> arguments, Var result, Var g) {
        static Formals of(Op op) {
            List<Type> types = op.parameters();
            List<Var> arguments = IntStream.range(0, types.size())
                    .mapToObj(i -> Var.of(NAMES.get(i), types.get(i)))
                    .toList();
            return new Formals(op, arguments, Var.of(NAMES.get(types.size()), op.result()), Var.of("g", op.result()));
        }

        static List<Optional<Expr>> cells(Expr... adjoints) {
            return Arrays.stream(adjoints).map(Optional::ofNullable).toList();
        }

        Rule rule(Expr... adjoints) {
            List<Optional<Expr>> cells = cells(adjoints);
            return new Rule(op, arguments, result, g, cells, cells);
        }

        Expr apply(Binary cell) {
            return cell.adjoint(g, arguments.get(0), arguments.get(1), result);
        }

        Expr apply(Ternary cell) {
            return cell.adjoint(g, arguments.get(0), arguments.get(1), arguments.get(2), result);
        }
    }
}
