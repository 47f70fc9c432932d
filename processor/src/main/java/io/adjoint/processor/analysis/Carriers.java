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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that carry a varied value in another form: its bits in a whole number, its digits in a text. A cast, a
 * comparison or an index keeps so little of the value that its derivative is zero; from these it can be had back.
 */
final class Carriers {
    private static final Set<String> BITS =
            Set.of("doubleToLongBits", "doubleToRawLongBits", "floatToIntBits", "floatToRawIntBits");

    private final Activity activity;
    private final Set<Var> variables = new LinkedHashSet<>();

    private Carriers(Activity activity) {
        this.activity = activity;
    }

    static Carriers of(Procedure procedure, Activity activity) {
        Carriers carriers = new Carriers(activity);
        boolean[] grew = {true};
        while (grew[0]) {
            grew[0] = false;
            Stmts.walk(procedure.body(), stmt -> grew[0] |= carriers.follow(stmt));
        }
        return carriers;
    }

    private boolean follow(Stmt stmt) {
        boolean grew = addHolders(stmt);
        for (Place target : Stmts.targets(stmt)) {
            boolean carries = stmt instanceof Stmt.Call call
                    ? canCarry(call.result().orElseThrow().type())
                            && call.arguments().stream().anyMatch(each -> activity.isVaried(each) || carries(each))
                    : Stmts.expressions(stmt).stream().anyMatch(this::carries);
            if (carries && !target.type().isContinuous()) {
                grew |= variables.add(Exprs.root(target));
            }
        }
        return grew;
    }

    /** What keeps a text or a number that is given to it, and all that stands for the same object or is part of it. */
    private boolean addHolders(Stmt stmt) {
        boolean grew = false;
        for (Expr expr : Stmts.expressions(stmt)) {
            // A number that goes where it might be kept as a number is refused there.
            if (expr instanceof Expr.Opaque call
                    && !call.isPure()
                    && (call.keeps() ? call.holes().stream().anyMatch(this::carries) : isGiven(call.holes()))) {
                grew |= addObjects(call.holes());
            }
            boolean isHeld = Stmts.targets(stmt).stream()
                    .anyMatch(target -> isHolder(target) && variables.contains(Exprs.root(target)));
            if (isHeld && !(stmt instanceof Stmt.Call)) {
                grew |= addObjects(expr instanceof Expr.Opaque call ? call.holes() : List.of(expr));
            }
        }
        if (stmt instanceof Stmt.Call call && isGiven(call.arguments())) {
            grew |= addObjects(call.arguments().stream()
                    .filter(each -> each.type() instanceof Type.Reference type && isMadeOfText(type.name()))
                    .toList());
        }
        return grew;
    }

    private static boolean isMadeOfText(String type) {
        return type.equals("java.lang.StringBuilder")
                || type.equals("java.lang.StringBuffer")
                || type.startsWith("java.io.");
    }

    private boolean isGiven(List<Expr> values) {
        return values.stream().anyMatch(each -> activity.isVaried(each) || carries(each));
    }

    private boolean addObjects(List<Expr> values) {
        boolean grew = false;
        for (Expr each : values) {
            grew |= isHolder(each) && each instanceof Place place && variables.add(Exprs.root(place));
        }
        return grew;
    }

    /** Whether an object may change; a text does not. */
    private static boolean isHolder(Expr value) {
        return value.type() instanceof Type.Reference type && !type.name().equals("java.lang.String");
    }

    private static boolean canCarry(Type type) {
        return type == Type.Scalar.LONG || type instanceof Type.Reference;
    }

    /** Whether a discrete expression carries a varied value. */
    boolean carries(Expr expr) {
        if (expr.type().isContinuous()) {
            return false;
        }
        if (expr instanceof Place place) {
            return variables.contains(Exprs.root(place));
        }
        if (expr instanceof Expr.Opaque opaque) {
            boolean isBits = opaque.fragments().stream().anyMatch(Carriers::readsBits);
            return (isBits || canCarry(opaque.type()))
                    && opaque.holes().stream().anyMatch(hole -> activity.isVaried(hole) || carries(hole));
        }
        if (expr instanceof Expr.Apply apply) {
            boolean isBits = apply.op() instanceof Op.Function function && BITS.contains(function.name());
            boolean isNumber = apply.type() != Type.Scalar.BOOLEAN;
            return isNumber
                    && apply.arguments().stream().anyMatch(each -> isBits && activity.isVaried(each) || carries(each));
        }
        return Exprs.children(expr).stream().anyMatch(this::carries);
    }

    private static boolean readsBits(String fragment) {
        return BITS.stream().anyMatch(name -> fragment.contains("." + name + "("));
    }

    /**
     * Whether a function makes a continuous value of what carries one: not a conversion, which takes it as a number.
     */
    boolean isMadeOfCarried(Expr node) {
        return node instanceof Expr.Apply apply
                && apply.op() instanceof Op.Function
                && apply.arguments().stream().anyMatch(this::carries);
    }
}
