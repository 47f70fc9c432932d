package io.adjoint.processor;

import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.TapeLimit;
import io.adjoint.processor.transform.Differentiation;
import io.adjoint.processor.transform.Gradient;
import io.adjoint.processor.transform.TapeUse;
import java.util.List;
import java.util.stream.Collectors;

/** Reports methods that record more than was asked for. */
final class TapeLimits {

    /** @param methods in the order of the gradients */
    static void check(List<SourceMethod> methods, Differentiation differentiation, Problems problems) {
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).tape().bound() != TapeLimit.Bound.ANY) {
                check(methods.get(i), differentiation.gradients().get(i), differentiation, problems);
            }
        }
    }

    private static void check(
            SourceMethod method, Gradient gradient, Differentiation differentiation, Problems problems) {
        TapeLimit limit = method.tape();
        List<TapeUse.Entry> beyond = TapeUse.beyond(
                limit.bound(),
                gradient.methods().stream().map(Gradient.Method::procedure).toList(),
                differentiation.helpers());
        if (beyond.isEmpty()) {
            return;
        }
        String all = beyond.stream().map(TapeLimits::where).distinct().collect(Collectors.joining("; "));
        String name = method.procedure().name();
        Hint elsewhere = new Hint("see the errors there, or leave the bound out");
        problems.add(Diagnostic.ADJ416, limit.origin(), name, limit.bound(), all, elsewhere);
        for (TapeUse.Entry entry : beyond) {
            problems.addOnce(Diagnostic.ADJ416, entry.origin(), name, limit.bound(), why(entry), instead(limit, entry));
        }
    }

    private static String where(TapeUse.Entry entry) {
        return entry.value() + " is recorded at line " + entry.origin().line() + " ("
                + entry.origin().text() + ")";
    }

    private static boolean isAtEnd(TapeUse.Entry entry) {
        return entry.origin().equals(entry.loop());
    }

    private static String why(TapeUse.Entry entry) {
        boolean isInLoop = entry.loop() != Origin.NONE;
        String when = isInLoop ? "each turn of the loop at line " + entry.loop().line() : "the statement";
        return entry.value() + " is recorded here, because "
                + (isAtEnd(entry)
                        ? "it ends with " + when + ", and the reverse sweep reads it"
                        : when + " overwrites it, and the reverse sweep reads what was there");
    }

    private static Hint instead(TapeLimit limit, TapeUse.Entry entry) {
        if (limit.bound() == TapeLimit.Bound.TURN) {
            return new Hint("let the turns leave nothing but sums, put @Checkpoint on the index of the loop at line "
                    + entry.loop().line() + ", or leave the bound out");
        }
        return new Hint(
                isAtEnd(entry)
                        ? "compute it from what is not overwritten, keep it in an array with an element for each turn, or leave the bound out"
                        : "give the new value a variable or an array of its own, or leave the bound out");
    }

    private TapeLimits() {}
}
