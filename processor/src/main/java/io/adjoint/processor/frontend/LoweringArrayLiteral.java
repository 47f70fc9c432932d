package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** {@code {1.0, 2.0}}: a literal if no element can be active, otherwise an allocation and assignments. */
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
            } else if (element instanceof NewArrayTree row && row.getInitializers() != null) {
                collect(row, rowType);
            } else {
                lowering.faults.refuse(Diagnostic.ADJ105, element, "this row of an array initialiser");
            }
        }
    }

    private static boolean mayBeActive(Expr value) {
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

    // Rows need not be of one length, and no row can be assigned later: the allocation spells them out.
    private Expr zeros(NewArrayTree tree, Type.Array type) {
        Expr zero = LoweringTypes.zero(type.leaf());
        return literal(tree, type, leaves.stream().map(leaf -> zero).iterator());
    }

    private void assign(NewArrayTree tree, Expr.Place to, Iterator<Expr> values) {
        int index = 0;
        for (ExpressionTree element : tree.getInitializers()) {
            Expr.Element place = new Expr.Element(to, Expr.Const.of(index++));
            if (element instanceof NewArrayTree row) {
                assign(row, place, values);
            } else {
                lowering.out.assign(place, values.next());
            }
        }
    }
}
