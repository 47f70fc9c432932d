package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Reads;
import io.adjoint.processor.analysis.Variation;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A procedure as it is written where it is told which independents reach what: its body, and the sets of its result.
 */
final class ReachProcedure {
    static final Type PATTERN = new Type.Reference("io.adjoint.sparse.HessianPattern");

    private final Procedure procedure;
    private final Set<Var> sources;
    private final Variation variation;
    private final Names names;
    private final Bars froms;
    private final Optional<Var> pattern;
    private final Reach reach;

    /**
     * @param sources the parameters that have sets
     * @param meets whether a pattern is told what meets
     */
    ReachProcedure(Procedure procedure, Set<Var> sources, Reads reads, ReachLibrary calls, boolean meets) {
        this.procedure = procedure;
        this.sources = sources;
        this.variation = Variation.of(procedure, reads, calls.taped(), calls.rules(), sources);
        this.names = Names.of(procedure);
        this.froms = new Bars(names, "From", ReachedType::of);
        this.pattern = meets ? Optional.of(names.fresh("pattern", PATTERN)) : Optional.empty();
        this.reach = new Reach(variation, reads, names, froms, calls.rules(), calls, pattern);
    }

    Names names() {
        return names;
    }

    Bars froms() {
        return froms;
    }

    boolean isVaried(Var variable) {
        return variation.isVaried(variable);
    }

    Optional<Var> pattern() {
        return pattern;
    }

    /** Sets of what comes to have some later and has none to begin with: they come before the statements. */
    List<Stmt> openings() {
        List<Stmt> statements = new ArrayList<>();
        for (Var parameter : procedure.parameters()) {
            if (parameter.type().isContinuous() && variation.isVaried(parameter) && !sources.contains(parameter)) {
                Expr none = parameter.type().isArray() ? ReachedType.like(parameter) : ReachedType.NONE;
                statements.add(new Stmt.Declare(froms.of(parameter), none, procedure.origin()));
            }
        }
        return statements;
    }

    List<Stmt> statements() {
        return reach.statements(procedure.body());
    }

    /** The sets of a result made of numbers, once the statements are written; what comes before is added to them. */
    Expr from(Expr result, List<Stmt> into) {
        if (result.type().isScalar()) {
            return reach.expressions().of(result, procedure.origin(), into);
        }
        return reach.expressions().ofArray(result).orElseGet(() -> {
            if (result instanceof Place place) {
                return ReachedType.like(place);
            }
            Var value = names.fresh("value", result.type());
            into.add(new Stmt.Declare(value, result, procedure.origin()));
            return ReachedType.like(value);
        });
    }
}
