package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code a[i++] = x} without a temporary: {@code a[i] = x; i = i + 1;}. Nobody can see a local between the two, unless
 * the statement itself reads it again.
 */
final class LatePostfix {

    /** The statements that one statement of the user became, with steps moved to the end where that changes nothing. */
    static List<Flow> moved(List<Flow> flow) {
        List<Flow> result = new ArrayList<>(flow);
        for (int i = result.size() - 3; i >= 0; i--) {
            move(result, i);
        }
        return result;
    }

    private static void move(List<Flow> flow, int at) {
        if (!(statement(flow.get(at)) instanceof Stmt.Declare kept)
                || !(kept.value() instanceof Var variable)
                || !(statement(flow.get(at + 1)) instanceof Stmt.Assign step)
                || !step.target().equals(variable)
                || !Reading.of(step.value()).variables().equals(Set.of(variable))) {
            return;
        }
        List<Flow> rest = new ArrayList<>(flow.subList(at + 2, flow.size()));
        if (!rest.stream().allMatch(later -> isIndependent(later, variable))) {
            return;
        }
        Map<Var, Var> names = Map.of(kept.variable(), variable);
        rest.replaceAll(later -> new Flow.Straight(Renaming.of(statement(later), names)));
        rest.add(flow.get(at + 1));
        flow.subList(at, flow.size()).clear();
        flow.addAll(rest);
    }

    private static boolean isIndependent(Flow later, Var variable) {
        Stmt statement = statement(later);
        if (statement == null || statement instanceof Stmt.Throw) {
            return false;
        }
        return Stmts.expressions(statement).stream().noneMatch(expr -> reads(expr, variable))
                && Stmts.targets(statement).stream().noneMatch(target -> reads(target, variable));
    }

    private static boolean reads(Expr expr, Var variable) {
        return Reading.of(expr).variables().contains(variable);
    }

    private static Stmt statement(Flow flow) {
        return flow instanceof Flow.Straight straight ? straight.statement() : null;
    }

    private LatePostfix() {}
}
