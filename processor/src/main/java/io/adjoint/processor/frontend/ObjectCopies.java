package io.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Objects that cannot be told apart from their copies, in the variables of their fields. */
final class ObjectCopies {
    private final Lowering lowering;

    ObjectCopies(Lowering lowering) {
        this.lowering = lowering;
    }

    /** A variable of an object and the value that goes there. */
    private record Move(Var to, Expr value) {}

    static String name(String object, VariableElement field) {
        String name = field.getSimpleName().toString();
        int first = Character.charCount(name.codePointAt(0));
        return object + name.substring(0, first).toUpperCase(java.util.Locale.ROOT) + name.substring(first);
    }

    /** The value where it will not change any more: kept in variables of its own if it might. */
    Value settled(Value value, String name) {
        if (value instanceof Plain plain) {
            return plain.expr() == Faults.REFUSED || lowering.isFixed(plain.expr())
                    ? value
                    : new Plain(keep(plain.expr(), name));
        }
        if (!(value instanceof Instance object) || !isValue(object) || isSettled(object)) {
            return value;
        }
        Instance copy = new Instance(object.type(), name);
        object.fields().forEach((field, part) -> copy.set(field, settled(part, name(name, field))));
        return copy;
    }

    private Var keep(Expr value, String name) {
        Var kept = lowering.operands.keep(value, name);
        lowering.fix(kept);
        return kept;
    }

    private boolean isSettled(Value value) {
        if (value instanceof Plain plain) {
            return lowering.isFixed(plain.expr());
        }
        return !(value instanceof Instance object)
                || !isValue(object)
                || object.fields().values().stream().allMatch(this::isSettled);
    }

    /** Whether an object is nothing but its fields, which do not change. */
    boolean isValue(Instance object) {
        return object.reference().isEmpty()
                && object.own().isEmpty()
                && shape(object.type()).filter(ObjectShape::isImmutable).isPresent();
    }

    private Optional<ObjectShape> shape(TypeElement type) {
        return ObjectShape.of(type.asType(), lowering.followed);
    }

    /** Variables for an object of a class, each with its first value; the given ones or zeros. */
    Instance declare(ObjectShape shape, String name, Optional<Value> initial, Tree at) {
        Instance variables = variables(shape, name, List.of());
        if (initial.isEmpty()) {
            each(variables).forEach(variable -> lowering.out.declare(variable, LoweringTypes.zero(variable.type())));
        } else {
            moves(variables, initial.get(), at)
                    .forEach(move -> lowering.out.declare(
                            move.to(),
                            LoweringTypes.convert(move.value(), move.to().type())));
        }
        return variables;
    }

    private Instance variables(ObjectShape shape, String name, List<TypeElement> around) {
        Instance variables = new Instance(shape.type(), name);
        List<TypeElement> inside = new ArrayList<>(around);
        inside.add(shape.type());
        for (VariableElement field : shape.fields()) {
            String fieldName = name(name, field);
            Optional<ObjectShape> nested = ObjectShape.of(field.asType(), lowering.followed)
                    .filter(found -> found.isImmutable() && !inside.contains(found.type()));
            if (nested.isPresent()) {
                variables.set(field, variables(nested.get(), fieldName, inside));
            } else {
                LoweringTypes.of(field.asType())
                        .ifPresent(
                                type -> variables.set(field, new Plain(lowering.variables.temporary(fieldName, type))));
            }
        }
        return variables;
    }

    /** Says of the variables of a value that they are not assigned any more. */
    void fix(Value value) {
        if (value instanceof Plain plain && plain.expr() instanceof Var variable) {
            lowering.fix(variable);
        } else if (value instanceof Instance object) {
            each(object).forEach(lowering::fix);
        }
    }

    private static List<Var> each(Instance object) {
        List<Var> all = new ArrayList<>();
        for (Value value : object.fields().values()) {
            if (value instanceof Instance nested) {
                all.addAll(each(nested));
            } else if (value instanceof Plain plain && plain.expr() instanceof Var variable) {
                all.add(variable);
            }
        }
        return all;
    }

    /** Gives the variables of an object the fields of another, all at once. */
    void assign(Instance target, Value value, Tree at) {
        List<Move> moves = moves(target, value, at);
        List<Var> overwritten = new ArrayList<>();
        List<Move> kept = new ArrayList<>();
        for (Move move : moves) {
            boolean isDisturbed = Reading.of(move.value()).variables().stream().anyMatch(overwritten::contains);
            kept.add(isDisturbed ? null : move);
            if (!move.to().equals(move.value())) {
                overwritten.add(move.to());
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i) == null) {
                Move move = moves.get(i);
                kept.set(
                        i,
                        new Move(
                                move.to(),
                                lowering.operands.keep(move.value(), move.to().name())));
            }
        }
        kept.forEach(move -> store(move, at));
    }

    private void store(Move move, Tree at) {
        if (move.to().equals(move.value())) {
            return;
        }
        if (move.to().type().isScalar()) {
            lowering.out.assign(
                    move.to(), LoweringTypes.convert(move.value(), move.to().type()));
        } else {
            lowering.faults.refuse(Diagnostic.ADJ105, at, "this assignment");
        }
    }

    private List<Move> moves(Instance target, Value value, Tree at) {
        List<Move> moves = new ArrayList<>();
        if (value instanceof Plain plain) {
            Optional<ObjectShape> shape = plain.expr() instanceof Expr.Const ? Optional.empty() : shape(target.type());
            if (plain.expr() == Faults.REFUSED || shape.isEmpty()) {
                refuse(plain, target, at);
                return moves;
            }
            return moves(target, components(plain.expr(), shape.get()), at);
        }
        boolean isSame = value instanceof Instance given
                && given.type().equals(target.type())
                && given.own().isEmpty();
        if (!isSame) {
            lowering.faults.refuse(Diagnostic.ADJ122, at, target.name());
            return moves;
        }
        Instance object = (Instance) value;
        target.fields().forEach((field, part) -> {
            Optional<Value> given = object.field(field);
            if (part instanceof Instance nested) {
                given.ifPresent(from -> moves.addAll(moves(nested, from, at)));
            } else if (part instanceof Plain to && to.expr() instanceof Var variable) {
                moveOf(variable, given, at).ifPresent(moves::add);
            }
        });
        return moves;
    }

    private void refuse(Plain value, Instance target, Tree at) {
        if (value.expr() == Faults.REFUSED) {
            lowering.faults.silently();
        } else {
            lowering.faults.refuse(Diagnostic.ADJ122, at, target.name());
        }
    }

    private Optional<Move> moveOf(Var variable, Optional<Value> given, Tree at) {
        if (given.isPresent() && given.get() instanceof Plain from) {
            return from.expr() == Faults.REFUSED ? Optional.empty() : Optional.of(new Move(variable, from.expr()));
        }
        lowering.faults.refuse(Diagnostic.ADJ121, at, "this object");
        return Optional.empty();
    }

    /** The fields of an object that others hold, as they are now. */
    Instance components(Expr object, ObjectShape shape) {
        Expr kept = object instanceof Var ? object : lowering.operands.keep(object, LoweringNames.VALUE);
        Instance components = new Instance(shape.type(), LoweringNames.VALUE);
        for (VariableElement field : shape.fields()) {
            Optional<ObjectShape> nested = ObjectShape.of(field.asType(), lowering.followed)
                    .filter(found -> found.isImmutable() && !found.type().equals(shape.type()));
            Optional<Expr> read = LoweringTypes.of(field.asType())
                    .map(type -> ObjectFields.read(kept, field, type, lowering.home(), lowering.javac));
            read.ifPresent(value -> components.set(
                    field,
                    nested.<Value>map(inner -> components(value, inner))
                            .orElseGet(() -> new Plain(placed(value, field)))));
        }
        return components;
    }

    private Expr placed(Expr value, VariableElement field) {
        return value.type().isArray() ? keep(value, field.getSimpleName().toString()) : value;
    }
}
