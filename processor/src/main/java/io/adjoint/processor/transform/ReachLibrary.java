package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.TapedArrays;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.rules.RuleTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of one generated class that tell which independents reach what: of what its methods call, each written
 * once for each way in which it is called.
 */
final class ReachLibrary implements ReachCalls {
    private final Library library;
    private final TapedArrays taped = new TapedArrays(Map.of());
    private final Ways<Way> ways = new Ways<>();
    private final List<Helper> helpers = new ArrayList<>();
    private final Set<Signature> droppable = new HashSet<>();

    /** One way in which a procedure is called: see {@link ReachCalls#reach}. */
    private record Way(Signature callee, Set<Integer> varied, List<Integer> groups, boolean meets) {}

    ReachLibrary(Library library) {
        this.library = library;
    }

    RuleTable rules() {
        return library.rules();
    }

    /** A primal has no tapes. */
    TapedArrays taped() {
        return taped;
    }

    /** The methods so far, and those that they call. */
    List<Helper> helpers() {
        ways.write(this::build);
        return helpers;
    }

    /** All methods, once nothing more is asked for: they are given what they read alone. */
    List<Helper> finished() {
        List<Helper> finished = library.options().analyses()
                ? UnreadParameters.removed(helpers(), Set.copyOf(ways.known().values()), this::thinnedOut)
                : helpers();
        return finished.stream()
                .map(helper -> new Helper(helper.kind(), helper.of(), commented(helper.procedure()), helper.bundle()))
                .toList();
    }

    private Procedure thinnedOut(Procedure procedure) {
        return library.simplification().of(procedure, Faults.NONE, droppable);
    }

    /** Adds a method that belongs to one of the user's. */
    void add(Signature of, Procedure procedure) {
        helpers.add(new Helper(Helper.Kind.PATTERN, of, procedure, bundle(procedure)));
    }

    /** What nobody asks for is left out, calls that only compute among it. */
    Procedure simplified(Procedure procedure) {
        helpers(); // whatever it calls is known
        return thinnedOut(procedure);
    }

    @Override
    public Signature plain(Signature callee) {
        Signature callable = library.callable(callee);
        if (onlyComputes(callee)) {
            droppable.add(callable);
        }
        return callable;
    }

    @Override
    public boolean hasBody(Signature callee) {
        return library.hasBody(callee) && !library.isGiven(callee);
    }

    @Override
    public boolean onlyComputes(Signature callee) {
        return onlyComputes(callee, new LinkedHashSet<>());
    }

    private boolean onlyComputes(Signature callee, Set<Signature> seen) {
        if (!seen.add(callee) || !hasBody(callee)) {
            return true;
        }
        Procedure procedure = library.procedure(callee);
        boolean[] computes = {
            library.effects().writtenBy(callee).isEmpty()
                    && procedure
                            .result()
                            .filter(result -> !Effects.isRepeatable(result))
                            .isEmpty()
        };
        Stmts.walk(procedure.body(), stmt -> {
            computes[0] &= Stmts.expressions(stmt).stream().allMatch(Effects::isRepeatable);
            computes[0] &= !(stmt instanceof Stmt.Call call) || onlyComputes(call.callee(), seen);
        });
        return computes[0];
    }

    @Override
    public Signature reach(Stmt.Call call, Set<Integer> varied, List<Integer> groups, boolean meets) {
        return ways.of(new Way(call.callee(), varied, groups, meets), this::signature);
    }

    private Signature signature(Way way) {
        Signature callee = way.callee;
        String base = callee.name();
        GeneratedNames names = library.generatedNames();
        Type result;
        if (onlyComputes(callee)) {
            result = ReachShape.sets(callee.result());
        } else if (callee.result().isContinuous()) {
            result = ReachShape.both(callee.result(), names.ofRecord(GeneratedNames.joined(base), "Pattern"));
        } else {
            result = callee.result();
        }
        List<Type> parameters = new ArrayList<>(callee.parameters());
        way.varied.forEach(
                i -> parameters.add(ReachedType.of(callee.parameters().get(i))));
        if (way.meets) {
            parameters.add(ReachProcedure.PATTERN);
        }
        return new Signature("", names.unique(base + "$pattern"), parameters, result, false);
    }

    private void build(Way way) {
        Procedure procedure = library.procedure(way.callee);
        Reads reads =
                new Reads(Aliases.of(procedure, way.groups, library.effects().rebinding()), library.effects());
        Set<Var> sources = new LinkedHashSet<>();
        way.varied.forEach(i -> sources.add(procedure.parameters().get(i)));
        ReachProcedure reach = new ReachProcedure(procedure, sources, reads, this, way.meets);
        List<Var> parameters = new ArrayList<>(procedure.parameters());
        way.varied.forEach(
                i -> parameters.add(reach.froms().of(procedure.parameters().get(i))));
        reach.pattern().ifPresent(parameters::add);
        List<Stmt> body = new ArrayList<>(reach.openings());
        body.addAll(reach.statements());
        Signature signature = ways.of(way);
        Optional<Expr> result = result(procedure, reach, signature.result(), body);
        Procedure written = new Procedure(signature, parameters, new Block(body), result, procedure.origin());
        helpers.add(new Helper(
                Helper.Kind.PATTERN,
                way.callee,
                library.simplification().of(written, Faults.NONE, droppable),
                bundle(written)));
    }

    private static Procedure commented(Procedure procedure) {
        return procedure.with(ReachComments.added(procedure.body()));
    }

    private static Optional<Expr> result(Procedure procedure, ReachProcedure reach, Type type, List<Stmt> body) {
        if (procedure.result().isEmpty()) {
            return Optional.empty();
        }
        Expr value = procedure.result().get();
        if (!value.type().isContinuous()) {
            return Optional.of(value).filter(any -> type != Type.Void.VOID);
        }
        Expr from = reach.from(value, body);
        return Optional.of(type instanceof Type.Bundle both ? new Expr.Pack(both, List.of(value, from)) : from);
    }

    private static Optional<Type.Bundle> bundle(Procedure procedure) {
        return procedure.signature().result() instanceof Type.Bundle bundle ? Optional.of(bundle) : Optional.empty();
    }
}
