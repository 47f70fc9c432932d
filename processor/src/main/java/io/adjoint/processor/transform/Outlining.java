package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Very long procedures in parts: Java allows a method 64 KB of code, and a gradient has several times that of its
 * primal. Runs of statements become procedures of their own, which take what they read as arguments and leave the
 * numbers that they assign in arrays.
 */
final class Outlining {
    /** A procedure with more expressions than this is taken apart. */
    private static final int LONG = 5000;

    /** About as many expressions are in a part. */
    private static final int PART = 1000;

    /** A part that would take more than this many arguments is left where it is. */
    private static final int ARGUMENTS = 60;

    private final Procedure procedure;
    private final Names names;
    private final Map<Var, Integer> mentions = new HashMap<>();
    private final List<Procedure> parts = new ArrayList<>();

    private Outlining(Procedure procedure) {
        this.procedure = procedure;
        this.names = Names.of(procedure);
        count(procedure.body(), mentions);
        procedure.result().ifPresent(result -> count(result, mentions));
    }

    /**
     * A program whose procedures are short enough.
     *
     * @param program the procedures, the new ones included
     * @param parts those that nobody wrote, and nobody can call from outside, each with what it was taken from
     */
    record Outlined(Program program, Map<Signature, Signature> parts) {}

    static Outlined of(Program program) {
        Map<Signature, Procedure> all = new LinkedHashMap<>();
        Map<Signature, Signature> parts = new LinkedHashMap<>();
        for (Procedure procedure : program.procedures().values()) {
            if (size(procedure.body()) <= LONG) {
                all.put(procedure.signature(), procedure);
                continue;
            }
            Outlining outlining = new Outlining(procedure);
            all.put(procedure.signature(), outlining.shortened());
            for (Procedure part : outlining.parts) {
                all.put(part.signature(), part);
                parts.put(part.signature(), procedure.signature());
            }
        }
        return new Outlined(new Program(all, program.given(), program.checkpoints()), parts);
    }

    /** How many expressions a block has. */
    static int size(Block block) {
        int[] size = {0};
        Stmts.walk(
                block,
                stmt -> Stmts.expressions(stmt)
                        .forEach(expr -> size[0] += Exprs.nodes(expr).size()));
        return size[0];
    }

    private static int size(Stmt stmt) {
        return size(Block.of(stmt));
    }

    private static void count(Block block, Map<Var, Integer> into) {
        Stmts.walk(block, stmt -> {
            Stmts.targets(stmt).forEach(target -> count(target, into));
            Stmts.expressions(stmt).forEach(expr -> count(expr, into));
            if (stmt instanceof Stmt.For loop) {
                into.merge(loop.index(), 1, Integer::sum);
            }
        });
    }

    private static void count(Expr expr, Map<Var, Integer> into) {
        for (Expr node : Exprs.nodes(expr)) {
            if (node instanceof Var variable) {
                into.merge(variable, 1, Integer::sum);
            }
        }
    }

    private Procedure shortened() {
        return procedure.with(shortened(procedure.body()));
    }

    private Block shortened(Block block) {
        List<Stmt> out = new ArrayList<>();
        List<Stmt> run = new ArrayList<>();
        int size = 0;
        for (Stmt stmt : block.statements()) {
            int own = size(stmt);
            if (own > PART && !Stmts.blocks(stmt).isEmpty()) {
                flush(run, out);
                size = 0;
                out.add(Stmts.mapBlocks(stmt, this::shortened));
            } else if (mustStay(stmt)) {
                flush(run, out);
                size = 0;
                out.add(stmt);
            } else {
                run.add(stmt);
                size += own;
                if (size > PART) {
                    flush(run, out);
                    size = 0;
                }
            }
        }
        flush(run, out);
        return new Block(out);
    }

    /** What throws may throw a checked exception, and an array is not handed back. */
    private static boolean mustStay(Stmt stmt) {
        boolean[] throwing = {false};
        Stmts.walk(Block.of(stmt), inner -> throwing[0] |= inner instanceof Stmt.Throw);
        return throwing[0]
                || Stmts.declared(stmt)
                        .filter(variable -> !variable.type().isScalar())
                        .isPresent();
    }

    private void flush(List<Stmt> run, List<Stmt> out) {
        List<Stmt> moved = new ArrayList<>(run);
        run.clear();
        if (size(new Block(moved)) * 2 < PART || !moveOut(moved, out)) {
            out.addAll(moved);
        }
    }

    /** Replaces statements by the call of a procedure that does the same; whether that could be done. */
    private boolean moveOut(List<Stmt> run, List<Stmt> out) {
        Block body = new Block(run);
        Map<Var, Integer> inside = new LinkedHashMap<>();
        count(body, inside);
        Set<Var> declared = declared(run);
        Set<Var> given = new LinkedHashSet<>(inside.keySet());
        given.removeAll(declaredAnywhere(body));
        Set<Var> results = new LinkedHashSet<>(assigned(body));
        results.retainAll(given);
        declared.stream()
                .filter(variable -> mentions.get(variable) > inside.get(variable))
                .forEach(results::add);
        if (given.size() > ARGUMENTS
                || results.stream().anyMatch(variable -> !variable.type().isScalar())) {
            return false;
        }
        replace(run, given, results, declared, out);
        return true;
    }

    private void replace(List<Stmt> run, Set<Var> given, Set<Var> results, Set<Var> declared, List<Stmt> out) {
        Origin origin = run.get(0).origin();
        List<Stmt> body = new ArrayList<>(run);
        List<Var> parameters = new ArrayList<>(given);
        List<Stmt> after = new ArrayList<>();
        Map<Type, List<Var>> byType = new LinkedHashMap<>();
        results.forEach(result ->
                byType.computeIfAbsent(result.type(), type -> new ArrayList<>()).add(result));
        byType.forEach((type, variables) -> {
            Var array = names.fresh("results", Type.arrayOf(type));
            out.add(new Stmt.Declare(
                    array,
                    new Expr.NewArray((Type.Array) array.type(), List.of(Expr.Const.of(variables.size()))),
                    origin));
            parameters.add(array);
            for (int i = 0; i < variables.size(); i++) {
                Expr.Element element = new Expr.Element(array, Expr.Const.of(i));
                Var variable = variables.get(i);
                body.add(new Stmt.Assign(element, variable, origin));
                after.add(
                        declared.contains(variable)
                                ? new Stmt.Declare(variable, element, origin)
                                : new Stmt.Assign(variable, element, origin));
            }
        });
        Signature signature = new Signature(
                "",
                procedure.name() + "$part" + (parts.size() + 1),
                parameters.stream().map(Var::type).toList(),
                Type.Void.VOID,
                false);
        parts.add(new Procedure(signature, parameters, new Block(body), Optional.empty(), origin));
        out.add(new Stmt.Call(Optional.empty(), false, signature, List.copyOf(parameters), origin));
        out.addAll(after);
    }

    private static Set<Var> declared(List<Stmt> run) {
        Set<Var> found = new LinkedHashSet<>();
        run.forEach(stmt -> Stmts.declared(stmt).ifPresent(found::add));
        return found;
    }

    private static Set<Var> declaredAnywhere(Block block) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(block, stmt -> {
            Stmts.declared(stmt).ifPresent(found::add);
            if (stmt instanceof Stmt.For loop) {
                found.add(loop.index());
            }
        });
        return found;
    }

    private static Set<Var> assigned(Block block) {
        Set<Var> found = new LinkedHashSet<>();
        Stmts.walk(
                block,
                stmt -> Stmts.targets(stmt).stream()
                        .filter(Var.class::isInstance)
                        .forEach(target -> found.add((Var) target)));
        return found;
    }
}
