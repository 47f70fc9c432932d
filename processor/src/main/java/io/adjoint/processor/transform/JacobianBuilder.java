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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code f$jacobian}: a sweep forward for each element of the independents, or one back for each element of the
 * result, whichever are fewer.
 */
final class JacobianBuilder {
    private final Procedure jvp;
    private final Procedure vjp;
    private final Signature signature;
    private final Names names;
    private final Entry entry;
    private final List<Var> parameters;
    private final List<Var> independents = new ArrayList<>();
    private final Type.Array resultType;
    private final Map<Var, Var> matrices = new LinkedHashMap<>();
    private final Map<Var, Var> directions = new LinkedHashMap<>();

    /**
     * @param signature what the method looks like from outside
     * @param result the type of the one array that the method returns or writes
     */
    JacobianBuilder(Request request, Signature signature, Procedure jvp, Procedure vjp, Type.Array result) {
        this.jvp = jvp;
        this.vjp = vjp;
        this.signature = signature;
        this.resultType = result;
        this.names = Names.of(request.procedure());
        this.entry = Entry.of(request, names);
        this.parameters = entry.parameters();
        request.independents().forEach(each -> independents.add((Var) each.value()));
    }

    Procedure build() {
        List<Stmt> body = new ArrayList<>(entry.statements());
        Expr columns = Expr.Const.of(0);
        for (Var independent : independents) {
            Var direction = names.fresh(independent.name() + "Dot", independent.type());
            directions.put(independent, direction);
            body.add(new Stmt.Declare(direction, zeros(independent), Origin.NONE));
            columns = Exprs.isConst(columns, 0)
                    ? width(independent)
                    : Exprs.binary(Symbol.ADD, columns, width(independent));
        }
        // The first sweep tells how many elements the result has
        Expr first = swept(body, List.copyOf(directions.values()), true);
        Var rows = names.fresh("rows", Type.Scalar.INT);
        body.add(new Stmt.Declare(rows, new Expr.Length((Expr.Place) first), Origin.NONE));
        for (int i = 0; i < independents.size(); i++) {
            Var independent = independents.get(i);
            Type.Array type = matrixType(i);
            Var matrix = names.fresh(independents.size() == 1 ? "jacobian" : independent.name() + "Jacobian", type);
            matrices.put(independent, matrix);
            List<Expr> dimensions =
                    type.element().isArray() ? List.of(rows, new Expr.Length(independent)) : List.of(rows);
            body.add(new Stmt.Declare(matrix, new Expr.NewArray(type, dimensions), Origin.NONE));
        }
        boolean areNumbers = independents.stream().noneMatch(each -> each.type().isArray());
        if (areNumbers) {
            body.addAll(byColumns(rows));
        } else {
            Expr isWide = Exprs.binary(Symbol.LE, columns, rows);
            body.add(new Stmt.If(isWide, new Block(byColumns(rows)), new Block(byRows(rows)), Origin.NONE));
        }
        List<Expr> answers = List.copyOf(matrices.values());
        Expr answer =
                signature.result() instanceof Type.Bundle bundle ? new Expr.Pack(bundle, answers) : answers.get(0);
        return new Procedure(signature, parameters, new Block(body), Optional.of(answer), jvp.origin());
    }

    private Type.Array matrixType(int independent) {
        Type type = signature.result() instanceof Type.Bundle bundle
                ? bundle.components().get(independent).type()
                : signature.result();
        return (Type.Array) type;
    }

    private static Expr width(Var independent) {
        return independent.type().isArray() ? new Expr.Length(independent) : Expr.Const.of(1);
    }

    private static Expr zeros(Var independent) {
        return independent.type() instanceof Type.Array array
                ? new Expr.NewArray(array, List.of(new Expr.Length(independent)))
                : Exprs.num(0, independent.type());
    }

    /** The tangent of the result where the independents go in some directions. */
    private Expr swept(List<Stmt> out, List<? extends Expr> along, boolean isFirst) {
        List<Expr> arguments = new ArrayList<>(parameters);
        arguments.addAll(along);
        Type result = jvp.signature().result();
        Var given = names.fresh(isFirst ? "first" : "column", result);
        out.add(new Stmt.Call(Optional.of(given), true, jvp.signature(), arguments, Origin.NONE));
        if (!(result instanceof Type.Bundle)) {
            return given;
        }
        Var tangent = names.fresh("tangent", resultType);
        out.add(new Stmt.Declare(tangent, new Expr.Component(given, TangentShape.TANGENT, resultType), Origin.NONE));
        return tangent;
    }

    private List<Stmt> byColumns(Var rows) {
        List<Stmt> out = new ArrayList<>();
        for (Var independent : independents) {
            if (independent.type().isArray()) {
                Var index = names.fresh("j", Type.Scalar.INT);
                Expr.Element element = new Expr.Element(directions.get(independent), index);
                List<Stmt> turn = new ArrayList<>();
                turn.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
                Expr tangent = swept(turn, List.copyOf(directions.values()), false);
                turn.add(copied(tangent, rows, i -> new Expr.Element(row(independent, i), index)));
                turn.add(new Stmt.Assign(element, Exprs.num(0, element.type()), Origin.NONE));
                out.add(new Stmt.For(
                        index,
                        Expr.Const.of(0),
                        Symbol.LT,
                        new Expr.Length(independent),
                        new Block(turn),
                        Origin.NONE));
            } else {
                List<Expr> along = new ArrayList<>();
                directions.forEach((each, direction) ->
                        along.add(each.equals(independent) ? Exprs.num(1, each.type()) : direction));
                Expr tangent = swept(out, along, false);
                out.add(copied(tangent, rows, i -> new Expr.Element(matrices.get(independent), i)));
            }
        }
        return out;
    }

    private Expr.Element row(Var independent, Var i) {
        return new Expr.Element(matrices.get(independent), i);
    }

    private Stmt copied(Expr from, Expr length, java.util.function.Function<Var, Expr.Element> to) {
        Var i = names.fresh("i", Type.Scalar.INT);
        Expr.Element target = to.apply(i);
        Expr value = Exprs.convert(new Expr.Element((Expr.Place) from, i), (Type.Scalar) target.type());
        return new Stmt.For(
                i,
                Expr.Const.of(0),
                Symbol.LT,
                length,
                Block.of(new Stmt.Assign(target, value, Origin.NONE)),
                Origin.NONE);
    }

    private List<Stmt> byRows(Var rows) {
        Var seed = names.fresh("seed", resultType);
        Var row = names.fresh("row", Type.Scalar.INT);
        Expr.Element element = new Expr.Element(seed, row);
        List<Stmt> turn = new ArrayList<>();
        turn.add(new Stmt.Assign(element, Exprs.num(1, element.type()), Origin.NONE));
        List<Expr> arguments = new ArrayList<>(parameters);
        arguments.add(seed);
        Type result = vjp.signature().result();
        Var pulled = names.fresh("pulled", result);
        turn.add(new Stmt.Call(Optional.of(pulled), true, vjp.signature(), arguments, Origin.NONE));
        for (int k = 0; k < independents.size(); k++) {
            Var independent = independents.get(k);
            Expr gradient = pulled;
            if (result instanceof Type.Bundle bundle) {
                int component = bundle.components().size() - independents.size() + k;
                gradient = new Expr.Component(
                        pulled, bundle.components().get(component).name(), independent.type());
            }
            if (independent.type().isArray()) {
                if (!(gradient instanceof Var)) {
                    Var named = names.fresh(independent.name() + "Bar", independent.type());
                    turn.add(new Stmt.Declare(named, gradient, Origin.NONE));
                    gradient = named;
                }
                turn.add(copied(
                        gradient, new Expr.Length(independent), j -> new Expr.Element(row(independent, row), j)));
            } else {
                Expr.Element target = row(independent, row);
                turn.add(new Stmt.Assign(target, Exprs.convert(gradient, (Type.Scalar) target.type()), Origin.NONE));
            }
        }
        turn.add(new Stmt.Assign(element, Exprs.num(0, element.type()), Origin.NONE));
        return List.of(
                new Stmt.Declare(seed, new Expr.NewArray(resultType, List.of(rows)), Origin.NONE),
                new Stmt.For(row, Expr.Const.of(0), Symbol.LT, rows, new Block(turn), Origin.NONE));
    }
}
