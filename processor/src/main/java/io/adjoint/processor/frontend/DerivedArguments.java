package io.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.VariableElement;

/** What is passed to a generated method, objects taken apart. */
final class DerivedArguments {
    private final Lowering lowering;

    DerivedArguments(Lowering lowering) {
        this.lowering = lowering;
    }

    /** What the parameters of the differentiated method become for a call; empty if that was refused. */
    Optional<List<Components>> components(DerivedCall call, MethodInvocationTree tree) {
        Optional<Signature> signature = Signatures.of(call.differentiated());
        if (signature.isEmpty()) {
            return Optional.empty();
        }
        List<Components> components = new ArrayList<>();
        for (int i = 0; i < call.arity(); i++) {
            Optional<Components> of = of(
                    call,
                    i,
                    signature.get().parameters().get(i),
                    tree.getArguments().get(i));
            if (of.isEmpty()) {
                return Optional.empty();
            }
            components.add(of.get());
        }
        return Optional.of(components);
    }

    private Optional<Components> of(DerivedCall call, int position, Type type, ExpressionTree argument) {
        String name = call.names().get(position);
        List<Carrier> carriers = call.carriersAt(position);
        boolean isReference = type instanceof Type.Reference;
        boolean isIndependent =
                carriers.stream().anyMatch(carrier -> carrier.field().isEmpty());
        Optional<Instance> known = lowering.objects
                .known(argument)
                .filter(Instance.class::isInstance)
                .map(Instance.class::cast)
                .filter(object -> object.reference().isPresent());
        if (isReference && (isIndependent || known.isEmpty() && lowering.objects.isObject(argument))) {
            Optional<Components> parts = Components.of(
                            name, call.parameters().get(position), lowering.home(), lowering.javac)
                    .filter(Components.Parts.class::isInstance);
            if (parts.isEmpty() && !isIndependent) {
                refuse(
                        call,
                        argument,
                        "an object that is made here is passed to it, of a class that is no record or final class like one");
            }
            return parts;
        }
        Set<VariableElement> fields = new LinkedHashSet<>();
        known.ifPresent(object -> fields.addAll(object.fields().keySet()));
        carriers.forEach(carrier -> carrier.field().ifPresent(fields::add));
        Components.Leaf leaf = new Components.Leaf(name, type);
        return Optional.of(
                fields.isEmpty() ? new Components.Whole(leaf) : new Components.Beside(leaf, List.copyOf(fields)));
    }

    private void refuse(DerivedCall call, ExpressionTree at, String why) {
        lowering.faults.refuse(
                Diagnostic.ADJ205, at, call.name(), why, new Hint("pass a record, or numbers and arrays"));
    }

    /** The values that are passed, in order. */
    List<Expr> values(DerivedForm form, MethodInvocationTree tree) {
        int faults = lowering.faults.count();
        DerivedCall call = form.call();
        List<Components> all = new ArrayList<>(form.components());
        for (int i = call.arity(); i < call.parameters().size(); i++) {
            all.add(form.more(i));
        }
        List<Supplier<Value>> suppliers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ExpressionTree argument = tree.getArguments().get(i);
            Components components = all.get(i);
            suppliers.add(() -> components instanceof Components.Whole whole
                    ? new Plain(lowering.arrays.argument(argument, whole.leaf().type()))
                    : object(argument));
        }
        List<Value> values = lowering.objects.inOrder(suppliers);
        List<Expr> flat = new ArrayList<>();
        for (int i = 0; i < all.size() && lowering.faults.count() == faults; i++) {
            List<Expr> leaves = new ArrayList<>();
            flatten(all.get(i), values.get(i), tree.getArguments().get(i), leaves);
            boolean isDirection = i >= call.arity();
            for (Expr leaf : leaves) {
                if (!isDirection || leaf.type().isContinuous()) {
                    flat.add(isDirection || leaf.type().isContinuous() ? leaf : settled(leaf));
                }
            }
        }
        return call.isSeeded() && call.hasSeveralResults() ? withOneSeed(call, flat) : flat;
    }

    private List<Expr> withOneSeed(DerivedCall call, List<Expr> values) {
        int end = values.size() - call.written().size();
        if (end < 0 || values.contains(Faults.REFUSED)) {
            return values;
        }
        List<Expr> seeds = values.subList(end, values.size());
        Procedure together =
                ArraysTogether.together(seeds.stream().map(Expr::type).toList());
        lowering.overwriting.add(together);
        Var all = lowering.variables.temporary("seeds", together.signature().result());
        lowering.out.add(
                new Stmt.Call(Optional.of(all), true, together.signature(), List.copyOf(seeds), lowering.out.origin()));
        List<Expr> passed = new ArrayList<>(values.subList(0, end));
        passed.add(all);
        return passed;
    }

    private Value object(ExpressionTree argument) {
        if (LoweringArrays.isNull(Lowering.stripped(argument))) {
            return new Plain(lowering.faults.refuse(Diagnostic.ADJ121, argument, "null"));
        }
        Value value = lowering.objects.value(argument, LoweringNames.VALUE);
        return value instanceof Plain plain && plain.expr() != Faults.REFUSED && !(plain.expr() instanceof Expr.Var)
                ? new Plain(lowering.operands.keep(plain.expr(), LoweringNames.VALUE))
                : value;
    }

    private Expr settled(Expr leaf) {
        return leaf instanceof Expr.Const
                ? leaf
                : ((Plain) lowering.objects.copies.settled(new Plain(leaf), LoweringNames.of(leaf))).expr();
    }

    private void flatten(Components components, Value value, ExpressionTree at, List<Expr> into) {
        if (components instanceof Components.Whole whole) {
            leaf(whole.leaf(), value, at, into);
        } else if (components instanceof Components.Beside beside) {
            leaf(beside.object(), value instanceof Instance object ? whole(object, at) : value, at, into);
            for (VariableElement field : beside.fields()) {
                Type type = LoweringTypes.of(field.asType()).orElseThrow();
                leaf(new Components.Leaf(field.getSimpleName().toString(), type), field(value, field, at), at, into);
            }
        } else if (components instanceof Components.Parts parts) {
            boolean fits = !(value instanceof Instance object)
                    || object.type().equals(parts.type()) && object.own().isEmpty();
            if (!fits) {
                lowering.objects.refuseWhole(at);
                return;
            }
            for (int i = 0; i < parts.fields().size(); i++) {
                flatten(parts.of().get(i), field(value, parts.fields().get(i), at), at, into);
            }
        }
    }

    private Value whole(Instance object, ExpressionTree at) {
        return new Plain(object.reference().orElseGet(() -> lowering.objects.refuseWhole(at)));
    }

    private Value field(Value value, VariableElement field, ExpressionTree at) {
        if (value instanceof Instance object) {
            Optional<Value> known = lowering.objects.field(object, field);
            return known.orElseGet(() -> field(whole(object, at), field, at));
        }
        if (!(value instanceof Plain plain) || plain.expr() == Faults.REFUSED) {
            return new Plain(lowering.objects.refuseWhole(at));
        }
        Type type = LoweringTypes.of(field.asType()).orElseThrow();
        return new Plain(ObjectFields.read(plain.expr(), field, type, lowering.home(), lowering.javac));
    }

    private void leaf(Components.Leaf leaf, Value value, ExpressionTree at, List<Expr> into) {
        if (!(value instanceof Plain plain)) {
            into.add(lowering.objects.refuseWhole(at));
            return;
        }
        Expr given = plain.expr();
        boolean isPlaced = !leaf.type().isArray() || given instanceof Expr.Place || given == Faults.REFUSED;
        into.add(isPlaced ? LoweringTypes.convert(given, leaf.type()) : lowering.operands.keep(given, leaf.name()));
    }
}
