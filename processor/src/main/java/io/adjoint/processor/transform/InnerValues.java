package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Activity;
import io.adjoint.processor.analysis.Pullback;
import io.adjoint.processor.analysis.Steps;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.rules.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a variable to each inner value of an expression that some derivative reads and that is not cheap to compute
 * again.
 */
final class InnerValues {
    private final Activity activity;
    private final Names names;

    InnerValues(Activity activity, Names names) {
        this.activity = activity;
        this.names = names;
    }

    /**
     * The expression with such values named; their declarations are added to {@code out}.
     *
     * @param itself whether the whole value needs a name too, if a derivative reads it
     */
    Expr named(Expr expr, boolean itself, List<Stmt> out, Origin origin) {
        if (!activity.isActive(expr) || !(expr instanceof Expr.Apply apply)) {
            return expr;
        }
        Optional<Rule> rule = activity.rules().find(apply.op());
        if (rule.isEmpty()) {
            return expr;
        }
        Set<Var> read = new HashSet<>();
        for (int i = 0; i < apply.arguments().size(); i++) {
            if (activity.isActive(apply.arguments().get(i))) {
                read.addAll(rule.get().reads(i));
            }
        }
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < apply.arguments().size(); i++) {
            Expr argument = named(apply.arguments().get(i), true, out, origin);
            boolean isRead = read.contains(rule.get().arguments().get(i));
            arguments.add(isRead && !Steps.isCheap(argument) ? name(argument, out, origin) : argument);
        }
        Expr whole = new Expr.Apply(apply.op(), arguments);
        boolean isRead = itself && read.contains(rule.get().result());
        return isRead && !Steps.isCheap(whole) ? name(whole, out, origin) : whole;
    }

    /** A new variable for the value. */
    Expr name(Expr value, List<Stmt> out, Origin origin) {
        String base = value instanceof Expr.Apply apply ? base(apply.op()) : "value";
        Var variable = names.fresh(base, value.type());
        out.add(new Stmt.Declare(variable, value, origin));
        return variable;
    }

    private static String base(Op op) {
        return Pullback.baseName(op);
    }
}
