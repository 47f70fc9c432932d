package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Place;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;

/** The methods of the JDK that copy and fill arrays: the loops that they stand for, so that every element is seen. */
final class LoweringArrayMethods {
    private final Lowering lowering;
    private final LoweringArrayCopies copies;

    LoweringArrayMethods(Lowering lowering) {
        this.lowering = lowering;
        this.copies = new LoweringArrayCopies(lowering);
    }

    /** What is called, as far as it is read here. */
    private enum Method {
        CLONE,
        COPY,
        COPY_OF,
        COPY_OF_RANGE,
        FILL,
        FILL_RANGE;

        boolean makesArray() {
            return this == CLONE || this == COPY_OF || this == COPY_OF_RANGE;
        }
    }

    /** Whether a call is one of these. */
    boolean isKnown(MethodInvocationTree tree) {
        return method(tree).isPresent();
    }

    /** Whether a call is one of these that makes an array of this type. */
    boolean makes(MethodInvocationTree tree, Type type) {
        return method(tree).filter(Method::makesArray).isPresent()
                && lowering.type(tree).filter(type::equals).isPresent();
    }

    private Optional<Method> method(MethodInvocationTree tree) {
        int arguments = tree.getArguments().size();
        if (isClone(tree)) {
            return Optional.of(Method.CLONE);
        }
        Optional<ExecutableElement> method = lowering.resolution
                .element(tree)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
        if (method.isEmpty() || !(method.get().getEnclosingElement() instanceof QualifiedNameable owner)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (owner.getQualifiedName() + "." + method.get().getSimpleName()) {
                    case "java.lang.System.arraycopy" -> Method.COPY;
                    case "java.util.Arrays.copyOf" -> arguments == 2 ? Method.COPY_OF : null;
                    case "java.util.Arrays.copyOfRange" -> arguments == 3 ? Method.COPY_OF_RANGE : null;
                    case "java.util.Arrays.fill" -> arguments == 2 ? Method.FILL : Method.FILL_RANGE;
                    default -> null;
                });
    }

    private boolean isClone(MethodInvocationTree tree) {
        return tree.getArguments().isEmpty()
                && tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("clone")
                && lowering.type(select.getExpression()).filter(Type::isArray).isPresent();
    }

    /** A call whose value is not asked for. */
    void statement(MethodInvocationTree tree) {
        Method method = method(tree).orElseThrow();
        if (method.makesArray()) {
            value(tree);
        } else {
            operands(tree, method).ifPresent(operands -> write(method, operands));
        }
    }

    /** The array that a call makes, in a variable of its own. */
    Expr value(MethodInvocationTree tree) {
        Optional<Type> type = lowering.type(tree);
        if (type.isEmpty() || !type.get().isArray()) {
            refuse(tree, tree.getArguments()); // copyOf of rows: a generic method
            return Faults.REFUSED;
        }
        Var copy = lowering.variables.temporary(LoweringNames.COPY, type.get());
        return into(tree, copy) ? copy : lowering.faults.silently();
    }

    /** Declares a variable with the array that a call makes; false if something was refused. */
    boolean into(MethodInvocationTree tree, Var copy) {
        Method method = method(tree).orElseThrow();
        Optional<List<Expr>> operands = operands(tree, method);
        operands.ifPresent(values -> copies.declare(copy, values));
        return operands.isPresent();
    }

    private void write(Method method, List<Expr> operands) {
        if (method == Method.COPY) {
            copies.copy(operands);
        } else {
            new LoweringArrayFill(lowering).fill(operands);
        }
    }

    /** The operands, evaluated in order; empty if something was refused. */
    private Optional<List<Expr>> operands(MethodInvocationTree tree, Method method) {
        List<ExpressionTree> trees = new ArrayList<>(tree.getArguments());
        if (method == Method.CLONE) {
            trees.add(((MemberSelectTree) tree.getMethodSelect()).getExpression());
        }
        int faults = lowering.faults.count();
        Optional<Type> element = element(trees.get(0));
        boolean readsAll = element.isPresent() && (method != Method.COPY || element.equals(element(trees.get(2))));
        List<Supplier<Expr>> suppliers = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            ExpressionTree operand = trees.get(i);
            boolean isValue = i == trees.size() - 1 && (method == Method.FILL || method == Method.FILL_RANGE);
            boolean isArray = i == 0 || i == 2 && method == Method.COPY;
            if (isArray) {
                suppliers.add(() -> lowering.expressions.lower(operand));
            } else {
                Type type = isValue ? element.orElse(Scalar.INT) : Scalar.INT;
                suppliers.add(() -> lowering.expressions.lower(operand, type));
            }
        }
        if (!readsAll) {
            refuse(tree, trees);
            return Optional.empty();
        }
        List<Expr> values = lowering.operands.inOrder(suppliers);
        boolean isWhole = lowering.faults.count() == faults && values.get(0) instanceof Place;
        if (!isWhole && lowering.faults.count() == faults) {
            lowering.faults.silently();
        }
        return isWhole && (method != Method.COPY || values.get(2) instanceof Place)
                ? Optional.of(values)
                : Optional.empty();
    }

    /** What the elements of an array are, if they are numbers, {@code boolean}, or rows of such. */
    private Optional<Type> element(ExpressionTree array) {
        return lowering.type(array)
                .filter(Type::isArray)
                .map(type -> ((Type.Array) type).element())
                .filter(type -> type.leaf().isScalar());
    }

    private void refuse(MethodInvocationTree tree, List<? extends ExpressionTree> trees) {
        if (trees.stream().anyMatch(lowering.expressions::startsAtRefused)) {
            lowering.faults.silently();
        } else {
            lowering.faults.refuse(
                    Diagnostic.ADJ201, tree.getMethodSelect(), UnresolvedNames.text(tree.getMethodSelect()));
        }
    }
}
