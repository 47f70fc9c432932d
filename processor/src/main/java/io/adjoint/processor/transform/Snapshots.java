package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * What puts the arrays back that a method writes to, where no reverse sweep does.
 *
 * @param atEntry keeps what is in them, and has the tangents be copies
 * @param atExit puts it back
 */
record Snapshots(List<Stmt> atEntry, List<Stmt> atExit) {
    private static final Type SNAPSHOT = new Type.Reference("io.adjoint.array.Snapshot");

    /**
     * @param written the parameters that are written to
     * @param leaves the independents, whose tangents are the caller's
     */
    static Snapshots of(List<Var> written, List<Var> leaves, Names names, Bars dots) {
        List<Stmt> atEntry = new ArrayList<>();
        List<Stmt> atExit = new ArrayList<>();
        for (Var array : written) {
            Var before = names.fresh(array.name() + "Before", SNAPSHOT);
            atEntry.add(new Stmt.Declare(before, taken(array), Origin.NONE));
            atExit.add(new Stmt.Evaluate(
                    new Expr.Opaque(
                            List.of("", ".restore()"), List.of(before), Type.Void.VOID, false, false, Origin.NONE),
                    Origin.NONE));
        }
        atEntry.addAll(copies(written, leaves, dots));
        return new Snapshots(atEntry, atExit);
    }

    /** The tangents of what is written to belong to the caller. */
    static List<Stmt> copies(List<Var> written, List<Var> leaves, Bars dots) {
        return written.stream()
                .filter(leaves::contains)
                .<Stmt>map(array -> new Stmt.Assign(dots.of(array), Copying.of(dots.of(array)), Origin.NONE))
                .toList();
    }

    private static Expr taken(Var array) {
        return new Expr.Opaque(
                List.of("‹io.adjoint.array.Snapshot›.of(", ")"), List.of(array), SNAPSHOT, false, false, Origin.NONE);
    }
}
