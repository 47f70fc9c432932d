package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.rules.RuleTable;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables that have a tangent: those that a varied parameter can reach, in a primal procedure or in one that was
 * derived, with tapes and records of several results.
 *
 * <p>An array is taken as a whole, together with all that may be the same array. An array that goes on a tape has a
 * tangent in any case, and so has what comes off a tape that two procedures share: what one of them knows, the other
 * does not.
 */
public final class Variation {
    private final Procedure procedure;
    private final Reads reads;
    private final TapedArrays taped;
    private final RuleTable rules;
    private final Set<Var> varied = new LinkedHashSet<>();

    private Variation(Procedure procedure, Reads reads, TapedArrays taped, RuleTable rules) {
        this.procedure = procedure;
        this.reads = reads;
        this.taped = taped;
        this.rules = rules;
    }

    /** @param sources the varied parameters */
    public static Variation of(Procedure procedure, Reads reads, TapedArrays taped, RuleTable rules, Set<Var> sources) {
        Variation variation = new Variation(procedure, reads, taped, rules);
        sources.forEach(variation::add);
        taped.of(procedure.signature())
                .forEach(i -> variation.add(procedure.parameters().get(i)));
        boolean[] grows = {true};
        while (grows[0]) {
            grows[0] = false;
            Stmts.walk(procedure.body(), stmt -> grows[0] |= variation.follow(stmt));
        }
        return variation;
    }

    /** Whether a variable of numbers, a tape or a record of results has a tangent. */
    public boolean isVaried(Var variable) {
        return varied.contains(representative(variable));
    }

    /** Whether the value of an expression may have a tangent other than zero. */
    public boolean isVaried(Expr expr) {
        if (expr instanceof Expr.Component component) {
            return component.type().isContinuous() && isVaried(component.bundle());
        }
        if (!expr.type().isContinuous() || expr instanceof Expr.Opaque) {
            return false;
        }
        if (expr instanceof Place place) {
            return isVaried(Exprs.root(place));
        }
        return rules.passing(expr).stream().anyMatch(this::isVaried);
    }

    /** The positions of the arguments whose tangents a call is given. */
    public Set<Integer> varied(Stmt.Call call) {
        Set<Integer> positions = new TreeSet<>(taped.of(call.callee()));
        for (int i = 0; i < call.arguments().size(); i++) {
            if (isVaried(call.arguments().get(i))) {
                positions.add(i);
            }
        }
        return positions;
    }

    /** Whether a call is one of tangents too: some argument varies, or a tape is shared on which tangents are. */
    public boolean isVaried(Stmt.Call call) {
        return !varied(call).isEmpty()
                || call.arguments().stream()
                        .anyMatch(argument -> argument.type().equals(Type.Tape.SHARED));
    }

    /** The variables that have a tangent, as one that is asked for the derivative would have it. */
    public Activity activity() {
        Set<Var> all = new LinkedHashSet<>();
        for (Var variable : Stmts.variables(procedure)) {
            if (variable.type().isContinuous() && isVaried(variable)) {
                all.add(variable);
            }
        }
        return new Activity(all, all, all, rules);
    }

    private Var representative(Var variable) {
        return variable.type().isArray() ? reads.aliases().representative(variable) : variable;
    }

    private boolean add(Var variable) {
        return varied.add(representative(variable));
    }

    private boolean follow(Stmt stmt) {
        if (stmt instanceof Stmt.Call call) {
            return follow(call);
        }
        if (stmt instanceof Stmt.Push push) {
            return follow(push);
        }
        if (stmt instanceof Stmt.Pop pop) {
            return pop.target().type().isContinuous() && carries(pop.tape()) && add(Exprs.root(pop.target()));
        }
        if (stmt instanceof Stmt.Evaluate evaluate) {
            return follow(evaluate);
        }
        boolean isVaried = Stmts.expressions(stmt).stream().anyMatch(this::isVaried);
        boolean grew = false;
        for (Place target : Stmts.targets(stmt)) {
            grew |= isVaried && target.type().isContinuous() && add(Exprs.root(target));
        }
        return grew;
    }

    /** Whether tangents are recorded beside the values of a tape. */
    public boolean carries(Var tape) {
        return tape.type().equals(Type.Tape.SHARED)
                || ((Type.Tape) tape.type()).element().isArray()
                        && ((Type.Tape) tape.type()).element().isContinuous()
                || varied.contains(tape);
    }

    private boolean follow(Stmt.Push push) {
        if (push.value() instanceof Place place && place.type().isArray()) {
            return place.type().isContinuous() && add(Exprs.root(place));
        }
        return isVaried(push.value()) && varied.add(push.tape());
    }

    private boolean follow(Stmt.Call call) {
        boolean grew = false;
        for (int i : taped.of(call.callee())) {
            grew |= call.arguments().get(i) instanceof Place place && add(Exprs.root(place));
        }
        if (!isVaried(call)) {
            return grew;
        }
        for (Place written : Effects.writtenArrays(call, reads.effects().written())) {
            grew |= written.type().isContinuous() && add(Exprs.root(written));
        }
        boolean givesNumbers = call.result()
                .filter(result -> result.type().isContinuous() || result.type() instanceof Type.Bundle)
                .isPresent();
        return givesNumbers && add(call.result().orElseThrow()) || grew;
    }

    /** A function of the runtime that adds one array to another. */
    private boolean follow(Stmt.Evaluate evaluate) {
        boolean grew = false;
        if (isAddition(evaluate)
                && evaluate.call() instanceof Expr.Apply apply
                && isVaried(apply.arguments().get(0))) {
            grew = add(Exprs.root((Place) apply.arguments().get(1)));
        }
        return grew;
    }

    /** Whether a function of the runtime adds the array that it is given first to the other. */
    public static boolean isAddition(Stmt.Evaluate evaluate) {
        return evaluate.call() instanceof Expr.Apply apply
                && apply.op() instanceof Op.Function function
                && function.owner().equals("io.adjoint.array.Seeds")
                && function.name().equals("add")
                && apply.arguments().stream().allMatch(Place.class::isInstance);
    }
}
