package io.adjoint.processor.analysis;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** @param initialized what the procedures that the block calls write before they read it */
    static Exposure of(Block block, Procedure procedure, Coverage coverage, Initialized initialized) {
        return of(block, procedure, coverage, initialized, Map.of());
    }

    /** @param alike array parameters that are taken to be as long as another parameter is, or says */
    static Exposure of(
            Block block, Procedure procedure, Coverage coverage, Initialized initialized, Map<Var, Var> alike) {
        Walk walk = new Walk(procedure, coverage, initialized, alike);
        Set<Var> written = walk.block(block, new HashSet<>());
        return new Exposure(walk.exposed, written);
    }

    /** Whether an array is written from one end to the other and not read before. */
    boolean overwrites(Var array) {
        return array.type().isArray() && written.contains(array) && !exposed.contains(array);
    }

    private static final class Walk {
        private final Coverage coverage;
        private final Initialized initialized;
        private final Sizes sizes;
        private final Set<Var> exposed = new HashSet<>();

        Walk(Procedure procedure, Coverage coverage, Initialized initialized, Map<Var, Var> alike) {
            this.coverage = coverage;
            this.initialized = initialized;
            this.sizes = Sizes.of(procedure, alike);
        }

        /**
         * @return what has certainly been written when the block ends, of what is given and of what it writes itself
         */
        private Set<Var> block(Block block, Set<Var> before) {
            Set<Var> fresh = new HashSet<>(before);
            Set<Expr.Element> first = new HashSet<>();
            for (Stmt stmt : block.statements()) {
                fresh = after(stmt, fresh, first);
                if (stmt instanceof Stmt.Assign assign
                        && assign.target() instanceof Expr.Element element
                        && element.index() instanceof Expr.Const) {
                    first.add(element);
                }
            }
            return fresh;
        }

        /** @param first the elements with constant indices that have been written before in the same block */
        private Set<Var> after(Stmt stmt, Set<Var> fresh, Set<Expr.Element> first) {
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
                loop.body().statements().forEach(each -> addCovered(each, loop, first, fresh));
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
            Set<Integer> written = initialized.by(call, sizes);
            List<Expr> arguments = call.arguments();
            for (int i = 0; i < arguments.size(); i++) {
                if (!(written.contains(i) && arguments.get(i) instanceof Var)) {
                    read(arguments.get(i), fresh);
                }
            }
            for (int i : written) {
                if (arguments.get(i) instanceof Var array && sizes.isConstant(array)) {
                    fresh.add(array);
                }
            }
            call.result().ifPresent(fresh::add);
            return fresh;
        }

        /** {@code for (int i = 0; i < a.length; i++) a[i] = …;}, or from 1 on after {@code a[0] = …}. */
        private void addCovered(Stmt stmt, Stmt.For loop, Set<Expr.Element> first, Set<Var> fresh) {
            if (stmt instanceof Stmt.Assign assign
                    && assign.target() instanceof Expr.Element element
                    && element.array() instanceof Var array
                    && !element.type().isArray()
                    && sizes.isConstant(array)
                    && element.index().equals(loop.index())
                    && loop.test() == Symbol.LT
                    && loop.from() instanceof Expr.Const from
                    && (coverage == Coverage.LIKELY || isWrittenUpTo(array, (Integer) from.value(), first))
                    && (sizes.isLengthOf(loop.bound(), array)
                            || coverage == Coverage.LIKELY && sizes.lasts(loop.bound()))) {
                fresh.add(array);
            }
        }

        private static boolean isWrittenUpTo(Var array, int end, Set<Expr.Element> first) {
            for (int i = 0; i < end; i++) {
                if (!first.contains(new Expr.Element(array, Expr.Const.of(i)))) {
                    return false;
                }
            }
            return true;
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
