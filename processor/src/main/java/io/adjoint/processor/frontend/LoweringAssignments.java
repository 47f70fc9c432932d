package io.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.Op.Symbol;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assignments, compound assignments and steps ({@code ++}, {@code --}), as statements and as values. */
final class LoweringAssignments {
    private final Lowering lowering;
    private final LoweringOperators operators;

    LoweringAssignments(Lowering lowering) {
        this.lowering = lowering;
        this.operators = new LoweringOperators(lowering);
    }

    /** Makes the value to be stored of the value that was there and the one on the right. */
    private interface Update {
        Expr apply(Expr old, Expr right);
    }

    static boolean isStep(UnaryTree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    /** Whether the value of a step is the one from before. */
    private static boolean isPostfix(UnaryTree tree) {
        return tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    }

    static Symbol sign(UnaryTree step) {
        boolean up = step.getKind() == Tree.Kind.PREFIX_INCREMENT || step.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        return up ? Symbol.ADD : Symbol.SUB;
    }

    void statement(AssignmentTree tree) {
        Optional<List<Expr>> place = place(Lowering.stripped(tree.getVariable()));
        if (place.isEmpty()) {
            lookAt(tree.getExpression());
            return;
        }
        store(place.get(), tree.getExpression(), Optional.empty());
    }

    void statement(CompoundAssignmentTree tree) {
        Optional<List<Expr>> place = place(Lowering.stripped(tree.getVariable()));
        if (place.isEmpty()) {
            lookAt(tree.getExpression());
            return;
        }
        store(place.get(), tree.getExpression(), Optional.of(update(tree)));
    }

    /** Looks for faults in what is assigned to a place that was refused, if it is a number. */
    private void lookAt(ExpressionTree value) {
        if (lowering.type(value).isPresent()) {
            lowering.expressions.lower(value);
        }
    }

    private Update update(CompoundAssignmentTree tree) {
        return (old, right) -> operators.apply(tree, LoweringOperators.symbol(tree.getKind()), old, right);
    }

    void statement(UnaryTree step) {
        number(step).ifPresent(place -> lowering.out.assign(place, stepped(step, place)));
    }

    /** The place that a step changes. */
    private Optional<Expr.Place> number(UnaryTree step) {
        return place(Lowering.stripped(step.getExpression()))
                .map(LoweringAssignments::joined)
                .filter(place -> LoweringTypes.isNumeric(content(place)));
    }

    private Expr stepped(UnaryTree step, Expr old) {
        Type content = content(old);
        Expr one = LoweringTypes.number(1, LoweringTypes.promoted(content));
        Expr number = LoweringTypes.convert(old, content);
        return LoweringTypes.convert(
                LoweringTypes.convert(operators.apply(step, sign(step), number, one), content), old.type());
    }

    /** The type of a number, or of the one in a box. */
    private static Type content(Expr number) {
        return Boxes.content(number.type()).<Type>map(content -> content).orElse(number.type());
    }

    /** The value of a step; the value from before is kept under a name. */
    Expr step(UnaryTree tree, String name) {
        Optional<Expr.Place> number = number(tree);
        if (number.isEmpty()) {
            return lowering.faults.silently();
        }
        Expr.Place place = number.get();
        if (!isPostfix(tree)) {
            return assigned(place, stepped(tree, place));
        }
        Var old = lowering.operands.keep(place, name);
        lowering.out.assign(place, stepped(tree, place instanceof Var ? place : old));
        return old;
    }

    Expr value(AssignmentTree tree) {
        return value(Lowering.stripped(tree.getVariable()), tree.getExpression(), Optional.empty());
    }

    Expr value(CompoundAssignmentTree tree) {
        return value(Lowering.stripped(tree.getVariable()), tree.getExpression(), Optional.of(update(tree)));
    }

    private Expr value(ExpressionTree target, ExpressionTree right, Optional<Update> update) {
        Optional<List<Expr>> place = place(target);
        if (place.isEmpty()) {
            lookAt(right);
            return lowering.faults.silently();
        }
        List<Expr> parts = new ArrayList<>(place.get());
        Expr stored = plainValue(parts, right, update);
        return stored == Faults.REFUSED ? stored : assigned(joined(parts), stored);
    }

    /** Assigns, and gives the value that was assigned. */
    private Expr assigned(Expr.Place place, Expr value) {
        boolean simple = value instanceof Expr.Const || (value instanceof Var && !(place instanceof Var));
        Expr kept = simple || place instanceof Var ? value : lowering.operands.keep(value, LoweringNames.VALUE);
        lowering.out.assign(place, kept);
        return place instanceof Var && !simple ? place : kept;
    }

    /**
     * The value to be stored; the parts of the place, and what it held, are kept where the right side disturbs them.
     */
    private Expr plainValue(List<Expr> parts, ExpressionTree right, Optional<Update> update) {
        Type type = joined(parts).type();
        Type operand = update.isPresent() ? operand(type, right) : type;
        List<Expr> value = new ArrayList<>();
        List<Flow> before = lowering.out.during(() -> value.add(lowering.expressions.stored(right, operand)));
        if (value.get(0) == Faults.REFUSED) {
            return lowering.faults.silently();
        }
        if (parts.size() > 1 && !before.isEmpty()) {
            lowering.operands.keepPlace(parts, Writing.of(before));
        }
        if (update.isEmpty()) {
            lowering.out.addAll(before);
            return value.get(0);
        }
        List<Expr> old = new ArrayList<>(List.of(joined(parts)));
        lowering.operands.write(before, old);
        return LoweringTypes.convert(update.get().apply(old.get(0), value.get(0)), type);
    }

    /**
     * The type that the right side of a compound assignment is converted to, if it is a {@code ?:}; its own otherwise.
     */
    private Type operand(Type target, ExpressionTree right) {
        Optional<Type> own = lowering.conditions.type(right);
        boolean promotes = (right instanceof ConditionalExpressionTree || right instanceof SwitchExpressionTree)
                && own.filter(LoweringTypes::isNumeric).isPresent()
                && LoweringTypes.isNumeric(target);
        return promotes ? LoweringTypes.promoted(target, own.get()) : own.orElse(Type.Void.VOID);
    }

    /** Assigns as a statement: a {@code ?:} on the right assigns in its branches where that changes nothing. */
    private void store(List<Expr> place, ExpressionTree right, Optional<Update> update) {
        if (lowering.conditions.isBranching(right) && storedInBranches(place, right, update)) {
            return;
        }
        if (update.isEmpty() && place.size() == 1 && isCall(right, place.get(0).type())) {
            lowering.calls.into((MethodInvocationTree) Lowering.stripped(right), (Var) place.get(0), false);
            return;
        }
        List<Expr> parts = new ArrayList<>(place);
        Expr stored = plainValue(parts, right, update);
        if (stored != Faults.REFUSED) {
            lowering.out.assign(joined(parts), stored);
        }
    }

    private boolean isCall(ExpressionTree tree, Type type) {
        return Lowering.stripped(tree) instanceof MethodInvocationTree call && lowering.calls.isCallOfType(call, type);
    }

    private boolean storedInBranches(List<Expr> parts, ExpressionTree right, Optional<Update> update) {
        Names mark = lowering.variables.mark();
        Expr.Place place = joined(parts);
        Type operand = update.isPresent() ? operand(place.type(), right) : place.type();
        Set<Stmt> stores = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Flow> branches = lowering.out.during(() -> lowering.conditions.write(right, operand, value -> {
            Expr stored = update.isPresent() ? update.get().apply(place, value) : value;
            Stmt store = new Stmt.Assign(place, LoweringTypes.convert(stored, place.type()), lowering.out.origin());
            stores.add(store);
            return new Flow.Straight(store);
        }));
        Writing besides = Writing.of(branches, stores);
        List<Expr> earlier =
                new ArrayList<>(update.isPresent() ? List.of(place) : parts.size() > 1 ? parts : List.of());
        if (earlier.stream().anyMatch(part -> Reading.of(part).isDisturbedBy(besides))) {
            lowering.variables.reset(mark);
            return false;
        }
        lowering.out.addAll(branches);
        return true;
    }

    /** A place in its parts, evaluated: a variable, or an array and an index. Empty if it was refused. */
    private Optional<List<Expr>> place(ExpressionTree target) {
        if (target instanceof ArrayAccessTree access) {
            List<Expr> parts = lowering.operands.inOrder(
                    () -> lowering.expressions.lower(access.getExpression()),
                    () -> lowering.expressions.index(access.getIndex()));
            return lowering.expressions
                    .place(parts.get(0))
                    .filter(array -> parts.get(1) != Faults.REFUSED)
                    .map(array -> List.of(array, parts.get(1)));
        }
        if (lowering.objects.isForeign(target)) {
            lowering.faults.refuse(Diagnostic.ADJ108, target, UnresolvedNames.text(target));
            return Optional.empty();
        }
        Expr place = lowering.expressions.lower(target);
        if (place instanceof Expr.Field
                || place instanceof Expr.Static
                || place != Faults.REFUSED && isFieldOfArray(target)) {
            lowering.faults.refuse(Diagnostic.ADJ108, target, UnresolvedNames.text(target));
            return Optional.empty();
        }
        if (place instanceof Var variable) {
            lowering.arrays.assigned(variable);
        }
        return place instanceof Var ? Optional.of(List.of(place)) : Optional.empty();
    }

    /** Whether a target is a field although a variable stands for it. */
    private boolean isFieldOfArray(ExpressionTree target) {
        return lowering.resolution
                        .element(target)
                        .filter(element -> element.getKind().isField())
                        .isPresent()
                && lowering.objects.known(target).isEmpty();
    }

    private static Expr.Place joined(List<Expr> parts) {
        return parts.size() == 1 ? (Var) parts.get(0) : new Expr.Element((Expr.Place) parts.get(0), parts.get(1));
    }
}
