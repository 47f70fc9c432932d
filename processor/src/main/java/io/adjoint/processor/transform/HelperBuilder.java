package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Aliases;
import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.analysis.Location;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Writes the sweeps of a procedure that a gradient calls. */
final class HelperBuilder {
    private final Library library;
    private final Context context;
    private final Procedure procedure;
    private final String forwardName;
    private final String reverseName;
    private final Type pulled;

    /** The methods, and how they are called. */
    record Result(Linkage linkage, List<Helper> helpers) {

        /** Whether the methods of another result are the same but for their names. */
        boolean isTwinOf(Result other) {
            if (helpers.size() != other.helpers.size() || !linkage.plan().equals(other.linkage.plan())) {
                return false;
            }
            for (int i = 0; i < helpers.size(); i++) {
                if (!isSame(helpers.get(i), other.helpers.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isSame(Helper one, Helper other) {
            return one.kind() == other.kind()
                    && one.of().equals(other.of())
                    && one.bundle().isEmpty()
                    && one.procedure().parameters().equals(other.procedure().parameters())
                    && one.procedure().body().equals(other.procedure().body())
                    && one.procedure().result().equals(other.procedure().result());
        }
    }

    /** @param isJoint whether the procedure is run again on its way back, whatever it is like */
    HelperBuilder(Library library, Context context, boolean isJoint) {
        this.library = library;
        this.context = context;
        this.procedure = library.procedure(context.procedure());
        boolean isWhole = isJoint || library.effects().straight().contains(context.procedure());
        GeneratedNames names = library.generatedNames();
        this.forwardName = isWhole ? "" : names.unique(procedure.name() + "$forward");
        this.reverseName = names.unique(procedure.name() + (isWhole ? "$adjoint" : "$reverse"));
        this.pulled = pulledType();
    }

    private Type pulledType() {
        List<Integer> scalars = activeScalars();
        if (scalars.isEmpty()) {
            return Type.Void.VOID;
        }
        if (scalars.size() == 1) {
            return procedure.parameters().get(scalars.get(0)).type();
        }
        return new Type.Bundle(
                library.generatedNames().ofRecord(procedure.name(), "Bars"),
                scalars.stream()
                        .map(i -> procedure.parameters().get(i))
                        .map(parameter -> new Type.Bundle.Component(parameter.name() + "Bar", parameter.type()))
                        .toList());
    }

    private List<Integer> activeScalars() {
        return context.active().stream()
                .filter(i -> procedure.parameters().get(i).type().isScalar())
                .toList();
    }

    private List<Integer> activeArrays() {
        return context.active().stream()
                .filter(i -> procedure.parameters().get(i).type().isArray())
                .toList();
    }

    private Set<Integer> all() {
        return new TreeSet<>(
                IntStream.range(0, procedure.parameters().size()).boxed().toList());
    }

    private Set<Integer> arrays() {
        Set<Integer> arrays = all();
        arrays.removeIf(i -> !procedure.parameters().get(i).type().isArray());
        return arrays;
    }

    /** The procedure run again and then back, in one method. */
    Result joint(Signature primal) {
        Sweeps sweeps = library.sweeps(context, procedure, activeArrayParameters(), false);
        Optional<Var> seed = seed(sweeps);
        ParameterBars bars = localBars(sweeps);
        List<Stmt> body = new ArrayList<>(Assembly.forward(sweeps, bars));
        body.addAll(Assembly.reverse(sweeps, bars, seed));
        Assembly.addTapes(sweeps, body);
        Procedure method = method(sweeps, reverseName, pulled, body, seed, false);
        Set<Integer> used = used(method);
        Linkage linkage = new Linkage(
                new CallPlan(CallPlan.Kind.JOINT, used, arrays()),
                primal,
                Optional.of(narrowed(method, used).signature()),
                activeArrays(),
                activeScalars(),
                List.of(),
                context.isSeeded());
        return new Result(linkage, List.of(helper(Helper.Kind.ADJOINT, narrowed(method, used))));
    }

    /** What the linkage of a split call will be, before the call's sweeps are written: they call themselves. */
    Linkage anticipated() {
        Set<Integer> parameters = all();
        Set<Location> written = context.reads(procedure, library.effects()).writes(procedure.body());
        parameters.removeIf(
                i -> written.contains(new Location.Local(procedure.parameters().get(i))));
        List<Type> types = new ArrayList<>();
        parameters.forEach(i -> types.add(procedure.parameters().get(i).type()));
        activeArrays().forEach(i -> types.add(procedure.parameters().get(i).type()));
        if (context.isSeeded()) {
            types.add(procedure.signature().result());
        }
        types.add(Type.Tape.SHARED);
        boolean returnsArray = procedure.signature().result().isArray();
        return split(parameters, arrays(), new Signature("", reverseName, types, pulled, false), returnsArray);
    }

    private Signature forwardSignature() {
        List<Type> types = new ArrayList<>(procedure.signature().parameters());
        shadows().forEach(i -> types.add(procedure.parameters().get(i).type()));
        types.add(Type.Tape.SHARED);
        return new Signature("", forwardName, types, procedure.signature().result(), false);
    }

    private Linkage split(Set<Integer> parameters, Set<Integer> cells, Signature reverse, boolean keepsResult) {
        return new Linkage(
                new CallPlan(CallPlan.Kind.SPLIT, parameters, cells, false, keepsResult),
                forwardSignature(),
                Optional.of(reverse),
                activeArrays(),
                activeScalars(),
                shadows(),
                context.isSeeded());
    }

    /**
     * The two sweeps as methods of their own, with a tape between them; with none if the first has nothing to record.
     */
    Result split(Supplier<Signature> primal) {
        Sweeps sweeps = library.sweeps(context, procedure, activeArrayParameters(), true);
        Optional<Var> seed = seed(sweeps);
        ParameterBars bars = localBars(sweeps);
        List<Stmt> back = Assembly.reverse(sweeps, bars, seed);
        Procedure forward = forward(sweeps, bars);
        boolean isRecursive = library.effects().recursive().contains(context.procedure());
        boolean isTaped = isRecursive || mentions(forward, sweeps.tapes.shared());
        Procedure reverse = method(sweeps, reverseName, pulled, back, seed, isTaped);
        Set<Integer> parameters = isRecursive ? anticipated().plan().parameters() : used(reverse);
        Procedure narrowed = narrowed(reverse, parameters);
        Set<Integer> cells = arrays();
        if (!isRecursive) {
            cells.removeIf(i ->
                    !sweeps.recording.cells().contains(procedure.parameters().get(i)));
        }
        Helper way = helper(Helper.Kind.REVERSE, narrowed);
        return isTaped
                ? new Result(
                        split(
                                parameters,
                                cells,
                                narrowed.signature(),
                                isRecursive ? procedure.signature().result().isArray() : keepsResult(sweeps, reverse)),
                        List.of(helper(Helper.Kind.FORWARD, forward), way))
                : new Result(untaped(primal.get(), parameters, cells, narrowed.signature()), List.of(way));
    }

    /**
     * Whether the way back gets the array that was returned, or a row of it, off the tape: the caller has it as well.
     */
    private static boolean keepsResult(Sweeps sweeps, Procedure reverse) {
        Optional<Var> returned = sweeps.subject
                .procedure()
                .result()
                .filter(Expr.Place.class::isInstance)
                .filter(result -> result.type().isArray())
                .map(result -> Exprs.root((Expr.Place) result));
        boolean[] keeps = {false};
        Stmts.walk(
                reverse.body(),
                stmt -> keeps[0] |= stmt instanceof Stmt.Pop pop
                        && pop.target().type().isArray()
                        && returned.filter(array ->
                                        sweeps.subject.reads().aliases().mayBeSame(array, Exprs.root(pop.target())))
                                .isPresent());
        return keeps[0];
    }

    private Linkage untaped(Signature primal, Set<Integer> parameters, Set<Integer> cells, Signature reverse) {
        return new Linkage(
                new CallPlan(CallPlan.Kind.JOINT, parameters, cells),
                primal,
                Optional.of(reverse),
                activeArrays(),
                activeScalars(),
                List.of(),
                context.isSeeded());
    }

    private Procedure forward(Sweeps sweeps, ParameterBars bars) {
        List<Var> parametersAndTape = new ArrayList<>(procedure.parameters());
        shadows()
                .forEach(i -> parametersAndTape.add(
                        sweeps.bars.of(procedure.parameters().get(i))));
        List<Stmt> body = new ArrayList<>(bars.forward());
        body.addAll(ForwardSweep.of(sweeps));
        parametersAndTape.add(sweeps.tapes.shared());
        return library.simplification()
                .of(
                        new Procedure(
                                forwardSignature(),
                                parametersAndTape,
                                new Block(body),
                                sweeps.subject.procedure().result(),
                                procedure.origin()),
                        sweeps,
                        Set.of(),
                        Faults.ALL);
    }

    private static boolean mentions(Procedure method, Var tape) {
        return Stmts.variables(method.body()).contains(tape);
    }

    private Helper helper(Helper.Kind kind, Procedure method) {
        return new Helper(
                kind,
                context.procedure(),
                method,
                method.signature().result() instanceof Type.Bundle bundle ? Optional.of(bundle) : Optional.empty());
    }

    private Set<Var> activeArrayParameters() {
        Set<Var> arrays = new LinkedHashSet<>();
        activeArrays().forEach(i -> arrays.add(procedure.parameters().get(i)));
        return arrays;
    }

    private Optional<Var> seed(Sweeps sweeps) {
        return context.isSeeded()
                ? Optional.of(sweeps.names.fresh("seed", procedure.signature().result()))
                : Optional.empty();
    }

    /** The adjoints of the parameters that are not handed in: all but those of the arrays. */
    private ParameterBars localBars(Sweeps sweeps) {
        List<Integer> handedIn = activeArrays();
        List<Var> local = new ArrayList<>();
        for (int i = 0; i < procedure.parameters().size(); i++) {
            Var parameter = procedure.parameters().get(i);
            if ((sweeps.isActive(parameter) || context.active().contains(i)) && !handedIn.contains(i)) {
                local.add(parameter);
            }
        }
        return ParameterBars.of(sweeps, local);
    }

    /** Of the arrays whose adjoints are handed in, those whose adjoints the forward sweep needs as well. */
    private List<Integer> shadows() {
        Aliases aliases = context.reads(procedure, library.effects()).aliases();
        return activeArrays().stream()
                .filter(i -> aliases.isRebound(procedure.parameters().get(i)))
                .toList();
    }

    /** The method with every primal parameter, the adjoints, the seed and the tape. */
    private Procedure method(
            Sweeps sweeps, String name, Type result, List<Stmt> body, Optional<Var> seed, boolean isTaped) {
        List<Var> parameters = new ArrayList<>(procedure.parameters());
        activeArrays()
                .forEach(i ->
                        parameters.add(sweeps.bars.of(procedure.parameters().get(i))));
        seed.ifPresent(parameters::add);
        if (isTaped) {
            parameters.add(sweeps.tapes.shared());
        }
        List<Expr> bars = activeScalars().stream()
                .<Expr>map(i -> sweeps.bars.of(procedure.parameters().get(i)))
                .toList();
        Optional<Expr> value = bars.isEmpty()
                ? Optional.empty()
                : Optional.of(pulled instanceof Type.Bundle bundle ? new Expr.Pack(bundle, bars) : bars.get(0));
        Signature signature =
                new Signature("", name, parameters.stream().map(Var::type).toList(), result, false);
        return library.simplification()
                .of(
                        new Procedure(signature, parameters, new Block(body), value, procedure.origin()),
                        sweeps,
                        sweeps.reverseBars(),
                        Faults.NONE);
    }

    /** The positions of the primal parameters that a method reads. */
    private Set<Integer> used(Procedure method) {
        Set<Var> read = new LinkedHashSet<>(Stmts.variables(method.body()));
        Set<Var> declared = new LinkedHashSet<>();
        Stmts.walk(method.body(), stmt -> {
            if (stmt instanceof Stmt.Pop pop && pop.declares() && pop.target() instanceof Var variable) {
                declared.add(variable);
            } else if (stmt instanceof Stmt.Declare declare) {
                declared.add(declare.variable());
            }
        });
        read.removeAll(declared);
        Set<Integer> used = all();
        used.removeIf(i -> !read.contains(procedure.parameters().get(i)));
        return used;
    }

    /** The method without the primal parameters that it does not read. */
    private Procedure narrowed(Procedure method, Set<Integer> used) {
        List<Var> parameters = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            if (i >= procedure.parameters().size() || used.contains(i)) {
                parameters.add(method.parameters().get(i));
            }
        }
        Signature signature = new Signature(
                "",
                method.name(),
                parameters.stream().map(Var::type).toList(),
                method.signature().result(),
                false);
        return new Procedure(signature, parameters, method.body(), method.result(), method.origin());
    }
}
