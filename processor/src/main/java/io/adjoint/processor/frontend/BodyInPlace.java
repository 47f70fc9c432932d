package io.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A body written in place of its call: {@code return} goes to its end, with the value. */
final class BodyInPlace {
    private final Lowering lowering;
    private final Optional<TypeMirror> type;
    private final String name;
    private final Flow.Exit exit;
    private boolean returnsAtEnd;
    private boolean isKnown;
    private Value result = new Plain(Faults.REFUSED);

    /**
     * @param lowering that of the body
     * @param type what it returns; empty for nothing
     * @param name what an object that it makes gets its names from
     */
    BodyInPlace(Lowering lowering, Optional<TypeMirror> type, String name) {
        this.lowering = lowering;
        this.type = type;
        this.name = name;
        this.exit = new Flow.Exit(Flow.Exit.Kind.RETURN, lowering.variables.target());
        lowering.place(this);
    }

    /** The value of a lambda without a block. */
    Value expression(ExpressionTree tree) {
        if (type.isEmpty()) {
            lowering.statements.effect(tree);
            return result;
        }
        returnsAtEnd = true;
        returned(tree, tree);
        return result;
    }

    /** Writes the statements; the value, if there is one. */
    Value statements(List<? extends StatementTree> statements, Tree body) {
        List<ReturnTree> returns = returns(statements);
        boolean endsWithReturn = !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ReturnTree;
        returnsAtEnd = returns.isEmpty() || returns.size() == 1 && endsWithReturn;
        if (returnsAtEnd) {
            statements.forEach(lowering.statements::lower);
            return result;
        }
        isKnown = type.filter(found -> found.getKind() == TypeKind.ARRAY).isPresent()
                && HandedBack.parameter(lowering.resolution).isPresent();
        if (isKnown) {
            result = value(returns.get(0).getExpression());
        } else {
            type.ifPresent(found -> declareResult(found, body));
        }
        List<Flow> flow = lowering.out.during(() -> statements.forEach(lowering.statements::lower));
        lowering.out.add(new Flow.Region(flow, exit));
        if (!isKnown) {
            lowering.objects.copies.fix(result);
        }
        return result;
    }

    // Only a number or an object that is nothing but its fields can come from several places.
    private void declareResult(TypeMirror type, Tree at) {
        Optional<Type> known = LoweringTypes.of(type);
        Optional<ObjectShape> shape = ObjectShape.of(type, lowering.followed).filter(ObjectShape::isImmutable);
        if (known.isPresent() && known.get().isScalar()) {
            Var variable = lowering.variables.temporary(name, known.get());
            lowering.out.declare(variable, LoweringTypes.zero(known.get()));
            result = new Plain(variable);
        } else if (shape.isPresent()) {
            result = lowering.objects.copies.declare(shape.get(), name, Optional.empty(), at);
        }
    }

    /** {@code return}. */
    void returned(ReturnTree tree) {
        if (tree.getExpression() != null && !isKnown) {
            returned(tree.getExpression(), tree);
        }
        if (!returnsAtEnd) {
            lowering.out.add(new Flow.Jump(exit, Optional.empty(), lowering.out.origin()));
        }
    }

    private void returned(ExpressionTree tree, Tree at) {
        if (returnsAtEnd) {
            result = value(tree);
        } else if (result instanceof Plain plain && plain.expr() instanceof Var variable) {
            lowering.conditions.write(tree, variable.type(), lowering.conditions.into(variable));
        } else if (result instanceof Value.Instance object) {
            lowering.objects.copies.assign(object, lowering.objects.value(tree, name), tree);
        } else {
            lowering.faults.refuse(
                    Diagnostic.ADJ123, at, "this method", "it returns an array or object in several places");
        }
    }

    private Value value(ExpressionTree tree) {
        if (lowering.objects.known(tree).isPresent() || lowering.objects.isObject(tree)) {
            Value value = lowering.objects.value(tree, name);
            return value instanceof Plain plain ? new Plain(converted(plain.expr())) : value;
        }
        return new Plain(type.flatMap(LoweringTypes::of)
                .map(to -> lowering.expressions.lower(tree, to))
                .orElseGet(() -> lowering.expressions.lower(tree)));
    }

    private Expr converted(Expr value) {
        return type.flatMap(LoweringTypes::of)
                .map(to -> LoweringTypes.convert(value, to))
                .orElse(value);
    }

    static List<ReturnTree> returns(List<? extends StatementTree> statements) {
        List<ReturnTree> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void unused) {
                found.add(tree);
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                return null;
            }
        }.scan(statements, null);
        return found;
    }
}
