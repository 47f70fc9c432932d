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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where values are recorded: one tape for each variable in a gradient of its own, one for all in the two sweeps of a
 * split call.
 */
final class Tapes {
    private final Names names;
    private final boolean isShared;
    private final Map<Key, Var> tapes = new LinkedHashMap<>();
    private Var shared;

    private record Key(Var variable, Type element) {}

    Tapes(Names names, boolean isShared) {
        this.names = names;
        this.isShared = isShared;
    }

    /** The tape that holds the values of a place. */
    private Var of(Place place) {
        return of(Exprs.root(place), place.type());
    }

    private Var of(Var variable, Type element) {
        if (isShared) {
            return shared();
        }
        return tapes.computeIfAbsent(
                new Key(variable, element),
                key -> names.fresh(key.variable().name() + "Tape", new Type.Tape(key.element())));
    }

    /** The tape that calls record on. */
    Var shared() {
        if (shared == null) {
            shared = names.fresh("tape", Type.Tape.SHARED);
        }
        return shared;
    }

    Stmt.Push push(Place place, Origin origin) {
        return new Stmt.Push(of(place), place, origin);
    }

    /** Records a place on the tape of another. */
    Stmt.Push push(Var tapeOf, Place place, Origin origin) {
        return new Stmt.Push(of(tapeOf), place, origin);
    }

    /** Declares a variable with what is on the tape of another. */
    Stmt.Pop pop(Var tapeOf, Var into, Origin origin) {
        return new Stmt.Pop(of(tapeOf), into, true, origin);
    }

    Stmt.Pop pop(Place place, boolean declares, Origin origin) {
        return new Stmt.Pop(of(place), place, declares, origin);
    }

    /** Records every element of an array. */
    Stmt pushAll(Var array, Origin origin) {
        return pushAll(array, array, origin);
    }

    /** Records every element of a row on the tape of the array that it is a row of. */
    Stmt pushAll(Var tapeOf, Var row, Origin origin) {
        Var index = names.fresh("i", Type.Scalar.INT);
        Expr.Element element = new Expr.Element(row, index);
        return each(row, index, Symbol.LT, new Stmt.Push(of(tapeOf, element.type()), element, origin), origin);
    }

    /** Restores every element of an array, the last one first. */
    Stmt popAll(Var array, Origin origin) {
        return popAll(array, array, origin);
    }

    /** Restores every element of a row from the tape of the array that it is a row of. */
    Stmt popAll(Var tapeOf, Var row, Origin origin) {
        Var index = names.fresh("i", Type.Scalar.INT);
        Expr.Element element = new Expr.Element(row, index);
        return each(row, index, Symbol.GE, new Stmt.Pop(of(tapeOf, element.type()), element, false, origin), origin);
    }

    private static Stmt each(Var array, Var index, Symbol test, Stmt element, Origin origin) {
        Expr length = new Expr.Length(array);
        Expr first = Expr.Const.of(0);
        return test == Symbol.LT
                ? new Stmt.For(index, first, test, length, Block.of(element), origin)
                : new Stmt.For(
                        index,
                        Exprs.binary(Symbol.SUB, length, Expr.Const.of(1)),
                        test,
                        first,
                        Block.of(element),
                        origin);
    }

    /** Declarations of the tapes that are the gradient's own. */
    List<Stmt> declarations() {
        List<Stmt> declarations = new ArrayList<>();
        List<Var> all = new ArrayList<>(tapes.values());
        if (shared != null && !isShared) {
            all.add(shared);
        }
        for (Var tape : all) {
            declarations.add(new Stmt.Declare(tape, new Expr.NewTape((Type.Tape) tape.type()), Origin.NONE));
        }
        return declarations;
    }
}
