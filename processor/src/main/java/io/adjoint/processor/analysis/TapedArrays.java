package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The arrays of numbers that procedures are given and may put on a tape, or take off one, as references.
 *
 * @param positions by procedure, the positions of such parameters
 */
public record TapedArrays(Map<Signature, Set<Integer>> positions) {

    public static TapedArrays of(Program program, Effects effects) {
        Map<Signature, Set<Integer>> positions = new LinkedHashMap<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Procedure procedure : program.procedures().values()) {
                Set<Integer> found = of(procedure, effects, positions);
                grew |= !found.isEmpty()
                        && positions
                                .computeIfAbsent(procedure.signature(), key -> new TreeSet<>())
                                .addAll(found);
            }
        }
        return new TapedArrays(positions);
    }

    public Set<Integer> of(Signature procedure) {
        return positions.getOrDefault(procedure, Set.of());
    }

    private static Set<Integer> of(Procedure procedure, Effects effects, Map<Signature, Set<Integer>> known) {
        Set<Var> taped = new LinkedHashSet<>();
        Stmts.walk(procedure.body(), stmt -> {
            if (stmt instanceof Stmt.Push push
                    && push.value() instanceof Place place
                    && place.type().isArray()) {
                taped.add(Exprs.root(place));
            } else if (stmt instanceof Stmt.Pop pop && pop.target().type().isArray()) {
                taped.add(Exprs.root(pop.target()));
            } else if (stmt instanceof Stmt.Call call) {
                known.getOrDefault(call.callee(), Set.of()).stream()
                        .map(call.arguments()::get)
                        .filter(Place.class::isInstance)
                        .forEach(argument -> taped.add(Exprs.root((Place) argument)));
            }
        });
        List<Integer> apart = Effects.positions(procedure.parameters().size());
        Aliases aliases = Aliases.of(procedure, apart, effects.rebinding());
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < procedure.parameters().size(); i++) {
            Var parameter = procedure.parameters().get(i);
            if (parameter.type().isContinuous()
                    && parameter.type().isArray()
                    && taped.stream().anyMatch(each -> aliases.mayBeSame(parameter, each))) {
                found.add(i);
            }
        }
        return found;
    }
}
