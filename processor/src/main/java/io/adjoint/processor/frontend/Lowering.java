package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Type;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** One method on its way into the IR: what the parts of the front end that lower it share. */
final class Lowering {
    final Resolution resolution;
    final JavacEnvironment javac;
    final TreeIndex index;
    final Faults faults;
    final LoweringVariables variables;
    final FlowWriter out = new FlowWriter();
    final LoweringOperands operands;
    final LoweringExpressions expressions;
    final LoweringConditions conditions;
    final LoweringLogic logic;
    final LoweringAssignments assignments;
    final LoweringArrays arrays;
    final LoweringCalls calls;
    final LoweringFields fields;
    final LoweringLoops loops;
    final LoweringStatements statements;

    /** The methods that this one calls and whose source is read, too. */
    final Set<ExecutableElement> helpers = new LinkedHashSet<>();

    private final Optional<Var> receiver;

    Lowering(Resolution resolution, JavacEnvironment javac, TreeIndex index, Faults faults) {
        this.resolution = resolution;
        this.javac = javac;
        this.index = index;
        this.faults = faults;
        this.variables = new LoweringVariables(resolution);
        this.receiver = Signatures.hasReceiver(resolution.method())
                ? Optional.of(variables.temporary(Signatures.receiverName(owner()), Signatures.receiverType(owner())))
                : Optional.empty();
        this.operands = new LoweringOperands(out, variables);
        this.expressions = new LoweringExpressions(this);
        this.conditions = new LoweringConditions(this);
        this.logic = new LoweringLogic(this);
        this.assignments = new LoweringAssignments(this);
        this.arrays = new LoweringArrays(this);
        this.calls = new LoweringCalls(this);
        this.fields = new LoweringFields(this);
        this.loops = new LoweringLoops(this);
        this.statements = new LoweringStatements(this);
    }

    TypeElement owner() {
        return (TypeElement) resolution.method().getEnclosingElement();
    }

    /** The parameter that stands for {@code this}. */
    Optional<Var> receiver() {
        return receiver;
    }

    /** The type of an expression or declaration, if it is one of ours. */
    Optional<Type> type(Tree tree) {
        return resolution.type(tree).flatMap(LoweringTypes::of);
    }

    Origin origin(Tree tree) {
        return index.origin(tree, resolution.unit());
    }

    static ExpressionTree stripped(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parentheses) {
            inner = parentheses.getExpression();
        }
        return inner;
    }
}
