package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The matrices that a Jacobian has, one for each leaf of the independents of each result, and what fills them. */
final class JacobianMatrices {
    private final List<Var> results;
    private final List<Leaf> leaves;
    private final Names names;
    private final List<Var> matrices = new ArrayList<>();

    /**
     * @param results arrays of the types of what is differentiated
     * @param leaves those of its independents
     */
    JacobianMatrices(List<Var> results, List<Leaf> leaves, Names names) {
        this.results = results;
        this.leaves = leaves;
        this.names = names;
        for (int r = 0; r < results.size(); r++) {
            for (Leaf leaf : leaves) {
                matrices.add(names.fresh(
                        matrixName(r, leaf),
                        JacobianShape.type((Type.Array) results.get(r).type(), leaf.type())));
            }
        }
    }

    /** Result after result, leaf after leaf. */
    List<Var> all() {
        return List.copyOf(matrices);
    }

    /** @param shapes arrays of the shapes of the results */
    List<Stmt> allocated(List<? extends Place> shapes) {
        List<Stmt> out = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            for (int k = 0; k < leaves.size(); k++) {
                out.addAll(JacobianShape.allocation(
                        matrix(r, k), shapes.get(r), leaves.get(k).variable(), names));
            }
        }
        return out;
    }

    private String matrixName(int result, Leaf leaf) {
        String of = results.size() == 1 ? "" : results.get(result).name();
        String by = leaves.size() == 1 ? "" : leaf.name();
        return of.isEmpty() && by.isEmpty() ? "jacobian" : ExtraShape.joined(of, by) + "Jacobian";
    }

    private Var matrix(int result, int leaf) {
        return matrices.get(result * leaves.size() + leaf);
    }

    /** How many numbers some arrays and numbers hold: counted row by row where there are rows. */
    Expr size(List<? extends Place> all, String name, List<Stmt> out) {
        long numbers = all.stream().filter(each -> !each.type().isArray()).count();
        Expr known = all.stream()
                .filter(each -> each.type().rank() == 1)
                .<Expr>map(Expr.Length::new)
                .reduce(Exprs::add)
                .map(lengths -> numbers == 0 ? lengths : Exprs.add(lengths, Expr.Const.of((int) numbers)))
                .orElse(Expr.Const.of((int) numbers));
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

    /** Puts the tangents of the results in the columns that belong to the elements, row by row. */
    List<Stmt> stored(SweptColumns swept) {
        List<Stmt> out = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            int result = r;
            Var matrix = matrix(r, swept.leaf());
            Place first = swept.results().apply(SweptColumns.FIRST).get(r);
            out.addAll(EachElement.loops(
                    first,
                    names,
                    "i",
                    i -> swept.each(lane -> List.of(assigned(
                            EachElement.element(
                                    EachElement.element(matrix, i),
                                    swept.subscripts().apply(lane)),
                            EachElement.element(swept.results().apply(lane).get(result), i))))));
        }
        return out;
    }

    private static Stmt assigned(Place target, Expr value) {
        return new Stmt.Assign(target, Exprs.convert(value, (Type.Scalar) target.type()), Origin.NONE);
    }

    /**
     * A way back for each element of the results.
     *
     * @param shapes arrays of the shapes of the results
     * @param back adds the way back from seeds; it gives the gradients with respect to the leaves, arrays under a name
     */
    List<Stmt> byRows(List<? extends Place> shapes, BiFunction<List<Var>, List<Stmt>, List<Expr>> back) {
        List<Stmt> out = new ArrayList<>();
        List<Var> seeds = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            String name = results.size() == 1 ? "seed" : results.get(r).name() + "Seed";
            Var seed = names.fresh(name, shapes.get(r).type());
            seeds.add(seed);
            out.add(new Stmt.Declare(seed, Zeros.like(shapes.get(r)), Origin.NONE));
        }
        for (int r = 0; r < results.size(); r++) {
            int result = r;
            out.addAll(EachElement.loops(shapes.get(r), names, "row", at -> row(seeds, result, at, back)));
        }
        return out;
    }

    private List<Stmt> row(
            List<Var> seeds, int result, List<Var> at, BiFunction<List<Var>, List<Stmt>, List<Expr>> back) {
        List<Stmt> out = new ArrayList<>();
        Place element = EachElement.element(seeds.get(result), at);
        out.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
        List<Expr> gradients = back.apply(seeds, out);
        for (int k = 0; k < leaves.size(); k++) {
            out.addAll(filled(EachElement.element(matrix(result, k), at), gradients.get(k)));
        }
        out.add(new Stmt.Assign(element, Exprs.num(0, element.type()), Origin.NONE));
        return out;
    }

    /** Puts the gradient with respect to a leaf in its row. */
    List<Stmt> filled(Place row, Expr gradient) {
        return gradient instanceof Place place
                ? EachElement.loops(
                        place,
                        names,
                        "j",
                        j -> List.of(assigned(EachElement.element(row, j), EachElement.element(place, j))))
                : List.of(assigned(row, gradient));
    }
}
