package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes {@code f$hessian}: a Hessian-vector product for each element, or for several at once. */
final class HessianBuilder {
    private final Signature signature;
    private final Sweeping sweeping;
    private final Names names;
    private final List<Leaf> leaves;
    private final List<Var> matrices = new ArrayList<>();

    /** @param signature what the method looks like from outside */
    HessianBuilder(Signature signature, Sweeping sweeping) {
        this.signature = signature;
        this.sweeping = sweeping;
        this.names = sweeping.names();
        this.leaves = sweeping.calls().leaves();
    }

    Procedure build(Origin origin) {
        List<Stmt> body = new ArrayList<>(sweeping.entry().statements());
        for (Leaf one : leaves) {
            for (Leaf other : leaves) {
                String name = leaves.size() == 1 ? "hessian" : ExtraShape.joined(one.name(), other.name()) + "Hessian";
                Var matrix = names.fresh(name, JacobianShape.stacked(one.type(), other.type()));
                matrices.add(matrix);
                body.add(new Stmt.Declare(matrix, allocated(matrix.type(), one.variable()), Origin.NONE));
                body.addAll(rows(matrix, one.variable()));
            }
        }
        body.addAll(sweeping.calls().declarations());
        body.addAll(new Columns(sweeping.calls(), names, this::stored).swept());
        Expr answer = signature.result() instanceof Type.Bundle bundle
                ? new Expr.Pack(bundle, List.copyOf(matrices))
                : matrices.get(0);
        return new Procedure(signature, sweeping.entry().parameters(), new Block(body), Optional.of(answer), origin);
    }

    /** As many rows as an array has, with nothing in them yet; nothing for a number. */
    private static Expr allocated(Type matrix, Place of) {
        return of.type().isArray()
                ? new Expr.NewArray((Type.Array) matrix, List.of(new Expr.Length(of)))
                : Zeros.of(matrix);
    }

    private List<Stmt> rows(Place matrix, Place of) {
        return JacobianShape.hasRows(of)
                ? List.of(EachElement.eachRow(of, names, "i", (index, row) -> {
                    Place target = new Expr.Element(matrix, index);
                    List<Stmt> out = new ArrayList<>();
                    out.add(new Stmt.Assign(target, allocated(target.type(), row), Origin.NONE));
                    out.addAll(rows(target, row));
                    return out;
                }))
                : List.of();
    }

    private List<Stmt> stored(SweptColumns swept) {
        return swept.each(lane -> stored(
                swept.leaf(), swept.subscripts().apply(lane), swept.results().apply(lane)));
    }

    private List<Stmt> stored(int leaf, List<Expr> at, List<Place> products) {
        List<Stmt> out = new ArrayList<>();
        for (int k = 0; k < leaves.size(); k++) {
            Place part = EachElement.element(matrices.get(leaf * leaves.size() + k), at);
            out.add(new Stmt.Assign(part, products.get(k), Origin.NONE));
        }
        return out;
    }
}
