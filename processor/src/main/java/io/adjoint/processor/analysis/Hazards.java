package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which expressions may throw, inside the loops entered so far: an element out of range, a division of whole numbers by
 * zero.
 */
public final class Hazards {
    private final Deque<Stmt.For> loops = new ArrayDeque<>();
    private final Predicate<Var> isMadeHere;

    /** @param isMadeHere whether an array variable is certainly not null, as an array that the procedure allocates */
    public Hazards(Predicate<Var> isMadeHere) {
        this.isMadeHere = isMadeHere;
    }

    /** Hazards of a procedure, which knows the arrays that it allocates. */
    public static Hazards of(Procedure procedure) {
        Set<Var> made = new HashSet<>();
        procedure.parameters().stream()
                .limit(1)
                .filter(first -> first.type() instanceof Type.Reference)
                .forEach(made::add); // the receiver, as a rule
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Declare declare
                    && (declare.value() instanceof Expr.NewArray || declare.value() instanceof Expr.ArrayLiteral)) {
                made.add(declare.variable());
            }
        });
        Stmts.walk(procedure.body(), stmt -> made.removeAll(replaced(stmt)));
        return new Hazards(made::contains);
    }

    /** The array variable that a statement makes name another array, which may be null. */
    private static List<Place> replaced(Stmt stmt) {
        return stmt instanceof Stmt.Assign || stmt instanceof Stmt.Call ? Stmts.targets(stmt) : List.of();
    }

    public void enter(Stmt.For loop) {
        loops.push(loop);
    }

    public void leave() {
        loops.pop();
    }

    public boolean mayThrow(Expr expr) {
        return !of(expr).isEmpty();
    }

    /** Whether the expression may throw something else than an array access does. */
    public boolean mayThrowMoreThanIndices(Expr expr) {
        return of(expr).stream().anyMatch(node -> !(node instanceof Expr.Element || node instanceof Expr.Length));
    }

    /** The nodes of an expression that may throw. */
    public List<Expr> of(Expr expr) {
        return Exprs.nodes(expr).stream().filter(this::mayThrowItself).toList();
    }

    private boolean mayThrowItself(Expr node) {
        if (node instanceof Expr.Element element) {
            return loops.stream().noneMatch(loop -> staysInside(loop, element));
        }
        if (node instanceof Expr.Length length) {
            return !(length.array() instanceof Var array && isMadeHere.test(array));
        }
        if (node instanceof Expr.NewArray allocation) {
            return allocation.dimensions().stream().anyMatch(Hazards::mayBeNegative);
        }
        if (node instanceof Expr.Field field) {
            return !(field.object() instanceof Var object && isMadeHere.test(object));
        }
        return node instanceof Expr.Opaque || dividesWholeNumbers(node) || isClamp(node) || isForeign(node);
    }

    /** Of a method of the user's with a rule of its own only the derivative is known. */
    private static boolean isForeign(Expr node) {
        return node instanceof Expr.Apply apply && apply.op() instanceof Op.Function function && function.isForeign();
    }

    /** {@code Math.clamp} refuses bounds in the wrong order. */
    private static boolean isClamp(Expr node) {
        return node instanceof Expr.Apply apply
                && apply.op() instanceof Op.Function function
                && function.name().equals("clamp");
    }

    private static boolean mayBeNegative(Expr size) {
        return !(size instanceof Expr.Length)
                && !(size instanceof Expr.Const constant && ((Number) constant.value()).longValue() >= 0);
    }

    private static boolean dividesWholeNumbers(Expr node) {
        Optional<Symbol> symbol = Exprs.symbol(node).filter(sign -> sign == Symbol.DIV || sign == Symbol.REM);
        if (symbol.isEmpty() || node.type().isContinuous()) {
            return node instanceof Expr.Apply apply
                    && apply.op() instanceof Op.Function function
                    && !function.result().isContinuous()
                    && !function.parameters().stream().allMatch(Type::isContinuous);
        }
        Expr divisor = ((Expr.Apply) node).arguments().get(1);
        return !(divisor instanceof Expr.Const constant && ((Number) constant.value()).longValue() != 0);
    }

    /** {@code a[i]} in {@code for (int i = 0; i < a.length; i++)}, or downwards from {@code a.length - 1}. */
    private static boolean staysInside(Stmt.For loop, Expr.Element element) {
        if (!loop.index().equals(element.index())) {
            return false;
        }
        return loop.isUpwards()
                ? loop.test() == Symbol.LT && isNotNegative(loop.from()) && isLength(loop.bound(), element.array())
                : isLast(loop.from(), element.array())
                        && (isNotNegative(loop.bound()) || loop.test() == Symbol.GT && Exprs.isConst(loop.bound(), -1));
    }

    private static boolean isNotNegative(Expr expr) {
        return expr instanceof Expr.Const constant && constant.value() instanceof Integer value && value >= 0;
    }

    private static boolean isLength(Expr expr, Place array) {
        return expr instanceof Expr.Length length && length.array().equals(array);
    }

    private static boolean isLast(Expr expr, Place array) {
        return expr instanceof Expr.Apply apply
                && Exprs.symbol(expr).equals(Optional.of(Symbol.SUB))
                && isLength(apply.arguments().get(0), array)
                && Exprs.isConst(apply.arguments().get(1), 1);
    }
}
