package io.adjoint.processor.analysis;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the equations of solvers may not do: change what they are given, or ask the solver for the solution. */
public final class Equations {

    public static void check(Program program, Effects effects, Problems problems) {
        for (GivenDerivative derivative : program.given().values()) {
            if (derivative instanceof ImplicitFunction function) {
                Procedure equation = program.get(function.equation());
                if (!effects.writtenBy(function.equation()).isEmpty()) {
                    report(
                            function,
                            equation,
                            equation.name() + " writes to an array that it is given",
                            "write to a copy that has a name of its own",
                            problems);
                }
                if (reached(program, function).contains(function.of())) {
                    report(
                            function,
                            equation,
                            equation.name() + " calls " + function.of().name(),
                            "state the equation without its solution",
                            problems);
                }
            }
        }
    }

    private static void report(
            ImplicitFunction function, Procedure equation, String why, String advice, Problems problems) {
        problems.addOnce(Diagnostic.ADJ415, equation.origin(), function.of().name(), why, new Hint(advice));
    }

    /** What an equation calls, and what the equations of such solvers call. */
    private static Set<Signature> reached(Program program, ImplicitFunction function) {
        Set<Signature> reached = new LinkedHashSet<>();
        Deque<Signature> open = new ArrayDeque<>(Set.of(function.equation()));
        while (!open.isEmpty()) {
            Signature at = open.remove();
            if (program.given().get(at) instanceof ImplicitFunction other && reached.add(other.equation())) {
                open.add(other.equation());
            } else if (program.procedures().containsKey(at)) {
                Stmts.walk(program.get(at).body(), stmt -> {
                    if (stmt instanceof Stmt.Call call && reached.add(call.callee())) {
                        open.add(call.callee());
                    }
                });
            }
        }
        return reached;
    }

    private Equations() {}
}
