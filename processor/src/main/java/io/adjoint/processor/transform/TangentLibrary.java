package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.Effects;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.TapedArrays;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of one generated class that carry tangents along: of what its methods call, and of the sweeps of that,
 * each written once for each way in which it is called.
 */
final class TangentLibrary implements TangentCalls {
    private final Library library;
    private final Program program;
    private final Effects effects;
    private final TapedArrays taped;
    private final Map<Signature, Helper> derived = new LinkedHashMap<>();
    private final Map<Op.Function, Signature> functions = new LinkedHashMap<>();
    private final Ways<Way> ways;
    private final List<Helper> helpers = new ArrayList<>();
    private final Set<Signature> refused = new LinkedHashSet<>(); // for several directions

    /**
     * One way in which a procedure is called: see {@link TangentCalls#tangent}.
     *
     * @param lanes in how many directions at once
     */
    record Way(Signature callee, Set<Integer> varied, List<Integer> groups, int lanes) {
        Way(Signature callee, Set<Integer> varied, List<Integer> groups) {
            this(callee, varied, groups, 1);
        }

        Way inLanes(int count) {
            return new Way(callee, varied, groups, count);
        }
    }

    /** @param library holds the primals and what has been derived of them so far; nothing more will be */
    TangentLibrary(Library library) {
        this(library, library.programWithHelpers());
    }

    /** For what one procedure, or one that was derived, calls. */
    TangentLibrary(Library library, Signature callee) {
        this(library, Reached.of(library.programWithHelpers(), callee));
    }

    private TangentLibrary(Library library, Program program) {
        this.library = library;
        this.program = program;
        this.effects = Effects.of(program);
        this.taped = TapedArrays.of(program, effects);
        program.procedures().keySet().forEach(signature -> functions.put(Op.Function.of(signature), signature));
        library.helpers().forEach(helper -> derived.put(helper.procedure().signature(), helper));
        this.ways = new Ways<>(library.tangents());
    }

    /** The ways of calling that are known, once {@link #helpers} has written them. */
    Map<Way, Signature> known() {
        return ways.known();
    }

    Effects effects() {
        return effects;
    }

    TapedArrays taped() {
        return taped;
    }

    /** The methods so far, and those that they call. */
    List<Helper> helpers() {
        ways.write(this::build);
        return helpers;
    }

    /** The procedure that a function is of whose derivative no row of the table gives. */
    Optional<Signature> procedure(Op.Function function) {
        return library.rules().find(function).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(functions.get(function));
    }

    @Override
    public Signature plain(Signature callee) {
        return library.callable(callee);
    }

    @Override
    public Signature tangent(Stmt.Call call, Set<Integer> varied, List<Integer> groups) {
        return tangent(call.callee(), varied, groups);
    }

    Signature tangent(Signature callee, Set<Integer> varied, List<Integer> groups) {
        return ways.of(new Way(library.original(callee), varied, groups), this::signature);
    }

    /** What a method carries along that is called with tangents in one direction; empty if it is none such. */
    Optional<Signature> carried(Signature tangent) {
        return way(tangent).map(Way::callee);
    }

    private Optional<Way> way(Signature tangent) {
        return ways.known().entrySet().stream()
                .filter(known -> known.getValue().equals(tangent))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The method that does in several directions at once what one does in one direction. */
    Optional<Signature> inLanes(Signature tangent, int count) {
        return way(tangent).map(way -> ways.of(way.inLanes(count), this::laned));
    }

    private Signature laned(Way way) {
        Signature callee = way.callee;
        Signature single = ways.of(way.inLanes(1));
        String name = library.generatedNames().unique(single.name() + "s");
        List<Type> parameters = new ArrayList<>();
        for (int i = 0; i < single.parameters().size(); i++) {
            boolean isTangent = i >= callee.parameters().size();
            parameters.addAll(Collections.nCopies(
                    isTangent ? way.lanes : 1, single.parameters().get(i)));
        }
        Type result = single.result() instanceof Type.Bundle both
                ? TangentShape.inLanes(
                        callee.result(),
                        both,
                        library.generatedNames().ofRecord(GeneratedNames.joined(callee.name()), "Tangents"),
                        way.lanes)
                : single.result();
        return new Signature("", name, parameters, result, false);
    }

    private Signature signature(Way way) {
        Signature callee = way.callee;
        String base = callee.name();
        GeneratedNames names = library.generatedNames();
        String name = names.unique(base.contains("$") ? base + "Tangent" : base + "$tangent");
        boolean isPair =
                callee.result() instanceof Type.Bundle || callee.result().isContinuous();
        String bundle = GeneratedNames.joined(base);
        Type result = isPair ? TangentShape.of(callee.result(), names.ofRecord(bundle, "Tangent")) : callee.result();
        List<Type> parameters = new ArrayList<>(callee.parameters());
        way.varied.forEach(i -> parameters.add(callee.parameters().get(i)));
        callee.parameters().stream().filter(Type.Tape.SHARED::equals).forEach(parameters::add);
        Signature signature = new Signature("", name, parameters, result, false);
        library.carries(signature, callee);
        return signature;
    }

    private void build(Way way) {
        Signature signature = ways.of(way);
        if (way.lanes > 1) {
            laned(way, signature).ifPresentOrElse(procedure -> add(way, procedure), () -> refused.add(signature));
            return;
        }
        Optional<Procedure> given = given(way, signature);
        if (given.isPresent()) {
            add(way, given.get());
            return;
        }
        add(way, single(way, signature).procedure());
    }

    /**
     * A procedure with tangents in one direction.
     *
     * @param tangents the variables that are such
     */
    record Single(Procedure procedure, Set<Var> tangents) {}

    private Single single(Way way, Signature signature) {
        Procedure procedure = program.get(way.callee);
        Reads reads = new Reads(Aliases.of(procedure, way.groups, effects.rebinding()), effects);
        Set<Var> sources = new LinkedHashSet<>();
        way.varied.forEach(i -> sources.add(procedure.parameters().get(i)));
        TangentProcedure tangent = new TangentProcedure(procedure, sources, reads, library, this);
        List<Var> parameters = new ArrayList<>(procedure.parameters());
        way.varied.forEach(
                i -> parameters.add(tangent.dots().of(procedure.parameters().get(i))));
        procedure.parameters().stream()
                .filter(parameter -> parameter.type().equals(Type.Tape.SHARED))
                .forEach(tape -> parameters.add(tangent.dots().of(tape)));
        return new Single(
                tangent.whole(signature, parameters, faults(way.callee)),
                tangent.dots().of(variable -> true));
    }

    private Optional<Procedure> laned(Way way, Signature signature) {
        Signature one = ways.of(way.inLanes(1));
        return isGiven(way.callee)
                ? Optional.of(RepeatedTangent.of(way.callee, one, signature, way.lanes))
                : SeveralDirections.ofHelper(single(way, one), signature, way.callee.result(), this, way.lanes);
    }

    /** Whether a procedure, and all that it calls here, can be written and is compiled by HotSpot. */
    boolean isKept(Procedure procedure) {
        List<Procedure> all = new ArrayList<>(List.of(procedure));
        UsedHelpers.of(List.of(procedure), helpers()).forEach(helper -> all.add(helper.procedure()));
        return all.stream().allMatch(MethodLimits::areKept)
                && all.stream().noneMatch(each -> calls(each.body(), refused));
    }

    private static boolean calls(Block body, Set<Signature> callees) {
        boolean[] calls = {false};
        Stmts.walk(body, stmt -> calls[0] |= stmt instanceof Stmt.Call call && callees.contains(call.callee()));
        return calls[0];
    }

    /** Whether {@link #given} gives the tangent of a method. */
    private boolean isGiven(Signature callee) {
        boolean isMatrix = program.given().get(callee) instanceof NestedDerivative nested
                && nested.mode().isMatrix();
        return callee.equals(ImplicitAdjoint.SOLVE)
                || program.given().containsKey(callee) && !isMatrix
                || compiledAdjoint(callee).isPresent();
    }

    /** The method that pulls back through what comes compiled, unless that is a constant. */
    private Optional<Helper> compiledAdjoint(Signature callee) {
        return Optional.ofNullable(derived.get(callee))
                .filter(helper -> helper.kind() == Helper.Kind.COMPILED)
                .filter(helper -> !compiled(helper).isConstant());
    }

    private CompiledGradient compiled(Helper adjoint) {
        return (CompiledGradient) program.given().get(adjoint.of());
    }

    /** The tangent of what is called as it is. */
    private Optional<Procedure> given(Way way, Signature signature) {
        if (way.callee.equals(ImplicitAdjoint.SOLVE)) {
            return Optional.of(SolvedTangent.of(way.varied, signature));
        }
        Optional<Helper> adjoint = compiledAdjoint(way.callee);
        if (adjoint.isPresent()) {
            return Optional.of(product(adjoint.get(), way.varied, signature));
        }
        GivenDerivative given = program.given().get(way.callee);
        if (given instanceof CompiledGradient compiled) {
            return Optional.of(CompiledTangent.of(way.callee, compiled, way.varied, signature));
        }
        if (given instanceof ImplicitFunction function) {
            return Optional.of(new ImplicitTangent(function, way.varied, way.groups, signature, this).build());
        }
        if (given instanceof CustomRule rule) {
            return Optional.of(new RuledTangent(rule, way.varied, signature).build());
        }
        if (given instanceof NestedDerivative nested && !nested.mode().isMatrix()) {
            return Optional.of(NestedTangent.of(nested, way.varied, signature, library));
        }
        return Optional.empty();
    }

    /** The tangent of the adjoint of what comes compiled. */
    private Procedure product(Helper adjoint, Set<Integer> varied, Signature signature) {
        Linkage linkage = library.linkages().of(adjoint.procedure().signature()).orElseThrow();
        return new CompiledProduct(compiled(adjoint), linkage, adjoint.procedure(), varied, signature).build();
    }

    /** Whether the method is run for what it throws as well: not a way back, nor what was run before. */
    private Faults faults(Signature callee) {
        Helper helper = derived.get(callee);
        boolean isWayForward = helper == null
                || helper.kind() == Helper.Kind.PRIMAL
                || helper.kind() == Helper.Kind.FORWARD
                || helper.kind() == Helper.Kind.ONE_PASS;
        return isWayForward ? Faults.ALL : Faults.NONE;
    }

    private void add(Way way, Procedure procedure) {
        Helper of = derived.get(way.callee);
        Type result = procedure.signature().result();
        helpers.add(new Helper(
                Helper.Kind.TANGENT,
                of == null ? way.callee : of.of(),
                procedure,
                result instanceof Type.Bundle bundle ? Optional.of(bundle) : Optional.empty()));
    }
}
