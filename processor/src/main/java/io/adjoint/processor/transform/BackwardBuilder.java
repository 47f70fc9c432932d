package io.adjoint.processor.transform;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes {@code f$backward}: the gradient added to buffers of the caller's. The adjoint of an array that the method
 * only reads is the buffer itself.
 */
final class BackwardBuilder {
    private final Library library;
    private final Request request;
    private final Procedure procedure;
    private final Type.Bundle buffers;
    private final Map<String, Type.Tape> tapes = new LinkedHashMap<>();

    BackwardBuilder(Library library, Request request) {
        this.library = library;
        this.request = request;
        this.procedure = request.procedure();
        this.buffers = Buffers.type(request, library.generatedNames());
    }

    Gradient.Method build() {
        return build(true).or(() -> build(false)).orElseThrow();
    }

    /** @param fuses whether the turns of a loop may be reversed as soon as they have been run */
    private Optional<Gradient.Method> build(boolean fuses) {
        Arguments arguments = Arguments.of(library, request);
        Procedure swept = fuses ? new LoopsInPlace(library).of(arguments.context(), procedure) : procedure;
        Sweeps sweeps = library.sweeps(arguments.context(), swept, Set.of(), false, fuses);
        Entry entry = Entry.of(request, sweeps.names);
        Expr value = sweeps.subject.procedure().result().orElseThrow();
        Var seed = sweeps.names.fresh("seed", value.type());
        Var into = sweeps.names.fresh("into", buffers);
        List<Var> direct =
                request.leaves().stream().filter(leaf -> isDirect(leaf, sweeps)).toList();
        List<Stmt> opening = new ArrayList<>();
        for (Var leaf : direct) {
            Var bar = sweeps.bars.of(leaf);
            opening.add(new Stmt.Declare(bar, Buffers.field(into, field(leaf), leaf.type()), Origin.NONE));
            opening.add(SameShape.test("into." + field(leaf), bar, Entry.text(request, leaf), leaf));
        }
        ParameterBars bars = Assembly.zeroBars(sweeps, request.leaves(), direct);
        Optional<Fusion.Joined> joined =
                Fusion.of(Assembly.forward(sweeps, bars), Assembly.reverse(sweeps, bars, Optional.of(seed)), sweeps);
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        List<Stmt> forward = new ArrayList<>(joined.get().forward());
        List<Stmt> back = joined.get().back();
        Assembly.addTapes(sweeps, forward);
        Var named = sweeps.names.fresh(procedure.name(), value.type());
        List<Stmt> body = new ArrayList<>(entry.statements());
        body.addAll(arguments.checks());
        body.addAll(opening);
        body.addAll(forward);
        body.add(new Stmt.Declare(named, value, procedure.origin()));
        body.addAll(back);
        request.leaves().stream()
                .filter(leaf -> !direct.contains(leaf))
                .forEach(leaf -> body.add(added(leaf, sweeps.bars.of(leaf), into)));
        Set<Var> placed = new HashSet<>(sweeps.reverseBars());
        direct.forEach(leaf -> placed.remove(sweeps.bars.of(leaf)));
        List<Var> parameters = new ArrayList<>(entry.parameters());
        parameters.addAll(List.of(seed, into));
        Signature signature = new Signature(
                "",
                procedure.name() + "$backward",
                parameters.stream().map(Var::type).toList(),
                value.type(),
                false);
        Procedure simplified = library.simplification()
                .of(
                        new Procedure(signature, parameters, new Block(body), Optional.of(named), procedure.origin()),
                        sweeps,
                        placed,
                        Faults.ALL);
        Procedure lasting = simplified.with(withLastingTapes(simplified.body(), into));
        return Optional.of(new Gradient.Method(Gradient.Kind.BACKWARD, lasting, new Buffers(buffers, tapes)));
    }

    /** Whether the buffer of an array can be its adjoint: nothing but increments come to it. */
    private boolean isDirect(Var leaf, Sweeps sweeps) {
        int position = procedure.parameters().indexOf(leaf);
        return leaf.type().isArray()
                && !Stmts.assigns(sweeps.subject.procedure().body(), leaf)
                && !sweeps.isRebound(leaf)
                && !library.effects().writtenBy(procedure.signature()).contains(position);
    }

    private String field(Var leaf) {
        return buffers.components().get(request.leaves().indexOf(leaf)).name();
    }

    private Stmt added(Var leaf, Expr bar, Var into) {
        return leaf.type().isArray()
                ? Seeding.added(bar, Buffers.field(into, field(leaf), leaf.type()), Origin.NONE)
                : Buffers.added(into, field(leaf), bar);
    }

    /** A tape is empty again when the method ends, so the buffers can keep it for the next call. */
    private Block withLastingTapes(Block body, Var into) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : body.statements()) {
            if (stmt instanceof Stmt.Declare declare && declare.value() instanceof Expr.NewTape tape) {
                Var variable = declare.variable();
                String name = variable.name() + (variable.id() == 0 ? "" : variable.id() + 1);
                tapes.put(name, tape.type());
                out.add(new Stmt.Declare(variable, Buffers.field(into, name, tape.type()), declare.origin()));
            } else {
                out.add(stmt);
            }
        }
        return new Block(out);
    }
}
