package io.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Type;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reports what cannot be read of one file, each tree once, so that a tree may be looked at twice. */
final class Faults {
    /** What stands in an expression for a part that was refused, so that the rest is still looked at. */
    static final Expr REFUSED = new Expr.Const(null, Type.Void.VOID);

    private final Problems problems;
    private final TreeIndex index;
    private final CompilationUnitTree unit;
    private final Set<Tree> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isExplained;
    private int count;

    Faults(Problems problems, TreeIndex index, CompilationUnitTree unit) {
        this.problems = problems;
        this.index = index;
        this.unit = unit;
    }

    Expr refuse(Diagnostic diagnostic, Tree at, Object... arguments) {
        count++;
        isExplained = true;
        if (reported.add(at)) {
            problems.add(diagnostic, index.origin(at, unit), arguments);
        }
        return REFUSED;
    }

    /** Something was refused that had been reported elsewhere, or that javac will report. */
    Expr silently() {
        count++;
        return REFUSED;
    }

    /** Something was refused that is reported in another method. */
    Expr elsewhere() {
        isExplained = true;
        return silently();
    }

    /** Whether every refusal has been reported, here or elsewhere. */
    boolean areExplained() {
        return isExplained || count == 0;
    }

    /** How many parts were refused so far, those reported before included. */
    int count() {
        return count;
    }
}
