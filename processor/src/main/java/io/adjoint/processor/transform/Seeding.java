package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.ArrayResult;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The seeds of a pullback: where they are tested, and what the reverse sweep starts from.
 *
 * <p>A seed belongs to the caller, who may well pass an array that the method writes: whatever is written while the
 * method runs, the reverse sweep starts from what the seed was on entry.
 *
 * @param parameters the seeds, after the other parameters
 * @param seeded the names of the parameters that they seed; empty for what is returned
 * @param atEntry what comes before the forward sweep
 * @param between what comes between the sweeps
 * @param ofResult the adjoint of the returned array, if one is returned
 * @param endsWithTest whether the seed is tested after the reverse sweep
 */
record Seeding(
        List<Var> parameters,
        List<String> seeded,
        List<Stmt> atEntry,
        List<Stmt> between,
        Optional<Expr> ofResult,
        boolean endsWithTest) {
    private static final String SEEDS = "io.adjoint.array.Seeds";
    private static final Type STRING = new Type.Reference("java.lang.String");

    /**
     * One seed for each array that is written, which is its adjoint as the method ends. Where rows are replaced that is
     * known only when it has ended: the adjoint of each row grows by the seed of the place where the row ends up.
     */
    static Seeding ofWritten(List<Var> written, Request request, Sweeps sweeps) {
        Set<String> taken = names(request.parameters());
        List<Var> seeds = new ArrayList<>();
        List<Stmt> atEntry = new ArrayList<>();
        List<Stmt> between = new ArrayList<>();
        for (Var array : written) {
            Var seed = sweeps.names.fresh(name(array.name(), taken), array.type());
            seeds.add(seed);
            if (sweeps.isRestacked(array)) {
                between.add(test(seed, array));
                between.add(added(seed, sweeps.bars.of(array), Origin.NONE));
            } else {
                sweeps.bars.give(array, seed);
                atEntry.add(test(seed, array));
            }
        }
        seeds.forEach(seed -> atEntry.add(new Stmt.Assign(seed, Copying.of(seed), Origin.NONE)));
        return new Seeding(seeds, written.stream().map(Var::name).toList(), atEntry, between, Optional.empty(), false);
    }

    /**
     * One seed for the array that is returned.
     *
     * @param overwrites whether the method writes arrays that it is given, which are put back before it ends in any way
     *     of ours: a seed of the wrong shape is taken for zeros until then
     */
    static Seeding ofResult(boolean overwrites, Request request, Sweeps sweeps) {
        Procedure procedure = sweeps.subject.procedure();
        Expr result = procedure.result().orElseThrow();
        Var seed = sweeps.names.fresh(name("", names(request.parameters())), result.type());
        if (overwrites) {
            Stmt copied = new Stmt.Assign(seed, Copying.of(seed), Origin.NONE);
            Expr fitted = Expr.Apply.of(
                    new Op.Function(SEEDS, "fitted", List.of(seed.type(), seed.type()), seed.type(), true),
                    seed,
                    result);
            return new Seeding(List.of(seed), List.of(""), List.of(copied), List.of(), Optional.of(fitted), true);
        }
        boolean isConsumed = ArrayResult.origin(procedure).isPresent();
        return new Seeding(
                List.of(seed),
                List.of(""),
                List.of(),
                List.of(test(seed, result)),
                Optional.of(isConsumed ? Copying.of(seed) : seed),
                false);
    }

    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            names.put(parameters.get(i).name(), seeded.get(i));
        }
        return names;
    }

    /** That the seed has the shape of what it seeds. */
    static Stmt test(Var seed, Expr array) {
        Expr name = new Expr.Const(seed.name(), STRING);
        Op.Function require =
                new Op.Function(SEEDS, "require", List.of(STRING, seed.type(), array.type()), Type.Void.VOID, true);
        return new Stmt.Evaluate(Expr.Apply.of(require, name, seed, array), Origin.NONE);
    }

    /** {@code bar += seed}, element by element. */
    static Stmt added(Expr seed, Expr bar, Origin origin) {
        Op.Function add = new Op.Function(SEEDS, "add", List.of(seed.type(), bar.type()), Type.Void.VOID, true);
        return new Stmt.Evaluate(Expr.Apply.of(add, seed, bar), origin);
    }

    static Set<String> names(List<Var> parameters) {
        Set<String> taken = new LinkedHashSet<>();
        parameters.forEach(parameter -> taken.add(parameter.name()));
        return taken;
    }

    /** The name of the seed of a parameter, or of the result, which has none, apart from those that are taken. */
    static String name(String seeded, Set<String> taken) {
        String name = seeded.isEmpty() ? "seed" : seeded + "Bar";
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }
}
