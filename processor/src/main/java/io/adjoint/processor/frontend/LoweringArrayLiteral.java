package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code {1.0, 2.0}}: a literal if no element can be active, otherwise an allocation and assignments; row by row if a
 * row is an array that is there already.
 */
final class LoweringArrayLiteral {
    private final Lowering lowering;
    private final Var array;
    private final List<Supplier<Expr>> leaves = new ArrayList<>();

    LoweringArrayLiteral(Lowering lowering, Var array) {
        this.lowering = lowering;
        this.array = array;
    }

    void declare(NewArrayTree tree) {
        Type.Array type = (Type.Array) array.type();
        if (hasOtherRows(tree, type)) {
            rows(tree, type);
            return;
        }
        int faults = lowering.faults.count();
        collect(tree, type);
        List<Expr> values = lowering.operands.inOrder(leaves);
        if (lowering.faults.count() > faults) {
            return;
        }
        if (values.stream().noneMatch(LoweringArrayLiteral::mayBeActive)) {
            lowering.out.declare(array, literal(tree, type, values.iterator()));
            return;
        }
        lowering.out.declare(array, type.element().isArray() ? zeros(tree, type) : row(values.size(), type));
        assign(tree, array, values.iterator());
    }

    private void collect(NewArrayTree tree, Type.Array type) {
        for (ExpressionTree element : tree.getInitializers()) {
            if (!(type.element() instanceof Type.Array rowType)) {
                leaves.add(() -> lowering.expressions.lower(element, type.element()));
            } else {
                collect((NewArrayTree) element, rowType);
            }
        }
    }

    /** Whether some row, at any depth, is not spelled out. */
    private static boolean hasOtherRows(NewArrayTree tree, Type.Array type) {
        return type.element() instanceof Type.Array rowType
                && tree.getInitializers().stream()
                        .anyMatch(element -> !(element instanceof NewArrayTree row && row.getInitializers() != null)
                                || hasOtherRows(row, rowType));
    }

    private void rows(NewArrayTree tree, Type.Array type) {
        lowering.out.declare(array, row(tree.getInitializers().size(), type));
        int index = 0;
        for (ExpressionTree element : tree.getInitializers()) {
            Expr.Element place = new Expr.Element(array, Expr.Const.of(index++));
            Expr row = lowering.conditions.isBranching(element)
                    ? lowering.expressions.lower(element)
                    : lowering.arrays.stored(element, type.element());
            if (row != Faults.REFUSED) {
                lowering.out.assign(place, row);
            }
        }
    }

    static boolean mayBeActive(Expr value) {
        return value.type().isContinuous()
                && Exprs.nodes(value).stream()
                        .anyMatch(node ->
                                node instanceof Expr.Place && node.type().isContinuous());
    }

    private Expr.ArrayLiteral literal(NewArrayTree tree, Type.Array type, Iterator<Expr> values) {
        List<Expr> elements = new ArrayList<>();
        for (ExpressionTree element : tree.getInitializers()) {
            elements.add(
                    type.element() instanceof Type.Array rowType
                            ? literal((NewArrayTree) element, rowType, values)
                            : values.next());
        }
        return new Expr.ArrayLiteral(type, elements);
    }

    private static Expr row(int length, Type.Array type) {
        return new Expr.NewArray(type, List.of(Expr.Const.of(length)));
    }

    // Rows need not be of one length: the allocation spells them out.
    private Expr zeros(NewArrayTree tree, Type.Array type) {
        Expr zero = LoweringTypes.zero(type.leaf());
        return literal(tree, type, leaves.stream().map(leaf -> zero).iterator());
    }

    private void assign(NewArrayTree tree, Expr.Place to, Iterator<Expr> values) {
        int index = 0;
        for (ExpressionTree element : tree.getInitializers()) {
            Expr.Element place = new Expr.Element(to, Expr.Const.of(index++));
            // An array among objects is a value like the others.
            if (element instanceof NewArrayTree row && place.type().isArray()) {
                assign(row, place, values);
            } else {
                lowering.out.assign(place, values.next());
            }
        }
    }
}
