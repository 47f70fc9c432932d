package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The numbers whose adjoints can be computed before they themselves are: what comes of them are sums and numbers whose
 * partials read nothing that is computed later.
 */
final class KnownSeeds {
    private final Subject subject;

    KnownSeeds(Subject subject) {
        this.subject = subject;
    }

    /** Whether the adjoint of a sum can be computed before the statement of the procedure's body that adds to it. */
    boolean isKnownBefore(Var sum, int at) {
        List<Stmt> statements = subject.procedure().body().statements();
        Set<Location> late = writes(statements.subList(at, statements.size()));
        return made(sum, statements.subList(at + 1, statements.size()), late, expr -> true)
                .filter(made -> isResultKnown(made, late, expr -> true))
                .isPresent();
    }

    /** Whether the adjoint of what a call in the procedure's body returns can be computed before the call. */
    boolean isKnownBefore(Stmt.Call call) {
        List<Stmt> statements = subject.procedure().body().statements();
        int at = position(call, statements);
        Set<Location> late = writes(statements.subList(at, statements.size()));
        Hazards hazards = Hazards.of(subject.procedure());
        Predicate<Expr> isCalm = expr -> !hazards.mayThrow(expr);
        return made(call.result().orElseThrow(), statements.subList(at + 1, statements.size()), late, isCalm)
                .filter(made -> isResultKnown(made, late, isCalm))
                .isPresent();
    }

    /**
     * The same for a call in the body of a loop whose turns are reversed one by one: what leaves the turn has to be
     * added to sums.
     */
    boolean isKnownBefore(Stmt.Call call, Stmt loop) {
        Block body = Stmts.blocks(loop).get(0);
        int at = position(call, body.statements());
        Set<Location> late =
                writes(body.statements().subList(at, body.statements().size()));
        Hazards hazards = Hazards.of(subject.procedure());
        if (loop instanceof Stmt.For counted) {
            hazards.enter(counted);
        }
        Set<Var> inside = new HashSet<>();
        body.statements().forEach(stmt -> Stmts.declared(stmt).ifPresent(inside::add));
        return made(
                        call.result().orElseThrow(),
                        body.statements().subList(at + 1, body.statements().size()),
                        late,
                        expr -> !hazards.mayThrow(expr))
                .filter(made -> made.stream().allMatch(variable -> inside.contains(variable) || isSum(variable, body)))
                .isPresent();
    }

    static int position(Stmt stmt, List<Stmt> statements) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i) == stmt) {
                return i;
            }
        }
        return -1;
    }

    private Set<Location> writes(List<Stmt> statements) {
        return subject.reads().writes(new Block(statements));
    }

    /**
     * What statements make of a number, itself included; nothing if its adjoint then depends on what is computed late.
     */
    private Optional<Set<Var>> made(Var number, List<Stmt> statements, Set<Location> late, Predicate<Expr> isCalm) {
        Set<Var> made = new LinkedHashSet<>();
        made.add(number);
        for (Stmt stmt : statements) {
            Set<Var> mentioned = new HashSet<>(made);
            mentioned.retainAll(Stmts.variables(Block.of(stmt)));
            Optional<Var> target = number(stmt);
            if (mentioned.isEmpty()
                    || target.isEmpty() && mentioned.stream().allMatch(each -> isSum(each, Block.of(stmt)))) {
                continue; // their adjoints pass it as they are
            }
            if (target.isEmpty() || !isKnown(Stmts.expressions(stmt).get(0), made, late, isCalm)) {
                return Optional.empty();
            }
            made.add(target.get());
        }
        return Optional.of(made);
    }

    private boolean isResultKnown(Set<Var> made, Set<Location> late, Predicate<Expr> isCalm) {
        return subject.procedure()
                .result()
                .filter(result -> isKnown(result, made, late, isCalm))
                .isPresent();
    }

    /** The number that a statement gives a value. */
    private static Optional<Var> number(Stmt stmt) {
        if (stmt instanceof Stmt.Declare declare && declare.variable().type().isScalar()) {
            return Optional.of(declare.variable());
        }
        return stmt instanceof Stmt.Assign assign
                        && assign.target() instanceof Var variable
                        && variable.type().isScalar()
                ? Optional.of(variable)
                : Optional.empty();
    }

    /** Whether what the adjoints of some numbers grow by can be computed early. */
    private boolean isKnown(Expr value, Set<Var> made, Set<Location> late, Predicate<Expr> isCalm) {
        if (!value.type().isScalar()) {
            return made.stream().noneMatch(variable -> mentions(value, variable));
        }
        Pullback pullback = Pullback.of(
                value,
                new Var("seed", -1, value.type()),
                Optional.empty(),
                subject.activity(),
                subject.rules(),
                subject.names(),
                Origin.NONE);
        List<Expr> partials = new ArrayList<>();
        pullback.contributions().forEach((place, by) -> {
            if (made.contains(Exprs.root(place))) {
                partials.add(by);
            }
        });
        pullback.temporaries().forEach(each -> partials.addAll(Stmts.expressions(each)));
        return partials.stream()
                .allMatch(partial -> isCalm.test(partial)
                        && Collections.disjoint(subject.reads().of(partial), late));
    }

    /** {@code s = s + e} and {@code s = s - e} is all that is done with a sum. */
    static boolean isSum(Var variable, Block body) {
        boolean[] isSum = {variable.type().isScalar()};
        Stmts.walk(body, stmt -> {
            if (stmt instanceof Stmt.Assign assign && assign.target().equals(variable)) {
                isSum[0] &= isAddition(assign.value(), variable);
            } else {
                isSum[0] &= Stmts.targets(stmt).stream().noneMatch(variable::equals)
                        && Stmts.targets(stmt).stream().noneMatch(target -> mentions(target, variable))
                        && Stmts.expressions(stmt).stream().noneMatch(expr -> mentions(expr, variable));
            }
        });
        return isSum[0];
    }

    private static boolean isAddition(Expr value, Var variable) {
        Optional<Symbol> symbol = Exprs.symbol(value);
        if (!symbol.equals(Optional.of(Symbol.ADD)) && !symbol.equals(Optional.of(Symbol.SUB))) {
            return false;
        }
        List<Expr> operands = ((Expr.Apply) value).arguments();
        return operands.get(0).equals(variable) && !mentions(operands.get(1), variable);
    }

    static boolean mentions(Expr expr, Var variable) {
        return Exprs.nodes(expr).contains(variable);
    }
}
