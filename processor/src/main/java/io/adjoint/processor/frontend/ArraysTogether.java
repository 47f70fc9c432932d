package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
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

/** Copies of arrays, alone or several of one type in one array of such. */
final class ArraysTogether {
    private final Names names;
    private final List<Stmt> body;

    ArraysTogether(Names names, List<Stmt> body) {
        this.names = names;
        this.body = body;
    }

    /** Declares a copy of an array. */
    Var copy(Var array) {
        Var copy = names.fresh(array.name(), array.type());
        body.add(new Stmt.Declare(copy, empty(array), Origin.NONE));
        body.add(copied(copy, array));
        return copy;
    }

    /** Declares an array of copies. */
    Var together(List<Var> arrays, String name) {
        Type.Array type = (Type.Array) Type.arrayOf(arrays.get(0).type());
        Var all = names.fresh(name, type);
        body.add(new Stmt.Declare(all, new Expr.NewArray(type, List.of(Expr.Const.of(arrays.size()))), Origin.NONE));
        for (int i = 0; i < arrays.size(); i++) {
            Place row = new Expr.Element(all, Expr.Const.of(i));
            body.add(new Stmt.Assign(row, empty(arrays.get(i)), Origin.NONE));
            body.add(copied(row, arrays.get(i)));
        }
        return all;
    }

    /** A method that gives an array of copies of some arrays. */
    static Procedure together(List<Type> types) {
        Names names = new Names();
        List<Stmt> body = new ArrayList<>();
        List<Var> given = names.fresh(i -> "seed", types);
        Var all = new ArraysTogether(names, body).together(given, "seeds");
        Signature signature = new Signature("#together", "seeds", types, all.type(), false);
        return new Procedure(signature, given, new Block(body), Optional.of(all), Origin.NONE);
    }

    private static Expr empty(Place like) {
        return new Expr.NewArray((Type.Array) like.type(), List.of(new Expr.Length(like)));
    }

    /** Row by row; what is null stays so. */
    private Stmt copied(Place to, Place from) {
        Var index = names.fresh("i", Type.Scalar.INT);
        Expr.Element target = new Expr.Element(to, index);
        Expr.Element source = new Expr.Element(from, index);
        Stmt turn = source.type().isArray()
                ? new Stmt.If(
                        new Expr.Opaque(List.of("", " != null"), List.of(source), Type.Scalar.BOOLEAN),
                        Block.of(new Stmt.Assign(target, empty(source), Origin.NONE), copied(target, source)),
                        new Block(List.of()),
                        Origin.NONE)
                : new Stmt.Assign(target, source, Origin.NONE);
        return new Stmt.For(index, Expr.Const.of(0), Symbol.LT, new Expr.Length(from), Block.of(turn), Origin.NONE);
    }
}
