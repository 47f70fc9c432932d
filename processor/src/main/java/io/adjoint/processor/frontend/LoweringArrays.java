package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Arrays as values: new ones, others of the user's, {@code null}; and the variables that name them. */
final class LoweringArrays {
    private final Lowering lowering;

    /** Variables declared without an array, by where the declaration stands. */
    private final Map<Var, Place> unassigned = new HashMap<>();

    /** A place among the statements of a block. */
    private record Place(List<Flow> block, int index) {}

    LoweringArrays(Lowering lowering) {
        this.lowering = lowering;
    }

    /** A declaration without an array: the first assignment will declare it, if it is one in the same block. */
    void declareLater(Var array) {
        List<Flow> block = lowering.out.current();
        unassigned.put(array, new Place(block, block.size()));
    }

    /** Whether an assignment turns out to be the declaration of its variable; then it is written. */
    boolean declares(AssignmentTree tree) {
        ExpressionTree target = Lowering.stripped(tree.getVariable());
        Optional<Var> variable = lowering.resolution
                .variable(target)
                .flatMap(lowering.variables::of)
                .filter(array ->
                        unassigned.containsKey(array) && unassigned.get(array).block() == lowering.out.current());
        variable.ifPresent(array -> {
            unassigned.remove(array);
            declare(array, tree.getExpression());
        });
        return variable.isPresent();
    }

    /** A variable is assigned in a block inside that of its declaration: until then it holds nothing. */
    void assigned(Var array) {
        Place declaration = unassigned.remove(array);
        if (declaration != null) {
            Stmt nothing = new Stmt.Declare(array, LoweringTypes.zero(array.type()), lowering.out.origin());
            declaration.block().add(declaration.index(), new Flow.Straight(nothing));
        }
    }

    /** {@code double[] array = value}. */
    void declare(Var array, ExpressionTree value) {
        ExpressionTree tree = Lowering.stripped(value);
        if (tree instanceof NewArrayTree creation) {
            create(array, creation);
        } else if (lowering.conditions.isBranching(tree)) {
            lowering.out.declare(array, LoweringTypes.zero(array.type()));
            lowering.conditions.write(tree, array.type(), lowering.conditions.into(array));
        } else if (tree instanceof MethodInvocationTree call && lowering.calls.isCallOfType(call, array.type())) {
            lowering.calls.into(call, array, true);
        } else {
            Expr other = stored(tree, array.type());
            if (other != Faults.REFUSED) {
                lowering.out.declare(array, other);
            }
        }
    }

    /** An array that is about to be stored: in the IR a new one may stand there, or {@code null}. */
    Expr stored(ExpressionTree tree, Type type) {
        ExpressionTree value = Lowering.stripped(tree);
        if (isNull(value)) {
            return LoweringTypes.zero(type);
        }
        if (value instanceof NewArrayTree creation) {
            return creation.getInitializers() == null
                    ? allocation(creation, (Type.Array) type)
                    : value(creation, (Type.Array) type, LoweringNames.VALUES);
        }
        return place(lowering.expressions.lower(value));
    }

    /** What is passed on; an array always under a name. */
    Expr argument(ExpressionTree tree, Type type) {
        if (!type.isArray()) {
            return lowering.expressions.lower(tree, type);
        }
        return isNull(Lowering.stripped(tree))
                ? lowering.operands.keep(LoweringTypes.zero(type), LoweringNames.VALUES)
                : place(lowering.expressions.lower(tree, type));
    }

    private Expr place(Expr array) {
        return array instanceof Expr.Place || array == Faults.REFUSED
                ? array
                : lowering.operands.keep(array, LoweringNames.of(array));
    }

    static boolean isNull(ExpressionTree tree) {
        return tree.getKind() == Tree.Kind.NULL_LITERAL;
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
        lowering.out.declare(array, allocation(tree, type));
    }

    private Expr allocation(NewArrayTree tree, Type.Array type) {
        List<Supplier<Expr>> dimensions = new ArrayList<>();
        for (ExpressionTree dimension : tree.getDimensions()) {
            dimensions.add(() -> lowering.expressions.lower(dimension, Scalar.INT));
        }
        return new Expr.NewArray(type, lowering.operands.inOrder(dimensions));
    }
}
