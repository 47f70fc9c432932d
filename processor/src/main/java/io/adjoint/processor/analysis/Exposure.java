package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a block reads of the variables, and of the numbers in the arrays, that were there before it, and what it writes
 * from one end to the other. An array that has a second name is the caller's business.
 *
 * @param exposed what the block may read before it has written it
 * @param written what the block has written when it ends, an array from one end to the other
 */
record Exposure(Set<Var> exposed, Set<Var> written) {

    /** What is taken for writing an array from one end to the other. */
    enum Coverage {
        /** A loop over all its indices. */
        CERTAIN,
        /** A loop from a constant on to what does not change: right or wrong must not hang on it, only cost. */
        LIKELY
    }

    /** @param initialized by procedure, the positions of the array parameters that it writes before it reads them */
    static Exposure of(Block block, Procedure procedure, Coverage coverage, Map<Signature, Set<Integer>> initialized) {
        Walk walk = new Walk(procedure, coverage, initialized);
        Set<Var> written = walk.block(block, new HashSet<>());
        return new Exposure(walk.exposed, written);
    }

    /**
     * By procedure, the positions of the array parameters that it writes from one end to the other, and reads not
     * before.
     */
    static Map<Signature, Set<Integer>> initialized(Program program, Coverage coverage) {
        Map<Signature, Set<Integer>> found = new LinkedHashMap<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Procedure procedure : program.procedures().values()) {
                Exposure exposure = of(procedure.body(), procedure, coverage, found);
                for (int i = 0; i < procedure.parameters().size(); i++) {
                    if (exposure.overwrites(procedure.parameters().get(i))) {
                        grew |= found.computeIfAbsent(procedure.signature(), key -> new TreeSet<>())
                                .add(i);
                    }
                }
            }
        }
        return found;
    }

    /** Whether an array is written from one end to the other and not read before. */
    boolean overwrites(Var array) {
        return array.type().isArray() && written.contains(array) && !exposed.contains(array);
    }

    private static final class Walk {
        private final Coverage coverage;
        private final Map<Signature, Set<Integer>> initialized;
        private final Map<Var, Expr> only = new HashMap<>();
        private final Set<Var> changed = new HashSet<>();
        private final Set<Var> given;
        private final Set<Var> exposed = new HashSet<>();

        Walk(Procedure procedure, Coverage coverage, Map<Signature, Set<Integer>> initialized) {
            this.coverage = coverage;
            this.initialized = initialized;
            this.given = Set.copyOf(procedure.parameters());
            Stmts.walk(procedure.body(), this::note);
        }

        private void note(Stmt stmt) {
            if (stmt instanceof Stmt.Declare declare) {
                if (only.put(declare.variable(), declare.value()) != null) {
                    changed.add(declare.variable());
                }
            } else {
                Stmts.targets(stmt).stream().filter(Var.class::isInstance).forEach(each -> changed.add((Var) each));
            }
        }

        /** Whether a variable has one value only, as long as it is there. */
        private boolean isConstant(Var variable) {
            return !changed.contains(variable) && (given.contains(variable) || only.containsKey(variable));
        }

        /**
         * @return what has certainly been written when the block ends, of what is given and of what it writes itself
         */
        private Set<Var> block(Block block, Set<Var> before) {
            Set<Var> fresh = new HashSet<>(before);
            for (Stmt stmt : block.statements()) {
                fresh = after(stmt, fresh);
            }
            return fresh;
        }

        private Set<Var> after(Stmt stmt, Set<Var> fresh) {
            if (stmt instanceof Stmt.Call call) {
                return called(call, fresh);
            }
            Stmts.expressions(stmt).forEach(expr -> read(expr, fresh));
            if (stmt instanceof Stmt.If branch) {
                Set<Var> then = block(branch.then(), fresh);
                then.retainAll(block(branch.otherwise(), fresh));
                return then;
            }
            if (stmt instanceof Stmt.For loop) {
                Set<Var> inside = new HashSet<>(fresh);
                inside.add(loop.index());
                block(loop.body(), inside);
                loop.body().statements().forEach(each -> addCovered(each, loop, fresh));
                return fresh;
            }
            if (!Stmts.blocks(stmt).isEmpty()) {
                Stmts.blocks(stmt).forEach(inner -> block(inner, fresh));
                return fresh;
            }
            for (Place target : Stmts.targets(stmt)) {
                if (target instanceof Var variable) {
                    fresh.add(variable);
                } else {
                    readAddress((Expr.Element) target, fresh);
                }
            }
            return fresh;
        }

        private Set<Var> called(Stmt.Call call, Set<Var> fresh) {
            Set<Integer> written = initialized.getOrDefault(call.callee(), Set.of());
            List<Expr> arguments = call.arguments();
            for (int i = 0; i < arguments.size(); i++) {
                if (!(written.contains(i) && arguments.get(i) instanceof Var)) {
                    read(arguments.get(i), fresh);
                }
            }
            for (int i : written) {
                if (arguments.get(i) instanceof Var array && isConstant(array)) {
                    fresh.add(array);
                }
            }
            call.result().ifPresent(fresh::add);
            return fresh;
        }

        /** {@code for (int i = 0; i < a.length; i++) a[i] = …;} */
        private void addCovered(Stmt stmt, Stmt.For loop, Set<Var> fresh) {
            if (stmt instanceof Stmt.Assign assign
                    && assign.target() instanceof Expr.Element element
                    && element.array() instanceof Var array
                    && !element.type().isArray()
                    && isConstant(array)
                    && element.index().equals(loop.index())
                    && loop.test() == Symbol.LT
                    && (Exprs.isConst(loop.from(), 0)
                            || coverage == Coverage.LIKELY && loop.from() instanceof Expr.Const)
                    && (isLengthOf(loop.bound(), array) || coverage == Coverage.LIKELY && lasts(loop.bound()))) {
                fresh.add(array);
            }
        }

        private boolean isLengthOf(Expr bound, Var array) {
            if (bound.equals(new Expr.Length(array))) {
                return true;
            }
            boolean isSize = bound instanceof Expr.Const || bound instanceof Var size && isConstant(size);
            if (isSize
                    && only.get(array) instanceof Expr.NewArray allocation
                    && allocation.dimensions().get(0).equals(bound)) {
                return true;
            }
            return bound instanceof Var size
                    && isConstant(size)
                    && only.containsKey(size)
                    && isLengthOf(only.get(size), array);
        }

        /** Whether a bound comes from outside: what grows with the block would be another matter. */
        private boolean lasts(Expr bound) {
            return bound instanceof Expr.Length
                    || bound instanceof Var variable
                            && (given.contains(variable) || only.containsKey(variable) && lasts(only.get(variable)));
        }

        private void read(Expr expr, Set<Var> fresh) {
            if (expr instanceof Expr.Length length) {
                readReference(length.array(), fresh);
            } else if (expr instanceof Expr.Element element) {
                readAddress(element, fresh);
                readVariable(Exprs.root(element), fresh);
            } else if (expr instanceof Var variable) {
                readVariable(variable, fresh);
            } else {
                Exprs.children(expr).forEach(child -> read(child, fresh));
            }
        }

        /** Which array it is, not what is in it; of a row, what is in the array that holds it. */
        private void readReference(Place array, Set<Var> fresh) {
            if (array instanceof Expr.Element row) {
                read(row, fresh);
            }
        }

        private void readAddress(Expr.Element element, Set<Var> fresh) {
            read(element.index(), fresh);
            readReference(element.array(), fresh);
        }

        private void readVariable(Var variable, Set<Var> fresh) {
            if (!fresh.contains(variable)) {
                exposed.add(variable);
            }
        }
    }
}
