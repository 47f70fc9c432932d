package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Op.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Short constructors, so that a rule reads like the formula it states; and walks over expressions. */
public final class Exprs {
    private static final Children CHILDREN = new Children();

    public static Expr num(double value) {
        return Expr.Const.of(value);
    }

    /** A constant of a continuous type. */
    public static Expr num(double value, Type type) {
        return type == Type.Scalar.FLOAT ? Expr.Const.of((float) value) : Expr.Const.of(value);
    }

    public static Expr add(Expr x, Expr y) {
        return binary(Symbol.ADD, x, y);
    }

    public static Expr sub(Expr x, Expr y) {
        return binary(Symbol.SUB, x, y);
    }

    public static Expr mul(Expr x, Expr y) {
        return binary(Symbol.MUL, x, y);
    }

    public static Expr div(Expr x, Expr y) {
        return binary(Symbol.DIV, x, y);
    }

    public static Expr neg(Expr x) {
        return Expr.Apply.of(new Op.Operator(Symbol.NEG, (Type.Scalar) x.type()), x);
    }

    /** An operator between two operands of the same type. */
    public static Expr binary(Symbol symbol, Expr x, Expr y) {
        return Expr.Apply.of(new Op.Operator(symbol, (Type.Scalar) x.type()), x, y);
    }

    public static Expr call(Op.Function function, Expr... arguments) {
        return Expr.Apply.of(function, arguments);
    }

    /** The opposite of a condition. */
    public static Expr not(Expr condition) {
        return Expr.Apply.of(new Op.Operator(Symbol.NOT, Type.Scalar.BOOLEAN), condition);
    }

    /** The expression at another primitive type: itself if it already has it. */
    public static Expr convert(Expr x, Type.Scalar to) {
        return x.type() == to ? x : Expr.Apply.of(new Op.Convert((Type.Scalar) x.type(), to), x);
    }

    /** The operator's symbol, if the expression applies one. */
    public static Optional<Symbol> symbol(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.op() instanceof Op.Operator operator
                ? Optional.of(operator.symbol())
                : Optional.empty();
    }

    public static boolean isConst(Expr expr, double value) {
        return expr instanceof Expr.Const constant
                && constant.value() instanceof Number number
                && number.doubleValue() == value
                && (value != 0 || 1 / number.doubleValue() > 0);
    }

    /** The variable at the root of a place: {@code m} of {@code m[i][j]}. */
    public static Expr.Var root(Expr.Place place) {
        Expr.Place at = place;
        while (at instanceof Expr.Element element) {
            at = element.array();
        }
        return (Expr.Var) at;
    }

    /** The expressions directly inside one, in order of evaluation. */
    public static List<Expr> children(Expr expr) {
        return expr.accept(CHILDREN);
    }

    /** The same expression with each child replaced. */
    public static Expr mapChildren(Expr expr, UnaryOperator<Expr> change) {
        return expr.accept(new MapChildren(change));
    }

    /** The expression with {@code change} applied to every node, innermost first. */
    public static Expr map(Expr expr, UnaryOperator<Expr> change) {
        return change.apply(mapChildren(expr, child -> map(child, change)));
    }

    /** All nodes, the expression itself first. */
    public static List<Expr> nodes(Expr expr) {
        List<Expr> nodes = new ArrayList<>();
        walk(expr, nodes::add);
        return nodes;
    }

    /** Every node, the expression itself first. */
    public static void walk(Expr expr, Consumer<Expr> visit) {
        visit.accept(expr);
        if (isLeaf(expr)) {
            return;
        }
        List<Expr> children = children(expr);
        for (int i = 0; i < children.size(); i++) {
            walk(children.get(i), visit);
        }
    }

    /** Whether a node is such, or the expression itself. */
    public static boolean any(Expr expr, Predicate<? super Expr> isSuch) {
        if (isSuch.test(expr)) {
            return true;
        }
        if (isLeaf(expr)) {
            return false;
        }
        List<Expr> children = children(expr);
        for (int i = 0; i < children.size(); i++) {
            if (any(children.get(i), isSuch)) {
                return true;
            }
        }
        return false;
    }

    /** As most nodes are. */
    private static boolean isLeaf(Expr expr) {
        return expr instanceof Expr.Var || expr instanceof Expr.Const;
    }

    /** Every variable that an expression mentions, in order of appearance. */
    public static Set<Expr.Var> variables(Expr expr) {
        Set<Expr.Var> found = new LinkedHashSet<>();
        addVariables(expr, found);
        return found;
    }

    static void addVariables(Expr expr, Set<Expr.Var> into) {
        walk(expr, node -> {
            if (node instanceof Expr.Var variable) {
                into.add(variable);
            }
        });
    }

    private Exprs() {}
}
