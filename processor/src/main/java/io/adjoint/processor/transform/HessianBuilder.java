package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes {@code f$hessian}: a Hessian-vector product for each column. */
final class HessianBuilder {

    /**
     * @param signature what the method looks like from outside
     * @param hvp the Hessian-vector product with respect to one number or array of numbers
     */
    static Procedure of(Request request, Signature signature, Procedure hvp) {
        Names names = Names.of(request.procedure());
        Entry entry = Entry.of(request, names);
        List<Var> parameters = entry.parameters();
        Var independent = (Var) request.independents().get(0).value();
        Var hessian = names.fresh("hessian", signature.result());
        List<Stmt> body = new ArrayList<>(entry.statements());
        body.addAll(
                independent.type().isArray()
                        ? columns(hvp, parameters, independent, hessian, names)
                        : List.of(called(hvp, parameters, Exprs.num(1, independent.type()), hessian)));
        return new Procedure(signature, parameters, new Block(body), Optional.of(hessian), hvp.origin());
    }

    private static List<Stmt> columns(Procedure hvp, List<Var> parameters, Var independent, Var hessian, Names names) {
        Type.Array row = (Type.Array) independent.type();
        Var direction = names.fresh(independent.name() + "Dot", row);
        Var index = names.fresh("i", Type.Scalar.INT);
        Var column = names.fresh("column", row);
        Expr length = new Expr.Length(independent);
        Expr.Element element = new Expr.Element(direction, index);
        Block turn = new Block(List.of(
                new Stmt.Assign(element, Exprs.num(1, row.element()), Origin.NONE),
                called(hvp, parameters, direction, column),
                new Stmt.Assign(new Expr.Element(hessian, index), column, Origin.NONE),
                new Stmt.Assign(element, Exprs.num(0, row.element()), Origin.NONE)));
        return List.of(
                new Stmt.Declare(hessian, new Expr.NewArray((Type.Array) hessian.type(), List.of(length)), Origin.NONE),
                new Stmt.Declare(direction, new Expr.NewArray(row, List.of(length)), Origin.NONE),
                new Stmt.For(index, Expr.Const.of(0), Symbol.LT, length, turn, Origin.NONE));
    }

    private static Stmt called(Procedure hvp, List<Var> parameters, Expr direction, Var result) {
        List<Expr> arguments = new ArrayList<>(parameters);
        arguments.add(direction);
        return new Stmt.Call(Optional.of(result), true, hvp.signature(), arguments, Origin.NONE);
    }

    private HessianBuilder() {}
}
