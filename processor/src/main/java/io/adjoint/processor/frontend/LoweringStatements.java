package io.adjoint.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;

/** Statements; blocks are written flat, since no two variables are called the same in the IR. */
final class LoweringStatements extends SimpleTreeVisitor<Void, Void> {
    /** What to do about a class that is declared in the method: it has no elements while the method is read. */
    private static final Hint LOCAL_CLASS =
            new Hint("make it a nested class or record beside the method, or an anonymous class");

    private final Lowering lowering;
    private final FlowWriter out;
    private final LoweringDeclarations declarations;
    private final LoweringReturns returns;

    LoweringStatements(Lowering lowering) {
        this.lowering = lowering;
        this.out = lowering.out;
        this.declarations = new LoweringDeclarations(lowering);
        this.returns = new LoweringReturns(lowering);
    }

    void lower(StatementTree tree) {
        if (tree != null) {
            Origin outer = out.origin();
            out.setOrigin(lowering.origin(tree));
            tree.accept(this, null);
            out.setOrigin(outer);
        }
    }

    /** The statements of a branch or a loop's body, kept apart. */
    List<Flow> block(StatementTree tree) {
        return out.during(() -> lower(tree));
    }

    @Override
    protected Void defaultAction(Tree tree, Void unused) {
        lowering.faults.refuse(Diagnostic.ADJ101, tree, TreeNouns.of(tree));
        return null;
    }

    @Override
    public Void visitBlock(BlockTree tree, Void unused) {
        tree.getStatements().forEach(this::lower);
        return null;
    }

    @Override
    public Void visitEmptyStatement(EmptyStatementTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        lowering.checkpoints.check(tree);
        if (lowering.objects.declares(tree)) {
            return null;
        }
        if (lowering.derived.holds(tree)) {
            lowering.derived.declare(tree);
            return null;
        }
        if (lowering.switches.isDeclared(tree)) {
            lowering.variables.of(tree).ifPresent(variable -> assign(variable, tree.getInitializer()));
            return null;
        }
        declarations.variable(tree).ifPresent(variable -> declare(variable, tree.getInitializer()));
        return null;
    }

    private void declare(Var variable, ExpressionTree initializer) {
        if (initializer == null && variable.type().isArray()) {
            lowering.arrays.declareLater(variable);
        } else {
            out.addAll(LatePostfix.moved(out.during(() -> declarations.declare(variable, initializer))));
        }
    }

    private void assign(Var variable, ExpressionTree initializer) {
        if (initializer != null && variable.type().isScalar()) {
            out.addAll(LatePostfix.moved(out.during(() -> declarations.assign(variable, initializer))));
        }
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
        ExpressionTree expression = Lowering.stripped(tree.getExpression());
        boolean declared = expression instanceof AssignmentTree assignment
                && (lowering.arrays.declares(assignment)
                        || lowering.derived.assigns(assignment)
                        || lowering.objects.assigns(assignment));
        if (!declared) {
            out.addAll(LatePostfix.moved(out.during(() -> effect(expression))));
        }
        return null;
    }

    /** An expression for what it does. */
    void effect(ExpressionTree expression) {
        if (expression instanceof AssignmentTree assignment) {
            lowering.assignments.statement(assignment);
        } else if (expression instanceof CompoundAssignmentTree assignment) {
            lowering.assignments.statement(assignment);
        } else if (expression instanceof UnaryTree step && LoweringAssignments.isStep(step)) {
            lowering.assignments.statement(step);
        } else if (lowering.objects.isObject(expression)
                || expression instanceof MethodInvocationTree inlined && lowering.objects.isInlined(inlined)) {
            lowering.objects.value(expression, LoweringNames.VALUE);
        } else if (expression instanceof MethodInvocationTree call) {
            lowering.calls.statement(call);
        } else {
            lowering.expressions.lower(expression);
        }
    }

    @Override
    public Void visitIf(IfTree tree, Void unused) {
        out.setOrigin(lowering.index.header(tree, tree.getThenStatement(), lowering.resolution.unit()));
        Expr condition = lowering.expressions.lower(tree.getCondition());
        List<Flow> then = block(tree.getThenStatement());
        List<Flow> otherwise = block(tree.getElseStatement());
        out.branch(condition, then, otherwise);
        return null;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        lowering.loops.lower(tree);
        return null;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        lowering.loops.lower(tree);
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void unused) {
        lowering.loops.lower(tree);
        return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        lowering.loops.lower(tree);
        return null;
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
        lowering.loops.labelled(tree);
        return null;
    }

    @Override
    public Void visitBreak(BreakTree tree, Void unused) {
        lowering.loops.jump(Flow.Exit.Kind.BREAK, tree.getLabel());
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void unused) {
        lowering.loops.jump(Flow.Exit.Kind.CONTINUE, tree.getLabel());
        return null;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void unused) {
        lowering.switches.statement(tree);
        return null;
    }

    @Override
    public Void visitYield(YieldTree tree, Void unused) {
        lowering.switches.yield(tree);
        return null;
    }

    @Override
    public Void visitAssert(AssertTree tree, Void unused) {
        new LoweringAssertion(lowering).lower(tree);
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        lowering.faults.refuse(Diagnostic.ADJ101, tree, TreeNouns.of(tree), LOCAL_CLASS);
        return null;
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Void unused) {
        new LoweringLocks(lowering).block(tree);
        return null;
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
        new LoweringTry(lowering).lower(tree);
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        returns.lower(tree);
        return null;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
        Optional<Expr> exception = new LoweringThrows(lowering).lower(tree);
        exception.ifPresent(value -> out.add(new Stmt.Throw(value, out.origin())));
        return null;
    }
}
