package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * {@code Arrays.stream(x).sum()}. The JDK compensates for rounding, so a loop would give other bits: the runtime has
 * the sum, and its gradient.
 */
final class LoweringArraySum {
    private static final Type DOUBLES = Type.arrayOf(Scalar.DOUBLE);
    private static final String OWNER = "io.adjoint.array.Sums";
    private static final Signature SUM = new Signature(OWNER, "sum", List.of(DOUBLES), Scalar.DOUBLE, false);
    private static final CompiledGradient GRADIENT = new CompiledGradient(
            OWNER, "gradient", new Type.Reference(OWNER + ".Gradient"), Map.of(0, "x"), Optional.empty(), true);

    private final Lowering lowering;

    LoweringArraySum(Lowering lowering) {
        this.lowering = lowering;
    }

    boolean isKnown(MethodInvocationTree tree) {
        return array(tree)
                .flatMap(lowering::type)
                .flatMap(LoweringArraySum::result)
                .isPresent();
    }

    /** What the elements of an array add up to as a stream. */
    private static Optional<Scalar> result(Type array) {
        return List.of(Scalar.DOUBLE, Scalar.INT, Scalar.LONG).stream()
                .filter(element -> Type.arrayOf(element).equals(array))
                .findFirst();
    }

    /** The array in {@code Arrays.stream(array).sum()} or {@code DoubleStream.of(array).sum()}. */
    private Optional<ExpressionTree> array(MethodInvocationTree tree) {
        return Optional.of(tree.getMethodSelect())
                .filter(MemberSelectTree.class::isInstance)
                .map(MemberSelectTree.class::cast)
                .filter(select -> select.getIdentifier().contentEquals("sum")
                        && tree.getArguments().isEmpty())
                .map(select -> Lowering.stripped(select.getExpression()))
                .filter(MethodInvocationTree.class::isInstance)
                .map(MethodInvocationTree.class::cast)
                .filter(stream -> stream.getArguments().size() == 1 && isStream(stream))
                .map(stream -> stream.getArguments().get(0));
    }

    private boolean isStream(MethodInvocationTree tree) {
        return lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .map(method ->
                        ((TypeElement) method.getEnclosingElement()).getQualifiedName() + "." + method.getSimpleName())
                .filter(List.of(
                        "java.util.Arrays.stream",
                        "java.util.stream.DoubleStream.of",
                        "java.util.stream.IntStream.of",
                        "java.util.stream.LongStream.of")::contains)
                .isPresent();
    }

    Expr value(MethodInvocationTree tree) {
        ExpressionTree array = array(tree).orElseThrow();
        Type type = lowering.type(array).orElseThrow();
        Expr summed = lowering.arrays.argument(array, type);
        if (summed == Faults.REFUSED) {
            return summed;
        }
        return type.equals(DOUBLES) ? real(summed) : whole(summed, result(type).orElseThrow());
    }

    private Expr real(Expr array) {
        Var sum = lowering.variables.temporary("sum", Scalar.DOUBLE);
        lowering.given.put(SUM, GRADIENT);
        lowering.out.add(new Stmt.Call(Optional.of(sum), true, SUM, List.of(array), lowering.out.origin()));
        return sum;
    }

    private Expr whole(Expr array, Scalar type) {
        List<String> text = List.of("‹java.util.Arrays›.stream(", ").sum()");
        return lowering.operands.keep(new Expr.Opaque(text, List.of(array), type, false, false, Origin.NONE), "sum");
    }
}
