package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts that every generated method is put together from. */
final class Assembly {
    static final String FORWARD_SWEEP = "Forward sweep";
    static final String REVERSE_SWEEP = "Reverse sweep";

    static List<Stmt> forward(Sweeps sweeps) {
        List<Stmt> out = new ArrayList<>();
        out.add(new Stmt.Comment(FORWARD_SWEEP));
        out.addAll(ForwardSweep.of(sweeps));
        return out;
    }

    /** Tapes are known once both sweeps are written; they are declared first, under the first heading. */
    static void addTapes(Sweeps sweeps, List<Stmt> body) {
        body.addAll(1, sweeps.tapes.declarations());
    }

    static List<Stmt> reverse(Sweeps sweeps, List<Stmt> parameterBars, Optional<? extends Expr> seed) {
        List<Stmt> out = new ArrayList<>();
        out.add(new Stmt.Comment(REVERSE_SWEEP));
        out.addAll(parameterBars);
        out.addAll(ReverseSweep.of(sweeps, seed.map(value -> value)));
        return out;
    }

    static Stmt zeroBar(Sweeps sweeps, Var parameter) {
        boolean isThere = CertainlyThere.isLookedInto(sweeps.subject.procedure(), parameter);
        Expr zero = !parameter.type().isArray()
                ? Zeros.scalar(parameter.type())
                : isThere ? Zeros.like(parameter) : Zeros.likeIfThere(parameter);
        return new Stmt.Declare(
                sweeps.bars.of(parameter), zero, sweeps.subject.procedure().origin());
    }

    private Assembly() {}
}
