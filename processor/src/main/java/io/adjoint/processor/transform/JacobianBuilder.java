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

/**
 * Writes {@code f$jacobian}: sweeps forward, each for as many elements of the independents as it takes at once, or one
 * back for each element of the results, whichever are fewer.
 */
final class JacobianBuilder {
    private final Sweeping sweeping;
    private final Procedure vjp;
    private final Optional<RowsBuilder.Rows> rows;
    private final Signature signature;
    private final Names names;
    private final Request request;
    private final ForwardCalls calls;
    private final List<Leaf> leaves;
    private final JacobianMatrices matrices;
    private List<? extends Place> shapes;

    /**
     * @param shape what the method looks like from outside
     * @param signature what the Jacobian is called by
     * @param sweeping what goes forward
     * @param vjp goes back
     * @param rows what goes back for all rows from one sweep forward, if there is such
     */
    JacobianBuilder(
            ExtraShape shape, Signature signature, Sweeping sweeping, Procedure vjp, Optional<RowsBuilder.Rows> rows) {
        this.request = shape.request();
        this.sweeping = sweeping;
        this.vjp = vjp;
        this.rows = rows;
        this.signature = signature;
        this.names = sweeping.names();
        this.calls = sweeping.calls();
        this.leaves = calls.leaves();
        this.shapes = shape.outputs();
        this.matrices = new JacobianMatrices(shape.results(), leaves, names);
    }

    Procedure build() {
        Columns columns = new Columns(calls, names, matrices::stored);
        List<Stmt> body = new ArrayList<>(sweeping.entry().statements());
        Expr elements = matrices.size(leaves.stream().map(Leaf::variable).toList(), "elements", body);
        Expr answer =
                rows.isPresent() ? eitherWay(columns, elements, rows.get(), body) : inPlace(columns, elements, body);
        return new Procedure(
                signature, sweeping.entry().parameters(), new Block(body), Optional.of(answer), vjp.origin());
    }

    private Expr inPlace(Columns columns, Expr elements, List<Stmt> body) {
        if (shapes.isEmpty()) { // what is returned has a shape only then
            shapes = List.of(columns.begun(elements, false, body));
        } else {
            body.addAll(calls.declarations());
        }
        body.addAll(matrices.allocated(shapes));
        if (leaves.stream().noneMatch(Leaf::isArray)) {
            body.addAll(columns.swept());
        } else {
            Expr isForward = columns.areFewest(elements, matrices.size(shapes, "rows", body));
            body.add(new Stmt.If(
                    isForward,
                    new Block(columns.swept()),
                    new Block(matrices.byRows(shapes, this::pulled)),
                    Origin.NONE));
        }
        return answer();
    }

    /** If it is known how many rows there are, no sweep is run to ask for it. */
    private Expr eitherWay(Columns columns, Expr elements, RowsBuilder.Rows back, List<Stmt> body) {
        Var jacobian = names.fresh("jacobian", signature.result());
        List<Stmt> forward = new ArrayList<>();
        Expr isForward;
        if (back.count().isPresent()) {
            isForward = columns.areFewest(elements, back.count().get());
            shapes = List.of(columns.begun(elements, true, forward));
        } else {
            shapes = List.of(columns.begun(elements, false, body));
            isForward = columns.areFewest(elements, matrices.size(shapes, "rows", body));
        }
        forward.addAll(matrices.allocated(shapes));
        forward.addAll(columns.swept());
        forward.add(new Stmt.Assign(jacobian, answer(), Origin.NONE));
        Stmt call = new Stmt.Call(
                Optional.of(jacobian),
                false,
                back.method().signature(),
                List.copyOf(sweeping.entry().parameters()),
                Origin.NONE);
        body.add(new Stmt.Declare(jacobian, Zeros.of(jacobian.type()), Origin.NONE));
        body.add(new Stmt.If(isForward, new Block(forward), Block.of(call), Origin.NONE));
        return jacobian;
    }

    private Expr answer() {
        return signature.result() instanceof Type.Bundle bundle
                ? new Expr.Pack(bundle, List.copyOf(matrices.all()))
                : matrices.all().get(0);
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
