package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** The arguments of a call written in place whose method takes a variable number of them. */
final class SpreadArguments {
    private final Lowering lowering;
    private final ExecutableElement method;
    private final List<? extends ExpressionTree> trees;
    private final int last;

    SpreadArguments(Lowering lowering, ExecutableElement method, List<? extends ExpressionTree> trees) {
        this.lowering = lowering;
        this.method = method;
        this.trees = trees;
        this.last = method.getParameters().size() - 1;
    }

    private Optional<Type> array() {
        return LoweringTypes.of(method.getParameters().get(last).asType());
    }

    /** Whether an array is made of the last arguments: they are numbers, and none is an array itself. */
    boolean isMade() {
        return method.isVarArgs()
                && array().filter(type -> ((Type.Array) type).element().isScalar())
                        .isPresent()
                && trees.stream()
                        .skip(last)
                        .allMatch(tree ->
                                lowering.type(tree).filter(Type::isScalar).isPresent());
    }

    /** Whether there is one value for each parameter, and an array for a variable number of arguments. */
    static boolean fit(ExecutableElement method, List<Value> values) {
        return values.size() == method.getParameters().size() && (!method.isVarArgs() || endWithArray(values));
    }

    /** Whether the last value is an array, or was refused. */
    static boolean endWithArray(List<Value> values) {
        return values.get(values.size() - 1) instanceof Plain plain
                && (plain.expr() == Faults.REFUSED || plain.expr().type().isArray());
    }

    /** The type that an argument is converted to. */
    Optional<Type> type(int position) {
        boolean isSpread = position >= last && isMade();
        return isSpread
                ? array().map(type -> ((Type.Array) type).element())
                : LoweringTypes.of(
                        method.getParameters().get(Math.min(position, last)).asType());
    }

    /** One value for each parameter. */
    List<Value> spread(List<Value> values) {
        List<Value> fixed = new ArrayList<>(values.subList(0, last));
        List<Expr> rest = values.subList(last, values.size()).stream()
                .map(value -> value instanceof Plain plain ? plain.expr() : Faults.REFUSED)
                .toList();
        if (rest.contains(Faults.REFUSED)) {
            fixed.add(new Plain(lowering.faults.silently()));
            return fixed;
        }
        String name = method.getParameters().get(last).getSimpleName().toString();
        List<Var> array = new ArrayList<>();
        List<Flow> making = lowering.out.during(
                () -> array.add(LoweringSpread.array(rest, (Type.Array) array().orElseThrow(), name, lowering)));
        lowering.objects.keep(fixed, making);
        lowering.fix(array.get(0));
        fixed.add(new Plain(array.get(0)));
        return fixed;
    }
}
