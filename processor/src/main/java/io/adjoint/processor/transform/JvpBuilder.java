package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes {@code f$jvp}: forward mode. */
final class JvpBuilder {
    private final Library library;
    private final TangentLibrary tangents;
    private final Request request;
    private final Procedure procedure;

    JvpBuilder(Library library, TangentLibrary tangents, Request request) {
        this.library = library;
        this.tangents = tangents;
        this.request = request;
        this.procedure = request.procedure();
    }

    Gradient.Method build() {
        Carried carried = carried(false);
        Signature signature =
                new ExtraShape(request, library.effects().outputs(procedure), library.generatedNames()).jvp();
        Expr answer = signature.result() instanceof Type.Bundle bundle
                ? new Expr.Pack(bundle, carried.answers())
                : carried.answers().get(0);
        return new Gradient.Method(Gradient.Kind.JVP, carried.procedure(library, signature, answer));
    }

    /** The tangents alone of what the method returns or writes, in the direction of tangents of the leaves. */
    TangentLibrary.Single tangents() {
        Carried carried = carried(true);
        List<Expr> tangents = procedure.result().isPresent() ? carried.answers().subList(1, 2) : carried.answers();
        return carried.single(library, procedure.name(), tangents);
    }

    /** @param isFlat whether the directions are those of the leaves */
    private Carried carried(boolean isFlat) {
        Arguments arguments = Arguments.of(library, request);
        Reads reads = arguments.context().reads(procedure, library.effects());
        TangentProcedure tangent =
                new TangentProcedure(procedure, Set.copyOf(request.leaves()), reads, library, tangents);
        Entry entry = Entry.of(request, tangent.names());
        Directions directions = isFlat
                ? Directions.ofLeaves(request, tangent.dots())
                : Directions.of(request, tangent.names(), tangent.dots());
        List<Var> written = library.effects().writtenParameters(procedure);
        Snapshots snapshots = Snapshots.of(written, request.leaves(), tangent.names(), tangent.dots());
        List<Stmt> body = new ArrayList<>(entry.statements());
        body.addAll(arguments.checks());
        body.addAll(directions.statements());
        body.addAll(snapshots.atEntry());
        body.addAll(tangent.openings());
        List<Expr> outputs = outputs(tangent, body);
        body.addAll(tangent.statements());
        Optional<TangentProcedure.Pair> pair = procedure.result().map(result -> {
            TangentProcedure.Pair found = tangent.pair(tangent.value(), body);
            return written.isEmpty() ? found : kept(found, written, reads, tangent, body);
        });
        body.addAll(snapshots.atExit());
        List<Expr> answers =
                pair.isPresent() ? List.of(pair.get().value(), pair.get().tangent()) : outputs;
        return new Carried(entry, directions, body, answers, tangent.dots(), procedure.origin());
    }

    /**
     * The tangents of the arrays that are written, by names that they keep: a parameter may come to be another array.
     */
    private List<Expr> outputs(TangentProcedure tangent, List<Stmt> body) {
        List<Expr> outputs = new ArrayList<>();
        for (Var array : library.effects().outputs(procedure)) {
            Var dot = tangent.dots().of(array);
            if (Stmts.assigns(procedure.body(), array)) {
                Var given = tangent.names().fresh(array.name() + "Tangent", array.type());
                body.add(new Stmt.Declare(given, dot, Origin.NONE));
                outputs.add(given);
            } else {
                outputs.add(dot);
            }
        }
        return outputs;
    }

    /** Value and tangent as they are before arrays are put back. */
    private TangentProcedure.Pair kept(
            TangentProcedure.Pair pair, List<Var> written, Reads reads, TangentProcedure tangent, List<Stmt> body) {
        boolean isWritten = pair.value() instanceof Place place
                && place.type().isArray()
                && written.stream().anyMatch(array -> reads.aliases().mayBeSame(array, Exprs.root(place)));
        Var value = tangent.names().fresh("value", pair.value().type());
        Var dot = tangent.names().fresh("valueDot", pair.tangent().type());
        body.add(new Stmt.Declare(value, isWritten ? Copying.of(pair.value()) : pair.value(), procedure.origin()));
        body.add(new Stmt.Declare(dot, pair.tangent(), procedure.origin()));
        return new TangentProcedure.Pair(value, dot);
    }
}
