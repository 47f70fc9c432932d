package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The array parameters that procedures write from one end to the other, and do not read before.
 *
 * @param always by procedure, their positions
 * @param asLongAs by procedure, the positions of those of which that holds if they are as long as another parameter is,
 *     or says, and its position
 */
record Initialized(Map<Signature, Set<Integer>> always, Map<Signature, Map<Integer, Integer>> asLongAs) {

    static Initialized of(Program program, Exposure.Coverage coverage) {
        Initialized found = new Initialized(new LinkedHashMap<>(), new LinkedHashMap<>());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Procedure procedure : program.procedures().values()) {
                grew |= found.grewBy(procedure, coverage);
            }
        }
        return found;
    }

    private boolean grewBy(Procedure procedure, Exposure.Coverage coverage) {
        Exposure exposure = Exposure.of(procedure.body(), procedure, coverage, this);
        List<Var> parameters = procedure.parameters();
        Set<Integer> known = always.computeIfAbsent(procedure.signature(), key -> new TreeSet<>());
        Map<Integer, Integer> knownIf = asLongAs.computeIfAbsent(procedure.signature(), key -> new TreeMap<>());
        boolean grew = false;
        for (int i = 0; i < parameters.size(); i++) {
            Var array = parameters.get(i);
            if (exposure.overwrites(array)) {
                grew |= known.add(i);
            } else if (coverage == Exposure.Coverage.CERTAIN
                    && array.type().rank() == 1
                    && !knownIf.containsKey(i)
                    && !exposure.exposed().contains(array)) {
                grew |= grewIfAsLong(procedure, i, knownIf);
            }
        }
        return grew;
    }

    private boolean grewIfAsLong(Procedure procedure, int position, Map<Integer, Integer> knownIf) {
        List<Var> parameters = procedure.parameters();
        Var array = parameters.get(position);
        for (int i = 0; i < parameters.size(); i++) {
            Var other = parameters.get(i);
            boolean isSize = other.type().isArray() || other.type() == Type.Scalar.INT;
            if (i != position
                    && isSize
                    && Exposure.of(procedure.body(), procedure, Exposure.Coverage.CERTAIN, this, Map.of(array, other))
                            .overwrites(array)) {
                knownIf.put(position, i);
                return true;
            }
        }
        return false;
    }

    /** The positions of the arguments that a call writes so. */
    Set<Integer> by(Stmt.Call call, Sizes sizes) {
        Set<Integer> found = new TreeSet<>(always.getOrDefault(call.callee(), Set.of()));
        asLongAs.getOrDefault(call.callee(), Map.of()).forEach((position, other) -> {
            Expr length = new Expr.Length((Expr.Place) call.arguments().get(position));
            Expr size = call.arguments().get(other);
            boolean isArray = size.type().isArray();
            if (!isArray || size instanceof Expr.Place) {
                if (sizes.areEqual(isArray ? new Expr.Length((Expr.Place) size) : size, length)) {
                    found.add(position);
                }
            }
        });
        return found;
    }
}
