package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Gives names to costly inner values that a tangent reads, so that they are computed once. */
final class NamedValues {
    private final Reads reads;
    private final InnerValues inner;
    private List<Stmt> out = new ArrayList<>();

    private NamedValues(Reads reads, InnerValues inner) {
        this.reads = reads;
        this.inner = inner;
    }

    /** @param activity what has a tangent */
    static Procedure of(Procedure procedure, Activity activity, Reads reads) {
        NamedValues values = new NamedValues(reads, new InnerValues(activity, Names.of(procedure)));
        procedure.body().statements().forEach(values::add);
        Optional<Expr> result = procedure.result().map(value -> values.result(value, procedure.origin()));
        return procedure.with(new Block(values.out), result);
    }

    private Expr result(Expr value, Origin origin) {
        return value instanceof Expr.Pack pack
                ? new Expr.Pack(
                        pack.type(),
                        pack.components().stream()
                                .map(component -> named(component, true, origin))
                                .toList())
                : named(value, true, origin);
    }

    private Expr named(Expr value, boolean itself, Origin origin) {
        return value.type().isScalar() ? inner.named(value, itself, out, origin) : value;
    }

    private Block scope(Block block) {
        List<Stmt> outer = out;
        out = new ArrayList<>();
        block.statements().forEach(this::add);
        Block made = new Block(out);
        out = outer;
        return made;
    }

    private void add(Stmt stmt) {
        Origin origin = stmt.origin();
        if (stmt instanceof Stmt.Declare declare) {
            out.add(new Stmt.Declare(declare.variable(), named(declare.value(), false, origin), origin));
        } else if (stmt instanceof Stmt.Assign assign) {
            boolean itself = !holdsValue(assign.target(), assign.value(), reads);
            out.add(new Stmt.Assign(assign.target(), named(assign.value(), itself, origin), origin));
        } else if (stmt instanceof Stmt.Increment increment) {
            out.add(new Stmt.Increment(increment.target(), named(increment.value(), true, origin), origin));
        } else if (stmt instanceof Stmt.Push push) {
            out.add(new Stmt.Push(push.tape(), named(push.value(), true, origin), origin));
        } else if (stmt instanceof Stmt.Call call) {
            List<Expr> arguments = call.arguments().stream()
                    .map(argument -> named(argument, true, origin))
                    .toList();
            out.add(new Stmt.Call(call.result(), call.declares(), call.callee(), arguments, origin));
        } else {
            out.add(Stmts.mapBlocks(stmt, this::scope));
        }
    }

    /** Whether a variable that is assigned can stand for the value where the tangent is computed afterwards. */
    static boolean holdsValue(Place target, Expr value, Reads reads) {
        return target instanceof Var && !isRead(target, value, reads);
    }

    /** Whether a value depends on what is in a place. */
    static boolean isRead(Place place, Expr value, Reads reads) {
        return !Collections.disjoint(reads.of(value), reads.writes(new Stmt.Assign(place, value, Origin.NONE)));
    }
}
