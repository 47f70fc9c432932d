package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.analysis.Fusible;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls in whose place the callee is written, so that its loops can be reversed turn by turn. */
final class LoopsInPlace {
    private final Library library;

    LoopsInPlace(Library library) {
        this.library = library;
    }

    /** A procedure with that written in place of its call which has loops that can be reversed turn by turn. */
    Procedure of(Context context, Procedure procedure) {
        if (!library.options().analyses()) {
            return procedure;
        }
        Optional<Procedure> calling = callingItself(context, procedure);
        if (calling.isPresent()) {
            return calling.get();
        }
        Procedure best = procedure;
        int most = -1;
        List<Signature> left = InPlace.candidates(best, callee -> besides(procedure, callee));
        while (!left.isEmpty()) {
            most = most < 0 ? fusible(context, best) : most;
            List<Signature> next = List.of();
            for (Signature callee : left) {
                Procedure inPlace = InPlace.of(best, library.procedure(callee));
                int count = fusible(context, inPlace);
                if (count > most) {
                    best = inPlace;
                    most = count;
                    next = InPlace.candidates(best, other -> besides(procedure, other));
                    break;
                }
            }
            left = next;
        }
        return best;
    }

    /** A recursive method as the call of itself, if that can be run in one pass with its adjoint. */
    private Optional<Procedure> callingItself(Context context, Procedure procedure) {
        if (!library.effects().recursive().contains(procedure.signature())
                || library.procedure(procedure.signature()) != procedure
                || library.options().loops() != Options.Loops.CHOSEN) {
            return Optional.empty();
        }
        return procedure.result().filter(result -> result.type().isScalar()).flatMap(result -> {
            Var value = Names.of(procedure).fresh(procedure.name(), result.type());
            Stmt.Call call = new Stmt.Call(
                    Optional.of(value),
                    true,
                    procedure.signature(),
                    List.copyOf(procedure.parameters()),
                    procedure.origin());
            Procedure calling = procedure.with(Block.of(call), Optional.of(value));
            Reads reads = context.reads(calling, library.effects());
            Activity activity = context.activity(calling, reads, library.rules(), Set.of(), library.options());
            return library.linkages().onePass(call, activity, reads.aliases()).map(linkage -> calling);
        });
    }

    /** A method of the same class, which may be written where another calls it. */
    private Optional<Procedure> besides(Procedure procedure, Signature callee) {
        return library.hasBody(callee)
                        && !library.isGiven(callee)
                        && !library.effects().recursive().contains(callee)
                        && callee.owner().equals(procedure.signature().owner())
                ? Optional.of(library.procedure(callee))
                : Optional.empty();
    }

    private int fusible(Context context, Procedure procedure) {
        return Fusible.count(library.subject(
                context, procedure, Set.of(), false, true, (call, released) -> CallPlan.PLAIN, call -> false));
    }
}
