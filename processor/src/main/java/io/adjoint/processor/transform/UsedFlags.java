package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.UnusedValues;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of the reverse sweep that say whether a number was used: {@code rIsUsed} for {@code r}. */
final class UsedFlags {
    private final UnusedValues unused;
    private final Names names;
    private final Map<Var, Var> flags = new LinkedHashMap<>();

    UsedFlags(UnusedValues unused, Names names) {
        this.unused = unused;
        this.names = names;
    }

    private Var of(Var variable) {
        return flags.computeIfAbsent(variable, key -> names.fresh(key.name() + "IsUsed", Type.Scalar.BOOLEAN));
    }

    Collection<Var> flags() {
        return flags.values();
    }

    /** Not used so far, at the end of the variable's scope. */
    Optional<Stmt> declared(Var variable, Origin origin) {
        return unused.noted().contains(variable)
                ? Optional.of(new Stmt.Declare(of(variable), Expr.Const.of(false), origin))
                : Optional.empty();
    }

    Optional<Stmt> noted(Place place, Origin origin) {
        return set(place, true, origin);
    }

    /** What the variable held before is another number. */
    Optional<Stmt> cleared(Var variable, Origin origin) {
        return set(variable, false, origin);
    }

    private Optional<Stmt> set(Place place, boolean value, Origin origin) {
        return place instanceof Var variable && unused.noted().contains(variable)
                ? Optional.of(new Stmt.Assign(of(variable), Expr.Const.of(value), origin))
                : Optional.empty();
    }

    /** What is done only if the number that a statement defines was used. */
    List<Stmt> guarded(Stmt stmt, Var variable, List<Stmt> reverse) {
        return unused.guarded().contains(stmt) && !reverse.isEmpty()
                ? List.of(new Stmt.If(of(variable), new Block(reverse), Block.EMPTY, stmt.origin()))
                : reverse;
    }
}
