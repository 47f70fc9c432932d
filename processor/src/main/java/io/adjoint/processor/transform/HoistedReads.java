package io.adjoint.processor.transform;

import io.adjoint.processor.analysis.Evaluated;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Element;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Renaming;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads once, before an innermost loop, what the loop reads in every turn: the row whose length bounds it, and numbers
 * of arrays beside others that it writes to. The compiler of the virtual machine cannot, as it does not know that no
 * two of them are one array; without it, it does several turns at once.
 *
 * @param first rows of the bounds, which are read even if the loop has no turn
 * @param inTurn numbers that are read if it has a turn
 * @param loop the loop without those reads
 */
record HoistedReads(List<Stmt> first, List<Stmt> inTurn, Stmt.For loop) {

    /** @param loop has no loop inside it */
    static HoistedReads of(Stmt.For loop, SameArrays arrays, Names names) {
        Search search = new Search(loop, arrays);
        if (!search.isPlain) {
            return new HoistedReads(List.of(), List.of(), loop);
        }
        Map<Expr, Var> rows = named(search.rows(), "Row", names);
        Map<Expr, Var> numbers = named(search.numbers(), "Element", names);
        return new HoistedReads(
                declared(rows, loop),
                declared(numbers, loop).stream()
                        .map(number -> Renaming.of(number, rows))
                        .toList(),
                (Stmt.For) Renaming.of(Renaming.of(loop, numbers), rows));
    }

    private static Map<Expr, Var> named(Set<Element> elements, String suffix, Names names) {
        Map<Expr, Var> named = new LinkedHashMap<>();
        elements.forEach(element ->
                named.put(element, names.fresh(Exprs.root(element).name() + suffix, element.type())));
        return named;
    }

    private static List<Stmt> declared(Map<Expr, Var> variables, Stmt.For loop) {
        List<Stmt> declared = new ArrayList<>();
        variables.forEach((read, variable) -> declared.add(new Stmt.Declare(variable, read, loop.origin())));
        return declared;
    }

    /** What a loop changes and what it certainly reads. */
    private static final class Search {
        private final Stmt.For loop;
        private final SameArrays arrays;
        private final Set<Var> assigned = new HashSet<>();
        private final List<Place> written = new ArrayList<>();
        private boolean isPlain;
        /** The arrays some of whose numbers are recorded, under their names, or restored. */
        private final Set<Var> taped = new HashSet<>();

        private boolean hasTape;

        Search(Stmt.For loop, SameArrays arrays) {
            this.loop = loop;
            this.arrays = arrays;
            assigned.add(loop.index());
            isPlain = !(loop.body().statements().size() == 1
                    && isTape(loop.body().statements().get(0)));
            Stmts.walk(loop.body(), stmt -> {
                isPlain &=
                        !(stmt instanceof Stmt.Call || stmt instanceof Stmt.Evaluate || stmt instanceof Stmt.Attempt);
                if (isTape(stmt)) {
                    hasTape = true;
                    Stmts.expressions(stmt).forEach(expr -> taped.addAll(Exprs.variables(expr)));
                    Stmts.targets(stmt).forEach(target -> taped.add(Exprs.root(target)));
                }
                for (Place target : Stmts.targets(stmt)) {
                    if (target instanceof Var variable) {
                        assigned.add(variable);
                    } else {
                        written.add(target);
                    }
                }
            });
        }

        private static boolean isTape(Stmt stmt) {
            return stmt instanceof Stmt.Push || stmt instanceof Stmt.Pop;
        }

        Set<Element> rows() {
            Set<Element> rows = new LinkedHashSet<>();
            Predicate<Element> isRow =
                    element -> element.type().isArray() && !taped.contains(Exprs.root(element)) && isSame(element);
            collect(loop.from(), isRow, rows);
            collect(loop.bound(), isRow, rows);
            return rows;
        }

        /** Numbers that the first turn reads whatever happens, before it has done anything that a caller can see. */
        Set<Element> numbers() {
            Set<Element> numbers = new LinkedHashSet<>();
            Predicate<Element> isNumber = element -> isBlocked(element) && isSame(element);
            for (Stmt stmt : loop.body().statements()) {
                if (hasTape) {
                    break;
                }
                Stmts.targets(stmt).forEach(target -> collect(target, isNumber, numbers));
                Stmts.expressions(stmt).forEach(expr -> collect(expr, isNumber, numbers));
                if (isSeen(stmt)) {
                    break;
                }
            }
            return numbers;
        }

        /** The outermost elements of a kind that are read whenever an expression is. */
        private static void collect(Expr expr, Predicate<Element> isWanted, Set<Element> into) {
            if (expr instanceof Element element && isWanted.test(element)) {
                into.add(element);
            } else {
                Evaluated.children(expr).forEach(child -> collect(child, isWanted, into));
            }
        }

        private boolean isSeen(Stmt stmt) {
            boolean[] isSeen = {false};
            Stmts.walk(
                    Block.of(stmt),
                    each -> isSeen[0] |= each instanceof Stmt.Throw
                            || Stmts.targets(each).stream()
                                    .anyMatch(
                                            target -> target instanceof Element && arrays.isGiven(Exprs.root(target))));
            return isSeen[0];
        }

        /** Whether the loop writes to an array of the kind, so that the virtual machine must read again. */
        private boolean isBlocked(Element number) {
            return number.type().isContinuous()
                    && written.stream().anyMatch(target -> target.type().equals(number.type()));
        }

        /** Whether it is the same in every turn. */
        private boolean isSame(Element read) {
            return Exprs.nodes(read).stream().allMatch(node -> {
                if (node instanceof Var variable) {
                    return !assigned.contains(variable);
                }
                if (node instanceof Element element) {
                    return written.stream()
                            .noneMatch(target -> target.type().equals(element.type())
                                    && arrays.mayShare(Exprs.root(target), Exprs.root(element)));
                }
                return !(node instanceof Expr.Opaque);
            });
        }
    }
}
