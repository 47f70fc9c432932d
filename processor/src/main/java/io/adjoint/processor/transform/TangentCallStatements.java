package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.Variation;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call where tangents are carried along: of the primal if none is concerned, else of what takes tangents too. */
final class TangentCallStatements {
    private final Variation variation;
    private final Aliases aliases;
    private final Names names;
    private final Bars dots;
    private final TangentExpressions tangents;
    private final TangentCalls calls;

    TangentCallStatements(
            Variation variation,
            Aliases aliases,
            Names names,
            Bars dots,
            TangentExpressions tangents,
            TangentCalls calls) {
        this.variation = variation;
        this.aliases = aliases;
        this.names = names;
        this.dots = dots;
        this.tangents = tangents;
        this.calls = calls;
    }

    List<Stmt> of(Stmt.Call call) {
        List<Stmt> out = new ArrayList<>();
        if (variation.isVaried(call)) {
            carry(call, out);
        } else {
            List<Expr> arguments =
                    call.arguments().stream().map(tangents::primal).toList();
            out.add(new Stmt.Call(
                    call.result(), call.declares(), calls.plain(call.callee()), arguments, call.origin()));
            call.result().filter(this::hasTangent).ifPresent(result -> out.add(zero(result, call)));
        }
        return out;
    }

    private boolean hasTangent(Var result) {
        return result.type().isContinuous() && variation.isVaried(result);
    }

    private Stmt zero(Var result, Stmt.Call call) {
        Expr zero = result.type().isArray() ? Zeros.likeIfThere(result) : Zeros.scalar(result.type());
        return given(dots.of(result), zero, call);
    }

    private static Stmt given(Var variable, Expr value, Stmt.Call call) {
        return call.declares()
                ? new Stmt.Declare(variable, value, call.origin())
                : new Stmt.Assign(variable, value, call.origin());
    }

    private void carry(Stmt.Call call, List<Stmt> out) {
        Set<Integer> varied = variation.varied(call);
        List<Expr> given = call.arguments();
        List<Expr> arguments =
                new ArrayList<>(given.stream().map(tangents::primal).toList());
        varied.forEach(i -> arguments.add(tangent(given.get(i))));
        given.stream()
                .filter(argument -> argument.type().equals(Type.Tape.SHARED))
                .forEach(tape -> arguments.add(dots.of((Var) tape)));
        Signature callee = calls.tangent(call, varied, aliases.groups(call.arguments()));
        if (call.result().isEmpty() || !(callee.result() instanceof Type.Bundle both)) {
            out.add(new Stmt.Call(call.result(), call.declares(), callee, arguments, call.origin()));
            return;
        }
        Var result = call.result().get();
        if (result.type() instanceof Type.Bundle) {
            Var replaced = names.fresh(result.name(), both);
            out.add(new Stmt.Call(Optional.of(replaced), call.declares(), callee, arguments, call.origin()));
            tangents.replace(result, replaced);
            return;
        }
        Var pair = names.fresh(GeneratedNames.joined(call.callee().name()), both);
        out.add(new Stmt.Call(Optional.of(pair), true, callee, arguments, call.origin()));
        out.add(given(result, new Expr.Component(pair, TangentShape.VALUE, result.type()), call));
        out.add(given(dots.of(result), new Expr.Component(pair, TangentShape.TANGENT, result.type()), call));
    }

    private Expr tangent(Expr argument) {
        if (argument.type().isScalar()) {
            return tangents.of(argument);
        }
        if (argument instanceof Place place) {
            return tangents.dot(place);
        }
        return argument instanceof Expr.Component ? tangents.ofArray(argument).orElseThrow() : argument; // null
    }
}
