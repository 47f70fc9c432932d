package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the procedures of a program do to their caller.
 *
 * @param written by procedure, the positions of the array parameters whose cells it may write, itself or by what it
 *     calls
 * @param recursive the procedures that may be entered again before they return
 * @param straight the procedures that only compute: no loop, no call, no array written, nothing thrown on purpose
 * @param total those of them in which nothing can be thrown at all
 * @param ignored by procedure whose derivative is given, the positions of the parameters that its result does not
 *     depend on
 * @param initialized the array parameters that they certainly write from one end to the other before they read them
 * @param likelyInitialized the same as far as their text shows
 * @param repeatable by procedure that does the same each time, and that at little cost, how deep its loops are nested
 * @param rebinding which references they store
 */
public record Effects(
        Map<Signature, Set<Integer>> written,
        Set<Signature> recursive,
        Set<Signature> straight,
        Set<Signature> total,
        Map<Signature, Set<Integer>> ignored,
        Initialized initialized,
        Initialized likelyInitialized,
        Map<Signature, Integer> repeatable,
        Rebinding rebinding) {
    public static Effects of(Program program) {
        Rebinding rebinding = Rebinding.of(program);
        Map<Signature, Set<Integer>> written = new LinkedHashMap<>();
        program.procedures().keySet().forEach(signature -> written.put(signature, new TreeSet<>()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Procedure procedure : program.procedures().values()) {
                grew |= written.get(procedure.signature()).addAll(writtenBy(procedure, written, rebinding));
            }
        }
        Set<Signature> recursive = new LinkedHashSet<>();
        Set<Signature> straight = new LinkedHashSet<>();
        Set<Signature> total = new LinkedHashSet<>();
        for (Procedure procedure : program.procedures().values()) {
            if (reaches(program, procedure.signature())) {
                recursive.add(procedure.signature());
            }
            if (written.get(procedure.signature()).isEmpty() && isStraight(procedure)) {
                straight.add(procedure.signature());
                if (!mayThrow(procedure)) {
                    total.add(procedure.signature());
                }
            }
        }
        return new Effects(
                written,
                recursive,
                straight,
                total,
                ignored(program),
                Initialized.of(program, Exposure.Coverage.CERTAIN),
                Initialized.of(program, Exposure.Coverage.LIKELY),
                Work.repeatable(program),
                rebinding);
    }

    private static Map<Signature, Set<Integer>> ignored(Program program) {
        Map<Signature, Set<Integer>> ignored = new LinkedHashMap<>();
        program.given().forEach((callee, derivative) -> {
            Set<Integer> positions = new TreeSet<>(positions(callee.parameters().size()));
            positions.removeIf(i -> derivative.offers(i) || derivative.remedy(i).isPresent());
            ignored.put(callee, positions);
        });
        return ignored;
    }

    /** Whether the result of a call depends on an argument at all. */
    boolean isIgnored(Stmt.Call call, int position) {
        return ignored.getOrDefault(call.callee(), Set.of()).contains(position);
    }

    public Set<Integer> writtenBy(Signature signature) {
        return written.getOrDefault(signature, Set.of());
    }

    /** The array parameters whose cells a procedure may write, in order. */
    public List<Var> writtenParameters(Procedure procedure) {
        return writtenBy(procedure.signature()).stream()
                .map(procedure.parameters()::get)
                .toList();
    }

    /** The parameters through which a {@code void} procedure returns: the arrays whose numbers it may write. */
    public List<Var> outputs(Procedure procedure) {
        return procedure.result().isPresent()
                ? List.of()
                : writtenParameters(procedure).stream()
                        .filter(parameter -> parameter.type().isContinuous())
                        .toList();
    }

    private static Set<Integer> writtenBy(
            Procedure procedure, Map<Signature, Set<Integer>> known, Rebinding rebinding) {
        List<Integer> apart = positions(procedure.parameters().size());
        return writtenBy(procedure, known, Aliases.of(procedure, apart, rebinding));
    }

    /** A row that is replaced is written to the array that holds it; no array of fewer dimensions can be that one. */
    static Set<Integer> writtenBy(Procedure procedure, Map<Signature, Set<Integer>> known, Aliases aliases) {
        List<Var> parameters = procedure.parameters();
        Set<Integer> written = new TreeSet<>();
        Stmts.walk(procedure.body(), stmt -> {
            for (Place place : writtenArrays(stmt, known)) {
                int rank = stmt instanceof Stmt.Call || stmt instanceof Stmt.Evaluate
                        ? 1
                        : 1 + place.type().rank();
                for (int i = 0; i < parameters.size(); i++) {
                    if (parameters.get(i).type().rank() >= rank
                            && aliases.mayBeSame(parameters.get(i), Exprs.root(place))) {
                        written.add(i);
                    }
                }
            }
        });
        return written;
    }

    /** The arrays whose cells a statement may write: its own target, what a call writes, or what is added to. */
    static List<Place> writtenArrays(Stmt stmt, Map<Signature, Set<Integer>> known) {
        if (stmt instanceof Stmt.Call call) {
            return known.getOrDefault(call.callee(), Set.of()).stream()
                    .map(i -> (Place) call.arguments().get(i))
                    .toList();
        }
        if (stmt instanceof Stmt.Evaluate evaluate && Variation.isAddition(evaluate)) {
            return List.of((Place) Exprs.children(evaluate.call()).get(1));
        }
        List<Place> written = new ArrayList<>();
        for (Place place : Stmts.targets(stmt)) {
            if (!(place instanceof Var)) {
                written.add(place);
            }
        }
        return written;
    }

    static List<Integer> positions(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    static boolean isStraight(Procedure procedure) {
        boolean[] straight = {
            procedure.result().filter(result -> !isRepeatable(result)).isEmpty()
        };
        Stmts.walk(procedure.body(), stmt -> {
            straight[0] &= Stmts.expressions(stmt).stream().allMatch(Effects::isRepeatable);
            if (!(stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign || stmt instanceof Stmt.If)) {
                straight[0] = false;
            }
        });
        return straight[0];
    }

    /** Whether evaluating an expression twice is as good as once. */
    public static boolean isRepeatable(Expr expr) {
        return !Exprs.any(
                expr,
                node -> node instanceof Expr.Opaque opaque && !opaque.isPure()
                        || node instanceof Expr.Apply apply && !apply.op().isPure());
    }

    private static boolean mayThrow(Procedure procedure) {
        Hazards hazards = Hazards.of(procedure);
        boolean[] mayThrow = {procedure.result().filter(hazards::mayThrow).isPresent()};
        Stmts.walk(procedure.body(), stmt -> {
            mayThrow[0] |= Stmts.expressions(stmt).stream().anyMatch(hazards::mayThrow);
            mayThrow[0] |= Stmts.targets(stmt).stream().anyMatch(hazards::mayThrow);
        });
        return mayThrow[0];
    }

    private static boolean reaches(Program program, Signature start) {
        Set<Signature> seen = new LinkedHashSet<>();
        Set<Signature> next = callees(program, start);
        while (!next.isEmpty()) {
            Set<Signature> further = new LinkedHashSet<>();
            for (Signature signature : next) {
                if (seen.add(signature)) {
                    further.addAll(callees(program, signature));
                }
            }
            next = further;
        }
        return seen.contains(start);
    }

    private static Set<Signature> callees(Program program, Signature signature) {
        if (!program.procedures().containsKey(signature)) {
            return Collections.emptySet();
        }
        Set<Signature> found = new LinkedHashSet<>();
        Stmts.walk(program.get(signature).body(), stmt -> {
            if (stmt instanceof Stmt.Call call) {
                found.add(call.callee());
            }
        });
        return found;
    }
}
