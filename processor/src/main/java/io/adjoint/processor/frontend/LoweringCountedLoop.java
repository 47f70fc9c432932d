package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code for} that counts: one {@code int} index from a start to a bound by one, and nothing in the body that would
 * change the count.
 */
final class LoweringCountedLoop {
    private final Lowering lowering;
    private final ForLoopTree tree;
    private final int target;
    private final Origin origin;

    LoweringCountedLoop(Lowering lowering, ForLoopTree tree, int target, Origin origin) {
        this.lowering = lowering;
        this.tree = tree;
        this.target = target;
        this.origin = origin;
    }

    /** The comparison of an index with a bound, the index on the left. */
    private record Header(VariableTree declaration, Var index, Symbol test, ExpressionTree bound, StatementTree step) {}

    /** The loop, or nothing, and then nothing has been written. */
    Optional<Flow> lower() {
        Optional<Header> header = header();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Names mark = lowering.variables.mark();
        List<Optional<Flow>> loop = new ArrayList<>();
        List<Flow> before = lowering.out.during(() -> loop.add(lower(header.get())));
        if (loop.get(0).isEmpty()) {
            lowering.variables.reset(mark);
            return Optional.empty();
        }
        lowering.out.addAll(before);
        return loop.get(0);
    }

    private Optional<Flow> lower(Header header) {
        Optional<Expr> start = start(header);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        List<Expr> bounds = new ArrayList<>();
        List<Flow> beforeBound = lowering.out.during(() -> bounds.add(lowering.expressions.lower(header.bound())));
        Expr bound = bounds.get(0);
        if (!beforeBound.isEmpty() || !isInt(bound)) {
            return Optional.empty();
        }
        List<Flow> body = lowering.statements.block(tree.getStatement());
        List<Flow> update = lowering.out.during(() ->
                tree.getUpdate().stream().filter(step -> step != header.step()).forEach(lowering.statements::lower));
        List<Flow> turn = new ArrayList<>(body);
        turn.addAll(update);
        Writing writing = Writing.of(turn);
        boolean counts = !writing.variables().contains(header.index())
                && !reads(bound, header.index())
                && !reads(update, header.index())
                && !Reading.of(bound).changesWith(writing);
        if (!counts) {
            return Optional.empty();
        }
        Expr from = Reading.of(start.get()).changesWith(writing)
                ? lowering.operands.keep(start.get(), "start")
                : start.get();
        Expr limit = LoweringTypes.convert(bound, Scalar.INT);
        return Optional.of(new Flow.Counted(header.index(), from, header.test(), limit, body, update, target, origin));
    }

    /**
     * Where the index starts; the loop's other variables are declared on the way. Empty if one of them reads the index.
     */
    private Optional<Expr> start(Header header) {
        List<Expr> start = new ArrayList<>();
        for (StatementTree initializer : tree.getInitializer()) {
            if (initializer == header.declaration()) {
                start.add(lowering.expressions.lower(header.declaration().getInitializer(), Scalar.INT));
            } else {
                List<Flow> other = lowering.statements.block(initializer);
                if (FlowReads.of(other).contains(header.index())) {
                    return Optional.empty();
                }
                lowering.operands.write(other, start);
            }
        }
        return Optional.of(start.get(0));
    }

    private static boolean isInt(Expr bound) {
        return LoweringTypes.isNumeric(bound.type()) && LoweringTypes.promoted(bound.type()) == Scalar.INT;
    }

    private static boolean reads(Expr expr, Var variable) {
        return Reading.of(expr).variables().contains(variable);
    }

    // An update that reads the index reads it before or after the step; the body of a counted loop only knows it
    // before.
    private static boolean reads(List<Flow> update, Var index) {
        return FlowReads.of(update).contains(index);
    }

    private Optional<Header> header() {
        if (!(tree.getCondition() != null && Lowering.stripped(tree.getCondition()) instanceof BinaryTree test)) {
            return Optional.empty();
        }
        return switch (test.getKind()) {
            case LESS_THAN -> header(test, Symbol.LT, Symbol.GT);
            case LESS_THAN_EQUAL -> header(test, Symbol.LE, Symbol.GE);
            case GREATER_THAN -> header(test, Symbol.GT, Symbol.LT);
            case GREATER_THAN_EQUAL -> header(test, Symbol.GE, Symbol.LE);
            default -> Optional.empty();
        };
    }

    private Optional<Header> header(BinaryTree test, Symbol symbol, Symbol mirrored) {
        return header(test.getLeftOperand(), symbol, test.getRightOperand())
                .or(() -> header(test.getRightOperand(), mirrored, test.getLeftOperand()));
    }

    private Optional<Header> header(ExpressionTree index, Symbol symbol, ExpressionTree bound) {
        Symbol direction = symbol == Symbol.LT || symbol == Symbol.LE ? Symbol.ADD : Symbol.SUB;
        return declaration(index)
                .flatMap(declaration -> step(declaration, direction)
                        .map(step -> new Header(
                                declaration, lowering.variables.of(declaration).get(), symbol, bound, step)));
    }

    /** The declaration, in this loop, of an {@code int} with a start. */
    private Optional<VariableTree> declaration(ExpressionTree index) {
        return lowering.resolution
                .variable(Lowering.stripped(index))
                .filter(declaration -> tree.getInitializer().contains(declaration))
                .filter(declaration -> declaration.getInitializer() != null)
                .filter(declaration -> lowering.variables
                        .of(declaration)
                        .filter(variable -> variable.type() == Scalar.INT)
                        .isPresent());
    }

    private Optional<StatementTree> step(VariableTree index, Symbol direction) {
        return tree.getUpdate().stream()
                .filter(update -> isStep(update.getExpression(), index, direction))
                .map(StatementTree.class::cast)
                .findFirst();
    }

    private boolean isStep(ExpressionTree update, VariableTree index, Symbol direction) {
        if (update instanceof UnaryTree step && LoweringAssignments.isStep(step)) {
            return names(step.getExpression(), index) && LoweringAssignments.sign(step) == direction;
        }
        if (update instanceof CompoundAssignmentTree step) {
            Tree.Kind kind = direction == Symbol.ADD ? Tree.Kind.PLUS_ASSIGNMENT : Tree.Kind.MINUS_ASSIGNMENT;
            return step.getKind() == kind && names(step.getVariable(), index) && isOne(step.getExpression());
        }
        return update instanceof AssignmentTree assignment
                && names(assignment.getVariable(), index)
                && Lowering.stripped(assignment.getExpression()) instanceof BinaryTree sum
                && sum.getKind() == (direction == Symbol.ADD ? Tree.Kind.PLUS : Tree.Kind.MINUS)
                && names(sum.getLeftOperand(), index)
                && isOne(sum.getRightOperand());
    }

    private boolean names(ExpressionTree tree, VariableTree variable) {
        return Lowering.stripped(tree) instanceof IdentifierTree identifier
                && lowering.resolution
                        .variable(identifier)
                        .filter(variable::equals)
                        .isPresent();
    }

    private static boolean isOne(ExpressionTree tree) {
        return Lowering.stripped(tree) instanceof LiteralTree literal
                && Integer.valueOf(1).equals(literal.getValue());
    }
}
