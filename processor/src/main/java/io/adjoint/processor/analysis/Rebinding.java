package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which references the procedures of a program store, as their callers have to know.
 *
 * @param rebounds by procedure, the positions of the array parameters whose forward sweep must be given their shadows,
 *     because in their class a variable or a row comes to be another array
 * @param mingles by procedure, the positions of parameters of which one may be a row of another afterwards, or have its
 *     own rows exchanged
 * @param nullable the procedures that may return {@code null}
 */
public record Rebinding(
        Map<Signature, Set<Integer>> rebounds, Map<Signature, List<Set<Integer>>> mingles, Set<Signature> nullable) {
    public static final Rebinding NONE = new Rebinding(Map.of(), Map.of(), Set.of());

    public static Rebinding of(Program program) {
        Rebinding known = NONE;
        while (true) {
            Rebinding next = of(program, known);
            if (next.equals(known)) {
                return known;
            }
            known = next;
        }
    }

    private static Rebinding of(Program program, Rebinding known) {
        Map<Signature, Set<Integer>> rebounds = new LinkedHashMap<>();
        Map<Signature, List<Set<Integer>>> mingles = new LinkedHashMap<>();
        Set<Signature> nullable = new LinkedHashSet<>();
        for (Procedure procedure : program.procedures().values()) {
            List<Integer> apart = Effects.positions(procedure.parameters().size());
            Aliases aliases = Aliases.of(procedure, apart, known);
            Set<Integer> rebound = rebound(procedure, aliases);
            if (!rebound.isEmpty()) {
                rebounds.put(procedure.signature(), rebound);
            }
            List<Set<Integer>> mingled = mingled(procedure, aliases);
            if (!mingled.isEmpty()) {
                mingles.put(procedure.signature(), mingled);
            }
            if (mayReturnNull(procedure, known)) {
                nullable.add(procedure.signature());
            }
        }
        return new Rebinding(rebounds, mingles, nullable);
    }

    public Set<Integer> rebound(Signature procedure) {
        return rebounds.getOrDefault(procedure, Set.of());
    }

    public List<Set<Integer>> mingled(Signature procedure) {
        return mingles.getOrDefault(procedure, List.of());
    }

    /** None for a procedure that is run again on its way back: it makes its shadows itself. */
    private static Set<Integer> rebound(Procedure procedure, Aliases aliases) {
        Set<Integer> found = new TreeSet<>();
        boolean runsAgain = Effects.isStraight(procedure)
                && Effects.writtenBy(procedure, Map.of(), aliases).isEmpty();
        for (int i = 0; i < procedure.parameters().size() && !runsAgain; i++) {
            Var parameter = procedure.parameters().get(i);
            if (parameter.type().isArray() && aliases.isRebound(parameter)) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<Set<Integer>> mingled(Procedure procedure, Aliases aliases) {
        Map<Integer, Set<Integer>> byFirst = new TreeMap<>();
        Map<Var, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < procedure.parameters().size(); i++) {
            Var parameter = procedure.parameters().get(i);
            if (parameter.type().isArray() && aliases.isRestacked(parameter)) {
                first.putIfAbsent(aliases.representative(parameter), i);
                byFirst.computeIfAbsent(first.get(aliases.representative(parameter)), key -> new TreeSet<>())
                        .add(i);
            }
        }
        List<Set<Integer>> mingled = new ArrayList<>(byFirst.values());
        mingled.removeIf(positions -> positions.stream()
                .noneMatch(i -> hasRows(procedure.parameters().get(i).type())));
        return mingled;
    }

    private static boolean hasRows(Type type) {
        return type instanceof Type.Array array && array.element().isArray();
    }

    private static boolean mayReturnNull(Procedure procedure, Rebinding known) {
        if (!procedure.signature().result().isArray()) {
            return false;
        }
        boolean[] knowsNull = {
            procedure.result().filter(Expr.Const.class::isInstance).isPresent()
        };
        Stmts.walk(procedure.body(), stmt -> {
            knowsNull[0] |= stmt instanceof Stmt.Call call && known.nullable.contains(call.callee());
            knowsNull[0] |= Stmts.expressions(stmt).stream()
                    .anyMatch(expr -> expr instanceof Expr.Const && expr.type().isArray());
            knowsNull[0] |= stmt instanceof Stmt.Declare declare
                    && declare.value() instanceof Expr.NewArray allocation
                    && allocation.dimensions().size() < allocation.type().rank();
        });
        return knowsNull[0];
    }
}
