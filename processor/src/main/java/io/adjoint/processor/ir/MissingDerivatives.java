package io.adjoint.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What keeps a derivative from being known: calls of methods whose derivative is given, but not to the order that is
 * needed. A method whose derivative is called is needed to an order higher.
 */
public final class MissingDerivatives {
    private final Program program;
    private final Collection<CustomRule> rules;
    private final Set<Reached> seen = new HashSet<>();
    private final Deque<Reached> open = new ArrayDeque<>();
    private final List<Missing> found = new ArrayList<>();

    /** Deeper than any program nests that could be compiled; where one calls its own derivative there is no end. */
    private static final int DEEPEST = 9;

    /**
     * One of them.
     *
     * @param reason where what is called and what is known of it
     * @param instead what to do about it
     */
    public record Missing(String reason, String instead) {}

    private record Reached(Signature procedure, int order) {}

    private MissingDerivatives(Program program, Collection<CustomRule> rules) {
        this.program = program;
        this.rules = rules;
    }

    /**
     * What is missing of a method's own calls and of those that they make.
     *
     * @param order of the derivative: 1 for gradients and forward mode, 2 for derivatives of gradients
     * @param rules whose bodies are in the program if they could be read
     */
    public static List<Missing> of(Program program, Signature start, int order, Collection<CustomRule> rules) {
        MissingDerivatives missing = new MissingDerivatives(program, rules);
        missing.reach(start, order);
        while (!missing.open.isEmpty()) {
            missing.look(missing.open.remove());
        }
        return missing.found;
    }

    /** What is missing of the method whose derivative is called. */
    public static List<Missing> of(Program program, NestedDerivative nested, Collection<CustomRule> rules) {
        return of(program, nested.differentiated(), nested.mode().order() + 1, rules);
    }

    private void reach(Signature procedure, int order) {
        Reached reached = new Reached(procedure, Math.min(order, DEEPEST));
        if (seen.add(reached)) {
            open.add(reached);
        }
    }

    private void look(Reached at) {
        Procedure procedure = program.procedures().get(at.procedure());
        GivenDerivative itself = program.given().get(at.procedure());
        if (itself instanceof CompiledGradient compiled) {
            look(compiled, at, at.procedure() + " comes compiled");
        }
        if (procedure == null) {
            return;
        }
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Call call) {
                look(call, at);
            }
            Stmts.expressions(stmt).forEach(expr -> look(expr, at));
        });
        procedure.result().ifPresent(expr -> look(expr, at));
    }

    private void look(Stmt.Call call, Reached at) {
        String where = "line " + call.origin().line() + " calls " + call.callee();
        GivenDerivative given = program.given().get(call.callee());
        if (given instanceof NestedDerivative nested) {
            reach(nested.differentiated(), at.order() + nested.mode().order());
        } else if (given instanceof ImplicitFunction function) {
            reach(function.equation(), at.order());
        } else if (given instanceof CustomRule rule) {
            look(rule, at);
        } else if (given instanceof CompiledGradient compiled) {
            look(compiled, at, where);
        } else {
            reach(call.callee(), at.order());
        }
    }

    private void look(CompiledGradient compiled, Reached at, String where) {
        if (at.order() <= compiled.order()) {
            return;
        }
        String name = compiled.method().substring(0, compiled.method().lastIndexOf('$'));
        found.add(
                compiled.order() == 1 && at.order() == 2
                        ? new Missing(
                                where + ", of which only the first derivative is known",
                                "compile it with emit = Emit.HVP on " + name + ", and with -parameters")
                        : new Missing(
                                where + ", of which only "
                                        + (compiled.order() == 1 ? "the first derivative is" : "two derivatives are")
                                        + " known",
                                "have its source in this compilation, or leave it out"));
    }

    private void look(CustomRule rule, Reached at) {
        if (at.order() < 2) {
            return;
        }
        for (Signature adjoint : rule.adjoints().values()) {
            if (program.procedures().containsKey(adjoint)) {
                reach(adjoint, at.order() - 1);
            } else if (!isRuled(adjoint)) {
                found.add(new Missing(
                        "the rule " + adjoint + " cannot be differentiated",
                        "write it in Java that can be, in a source of this compilation, or leave it out"));
            }
        }
    }

    private boolean isRuled(Signature method) {
        return program.given().containsKey(method)
                || rules.stream().anyMatch(rule -> rule.of().equals(method));
    }

    /** Methods of numbers that have a rule are functions. */
    private void look(Expr expr, Reached at) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Expr.Apply apply && apply.op() instanceof Op.Function function) {
                rules.stream()
                        .filter(rule ->
                                rule.isOfNumbers() && Op.Function.of(rule.of()).equals(function))
                        .findFirst()
                        .ifPresent(rule -> look(rule, at));
            }
        }
    }
}
