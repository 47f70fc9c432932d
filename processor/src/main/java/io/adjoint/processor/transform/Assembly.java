package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.CertainlyThere;
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

    /** @param parameterBars the adjoints of the parameters: those that the forward sweep stores too come first */
    static List<Stmt> forward(Sweeps sweeps, ParameterBars parameterBars) {
        List<Stmt> out = new ArrayList<>();
        out.add(new Stmt.Comment(FORWARD_SWEEP));
        out.addAll(parameterBars.forward());
        out.addAll(ForwardSweep.of(sweeps));
        return out;
    }

    /** Tapes are known once both sweeps are written; they are declared first, under the first heading. */
    static void addTapes(Sweeps sweeps, List<Stmt> body) {
        body.addAll(1, sweeps.tapes.declarations());
    }

    static List<Stmt> reverse(Sweeps sweeps, ParameterBars parameterBars, Optional<? extends Expr> seed) {
        List<Stmt> out = new ArrayList<>();
        out.add(new Stmt.Comment(REVERSE_SWEEP));
        out.addAll(parameterBars.reverse());
        out.addAll(ReverseSweep.of(sweeps, seed.map(value -> value)));
        return out;
    }

    /**
     * The adjoints of the independents, and of what else the method is given and makes active.
     *
     * @param leaves the independents, as variables
     * @param seeded those whose adjoints are given
     */
    static ParameterBars zeroBars(Sweeps sweeps, List<Var> leaves, List<Var> seeded) {
        return ParameterBars.of(
                sweeps,
                sweeps.subject.procedure().parameters().stream()
                        .filter(parameter -> !seeded.contains(parameter)
                                && (leaves.contains(parameter) || sweeps.isActive(parameter)))
                        .toList());
    }

    static Stmt zeroBar(Sweeps sweeps, Var parameter) {
        boolean isThere =
                !sweeps.startsForward(parameter) && CertainlyThere.isLookedInto(sweeps.subject.procedure(), parameter);
        Expr zero = !parameter.type().isArray()
                ? Zeros.scalar(parameter.type())
                : isThere ? Zeros.like(parameter) : Zeros.likeIfThere(parameter);
        return new Stmt.Declare(
                sweeps.bars.of(parameter), zero, sweeps.subject.procedure().origin());
    }

    private Assembly() {}
}
