package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Location;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.Steps;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives names to what the reverse sweep would otherwise have to compute twice or could not find again: costly inner
 * values that a derivative reads, conditions that their own branches overwrite, indices that change. Nothing else
 * changes, least of all a value.
 */
final class Normalize {
    private final Reads reads;
    private final Names names;
    private final InnerValues inner;
    private final boolean restoresFirst;
    private final Set<Var> assigned;
    private final Map<Signature, GivenDerivative> given;

    private Normalize(
            Procedure procedure,
            Activity activity,
            Reads reads,
            Names names,
            boolean restoresFirst,
            Map<Signature, GivenDerivative> given) {
        this.assigned = assigned(procedure);
        this.reads = reads;
        this.names = names;
        this.inner = new InnerValues(activity, names);
        this.restoresFirst = restoresFirst;
        this.given = given;
    }

    /**
     * @param restoresFirst whether a branch may be asked again after the variable that it tests and overwrites is
     *     restored
     * @param given the derivatives that are given
     */
    static Procedure of(
            Procedure procedure,
            Activity activity,
            Reads reads,
            boolean restoresFirst,
            Map<Signature, GivenDerivative> given) {
        Normalize normalize = new Normalize(procedure, activity, reads, Names.of(procedure), restoresFirst, given);
        List<Stmt> body = new ArrayList<>(normalize.statements(procedure.body()));
        Optional<Expr> result =
                procedure.result().map(value -> normalize.inner.named(value, true, body, procedure.origin()));
        return procedure.with(new Block(body), result);
    }

    private List<Stmt> statements(Block block) {
        List<Stmt> out = new ArrayList<>();
        block.statements().forEach(stmt -> add(stmt, out));
        return out;
    }

    private Block scope(Block block) {
        return new Block(statements(block));
    }

    private void add(Stmt stmt, List<Stmt> out) {
        if (stmt instanceof Stmt.Declare declare) {
            out.add(declared(declare, out));
        } else if (stmt instanceof Stmt.Assign assign) {
            out.add(assigned(assign, out));
        } else if (stmt instanceof Stmt.If branch) {
            out.add(asked((Stmt.If) Stmts.mapBlocks(branch, this::scope), out));
        } else if (stmt instanceof Stmt.Call call) {
            out.add(called(call, out));
            addTest(call, out);
        } else {
            out.add(Stmts.mapBlocks(stmt, this::scope));
        }
    }

    private Stmt declared(Stmt.Declare declare, List<Stmt> out) {
        if (declare.variable().type().isArray()) {
            return declare.value() instanceof Place place
                    ? new Stmt.Declare(declare.variable(), lasting(place, declare.origin(), out), declare.origin())
                    : declare;
        }
        return new Stmt.Declare(
                declare.variable(), inner.named(declare.value(), false, out, declare.origin()), declare.origin());
    }

    private Stmt assigned(Stmt.Assign assign, List<Stmt> out) {
        Place target = assign.target();
        boolean holdsValue =
                target instanceof Var && !reads.of(assign.value()).contains(new Location.Local((Var) target));
        Expr value = inner.named(assign.value(), !holdsValue, out, assign.origin());
        if (target instanceof Expr.Element element
                && !Collections.disjoint(reads.indices(element), reads.writes(assign))) {
            target = lasting(element, assign.origin(), out);
        }
        return new Stmt.Assign(target, value, assign.origin());
    }

    /** The variables that get another value after their first. */
    private static Set<Var> assigned(Procedure procedure) {
        Set<Var> assigned = new HashSet<>();
        Stmts.walk(procedure.body(), stmt -> {
            if (!(stmt instanceof Stmt.Declare)) {
                Stmts.targets(stmt).forEach(target -> assigned.add(Exprs.root(target)));
            }
        });
        return assigned;
    }

    /** The place with each index that may change in a variable of its own. */
    private Place lasting(Place place, Origin origin, List<Stmt> out) {
        if (!(place instanceof Expr.Element element)) {
            return place;
        }
        Place array = lasting(element.array(), origin, out);
        boolean lasts = element.index() instanceof Expr.Const
                || element.index() instanceof Var variable && !assigned.contains(variable);
        if (lasts) {
            return new Expr.Element(array, element.index());
        }
        Var index = names.fresh("index", Type.Scalar.INT);
        out.add(new Stmt.Declare(index, element.index(), origin));
        return new Expr.Element(array, index);
    }

    private Stmt asked(Stmt.If branch, List<Stmt> out) {
        Set<Location> written = reads.writes(branch.then());
        written.addAll(reads.writes(branch.otherwise()));
        boolean lasts = Collections.disjoint(written, reads.of(branch.condition()));
        if (lasts && Steps.isCheap(branch.condition())
                || restoresFirst && Steps.restorableFirst(branch, reads).isPresent()) {
            return branch;
        }
        Var condition = names.fresh("condition", Type.Scalar.BOOLEAN);
        out.add(new Stmt.Declare(condition, branch.condition(), branch.origin()));
        return new Stmt.If(condition, branch.then(), branch.otherwise(), branch.origin());
    }

    /** Whether another array may be at the place after the call. */
    private boolean isReplaced(Place row, Set<Location> written) {
        return reads.of(row).stream()
                .anyMatch(location -> location instanceof Location.Rows && written.contains(location));
    }

    private Var named(Place row, Origin origin, List<Stmt> out) {
        Var name = names.fresh("row", row.type());
        out.add(new Stmt.Declare(name, row, origin));
        return name;
    }

    private boolean readsResult(Stmt.Call call) {
        GivenDerivative derivative = given.get(call.callee());
        return derivative != null && derivative.readsResult();
    }

    private void addTest(Stmt.Call call, List<Stmt> out) {
        if (call.declares() && given.containsKey(call.callee())) {
            out.addAll(NewResults.of(call));
        }
    }

    private Stmt called(Stmt.Call call, List<Stmt> out) {
        Optional<Var> replaced = call.result()
                .filter(result -> !call.declares())
                .filter(result -> result.type().isArray() || readsResult(call));
        if (replaced.isPresent()) { // what is there until then may be an argument
            Var made = names.fresh(call.callee().name(), replaced.get().type());
            add(new Stmt.Call(Optional.of(made), true, call.callee(), call.arguments(), call.origin()), out);
            return new Stmt.Assign(replaced.get(), made, call.origin());
        }
        Set<Location> written = reads.writes(call);
        call.result().ifPresent(result -> written.remove(new Location.Local(result)));
        List<Expr> arguments = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            if (argument instanceof Place place && place.type().isArray()) {
                boolean changes = !Collections.disjoint(written, reads.indices(place));
                Place found = changes ? lasting(place, call.origin(), out) : place;
                arguments.add(isReplaced(place, written) ? named(found, call.origin(), out) : found);
            } else {
                Expr value = inner.named(argument, true, out, call.origin());
                boolean lasts = Steps.isCheap(value) && Collections.disjoint(written, reads.of(value));
                arguments.add(lasts || !value.type().isScalar() ? value : inner.name(value, out, call.origin()));
            }
        }
        return new Stmt.Call(call.result(), call.declares(), call.callee(), arguments, call.origin());
    }
}
