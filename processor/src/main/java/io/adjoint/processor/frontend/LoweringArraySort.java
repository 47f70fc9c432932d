package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * {@code Arrays.sort} of numbers through which no derivative passes: a sorted copy, and a loop that writes it back, so
 * that what is overwritten is seen.
 */
final class LoweringArraySort {
    private static final Set<Type> SORTED = Set.of(Scalar.INT, Scalar.LONG, Scalar.FLOAT, Scalar.DOUBLE);
    private static final Hint ADVICE =
            new Hint("write the sorting out, here or in a method of your own: assignments to elements are followed");

    private final Lowering lowering;
    private final LoweringElements elements;

    LoweringArraySort(Lowering lowering) {
        this.lowering = lowering;
        this.elements = new LoweringElements(lowering);
    }

    boolean isKnown(MethodInvocationTree tree) {
        int arguments = tree.getArguments().size();
        return method(tree).isPresent()
                && (arguments == 1 || arguments == 3)
                && type(tree).filter(type -> SORTED.contains(type.element())).isPresent();
    }

    private Optional<ExecutableElement> method(MethodInvocationTree tree) {
        return lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(method -> method.getSimpleName().contentEquals("sort"))
                .filter(method -> ((TypeElement) method.getEnclosingElement())
                        .getQualifiedName()
                        .contentEquals("java.util.Arrays"));
    }

    private Optional<Type.Array> type(MethodInvocationTree tree) {
        return lowering.type(tree.getArguments().get(0))
                .filter(Type.Array.class::isInstance)
                .map(Type.Array.class::cast);
    }

    void statement(MethodInvocationTree tree) {
        int faults = lowering.faults.count();
        Type.Array type = type(tree).orElseThrow();
        List<Supplier<Expr>> operands = new ArrayList<>();
        for (ExpressionTree argument : tree.getArguments()) {
            Type expected = operands.isEmpty() ? type : Scalar.INT;
            operands.add(() -> lowering.arrays.argument(argument, expected));
        }
        List<Expr> values = lowering.operands.inOrder(operands);
        if (lowering.faults.count() == faults) {
            sort(values, type, lowering.origin(tree, method(tree).orElseThrow()));
        }
    }

    private void sort(List<Expr> operands, Type.Array type, Origin origin) {
        lowering.index.advise(Diagnostic.ADJ201, origin, ADVICE);
        List<String> fragments = new ArrayList<>(Collections.nCopies(operands.size() - 1, ", "));
        fragments.add(0, "‹io.adjoint.array.Sorted›.of(");
        fragments.add(")");
        Expr copy = new Expr.Opaque(fragments, operands, type, false, true, origin);
        Place array = (Place) operands.get(0);
        Var sorted = lowering.operands.keep(copy, "sorted");
        elements.upwards(
                new Expr.Length(array),
                i -> lowering.out.assign(new Expr.Element(array, i), new Expr.Element(sorted, i)));
    }
}
