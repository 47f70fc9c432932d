package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the private methods that find the patterns of Hessians and Jacobians. */
final class PatternBuilder {
    private final Library library;
    private final ReachLibrary calls;
    private final Request request;
    private final Procedure procedure;
    private final Var independent;
    private final ReachProcedure reach;
    private final Entry entry;
    private final List<Var> parameters;
    private final List<Stmt> body = new ArrayList<>();
    private final List<Stmt> atExit = new ArrayList<>();

    /**
     * @param request with one independent, an array
     * @param meets whether the pattern is that of the Hessian; else it is that of the Jacobian
     */
    PatternBuilder(Library library, ReachLibrary calls, Request request, boolean meets) {
        this.library = library;
        this.calls = calls;
        this.request = request;
        this.procedure = request.procedure();
        this.independent = request.leaves().get(0);
        Context context = Arguments.of(library, request).context();
        Reads reads = context.reads(procedure, library.effects());
        this.reach = new ReachProcedure(procedure, Set.of(independent), reads, calls, meets);
        this.entry = Entry.of(request, reach.names());
        this.parameters = new ArrayList<>(entry.parameters());
        body.addAll(entry.statements());
        keep(context.groups());
        Var from = reach.froms().of(independent);
        body.add(new Stmt.Declare(from, ReachedType.each(independent), Origin.NONE));
    }

    /** Has what the method writes to be a copy, or be put back; nobody asks for what is in a copy at the end. */
    private void keep(List<Integer> groups) {
        for (Var array : library.effects().writtenParameters(procedure)) {
            int group = groups.get(procedure.parameters().indexOf(array));
            boolean isAlone = Collections.frequency(groups, group) == 1;
            if (isAlone
                    && array.type() instanceof Type.Array row
                    && row.element().isScalar()
                    && row.isContinuous()) {
                copy(array);
            } else {
                Snapshots snapshots = Snapshots.of(List.of(array), List.of(), reach.names(), reach.froms());
                body.addAll(snapshots.atEntry());
                atExit.addAll(snapshots.atExit());
            }
        }
    }

    private void copy(Var array) {
        int position = parameters.indexOf(array);
        if (position < 0) {
            body.add(new Stmt.Assign(array, Copying.of(array), Origin.NONE));
        } else {
            Var given = reach.names().fresh(array.name() + "Given", array.type());
            parameters.set(position, given);
            body.add(new Stmt.Declare(array, Copying.of(given), Origin.NONE));
        }
    }

    /** {@code f$hessianPattern}. */
    Procedure ofHessian() {
        Var pattern = reach.pattern().orElseThrow();
        body.add(new Stmt.Declare(
                pattern,
                new Expr.Opaque(
                        List.of("new ‹io.adjoint.sparse.HessianPattern›(", ")"),
                        List.of(new Expr.Length(independent)),
                        pattern.type(),
                        false,
                        false,
                        Origin.NONE),
                Origin.NONE));
        body.addAll(reach.openings());
        body.addAll(reach.statements());
        procedure.result().ifPresent(result -> reach.from(result, body));
        return written("$hessianPattern", pattern);
    }

    /** {@code f$jacobianPattern}: for each element of the result, the independents that reach it. */
    Procedure ofJacobian() {
        body.addAll(reach.openings());
        List<Var> outputs = library.effects().outputs(procedure);
        Optional<Expr> written = outputs.stream().findFirst().map(this::written);
        body.addAll(reach.statements());
        Expr from = written.orElseGet(() -> reach.from(procedure.result().orElseThrow(), body));
        return written("$jacobianPattern", from);
    }

    /** The sets of an array that is written, by a name that they keep: a parameter may come to be another array. */
    private Expr written(Var array) {
        Var from = reach.froms().of(array);
        if (!reach.isVaried(array)) {
            return ReachedType.like(array);
        }
        if (!Stmts.assigns(procedure.body(), array)) {
            return from;
        }
        Var kept = reach.names().fresh(array.name() + "Rows", from.type());
        body.add(new Stmt.Declare(kept, from, Origin.NONE));
        return kept;
    }

    private Procedure written(String suffix, Expr result) {
        List<Type> types = parameters.stream().map(Var::type).toList();
        String name = library.generatedNames().unique(procedure.name() + suffix);
        Signature signature = new Signature("", name, types, result.type(), false);
        Expr answer = result;
        if (!atExit.isEmpty() && !(result instanceof Var)) {
            Var named = reach.names().fresh("rows", result.type());
            body.add(new Stmt.Declare(named, result, Origin.NONE));
            answer = named;
        }
        body.addAll(atExit);
        return calls.simplified(
                new Procedure(signature, parameters, new Block(body), Optional.of(answer), procedure.origin()));
    }
}
