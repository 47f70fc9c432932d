package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A loop that leaves behind the least or the greatest of what its turns offer, and nothing else but what its winner
 * sets: without the turns that lose it does the same. Any turn can be run again.
 *
 * @param best what the loop is about
 * @param decision the one statement of a turn that reads {@code best}: {@code best = Math.min(best, offer)}, or a
 *     branch that is taken where the offer is better and then sets {@code best} to it
 * @param carried {@code best}, and what else that branch sets
 */
public record Contest(Var best, Stmt decision, Set<Var> carried) {
    public Contest {
        carried = Collections.unmodifiableSet(new LinkedHashSet<>(carried));
    }

    /** A minimum or maximum: how an offer loses, and how it wins outright. */
    public record Extremum(Expr offer, Symbol loses, Symbol wins) {

        /** Of the value that a variable gets, if it is the better of the variable's own and another. */
        public static Optional<Extremum> of(Expr value, Var best) {
            if (!(value instanceof Expr.Apply apply)
                    || !(apply.op() instanceof Op.Function function)
                    || !function.owner().equals("java.lang.Math")
                    || !(function.name().equals("min") || function.name().equals("max"))
                    || !apply.arguments().contains(best)) {
                return Optional.empty();
            }
            Expr offer = apply.arguments().get(1 - apply.arguments().indexOf(best));
            boolean isLeast = function.name().equals("min");
            return Exprs.variables(offer).contains(best)
                    ? Optional.empty()
                    : Optional.of(
                            new Extremum(offer, isLeast ? Symbol.GT : Symbol.LT, isLeast ? Symbol.LT : Symbol.GT));
        }
    }

    /**
     * Nothing if a turn does anything else that is seen outside it.
     *
     * @param caller the procedure in which the loop stands
     */
    public static Optional<Contest> of(Stmt.For loop, Signature caller, Effects effects, Repeatable repeatable) {
        Turn turn = new Turn(loop.body());
        Set<Var> carried = turn.outside();
        if (carried.isEmpty()
                || carried.stream().anyMatch(each -> !each.type().isScalar())
                || turn.isLong()
                || effects.recursive().contains(caller) && turn.calls(effects.recursive())
                || !turn.canBeRepeated(effects, repeatable)) {
            return Optional.empty();
        }
        return decisions(loop.body()).stream()
                .flatMap(decision -> carried.stream().map(best -> new Contest(best, decision, carried)))
                .filter(contest -> contest.isSound(loop.body()))
                .findFirst();
    }

    /** The statements of a turn that are run at most once in it and may be the decision. */
    private static List<Stmt> decisions(Block turn) {
        List<Stmt> found = new ArrayList<>();
        for (Stmt stmt : turn.statements()) {
            if (stmt instanceof Stmt.Assign || stmt instanceof Stmt.If) {
                found.add(stmt);
            }
            if (stmt instanceof Stmt.If branch) {
                found.addAll(decisions(branch.then()));
                found.addAll(decisions(branch.otherwise()));
            }
        }
        return found;
    }

    private boolean isSound(Block turn) {
        boolean isDecision = decision instanceof Stmt.Assign assign
                ? assign.target().equals(best)
                        && carried.size() == 1
                        && Extremum.of(assign.value(), best).isPresent()
                : isBranch((Stmt.If) decision);
        boolean[] isElsewhere = {false};
        walkAround(turn, stmt -> {
            Set<Var> mentioned = new HashSet<>();
            Stmts.targets(stmt).forEach(target -> mentioned.addAll(Exprs.variables(target)));
            Stmts.expressions(stmt).forEach(expr -> mentioned.addAll(Exprs.variables(expr)));
            isElsewhere[0] |= !Collections.disjoint(mentioned, carried);
        });
        return isDecision && !isElsewhere[0];
    }

    private void walkAround(Block block, Consumer<Stmt> visit) {
        for (Stmt stmt : block.statements()) {
            if (stmt != decision) {
                visit.accept(stmt);
                Stmts.blocks(stmt).forEach(inner -> walkAround(inner, visit));
            }
        }
    }

    /** Whether the branch is taken for a better offer only, which it then sets the best to, and all else anew. */
    private boolean isBranch(Stmt.If branch) {
        Set<Var> read = new HashSet<>();
        Set<Var> written = new HashSet<>();
        boolean[] writesCells = {false};
        Stmts.walk(branch.then(), stmt -> {
            Stmts.expressions(stmt).forEach(expr -> read.addAll(Exprs.variables(expr)));
            Stmts.targets(stmt).forEach(target -> written.add(Exprs.root(target)));
            writesCells[0] |=
                    stmt instanceof Stmt.Call || Stmts.targets(stmt).stream().anyMatch(Expr.Element.class::isInstance);
        });
        Optional<Expr> offer = offer(branch.condition());
        return branch.otherwise().isEmpty()
                && offer.isPresent()
                && !writesCells[0]
                && Collections.disjoint(Exprs.variables(offer.get()), written)
                && Collections.disjoint(read, carried)
                && carried.stream().allMatch(each -> isSet(each, branch.then()))
                && setsBest(branch.then(), offer.get());
    }

    private static boolean isSet(Var variable, Block block) {
        return block.statements().stream()
                .anyMatch(stmt ->
                        stmt instanceof Stmt.Assign assign && assign.target().equals(variable));
    }

    private boolean setsBest(Block block, Expr offer) {
        List<Stmt> all = new ArrayList<>();
        Stmts.walk(block, stmt -> {
            if (Stmts.targets(stmt).contains(best)) {
                all.add(stmt);
            }
        });
        return all.size() == 1 && ((Stmt.Assign) all.get(0)).value().equals(offer);
    }

    /** What is compared with the best, if all depends on its being better; the other conditions are its turn's own. */
    private Optional<Expr> offer(Expr condition) {
        if (!(condition instanceof Expr.Apply apply)) {
            return Optional.empty();
        }
        Optional<Symbol> symbol = Exprs.symbol(condition);
        if (symbol.equals(Optional.of(Symbol.COND_AND))) {
            List<Expr> asking = apply.arguments().stream()
                    .filter(each -> !Collections.disjoint(Exprs.variables(each), carried))
                    .toList();
            return asking.size() == 1 ? offer(asking.get(0)) : Optional.empty();
        }
        boolean isOrder = symbol.filter(Symbol::isComparison)
                .filter(sign -> sign != Symbol.EQ && sign != Symbol.NE)
                .isPresent();
        if (!isOrder || !apply.arguments().contains(best)) {
            return Optional.empty();
        }
        Expr offer = apply.arguments().get(1 - apply.arguments().indexOf(best));
        return Optional.of(offer).filter(each -> Collections.disjoint(Exprs.variables(each), carried));
    }

    /** One turn. */
    private record Turn(Block body) {
        /** Of expressions: what has more would make a long method of the gradient if it were written twice. */
        private static final int LONG = 1000;

        boolean isLong() {
            int[] nodes = {0};
            Stmts.walk(
                    body,
                    stmt -> Stmts.expressions(stmt)
                            .forEach(expr -> nodes[0] += Exprs.nodes(expr).size()));
            return nodes[0] > LONG;
        }

        /** Whether it calls one of some methods: a method that did so again at each of its levels would do too much. */
        boolean calls(Set<Signature> methods) {
            boolean[] calls = {false};
            Stmts.walk(body, stmt -> calls[0] |= stmt instanceof Stmt.Call call && methods.contains(call.callee()));
            return calls[0];
        }

        /** The variables that it assigns and does not declare. */
        Set<Var> outside() {
            Set<Var> outside = new LinkedHashSet<>();
            Stmts.walk(body, stmt -> Stmts.targets(stmt).forEach(target -> outside.add(Exprs.root(target))));
            Stmts.walk(body, stmt -> Stmts.declared(stmt).ifPresent(outside::remove));
            return outside;
        }

        /** It writes to no arrays but those that it makes, and these have no other names. */
        boolean canBeRepeated(Effects effects, Repeatable repeatable) {
            Set<Var> made = new HashSet<>();
            Stmts.walk(body, stmt -> {
                if (stmt instanceof Stmt.Declare declare
                        && (declare.value() instanceof Expr.NewArray || declare.value() instanceof Expr.ArrayLiteral)) {
                    made.add(declare.variable());
                }
            });
            boolean[] can = {true};
            Stmts.walk(body, stmt -> can[0] &= canBeRepeated(stmt, made, effects, repeatable));
            return can[0];
        }

        private static boolean canBeRepeated(Stmt stmt, Set<Var> made, Effects effects, Repeatable repeatable) {
            boolean isCallSafe = !(stmt instanceof Stmt.Call call)
                    || repeatable.isRepeatable(call.callee())
                            && effects.rebinding().rebound(call.callee()).isEmpty();
            boolean replaces = !(stmt instanceof Stmt.Declare || stmt instanceof Stmt.Call call && call.declares())
                    && Stmts.targets(stmt).stream().map(Place::type).anyMatch(type -> !type.isScalar());
            return repeatable.isRepeatable(stmt)
                    && isCallSafe
                    && !replaces
                    && Effects.writtenArrays(stmt, effects.written()).stream()
                            .allMatch(place -> made.contains(Exprs.root(place)));
        }
    }
}
