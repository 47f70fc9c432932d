package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.analysis.Pullback;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The adjoint of a call: the callee's own adjoint, seeded with that of the result. */
final class ReverseCall {
    private final Sweeps sweeps;

    ReverseCall(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /** The old value of the result variable is back first, so that arguments that read it read what they read then. */
    List<Stmt> reversed(Stmt.Call call, Function<Var, Stmt> restore) {
        List<Stmt> out = new ArrayList<>();
        if (sweeps.recording.isRecorded(call)) {
            out.add(restore.apply(call.result().orElseThrow()));
        }
        Linkage link = sweeps.link(call);
        if (link.plan().kind() == CallPlan.Kind.PLAIN) {
            clear(call, out);
            return out;
        }
        List<Stmt> adjoint = selected(call, link, adjoint(call, link));
        out.addAll(call.result()
                .map(result -> sweeps.used.guarded(call, result, adjoint))
                .orElse(adjoint));
        return out;
    }

    /** Not what is known to add zeros; what else the way back does has to be done in any case. */
    private List<Stmt> selected(Stmt.Call call, Linkage link, List<Stmt> adjoint) {
        boolean onlyAdds = link.plan().kind() == CallPlan.Kind.JOINT
                && link.activeScalars().isEmpty()
                && sweeps.subject.reads().effects().writtenBy(call.callee()).isEmpty();
        return onlyAdds
                ? sweeps.selection(call)
                        .<List<Stmt>>map(condition ->
                                List.of(new Stmt.If(condition, new Block(adjoint), Block.EMPTY, call.origin())))
                        .orElse(adjoint)
                : adjoint;
    }

    private List<Stmt> adjoint(Stmt.Call call, Linkage link) {
        List<Stmt> out = new ArrayList<>();
        Signature reverse = link.reverse().orElseThrow();
        if (isValue(call, link)) {
            clear(call, out);
            Place argument = (Place) call.arguments().get(link.activeScalars().get(0));
            Op.Function function = new Op.Function("", reverse.name(), reverse.parameters(), reverse.result(), true);
            Expr value = new Expr.Apply(function, arguments(call, link));
            out.addAll(sweeps.increments(Map.of(argument, value), Optional.empty(), call.origin()));
            return out;
        }
        Optional<Var> pulled = link.pulled() == Type.Void.VOID
                ? Optional.empty()
                : Optional.of(
                        sweeps.names.fresh(GeneratedNames.joined(call.callee().name()) + "Pullback", link.pulled()));
        out.add(new Stmt.Call(pulled, pulled.isPresent(), reverse, arguments(call, link), call.origin()));
        clear(call, out);
        for (int i : link.activeScalars()) {
            out.addAll(contributions(call, i, pulled.orElseThrow(), link));
        }
        return out;
    }

    /** Whether the callee's adjoint does nothing but return what one variable's or element's adjoint grows by. */
    private boolean isValue(Stmt.Call call, Linkage link) {
        return link.plan().kind() == CallPlan.Kind.JOINT
                && call.declares()
                && link.activeArrays().isEmpty()
                && link.activeScalars().size() == 1
                && call.arguments().get(link.activeScalars().get(0)) instanceof Place;
    }

    private List<Expr> arguments(Stmt.Call call, Linkage link) {
        List<Expr> arguments = new ArrayList<>();
        for (int i : link.plan().parameters()) {
            arguments.add(call.arguments().get(i));
        }
        if (link.plan().readsResult()) {
            arguments.add(call.result().orElseThrow());
        }
        for (int i : link.activeArrays()) {
            arguments.add(sweeps.bars.of((Place) call.arguments().get(i)));
        }
        if (link.isSeeded()) {
            arguments.add(sweeps.bars.of(call.result().orElseThrow()));
        }
        if (link.plan().kind() == CallPlan.Kind.SPLIT) {
            arguments.add(sweeps.tapes.shared());
        }
        return arguments;
    }

    /** The call has overwritten its result variable, so what came after it says nothing about the value before. */
    private void clear(Stmt.Call call, List<Stmt> out) {
        call.result()
                .filter(result -> !call.declares() && sweeps.isActive(result))
                .ifPresent(result -> {
                    out.add(new Stmt.Assign(sweeps.bars.of(result), Zeros.scalar(result.type()), call.origin()));
                    sweeps.used.cleared(result, call.origin()).ifPresent(out::add);
                });
    }

    private List<Stmt> contributions(Stmt.Call call, int position, Var pulled, Linkage link) {
        Pullback pullback = Pullback.of(
                call.arguments().get(position),
                link.pulled(pulled, position),
                Optional.empty(),
                sweeps.subject.activity(),
                sweeps.subject.rules(),
                sweeps.names,
                call.origin());
        List<Stmt> out = new ArrayList<>(pullback.temporaries());
        out.addAll(sweeps.increments(pullback.contributions(), Optional.empty(), call.origin()));
        return out;
    }
}
