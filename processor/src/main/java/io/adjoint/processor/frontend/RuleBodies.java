package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of users as methods that are differentiated themselves, for second derivatives of what calls the methods
 * that they are for.
 */
final class RuleBodies {
    private final Procedures procedures;
    private final Rulebook rules;
    private final Map<Signature, HelperAccess> access = new LinkedHashMap<>();
    private final Set<Signature> unread = new LinkedHashSet<>();

    RuleBodies(Procedures procedures, Rulebook rules) {
        this.procedures = procedures;
        this.rules = rules;
    }

    /** How what was added can be called. */
    Map<Signature, HelperAccess> access() {
        return access;
    }

    /** The rules that cannot be read. */
    Set<Signature> unread() {
        return unread;
    }

    /** The program, with the rules of the methods that it calls, those that these call, and so on. */
    Program with(Program given) {
        Map<Signature, Procedure> all = new LinkedHashMap<>(given.procedures());
        Map<Signature, GivenDerivative> derivatives = new LinkedHashMap<>(given.given());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Signature method : called(new Program(all, derivatives))) {
                if (!all.containsKey(method) && !unread.contains(method) && !rules.isRuled(method)) {
                    Optional<Procedures.Read> read = read(method);
                    Optional<Program> whole = read.flatMap(Procedures.Read::program);
                    if (whole.isPresent()) {
                        whole.get().procedures().forEach(all::putIfAbsent);
                        derivatives.putAll(whole.get().given());
                        access.putAll(read.get().access());
                    } else {
                        unread.add(method);
                    }
                    grew = true;
                }
            }
        }
        return new Program(all, derivatives, given.checkpoints());
    }

    private Optional<Procedures.Read> read(Signature method) {
        Problems problems = new Problems();
        return rules.method(method)
                .flatMap(rule -> procedures.read(rule, List.of(), problems))
                .filter(read -> !problems.hasErrors());
    }

    /** The rules of the methods that a program calls. */
    private Set<Signature> called(Program program) {
        Set<Signature> called = new LinkedHashSet<>();
        for (CustomRule rule : rules.used()) {
            if (calls(program, rule)) {
                called.addAll(rule.adjoints().values());
            }
        }
        return called;
    }

    static boolean calls(Program program, CustomRule rule) {
        if (!rule.isOfNumbers()) {
            return program.given().containsKey(rule.of());
        }
        boolean[] calls = {false};
        for (Procedure procedure : program.procedures().values()) {
            Stmts.walk(procedure.body(), stmt -> calls[0] |= calls(stmt, rule));
            calls[0] |= procedure.result().filter(expr -> calls(expr, rule)).isPresent();
        }
        return calls[0];
    }

    private static boolean calls(Stmt stmt, CustomRule rule) {
        return Stmts.expressions(stmt).stream().anyMatch(expr -> calls(expr, rule));
    }

    private static boolean calls(Expr expr, CustomRule rule) {
        return Exprs.nodes(expr).stream()
                .anyMatch(node -> node instanceof Expr.Apply apply && apply.op().equals(Op.Function.of(rule.of())));
    }
}
