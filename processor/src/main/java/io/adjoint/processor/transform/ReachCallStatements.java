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

/** A call where it is told which independents reach what: of the primal, and of what tells. */
final class ReachCallStatements {
    private final Variation variation;
    private final Aliases aliases;
    private final Names names;
    private final Bars froms;
    private final ReachExpressions sets;
    private final ReachCalls calls;
    private final Optional<Var> pattern;

    ReachCallStatements(
            Variation variation,
            Aliases aliases,
            Names names,
            Bars froms,
            ReachExpressions sets,
            ReachCalls calls,
            Optional<Var> pattern) {
        this.variation = variation;
        this.aliases = aliases;
        this.names = names;
        this.froms = froms;
        this.sets = sets;
        this.calls = calls;
        this.pattern = pattern;
    }

    List<Stmt> of(Stmt.Call call) {
        List<Stmt> out = new ArrayList<>();
        if (!variation.isVaried(call)) {
            out.add(plain(call));
            call.result().filter(this::isReached).ifPresent(result -> out.add(given(result, nothing(result), call)));
        } else if (!calls.hasBody(call.callee())) {
            all(call, out);
        } else if (calls.onlyComputes(call.callee())) {
            apart(call, out);
        } else {
            together(call, out);
        }
        return out;
    }

    private Stmt plain(Stmt.Call call) {
        return new Stmt.Call(
                call.result(), call.declares(), calls.plain(call.callee()), call.arguments(), call.origin());
    }

    private boolean isReached(Var result) {
        return result.type().isContinuous() && variation.isVaried(result);
    }

    private static Expr nothing(Var result) {
        return result.type().isArray() ? ReachedType.like(result) : ReachedType.NONE;
    }

    private Stmt given(Var result, Expr value, Stmt.Call call) {
        Var from = froms.of(result);
        return call.declares()
                ? new Stmt.Declare(from, value, call.origin())
                : new Stmt.Assign(from, value, call.origin());
    }

    /** Of what is not looked into everything depends on everything, and meets. */
    private void all(Stmt.Call call, List<Stmt> out) {
        Expr all = ReachedType.NONE;
        for (int i : variation.varied(call)) {
            all = ReachedType.union(all, ReachedType.within(set(call.arguments().get(i), call, out)));
        }
        Var from = names.fresh(GeneratedNames.joined(call.callee().name()) + "From", ReachedType.SET);
        out.add(new Stmt.Declare(from, all, call.origin()));
        sets.meeting(from, call.origin()).ifPresent(out::add);
        out.add(plain(call));
        call.result()
                .filter(this::isReached)
                .ifPresent(result -> out.add(
                        given(result, result.type().isArray() ? ReachedType.filled(result, from) : from, call)));
    }

    /**
     * The value is computed apart, which is left out where nobody asks for it; afterwards, since it may come to stand
     * where an argument stood.
     */
    private void apart(Stmt.Call call, List<Stmt> out) {
        List<Expr> arguments = arguments(call, out);
        Optional<Var> from = call.result().filter(this::isReached).map(froms::of);
        if (from.isPresent() || pattern.isPresent()) {
            out.add(new Stmt.Call(from, from.isPresent() && call.declares(), callee(call), arguments, call.origin()));
        }
        out.add(plain(call));
    }

    /** What writes to arrays, or does something else besides, is called once. */
    private void together(Stmt.Call call, List<Stmt> out) {
        List<Expr> arguments = arguments(call, out);
        Signature callee = callee(call);
        if (call.result().isEmpty() || !(callee.result() instanceof Type.Bundle both)) {
            out.add(new Stmt.Call(call.result(), call.declares(), callee, arguments, call.origin()));
            return;
        }
        Var result = call.result().get();
        Var pair = names.fresh(GeneratedNames.joined(call.callee().name()), both);
        out.add(new Stmt.Call(Optional.of(pair), true, callee, arguments, call.origin()));
        Expr value = new Expr.Component(pair, ReachShape.VALUE, result.type());
        out.add(
                call.declares()
                        ? new Stmt.Declare(result, value, call.origin())
                        : new Stmt.Assign(result, value, call.origin()));
        out.add(given(result, new Expr.Component(pair, ReachShape.FROM, ReachedType.of(result.type())), call));
    }

    private Signature callee(Stmt.Call call) {
        return calls.reach(call, variation.varied(call), aliases.groups(call.arguments()), pattern.isPresent());
    }

    private List<Expr> arguments(Stmt.Call call, List<Stmt> out) {
        List<Expr> arguments = new ArrayList<>(call.arguments());
        Set<Integer> varied = variation.varied(call);
        varied.forEach(i -> arguments.add(set(call.arguments().get(i), call, out)));
        pattern.ifPresent(arguments::add);
        return arguments;
    }

    private Expr set(Expr argument, Stmt.Call call, List<Stmt> out) {
        if (argument.type().isScalar()) {
            return sets.of(argument, call.origin(), out);
        }
        return argument instanceof Place place
                ? froms.of(place)
                : new Expr.Const(null, ReachedType.of(argument.type()));
    }
}
