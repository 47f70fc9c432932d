package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a Jacobian that is differentiated itself: a sweep forward for each element of the independents, or one back
 * for each element of the results, whichever are fewer; all of them are calls.
 */
final class NestedJacobian {
    private final JacobianCalls calls;
    private final Names names;
    private final List<Var> results;
    private final List<Var> independents;
    private final List<Var> directions = new ArrayList<>();
    private final List<Var> matrices = new ArrayList<>();

    /**
     * @param results arrays of the types of what is differentiated
     * @param independents those of the parameters that are
     * @param calls of the sweeps
     */
    NestedJacobian(List<Var> results, List<Var> independents, JacobianCalls calls, Names names) {
        this.results = results;
        this.independents = independents;
        this.calls = calls;
        this.names = names;
    }

    /** One for each independent of each result, in order. */
    List<Var> build(List<Stmt> body) {
        for (Var independent : independents) {
            Var direction = names.fresh(independent.name() + "Dot", independent.type());
            directions.add(direction);
            Expr zeros = independent.type().isArray() ? Zeros.like(independent) : Zeros.scalar(independent.type());
            body.add(new Stmt.Declare(direction, zeros, Origin.NONE));
        }
        // The first sweep tells how many elements the results have
        List<Place> first = calls.forward(directions, "first", body);
        for (int r = 0; r < results.size(); r++) {
            for (Var independent : independents) {
                Var matrix = names.fresh(
                        matrixName(r, independent),
                        JacobianShape.type((Type.Array) results.get(r).type(), independent.type()));
                matrices.add(matrix);
                body.addAll(JacobianShape.allocation(matrix, first.get(r), independent, names));
            }
        }
        if (independents.stream().noneMatch(each -> each.type().isArray())) {
            body.addAll(byColumns());
        } else {
            Expr isWide = Exprs.binary(Symbol.LE, size(independents, "columns", body), size(first, "rows", body));
            body.add(new Stmt.If(isWide, new Block(byColumns()), new Block(byRows(first)), Origin.NONE));
        }
        return matrices;
    }

    private String matrixName(int result, Var independent) {
        String of = results.size() == 1 ? "" : results.get(result).name();
        String by = independents.size() == 1 ? "" : independent.name();
        return of.isEmpty() && by.isEmpty() ? "jacobian" : ExtraShape.joined(of, by) + "Jacobian";
    }

    private Var matrix(int result, int independent) {
        return matrices.get(result * independents.size() + independent);
    }

    /** How many numbers some arrays and numbers hold: counted row by row where there are rows. */
    private Expr size(List<? extends Place> all, String name, List<Stmt> out) {
        Expr known = all.stream()
                .filter(each -> !JacobianShape.hasRows(each))
                .<Expr>map(each -> each.type().isArray() ? new Expr.Length(each) : Expr.Const.of(1))
                .reduce(Exprs::add)
                .orElse(Expr.Const.of(0));
        if (all.stream().noneMatch(JacobianShape::hasRows)) {
            return known;
        }
        Var size = names.fresh(name, Type.Scalar.INT);
        out.add(new Stmt.Declare(size, known, Origin.NONE));
        all.stream().filter(JacobianShape::hasRows).forEach(each -> out.add(counted(each, size)));
        return size;
    }

    private Stmt counted(Place rows, Var size) {
        return EachElement.eachRow(
                rows,
                names,
                "i",
                (index, row) -> List.of(
                        JacobianShape.hasRows(row)
                                ? counted(row, size)
                                : new Stmt.Assign(size, Exprs.add(size, new Expr.Length(row)), Origin.NONE)));
    }

    private List<Stmt> byColumns() {
        List<Stmt> out = new ArrayList<>();
        for (int k = 0; k < independents.size(); k++) {
            int independent = k;
            out.addAll(EachElement.loops(independents.get(k), names, "j", at -> column(independent, at)));
        }
        return out;
    }

    private List<Stmt> column(int independent, List<Var> at) {
        List<Stmt> out = new ArrayList<>();
        Place element = EachElement.element(directions.get(independent), at);
        List<Expr> along = new ArrayList<>(directions);
        if (at.isEmpty()) {
            along.set(independent, Exprs.num(1, element.type()));
        } else {
            out.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
        }
        List<Place> tangents = calls.forward(along, "column", out);
        for (int r = 0; r < results.size(); r++) {
            Var matrix = matrix(r, independent);
            Place tangent = tangents.get(r);
            out.addAll(EachElement.loops(
                    tangent,
                    names,
                    "i",
                    i -> List.of(assigned(
                            EachElement.element(EachElement.element(matrix, i), at),
                            EachElement.element(tangent, i)))));
        }
        if (!at.isEmpty()) {
            out.add(new Stmt.Assign(element, Exprs.num(0, element.type()), Origin.NONE));
        }
        return out;
    }

    private static Stmt assigned(Place target, Expr value) {
        return new Stmt.Assign(target, Exprs.convert(value, (Type.Scalar) target.type()), Origin.NONE);
    }

    private List<Stmt> byRows(List<Place> first) {
        List<Stmt> out = new ArrayList<>();
        List<Var> seeds = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            String name = results.size() == 1 ? "seed" : results.get(r).name() + "Seed";
            Var seed = names.fresh(name, first.get(r).type());
            seeds.add(seed);
            out.add(new Stmt.Declare(seed, Zeros.like(first.get(r)), Origin.NONE));
        }
        for (int r = 0; r < results.size(); r++) {
            int result = r;
            out.addAll(EachElement.loops(first.get(r), names, "row", at -> row(seeds, result, at)));
        }
        return out;
    }

    private List<Stmt> row(List<Var> seeds, int result, List<Var> at) {
        List<Stmt> out = new ArrayList<>();
        Place element = EachElement.element(seeds.get(result), at);
        out.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
        List<Expr> gradients = calls.back(seeds, out);
        for (int k = 0; k < independents.size(); k++) {
            Place row = EachElement.element(matrix(result, k), at);
            Expr gradient = gradients.get(k);
            if (!(gradient instanceof Place place)) {
                out.add(assigned(row, gradient));
                continue;
            }
            out.addAll(EachElement.loops(
                    place,
                    names,
                    "j",
                    j -> List.of(assigned(EachElement.element(row, j), EachElement.element(place, j)))));
        }
        out.add(new Stmt.Assign(element, Exprs.num(0, element.type()), Origin.NONE));
        return out;
    }
}
