package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings forward what a loop that is reversed turn by turn, or a call that is run together with its adjoint, needs of
 * the reverse sweep: the adjoints that it adds to are declared before it; the adjoints of its sums, or of what the call
 * returns, are computed before it, in variables of their own, as they are where the reverse sweep would come to it.
 */
final class Fusion {
    private final Sweeps sweeps;
    private final List<Stmt> back;
    private final Map<Var, Integer> declarations = new HashMap<>();
    private final Set<Integer> moved = new TreeSet<>();

    /** The two sweeps, one after the other still. */
    record Joined(List<Stmt> forward, List<Stmt> back) {}

    private Fusion(List<Stmt> back, Sweeps sweeps) {
        this.back = back;
        this.sweeps = sweeps;
        for (int i = 0; i < back.size(); i++) {
            int at = i;
            Stmts.declared(back.get(i)).ifPresent(variable -> declarations.put(variable, at));
        }
    }

    /** One turn of a loop and its reverse, one after the other. */
    static List<Stmt> ofTurn(List<Stmt> forward, List<Stmt> back, Sweeps sweeps) {
        Optional<Joined> joined = joined(forward, back, sweeps);
        if (joined.isEmpty()) {
            sweeps.cannotBeJoined();
        }
        return TurnHalves.joined(
                joined.map(Joined::forward).orElse(forward),
                joined.map(Joined::back).orElse(back));
    }

    /** Nothing if something that a loop or call needs cannot be known before it. */
    static Optional<Joined> of(List<Stmt> forward, List<Stmt> back, Sweeps sweeps) {
        return joined(forward, back, sweeps).filter(joined -> sweeps.isJoinable());
    }

    private static Optional<Joined> joined(List<Stmt> forward, List<Stmt> back, Sweeps sweeps) {
        if (sweeps.marks().isEmpty()) {
            return Optional.of(new Joined(forward, back));
        }
        Fusion fusion = new Fusion(back, sweeps);
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < forward.size(); i++) {
            Optional<Stmt> mark = sweeps.markOfReversed(forward.get(i));
            if (mark.isEmpty()) {
                out.add(forward.get(i));
            } else if (!fusion.join(forward.get(i), mark.get(), declared(forward.subList(i, forward.size())), out)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Joined(out, fusion.rest()));
    }

    private List<Stmt> rest() {
        List<Stmt> rest = new ArrayList<>();
        for (int i = 0; i < back.size(); i++) {
            Stmt stmt = back.get(i);
            if (!moved.contains(i) && sweeps.marks().values().stream().noneMatch(mark -> mark == stmt)) {
                rest.add(stmt);
            }
        }
        return rest;
    }

    private static Set<Var> declared(List<Stmt> statements) {
        Set<Var> found = new HashSet<>();
        statements.forEach(stmt -> Stmts.declared(stmt).ifPresent(found::add));
        return found;
    }

    /** @param late the variables of the forward sweep that are not there yet */
    private boolean join(Stmt loop, Stmt mark, Set<Var> late, List<Stmt> out) {
        Set<Var> changed = changed(loop);
        Map<Var, Var> early = new LinkedHashMap<>();
        Set<Integer> computed = new TreeSet<>();
        List<Stmt> declared = new ArrayList<>();
        for (Var variable : Stmts.variables(Block.of(loop))) {
            if (!declarations.containsKey(variable)) {
                continue;
            }
            boolean isThere = changed.contains(variable)
                    ? move(variable, late, loop, declared)
                    : variable.type().isScalar() && addValue(variable, positionOf(mark), late, computed, early);
            if (!isThere) {
                return false;
            }
        }
        addCommented(computed.stream().map(back::get).toList(), early, out);
        out.addAll(declared);
        out.add(Renaming.of(loop, early));
        return true;
    }

    private static void addCommented(List<Stmt> computed, Map<Var, Var> early, List<Stmt> out) {
        boolean isConstant = computed.stream()
                .allMatch(stmt -> Stmts.expressions(stmt).get(0) instanceof Expr.Const); // written where it is read
        String comment = "";
        for (Stmt stmt : computed) {
            String line = stmt instanceof Stmt.Declare ? "" : Comments.line(stmt.origin(), null);
            if (!isConstant && !line.isEmpty() && !line.equals(comment)) {
                out.add(new Stmt.Comment(line));
                comment = line;
            }
            out.add(Renaming.of(stmt, early));
        }
    }

    private int positionOf(Stmt mark) {
        for (int i = 0; i < back.size(); i++) {
            if (back.get(i) == mark) {
                return i;
            }
        }
        throw new AssertionError(mark);
    }

    /** The variables that a loop assigns or adds to, and the arrays. */
    private static Set<Var> changed(Stmt loop) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(Block.of(loop), stmt -> Stmts.targets(stmt).forEach(target -> found.add(Exprs.root(target))));
        Stmts.variables(Block.of(loop)).stream()
                .filter(variable -> variable.type().isArray())
                .forEach(found::add);
        return found;
    }

    /** Declares an adjoint before the loop; whether that can be done. */
    private boolean move(Var variable, Set<Var> late, Stmt loop, List<Stmt> out) {
        int at = declarations.get(variable);
        if (moved.contains(at)) {
            return true;
        }
        if (!(back.get(at) instanceof Stmt.Declare declare)
                || !Exprs.variables(declare.value()).stream().allMatch(read -> isThere(read, late, loop, out))) {
            return false;
        }
        moved.add(at);
        out.add(early(declare, loop));
        return true;
    }

    /** Whether a variable is there before the loop, or an array whose adjoint is declared in terms of it can be. */
    private boolean isThere(Var read, Set<Var> late, Stmt loop, List<Stmt> out) {
        return !late.contains(read)
                && (!declarations.containsKey(read) || read.type().isArray() && move(read, late, loop, out));
    }

    /** What the primal has not looked into yet may be null, and the primal decides what is thrown for it. */
    private Stmt early(Stmt.Declare declare, Stmt loop) {
        return declare.value() instanceof Expr.NewArray allocation
                        && allocation.dimensions().get(0) instanceof Expr.Length length
                        && length.array() instanceof Var array
                        && sweeps.subject.procedure().parameters().contains(array)
                        && !(loop instanceof Stmt.For counted
                                && Exprs.nodes(counted.bound()).contains(length))
                ? new Stmt.Declare(declare.variable(), Zeros.likeIfThere(array), declare.origin())
                : declare;
    }

    /** All that gives a number its value before a place in the reverse sweep, with other names. */
    private boolean addValue(Var variable, int before, Set<Var> late, Set<Integer> computed, Map<Var, Var> early) {
        if (early.containsKey(variable)) {
            return true;
        }
        early.put(variable, sweeps.early(variable));
        for (int i = 0; i < before; i++) {
            Stmt stmt = back.get(i);
            if (!writes(stmt, variable)) {
                continue;
            }
            if (!(stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign || stmt instanceof Stmt.Increment)) {
                return false;
            }
            computed.add(i);
            for (Var read : Exprs.variables(Stmts.expressions(stmt).get(0))) {
                boolean isKnown = declarations.containsKey(read)
                        ? read.type().isScalar() && addValue(read, before, late, computed, early)
                        : !late.contains(read);
                if (!isKnown) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean writes(Stmt stmt, Var variable) {
        boolean[] writes = {false};
        Stmts.walk(
                Block.of(stmt),
                each -> writes[0] |= Stmts.targets(each).stream()
                        .anyMatch(target -> Exprs.root(target).equals(variable)));
        return writes[0];
    }
}
