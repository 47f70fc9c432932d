package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code f$jacobian}: sweeps forward, each for as many elements of the independents as it takes at once, or one
 * back for each element of the results, whichever are fewer.
 */
final class JacobianBuilder {
    private final Sweeping sweeping;
    private final Procedure vjp;
    private final Signature signature;
    private final Names names;
    private final Request request;
    private final ForwardCalls calls;
    private final List<Leaf> leaves;
    private final List<Var> results;
    private final List<Var> matrices = new ArrayList<>();
    private List<? extends Place> shapes;

    /**
     * @param shape what the method looks like from outside
     * @param sweeping what goes forward
     * @param vjp goes back
     */
    JacobianBuilder(ExtraShape shape, Sweeping sweeping, Procedure vjp) {
        this.request = shape.request();
        this.sweeping = sweeping;
        this.vjp = vjp;
        this.signature = shape.jacobian();
        this.results = shape.results();
        this.names = sweeping.names();
        this.calls = sweeping.calls();
        this.leaves = calls.leaves();
        this.shapes = shape.outputs();
    }

    Procedure build() {
        Columns columns = new Columns(calls, names, this::stored);
        List<Stmt> body = new ArrayList<>(sweeping.entry().statements());
        Expr elements = size(leaves.stream().map(Leaf::variable).toList(), "elements", body);
        if (shapes.isEmpty()) { // what is returned has a shape only then
            shapes = List.of(columns.begun(elements, body));
        } else {
            body.addAll(calls.declarations());
        }
        for (int r = 0; r < results.size(); r++) {
            for (Leaf leaf : leaves) {
                Var matrix = names.fresh(
                        matrixName(r, leaf),
                        JacobianShape.type((Type.Array) results.get(r).type(), leaf.type()));
                matrices.add(matrix);
                body.addAll(JacobianShape.allocation(matrix, shapes.get(r), leaf.variable(), names));
            }
        }
        if (leaves.stream().noneMatch(Leaf::isArray)) {
            body.addAll(columns.swept());
        } else {
            Expr isForward = columns.areFewest(elements, size(shapes, "rows", body));
            body.add(new Stmt.If(isForward, new Block(columns.swept()), new Block(byRows()), Origin.NONE));
        }
        Expr answer = signature.result() instanceof Type.Bundle bundle
                ? new Expr.Pack(bundle, List.copyOf(matrices))
                : matrices.get(0);
        return new Procedure(
                signature, sweeping.entry().parameters(), new Block(body), Optional.of(answer), vjp.origin());
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
    private Expr size(List<? extends Place> all, String name, List<Stmt> out) {
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

    private List<Stmt> stored(int leaf, List<Expr> at, List<Place> tangents) {
        List<Stmt> out = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            Var matrix = matrix(r, leaf);
            Place tangent = tangents.get(r);
            out.addAll(EachElement.loops(
                    tangent,
                    names,
                    "i",
                    i -> List.of(assigned(
                            EachElement.element(EachElement.element(matrix, i), at),
                            EachElement.element(tangent, i)))));
        }
        return out;
    }

    private static Stmt assigned(Place target, Expr value) {
        return new Stmt.Assign(target, Exprs.convert(value, (Type.Scalar) target.type()), Origin.NONE);
    }

    private List<Stmt> byRows() {
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
            out.addAll(EachElement.loops(shapes.get(r), names, "row", at -> row(seeds, result, at)));
        }
        return out;
    }

    private List<Stmt> row(List<Var> seeds, int result, List<Var> at) {
        List<Stmt> out = new ArrayList<>();
        Place element = EachElement.element(seeds.get(result), at);
        out.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
        List<Expr> gradients = pulled(seeds, out);
        for (int k = 0; k < leaves.size(); k++) {
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

    /** The gradients with respect to the leaves; those that are arrays under a name. */
    private List<Expr> pulled(List<Var> seeds, List<Stmt> out) {
        List<Expr> arguments = new ArrayList<>(sweeping.entry().parameters());
        arguments.addAll(seeds);
        Var pulled = names.fresh("pulled", vjp.signature().result());
        out.add(new Stmt.Call(Optional.of(pulled), true, vjp.signature(), arguments, Origin.NONE));
        List<Expr> gradients = new ArrayList<>();
        List<Expr> parts = Leaf.parts(pulled, request);
        for (int k = 0; k < leaves.size(); k++) {
            Expr gradient = parts.get(k);
            if (leaves.get(k).isArray() && !gradient.equals(pulled)) {
                Var named = names.fresh(leaves.get(k).name() + "Bar", gradient.type());
                out.add(new Stmt.Declare(named, gradient, Origin.NONE));
                gradient = named;
            }
            gradients.add(gradient);
        }
        return gradients;
    }
}
