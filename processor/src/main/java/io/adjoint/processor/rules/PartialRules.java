package io.adjoint.processor.rules;

import static io.adjoint.processor.ir.Exprs.add;
import static io.adjoint.processor.ir.Exprs.call;
import static io.adjoint.processor.ir.Exprs.mul;
import static io.adjoint.processor.ir.Exprs.neg;
import static io.adjoint.processor.ir.Exprs.num;
import static io.adjoint.processor.ir.Exprs.sub;
import static io.adjoint.processor.ir.Op.Function.math;
import static io.adjoint.processor.ir.Type.Scalar.DOUBLE;
import static io.adjoint.processor.ir.Type.Scalar.FLOAT;
import static io.adjoint.processor.rules.RuntimeFunctions.partial;
import static io.adjoint.processor.rules.RuntimeFunctions.tie;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The derivatives of the runtime's partials, for derivatives of higher order. They are made of the same partials, so
 * that there is one of every order.
 */
final class PartialRules {
    private static final Op.Function POW = math("pow", 2);

    static List<Rule> rows() {
        List<Rule> rows = new ArrayList<>(smooth());
        rows.addAll(ties(DOUBLE));
        rows.addAll(ties(FLOAT));
        return rows;
    }

    // spotless:off
    private static List<Rule> smooth() {
        return List.of(
            // h is the adjoint of p, what the partial gives; g is the adjoint that the partial was given
            row(partial("powBase", 3),       (h, a, p) -> partial("powBase", h, a[1], a[2]),
                                             (h, a, p) -> partial("powBase", mul(mul(h, a[0]), a[2]), a[1], sub(a[2], num(1))),
                                             (h, a, p) -> add(mul(mul(h, a[0]), call(POW, a[1], sub(a[2], num(1)))),
                                                              partial("powExponent", mul(mul(h, a[0]), a[2]), a[1],
                                                                      sub(a[2], num(1)), call(POW, a[1], sub(a[2], num(1)))))),
            row(partial("powExponent", 4),   (h, a, p) -> partial("powExponent", h, a[1], a[2], a[3]),
                                             (h, a, p) -> mul(mul(h, a[0]), call(POW, a[1], sub(a[2], num(1)))),
                                             (h, a, p) -> num(0),
                                             (h, a, p) -> partial("powLog", mul(h, a[0]), a[1], a[2])),
            row(partial("powLog", 3),        (h, a, p) -> partial("powLog", h, a[1], a[2]),
                                             (h, a, p) -> partial("powReciprocal", mul(h, a[0]), a[1], a[2]),
                                             (h, a, p) -> num(0)),
            row(partial("powReciprocal", 3), (h, a, p) -> partial("powReciprocal", h, a[1], a[2]),
                                             (h, a, p) -> neg(partial("powReciprocal", mul(h, p), a[1], a[2])),
                                             (h, a, p) -> num(0)),
            row(partial("hypot", 3),         (h, a, p) -> partial("hypot", h, a[1], a[2]),
                                             (h, a, p) -> partial("hypot", mul(h, a[0]), num(1), a[2]),
                                             (h, a, p) -> neg(partial("hypot", mul(h, p), num(1), a[2]))),
            row(partial("atan2Y", 3),        (h, a, p) -> partial("atan2Y", h, a[1], a[2]),
                                             (h, a, p) -> mul(num(2), partial("atan2X", mul(h, p), a[1], a[2])),
                                             (h, a, p) -> differenceOfSquares(mul(h, a[0]), a[1], a[2])),
            row(partial("atan2X", 3),        (h, a, p) -> partial("atan2X", h, a[1], a[2]),
                                             (h, a, p) -> differenceOfSquares(mul(h, a[0]), a[1], a[2]),
                                             (h, a, p) -> neg(mul(num(2), partial("atan2Y", mul(h, p), a[1], a[2])))),
            linear(partial("remainderDivisor", 3)),
            linear(partial("ieeeRemainderDivisor", 3)));
    }
    // spotless:on

    /** {@code g (y² − x²) / (x² + y²)²}. */
    private static Expr differenceOfSquares(Expr g, Expr y, Expr x) {
        return sub(
                partial("atan2X", partial("atan2X", g, y, x), y, x),
                partial("atan2Y", partial("atan2Y", g, y, x), y, x));
    }

    private static List<Rule> ties(Scalar type) {
        return List.of(
                linear(((Expr.Apply) tie("max", formals(type, 3))).op()),
                linear(((Expr.Apply) tie("min", formals(type, 3))).op()),
                linear(((Expr.Apply) tie("above", formals(type, 3))).op()),
                linear(((Expr.Apply) tie("below", formals(type, 3))).op()),
                linear(((Expr.Apply) tie("within", formals(type, 4))).op()));
    }

    private static Expr[] formals(Type type, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Expr.Var("x", i, type))
                .toArray(Expr[]::new);
    }

    /** A function that is linear in its first argument and flat in the others. */
    private static Rule linear(Op op) {
        int count = op.parameters().size();
        Cell[] cells = new Cell[count];
        cells[0] = (h, a, p) -> {
            Expr[] arguments = a.clone();
            arguments[0] = h;
            return Expr.Apply.of(op, arguments);
        };
        for (int i = 1; i < count; i++) {
            Type type = op.parameters().get(i);
            cells[i] = (h, a, p) -> Exprs.num(0, type);
        }
        return row(op, cells);
    }

    /** An adjoint in a row for {@code p = op(a[0], a[1], …)}. */
    @FunctionalInterface
    private interface Cell {
        Expr adjoint(Expr h, Expr[] a, Expr p);
    }

    private static Rule row(Op op, Cell... cells) {
        Expr[] arguments = IntStream.range(0, cells.length)
                .mapToObj(i -> new Expr.Var("a", i, op.parameters().get(i)))
                .toArray(Expr[]::new);
        Expr.Var p = Expr.Var.of("p", op.result());
        Expr.Var h = Expr.Var.of("h", op.result());
        List<Optional<Expr>> adjoints = IntStream.range(0, cells.length)
                .mapToObj(i -> Optional.of(cells[i].adjoint(h, arguments, p)))
                .toList();
        List<Expr.Var> formals =
                List.of(arguments).stream().map(Expr.Var.class::cast).toList();
        return new Rule(op, formals, p, h, adjoints, adjoints);
    }

    private PartialRules() {}
}
