package io.adjoint.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Walks the statements of a body: opens and closes scopes, declares locals, types what stands in them. */
final class StatementWalker {

    /** Why a class that is declared in a body, and its name, cannot be read. */
    static final String LOCAL_CLASS = "local class";

    private final BodyContext context;
    private final LocalTypes locals;
    private Target result = Target.NONE;

    StatementWalker(BodyContext context) {
        this.context = context;
        this.locals = new LocalTypes(context);
    }

    /** Walks the body of a method or lambda, whose {@code return} expects the given. */
    void body(StatementTree tree, Target expected) {
        Target outer = result;
        result = expected;
        statement(tree);
        result = outer;
    }

    void statements(List<? extends StatementTree> trees) {
        trees.forEach(this::statement);
    }

    void statement(StatementTree tree) {
        switch (tree.getKind()) {
            case BLOCK -> nested(() -> statements(((BlockTree) tree).getStatements()));
            case VARIABLE -> locals.declare((VariableTree) tree);
            case CLASS, INTERFACE, ENUM, RECORD -> localClass((ClassTree) tree);
            case EXPRESSION_STATEMENT -> expression(((ExpressionStatementTree) tree).getExpression());
            case RETURN -> returned(((ReturnTree) tree).getExpression());
            case IF -> branch((IfTree) tree);
            case WHILE_LOOP -> loop((WhileLoopTree) tree);
            case DO_WHILE_LOOP -> loop((DoWhileLoopTree) tree);
            case FOR_LOOP -> loop((ForLoopTree) tree);
            case ENHANCED_FOR_LOOP -> nested(() -> loop((EnhancedForLoopTree) tree));
            case SWITCH -> context.switches.statement((SwitchTree) tree);
            case YIELD -> context.switches.yield((YieldTree) tree);
            case THROW -> expression(((ThrowTree) tree).getExpression());
            case ASSERT -> assertion((AssertTree) tree);
            case LABELED_STATEMENT -> statement(((LabeledStatementTree) tree).getStatement());
            case SYNCHRONIZED -> locked((SynchronizedTree) tree);
            case TRY -> attempt((TryTree) tree);
            case BREAK, CONTINUE, EMPTY_STATEMENT -> {}
            default -> context.unsupported(tree, "statement " + tree.getKind());
        }
    }

    private void nested(Runnable work) {
        context.scopes.nested(work);
    }

    private void expression(ExpressionTree tree) {
        context.expressions.type(tree, Target.NONE);
    }

    private void condition(ExpressionTree tree) {
        context.expressions.type(tree, Target.of(context.universe.booleanType()));
    }

    private void localClass(ClassTree tree) {
        context.scopes.declareClass(tree.getSimpleName().toString());
        context.unsupported(tree, LOCAL_CLASS);
    }

    private void returned(ExpressionTree tree) {
        if (tree != null) {
            context.expressions.type(tree, result);
        }
    }

    private void branch(IfTree tree) {
        ExpressionTree condition = tree.getCondition();
        condition(condition);
        nested(() -> {
            context.bindings.declare(context.bindings.whenTrue(condition));
            statement(tree.getThenStatement());
        });
        nested(() -> {
            context.bindings.declare(context.bindings.whenFalse(condition));
            if (tree.getElseStatement() != null) {
                statement(tree.getElseStatement());
            }
        });
        boolean afterThen = Completion.canComplete(tree.getThenStatement());
        boolean afterElse = tree.getElseStatement() == null || Completion.canComplete(tree.getElseStatement());
        if (!afterThen && afterElse) {
            context.bindings.declare(context.bindings.whenFalse(condition));
        } else if (afterThen && !afterElse) {
            context.bindings.declare(context.bindings.whenTrue(condition));
        }
    }

    private void loop(WhileLoopTree tree) {
        condition(tree.getCondition());
        nested(() -> {
            context.bindings.declare(context.bindings.whenTrue(tree.getCondition()));
            statement(tree.getStatement());
        });
        declareAfter(tree.getCondition(), tree.getStatement());
    }

    private void loop(DoWhileLoopTree tree) {
        nested(() -> statement(tree.getStatement()));
        condition(tree.getCondition());
        declareAfter(tree.getCondition(), tree.getStatement());
    }

    private void loop(ForLoopTree tree) {
        nested(() -> {
            statements(tree.getInitializer());
            if (tree.getCondition() != null) {
                condition(tree.getCondition());
            }
            nested(() -> {
                if (tree.getCondition() != null) {
                    context.bindings.declare(context.bindings.whenTrue(tree.getCondition()));
                }
                statements(tree.getUpdate());
                nested(() -> statement(tree.getStatement()));
            });
        });
        if (tree.getCondition() != null) {
            declareAfter(tree.getCondition(), tree.getStatement());
        }
    }

    /** After a loop that nothing breaks its condition does not hold. */
    private void declareAfter(ExpressionTree condition, StatementTree body) {
        if (!Completion.breaksOut(body)) {
            context.bindings.declare(context.bindings.whenFalse(condition));
        }
    }

    private void loop(EnhancedForLoopTree tree) {
        TypeMirror whole = context.expressions.type(tree.getExpression(), Target.NONE);
        locals.declareElement(tree.getVariable(), whole);
        nested(() -> statement(tree.getStatement()));
    }

    private void assertion(AssertTree tree) {
        condition(tree.getCondition());
        if (tree.getDetail() != null) {
            expression(tree.getDetail());
        }
    }

    private void locked(SynchronizedTree tree) {
        expression(tree.getExpression());
        statement(tree.getBlock());
    }

    private void attempt(TryTree tree) {
        nested(() -> {
            for (Tree resource : tree.getResources()) {
                if (resource instanceof VariableTree variable) {
                    locals.declare(variable);
                } else {
                    expression((ExpressionTree) resource);
                }
            }
            statement(tree.getBlock());
        });
        for (CatchTree handler : tree.getCatches()) {
            nested(() -> {
                locals.declare(handler.getParameter());
                statement(handler.getBlock());
            });
        }
        if (tree.getFinallyBlock() != null) {
            statement(tree.getFinallyBlock());
        }
    }
}
