package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.rules.Costs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes small methods of numbers that compute something costly, as a logarithm, in the place of their calls: what they
 * compute is then at hand on the way back, where their own adjoint would have to compute it again. So with
 * {@link ArrayMethods}.
 */
final class SmallMethods {
    /** Of expressions, in the body and result: some ten lines. */
    private static final int MOST_NODES = 100;

    private final Program program;
    private final ArrayMethods arrays;
    private final Map<Signature, Procedure> written = new HashMap<>();
    private final Map<Signature, Integer> sizes = new HashMap<>();
    private final Set<Signature> begun = new HashSet<>();

    private SmallMethods(Program program) {
        this.program = program;
        this.arrays = new ArrayMethods(program);
    }

    static Program inPlace(Program program) {
        SmallMethods pass = new SmallMethods(program);
        Map<Signature, Procedure> procedures = new LinkedHashMap<>();
        program.procedures().keySet().forEach(signature -> procedures.put(signature, pass.written(signature)));
        return new Program(procedures, program.given(), program.checkpoints());
    }

    private Procedure written(Signature signature) {
        if (!written.containsKey(signature)) {
            begun.add(signature);
            Procedure procedure = program.get(signature);
            Block body = block(procedure.body(), procedure, Names.of(procedure), false);
            written.put(signature, BranchArrays.united(procedure.with(body)));
        }
        return written.get(signature);
    }

    private Block block(Block block, Procedure caller, Names names, boolean isInLoop) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            Optional<Procedure> open = stmt instanceof Stmt.Call call ? open(call, caller) : Optional.empty();
            Optional<Procedure> small = open.filter(SmallMethods::isSmall);
            if (!isInLoop
                    && open.filter(callee -> isBetterInPlace((Stmt.Call) stmt, callee, caller))
                            .isPresent()) {
                CallInPlace.write((Stmt.Call) stmt, open.get(), names, out);
            } else if (small.isPresent()) {
                List<Stmt> statements = new ArrayList<>();
                CallInPlace.write((Stmt.Call) stmt, small.get(), names, statements);
                out.addAll(withElement(statements));
            } else {
                boolean isLoop = !(stmt instanceof Stmt.If);
                out.add(Stmts.mapBlocks(stmt, inner -> block(inner, caller, names, isInLoop || isLoop)));
            }
        }
        return new Block(out);
    }

    /**
     * If the only argument that is not a variable or number is an element, what stands in the place of the call reads
     * it where it is: a copy would be one more value to keep.
     */
    private static List<Stmt> withElement(List<Stmt> statements) {
        if (statements.size() < 2
                || !(statements.get(0) instanceof Stmt.Declare copy)
                || !(copy.value() instanceof Expr.Element element)) {
            return statements;
        }
        List<Stmt> rest = statements.subList(1, statements.size());
        Block block = new Block(rest);
        boolean isOnly = rest.stream()
                .noneMatch(stmt -> Stmts.expressions(stmt).stream()
                        .anyMatch(expr -> Exprs.any(expr, Expr.Element.class::isInstance)));
        if (!isOnly
                || Stmts.assigns(block, copy.variable())
                || !Stmts.variables(block).contains(copy.variable())) {
            return statements;
        }
        return rest.stream()
                .map(stmt -> replaced(stmt, copy.variable(), element))
                .toList();
    }

    private static Stmt replaced(Stmt stmt, Var variable, Expr by) {
        return stmt instanceof Stmt.Declare declare
                ? new Stmt.Declare(declare.variable(), replaced(declare.value(), variable, by), declare.origin())
                : new Stmt.Assign(
                        ((Stmt.Assign) stmt).target(),
                        replaced(((Stmt.Assign) stmt).value(), variable, by),
                        stmt.origin());
    }

    private static Expr replaced(Expr expr, Var variable, Expr by) {
        return Exprs.map(expr, node -> node.equals(variable) ? by : node);
    }

    private boolean isBetterInPlace(Stmt.Call call, Procedure callee, Procedure caller) {
        int size = sizes.computeIfAbsent(caller.signature(), key -> Outlining.size(caller.body()));
        boolean isBetter = arrays.isBetterInPlace(call, callee, size);
        if (isBetter) {
            sizes.put(caller.signature(), size + Outlining.size(callee.body()));
        }
        return isBetter;
    }

    /** What a call may be replaced by; a method on its way to calling itself is none. */
    private Optional<Procedure> open(Stmt.Call call, Procedure caller) {
        Signature callee = call.callee();
        boolean isOpen = program.procedures().containsKey(callee)
                && !program.given().containsKey(callee)
                && callee.owner().equals(caller.signature().owner())
                && call.result().isPresent();
        if (!isOpen || begun.contains(callee) && !written.containsKey(callee)) {
            return Optional.empty();
        }
        return Optional.of(written(callee));
    }

    private static boolean isSmall(Procedure procedure) {
        List<Expr> expressions = new ArrayList<>();
        for (Stmt stmt : procedure.body().statements()) {
            boolean isPlain = (stmt instanceof Stmt.Declare || stmt instanceof Stmt.Assign)
                    && Stmts.targets(stmt).stream()
                            .allMatch(target ->
                                    target instanceof Var && target.type().isScalar());
            if (!isPlain) {
                return false;
            }
            expressions.addAll(Stmts.expressions(stmt));
        }
        expressions.add(procedure.result().orElseThrow());
        List<Expr> nodes =
                expressions.stream().flatMap(expr -> Exprs.nodes(expr).stream()).toList();
        return nodes.size() <= MOST_NODES
                && nodes.stream().allMatch(SmallMethods::isPlain)
                && nodes.stream().anyMatch(SmallMethods::isCostly);
    }

    /** A private field is better read in a method of its own. */
    static boolean isPlain(Expr expr) {
        return expr instanceof Expr.Opaque opaque
                ? opaque.isPure()
                : !(expr instanceof Expr.Field field) || field.access() != Expr.Field.Access.HANDLE;
    }

    static boolean isCostly(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.op() instanceof Op.Function && !Costs.isCheap(apply.op());
    }
}
