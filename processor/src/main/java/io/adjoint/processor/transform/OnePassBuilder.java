package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.CallPlan;
import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the method that runs a recursive method and adds its gradient, times a seed, in one pass. A method that
 * returns early is written side by side: each side is a procedure of its own, which goes there and back.
 */
final class OnePassBuilder {
    private final Library library;
    private final Context context;
    private final Procedure procedure;
    private final Names names;
    private final List<Var> bars;
    private final Var seed;
    private final Signature signature;
    private final Activity activity;

    OnePassBuilder(Library library, Context context) {
        this.library = library;
        this.context = context;
        this.procedure = library.procedure(context.procedure());
        this.names = Names.of(procedure);
        this.bars = arrays().stream()
                .map(array -> names.fresh(array.name() + "Bar", array.type()))
                .toList();
        this.seed = names.fresh("seed", procedure.signature().result());
        this.signature = new Signature(
                "",
                library.generatedNames().unique(procedure.name() + "$onePass"),
                parameters().stream().map(Var::type).toList(),
                procedure.signature().result(),
                false);
        Reads reads = context.reads(procedure, library.effects());
        this.activity =
                context.activity(procedure, reads, library.rules(), new LinkedHashSet<>(arrays()), library.options());
    }

    private List<Var> arrays() {
        return context.active().stream().map(procedure.parameters()::get).toList();
    }

    private List<Var> parameters() {
        List<Var> parameters = new ArrayList<>(procedure.parameters());
        parameters.addAll(bars);
        parameters.add(seed);
        return parameters;
    }

    Linkage linkage() {
        return new Linkage(
                CallPlan.PLAIN,
                signature,
                Optional.empty(),
                List.copyOf(context.active()),
                List.of(),
                List.of(),
                context.isSeeded());
    }

    /** Nothing if the method cannot be reversed so, calls of itself included. */
    Optional<Helper> build() {
        Expr result = procedure.result().orElseThrow();
        return whole(result)
                .or(() -> side(procedure.body().statements(), result, List.of(), Optional.empty()))
                .map(way -> new Helper(
                        Helper.Kind.ONE_PASS,
                        context.procedure(),
                        new Procedure(
                                signature,
                                parameters(),
                                new Block(way.statements()),
                                Optional.of(way.value()),
                                procedure.origin()),
                        Optional.empty()));
    }

    /** Statements that go there and back, and what they leave as the value. */
    private record Way(List<Stmt> statements, Expr value) {}

    private Optional<Way> whole(Expr result) {
        if (!(result instanceof Var variable)) {
            return Optional.empty();
        }
        return TailBranch.of(procedure, variable)
                .flatMap(tail -> branch(tail, variable, List.of()))
                .map(statements -> {
                    List<Stmt> out = new ArrayList<>(
                            List.of(new Stmt.Declare(variable, Zeros.of(variable.type()), procedure.origin())));
                    out.addAll(statements);
                    return new Way(out, variable);
                });
    }

    /** @param outer the variables that are declared around the branch */
    private Optional<List<Stmt>> branch(TailBranch tail, Var result, List<Var> outer) {
        if (!tail.before().stream().allMatch(this::isPassive)) {
            return Optional.empty();
        }
        List<Var> declared = new ArrayList<>(outer);
        tail.before().forEach(stmt -> Stmts.declared(stmt).ifPresent(declared::add));
        Stmt.If branch = tail.branch();
        Optional<List<Stmt>> then = ending(branch.then().statements(), result, declared);
        Optional<List<Stmt>> otherwise = ending(branch.otherwise().statements(), result, declared);
        if (then.isEmpty() || otherwise.isEmpty()) {
            return Optional.empty();
        }
        List<Stmt> out = new ArrayList<>(tail.before());
        out.add(new Stmt.If(branch.condition(), new Block(then.get()), new Block(otherwise.get()), branch.origin()));
        return Optional.of(out);
    }

    private Optional<List<Stmt>> ending(List<Stmt> statements, Var result, List<Var> outer) {
        Optional<TailBranch> tail = TailBranch.of(statements, result);
        if (tail.isPresent()) {
            return branch(tail.get(), result, outer);
        }
        Stmt.Assign last = TailBranch.last(statements, result).orElseThrow();
        return side(statements.subList(0, statements.size() - 1), last.value(), outer, Optional.of(last))
                .map(Way::statements);
    }

    /** Whether a statement needs no reverse, and leaves nothing but numbers that no derivative passes through. */
    private boolean isPassive(Stmt stmt) {
        boolean[] isPassive = {true};
        Stmts.walk(Block.of(stmt), each -> {
            boolean isPlain = each instanceof Stmt.Declare
                    || each instanceof Stmt.Assign
                    || each instanceof Stmt.If
                    || each instanceof Stmt.For
                    || each instanceof Stmt.While
                    || each instanceof Stmt.Throw
                    || each instanceof Stmt.Comment;
            isPassive[0] &= isPlain
                    && Stmts.targets(each).stream()
                            .allMatch(target -> target instanceof Var variable
                                    && !variable.type().isArray()
                                    && !activity.isActive(variable));
        });
        return isPassive[0];
    }

    /**
     * There and back again, as far as the loops allow turn by turn.
     *
     * @param last what keeps the value, if it is not returned from there
     */
    private Optional<Way> side(List<Stmt> statements, Expr result, List<Var> outer, Optional<Stmt.Assign> last) {
        Origin origin = last.map(Stmt.Assign::origin).orElse(procedure.origin());
        Procedure part = part(statements, result, outer, origin);
        Sweeps sweeps = library.sweeps(context(part), part, new LinkedHashSet<>(arrays()), false, true);
        if (arrays().stream().anyMatch(sweeps::isRebound) || !callsPass(sweeps)) {
            return Optional.empty();
        }
        ParameterBars local = ParameterBars.of(
                sweeps,
                part.parameters().stream()
                        .filter(parameter -> sweeps.isActive(parameter) && !arrays().contains(parameter))
                        .toList());
        Var own = sweeps.names.fresh("seed", seed.type());
        List<Stmt> forward = Assembly.forward(sweeps, local);
        return Fusion.of(forward, Assembly.reverse(sweeps, local, Optional.of(own)), sweeps)
                .map(joined -> inOne(part, joined, last.map(Stmt.Assign::target), own, sweeps));
    }

    private Procedure part(List<Stmt> statements, Expr result, List<Var> outer, Origin origin) {
        List<Var> parameters = new ArrayList<>(procedure.parameters());
        parameters.addAll(outer);
        List<Type> types = parameters.stream().map(Var::type).toList();
        Signature whole = procedure.signature();
        Signature own = new Signature(whole.owner(), whole.name(), types, whole.result(), whole.hasReceiver());
        return new Procedure(own, parameters, new Block(statements), Optional.of(result), origin);
    }

    private Context context(Procedure part) {
        List<Integer> groups = new ArrayList<>(context.groups());
        int next = groups.isEmpty() ? 0 : Collections.max(groups) + 1;
        while (groups.size() < part.parameters().size()) {
            groups.add(next++);
        }
        return new Context(context.procedure(), context.active(), groups, context.isSeeded());
    }

    /** Whether all calls that may come back to the method are run in one pass with their adjoints. */
    private boolean callsPass(Sweeps sweeps) {
        boolean[] pass = {true};
        Stmts.walk(sweeps.subject.procedure().body(), stmt -> {
            if (stmt instanceof Stmt.Call call && library.effects().recursive().contains(call.callee())) {
                pass[0] &= sweeps.recording.isOnePass(call)
                        || sweeps.link(call).plan().kind() == CallPlan.Kind.PLAIN;
            }
        });
        return pass[0];
    }

    private Way inOne(Procedure part, Fusion.Joined joined, Optional<Expr.Place> keeper, Var own, Sweeps sweeps) {
        List<Stmt> body = new ArrayList<>(joined.forward());
        Expr value = sweeps.subject.procedure().result().orElseThrow();
        Block back = new Block(joined.back());
        boolean isAtHand = value instanceof Var variable && !Stmts.assigns(back, variable);
        Var named = sweeps.names.fresh(procedure.name(), value.type());
        if (keeper.isPresent()) {
            body.add(new Stmt.Assign(named, value, part.origin()));
        } else if (!isAtHand) {
            body.add(new Stmt.Declare(named, value, part.origin()));
        }
        value = keeper.isPresent() || !isAtHand ? named : value;
        body.addAll(back.statements());
        Assembly.addTapes(sweeps, body);
        List<Var> parameters = new ArrayList<>(part.parameters());
        arrays().forEach(array -> parameters.add(sweeps.bars.of(array)));
        parameters.add(own);
        Procedure method = library.simplification()
                .of(
                        new Procedure(part.signature(), parameters, new Block(body), Optional.of(value), part.origin()),
                        sweeps,
                        sweeps.reverseBars(),
                        Faults.ALL);
        Map<Var, Var> renaming = new HashMap<>();
        keeper.ifPresent(place -> renaming.put(named, (Var) place));
        renaming.put(own, seed);
        return renamed(method, part, sweeps, renaming);
    }

    /** With the parameters of the whole method, and variables that no other side has. */
    private Way renamed(Procedure method, Procedure part, Sweeps sweeps, Map<Var, Var> renaming) {
        for (int i = 0; i < bars.size(); i++) {
            renaming.put(sweeps.bars.of(arrays().get(i)), bars.get(i));
        }
        Set<Var> given = Stmts.variables(part);
        Stmts.variables(method).stream()
                .filter(variable -> !given.contains(variable))
                .forEach(variable -> renaming.computeIfAbsent(variable, key -> names.fresh(key.name(), key.type())));
        List<Stmt> statements = Renaming.of(method.body(), renaming).statements().stream()
                .filter(stmt -> !isHeading(stmt))
                .toList();
        return new Way(statements, Renaming.of(method.result().orElseThrow(), renaming));
    }

    private static boolean isHeading(Stmt stmt) {
        return stmt instanceof Stmt.Comment comment
                && (comment.text().equals(Assembly.FORWARD_SWEEP)
                        || comment.text().equals(Assembly.REVERSE_SWEEP));
    }
}
