package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Loops over the elements of arrays that the user did not write out, and what is checked before them. */
final class LoweringElements {
    private static final String RANGES = "io.adjoint.array.Ranges";
    private static final Type STRING = new Type.Reference("java.lang.String");
    private static final int NO_TARGET = 0;

    private final Lowering lowering;

    LoweringElements(Lowering lowering) {
        this.lowering = lowering;
    }

    void upwards(Expr count, Consumer<Var> turn) {
        upwards(Expr.Const.of(0), count, turn);
    }

    void upwards(Expr from, Expr to, Consumer<Var> turn) {
        loop(from, Symbol.LT, to, turn);
    }

    void downwards(Expr count, Consumer<Var> turn) {
        loop(difference(count, Expr.Const.of(1)), Symbol.GE, Expr.Const.of(0), turn);
    }

    private void loop(Expr from, Symbol test, Expr bound, Consumer<Var> turn) {
        Var index = lowering.loops.index();
        List<Flow> body = lowering.out.during(() -> turn.accept(index));
        lowering.out.add(new Flow.Counted(index, from, test, bound, body, List.of(), NO_TARGET, lowering.out.origin()));
    }

    /** A number that no store to an array changes. */
    Expr lasting(Expr number, String name) {
        Reading reading = Reading.of(number);
        boolean lasts = number instanceof Expr.Length || reading.elements().isEmpty() && !reading.canThrow();
        return lasts ? number : lowering.operands.keep(number, name);
    }

    /** Calls what throws as the JDK's method does. */
    void check(String method, Expr... arguments) {
        List<Type> types = Arrays.stream(arguments).map(Expr::type).toList();
        Op.Function check = new Op.Function(RANGES, method, types, Type.Void.VOID, true);
        lowering.out.add(new Stmt.Evaluate((Expr.Apply) Exprs.call(check, arguments), lowering.out.origin()));
    }

    /** What the elements of an array are called in an exception of the JDK's. */
    Expr typeName(Place array) {
        Type element = ((Type.Array) array.type()).element();
        return new Expr.Const(element.isArray() ? "object array" : element.toString(), STRING);
    }

    Expr sum(Expr start, Expr index) {
        return start.equals(Expr.Const.of(0)) ? index : Exprs.binary(Symbol.ADD, start, index);
    }

    Expr difference(Expr end, Expr start) {
        if (start.equals(Expr.Const.of(0))) {
            return end;
        }
        return end instanceof Expr.Const a && start instanceof Expr.Const b
                ? Expr.Const.of((int) a.value() - (int) b.value())
                : Exprs.binary(Symbol.SUB, end, start);
    }
}
