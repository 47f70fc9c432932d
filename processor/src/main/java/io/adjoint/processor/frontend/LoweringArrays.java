package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Array variables: each is given one array, once. */
final class LoweringArrays {
    private final Lowering lowering;

    /** Variables declared without an array, and the block that they were declared in. */
    private final Map<Var, List<Flow>> unassigned = new HashMap<>();

    LoweringArrays(Lowering lowering) {
        this.lowering = lowering;
    }

    /** A declaration without an array: the first assignment in the same block will declare it. */
    void declareLater(Var array) {
        unassigned.put(array, lowering.out.current());
    }

    /** Whether an assignment turns out to be the declaration of its variable; then it is written. */
    boolean declares(AssignmentTree tree) {
        ExpressionTree target = Lowering.stripped(tree.getVariable());
        Optional<Var> variable = lowering.resolution
                .variable(target)
                .flatMap(lowering.variables::of)
                .filter(array -> unassigned.get(array) == lowering.out.current());
        variable.ifPresent(array -> {
            unassigned.remove(array);
            declare(array, tree.getExpression());
        });
        return variable.isPresent();
    }

    Expr refuseAssignment(AssignmentTree tree) {
        Expr target = lowering.expressions.lower(Lowering.stripped(tree.getVariable()));
        return target == Faults.REFUSED
                ? lowering.faults.silently()
                : lowering.faults.refuse(Diagnostic.ADJ105, tree, "this assignment");
    }

    /** {@code double[] array = value}. */
    void declare(Var array, ExpressionTree value) {
        ExpressionTree tree = Lowering.stripped(value);
        if (tree instanceof NewArrayTree creation) {
            create(array, creation);
        } else if (tree instanceof MethodInvocationTree call && lowering.calls.isCallOfType(call, array.type())) {
            lowering.calls.into(call, array, true);
        } else {
            Expr alias = lowering.expressions.lower(tree);
            lowering.expressions.place(alias).ifPresent(place -> lowering.out.declare(array, place));
        }
    }

    /** A new array in a variable of its own. */
    Expr value(NewArrayTree tree, Type.Array type, String name) {
        Var array = lowering.variables.temporary(name, type);
        create(array, tree);
        return array;
    }

    private void create(Var array, NewArrayTree tree) {
        Type.Array type = (Type.Array) array.type();
        if (tree.getInitializers() != null) {
            new LoweringArrayLiteral(lowering, array).declare(tree);
            return;
        }
        List<Supplier<Expr>> dimensions = new ArrayList<>();
        for (ExpressionTree dimension : tree.getDimensions()) {
            dimensions.add(() -> lowering.expressions.lower(dimension, Scalar.INT));
        }
        lowering.out.declare(array, new Expr.NewArray(type, lowering.operands.inOrder(dimensions)));
    }
}
