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
    private final Faults all;
    private final Set<Tree> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isExplained;
    private int count;

    Faults(Problems problems, TreeIndex index, CompilationUnitTree unit) {
        this.problems = problems;
        this.index = index;
        this.unit = unit;
        this.all = this;
    }

    private Faults(Faults all, CompilationUnitTree unit) {
        this.problems = all.problems;
        this.index = all.index;
        this.unit = unit;
        this.all = all;
    }

    /** Those of another file, counted together with these. */
    Faults in(CompilationUnitTree other) {
        return new Faults(all, other);
    }

    Expr refuse(Diagnostic diagnostic, Tree at, Object... arguments) {
        all.count++;
        all.isExplained = true;
        if (all.reported.add(at)) {
            problems.add(diagnostic, index.origin(at, unit), arguments);
        }
        return REFUSED;
    }

    /** Something was refused that had been reported elsewhere, or that javac will report. */
    Expr silently() {
        all.count++;
        return REFUSED;
    }

    /** Something was refused that is reported in another method. */
    Expr elsewhere() {
        all.isExplained = true;
        return silently();
    }

    /** Whether every refusal has been reported, here or elsewhere. */
    boolean areExplained() {
        return all.isExplained || all.count == 0;
    }

    /** How many parts were refused so far, those reported before included. */
    int count() {
        return all.count;
    }
}
