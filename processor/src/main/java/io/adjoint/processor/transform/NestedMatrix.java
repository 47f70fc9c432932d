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

/**
 * A Hessian or Jacobian that is called, as the calls of other derivatives that it is made of: its derivatives follow
 * from theirs.
 */
final class NestedMatrix implements JacobianCalls {
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

    private Var jacobian() {
        List<Var> independents =
                nested.independents().stream().map(parameters::get).toList();
        List<Var> results = List.of(Var.of("result", nested.differentiated().result()));
        List<Var> matrices = new NestedJacobian(results, independents, this, names).build(body);
        return nested.packing().isEmpty()
                ? matrices.get(0)
                : PackedResults.packed(nested, part -> matrices.get(part.independent()), names, body);
    }

    @Override
    public List<Place> forward(List<? extends Expr> along, String name, List<Stmt> out) {
        NestedDerivative columns = nested.columns().orElseThrow();
        Var pair = called(columns.of(), along, name, out);
        return List.of(columns.place(pair, columns.part(Role.TANGENT).orElseThrow()));
    }

    @Override
    public List<Expr> back(List<Var> seeds, List<Stmt> out) {
        NestedDerivative rows = nested.rows().orElseThrow();
        Var gradient = called(rows.of(), seeds, "gradient", out);
        List<Expr> gradients = new ArrayList<>();
        for (int k = 0; k < nested.independents().size(); k++) {
            gradients.add(rows.read(gradient, rows.partOf(k)));
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
