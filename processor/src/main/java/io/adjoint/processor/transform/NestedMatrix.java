package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.NestedDerivative.Role;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A Hessian or Jacobian that is called, as the calls of other derivatives that it is made of: its derivatives follow
 * from theirs.
 */
final class NestedMatrix {
    private final NestedDerivative nested;
    private final Names names = new Names();
    private final List<Var> parameters;
    private final List<Stmt> body = new ArrayList<>();

    private NestedMatrix(NestedDerivative nested) {
        this.nested = nested;
        this.parameters = names.fresh(nested.names()::get, nested.of().parameters());
    }

    /** A program with the bodies of the matrices that it calls. */
    static Program expanded(Program program) {
        Map<Signature, Procedure> procedures = new LinkedHashMap<>(program.procedures());
        program.given().values().forEach(given -> {
            if (given instanceof NestedDerivative nested && nested.mode().isMatrix()) {
                procedures.put(nested.of(), new NestedMatrix(nested).procedure());
            }
        });
        return new Program(procedures, program.given(), program.checkpoints());
    }

    private Procedure procedure() {
        Var answer = nested.mode() == NestedDerivative.Mode.HESSIAN ? hessian() : jacobian();
        return new Procedure(nested.of(), parameters, new Block(body), Optional.of(answer), Origin.NONE);
    }

    /** A product for each column. */
    private Var hessian() {
        Var independent = parameters.get(nested.independents().get(0));
        Signature product = nested.columns().orElseThrow().of();
        if (independent.type().isScalar()) {
            return called(product, List.of(Exprs.num(1, independent.type())), "hessian", body);
        }
        Type.Array row = (Type.Array) independent.type();
        Var hessian = names.fresh("hessian", nested.of().result());
        Var direction = names.fresh(independent.name() + "Dot", row);
        Expr length = new Expr.Length(independent);
        body.add(new Stmt.Declare(
                hessian, new Expr.NewArray((Type.Array) hessian.type(), List.of(length, length)), Origin.NONE));
        body.add(new Stmt.Declare(direction, new Expr.NewArray(row, List.of(length)), Origin.NONE));
        Var index = names.fresh("i", Type.Scalar.INT);
        Expr.Element element = new Expr.Element(direction, index);
        List<Stmt> turn = new ArrayList<>();
        turn.add(new Stmt.Assign(element, Exprs.num(1, row.element()), Origin.NONE));
        Var column = called(product, List.of(direction), "column", turn);
        Place target = new Expr.Element(hessian, index);
        turn.addAll(EachElement.loops(
                column,
                names,
                "j",
                at -> List.of(new Stmt.Assign(
                        EachElement.element(target, at), EachElement.element(column, at), Origin.NONE))));
        turn.add(new Stmt.Assign(element, Exprs.num(0, row.element()), Origin.NONE));
        body.add(new Stmt.For(index, Expr.Const.of(0), Symbol.LT, length, new Block(turn), Origin.NONE));
        return hessian;
    }

    /** Sweeps forward for the columns or back for the rows, whichever are fewer. */
    private Var jacobian() {
        List<Leaf> leaves = IntStream.range(0, nested.independents().size())
                .mapToObj(k -> leaf(k, parameters.get(nested.independents().get(k))))
                .toList();
        List<Var> directions = leaves.stream().map(this::direction).toList();
        List<Var> results = List.of(Var.of("result", nested.differentiated().result()));
        // The first sweep tells how many elements the results have
        List<Place> first = forward(directions, "first", body);
        JacobianMatrices matrices = new JacobianMatrices(results, leaves, names);
        body.addAll(matrices.allocated(first));
        List<Stmt> columns = columns(leaves, directions, matrices);
        if (leaves.stream().noneMatch(Leaf::isArray)) {
            body.addAll(columns);
        } else {
            Expr elements = matrices.size(leaves.stream().map(Leaf::variable).toList(), "columns", body);
            Expr isWide = Exprs.binary(Symbol.LE, elements, matrices.size(first, "rows", body));
            body.add(new Stmt.If(
                    isWide, new Block(columns), new Block(matrices.byRows(first, this::back)), Origin.NONE));
        }
        return !nested.isPacked()
                ? matrices.all().get(0)
                : PackedResults.packed(nested, part -> matrices.all().get(part.independent()), names, body);
    }

    private static Leaf leaf(int independent, Var variable) {
        return new Leaf(independent, variable, variable.name());
    }

    private Var direction(Leaf leaf) {
        Var direction = names.fresh(leaf.name() + "Dot", leaf.type());
        Expr zeros = leaf.isArray() ? Zeros.like(leaf.variable()) : Zeros.scalar(leaf.type());
        body.add(new Stmt.Declare(direction, zeros, Origin.NONE));
        return direction;
    }

    private List<Stmt> columns(List<Leaf> leaves, List<Var> directions, JacobianMatrices matrices) {
        List<Stmt> out = new ArrayList<>();
        for (Leaf leaf : leaves) {
            out.addAll(EachElement.loops(
                    leaf.variable(), names, "j", at -> column(leaf.independent(), at, directions, matrices)));
        }
        return out;
    }

    private List<Stmt> column(int leaf, List<Var> at, List<Var> directions, JacobianMatrices matrices) {
        List<Stmt> out = new ArrayList<>();
        Place element = EachElement.element(directions.get(leaf), at);
        List<Expr> along = new ArrayList<>(directions);
        if (at.isEmpty()) {
            along.set(leaf, Exprs.num(1, element.type()));
        } else {
            out.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
        }
        List<Place> swept = forward(along, "column", out);
        out.addAll(matrices.stored(SweptColumns.of(leaf, List.copyOf(at), swept)));
        if (!at.isEmpty()) {
            out.add(new Stmt.Assign(element, Exprs.num(0, element.type()), Origin.NONE));
        }
        return out;
    }

    /** The tangents of the results where the independents go in some directions. */
    private List<Place> forward(List<? extends Expr> along, String name, List<Stmt> out) {
        NestedDerivative columns = nested.columns().orElseThrow();
        Var pair = called(columns.of(), along, name, out);
        return List.of(columns.place(pair, columns.part(Role.TANGENT).orElseThrow()));
    }

    /** The gradients with respect to the independents. */
    private List<Expr> back(List<Var> seeds, List<Stmt> out) {
        NestedDerivative rows = nested.rows().orElseThrow();
        Var gradient = called(rows.of(), seeds, "gradient", out);
        List<Expr> gradients = new ArrayList<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            gradients.add(rows.read(gradient, rows.partOf(Role.INDEPENDENT, k)));
        }
        return gradients;
    }

    private Var called(Signature callee, List<? extends Expr> more, String name, List<Stmt> out) {
        List<Expr> arguments = new ArrayList<>(parameters);
        arguments.addAll(more);
        Var result = names.fresh(name, callee.result());
        out.add(new Stmt.Call(Optional.of(result), true, callee, arguments, Origin.NONE));
        return result;
    }
}
