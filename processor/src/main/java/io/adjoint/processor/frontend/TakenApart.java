package io.adjoint.processor.frontend;

import com.sun.source.tree.VariableTree;
import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The parameters of a method, those that it is differentiated with respect to taken apart where they are objects. */
final class TakenApart {
    private final Lowering lowering;
    private final List<Var> flat = new ArrayList<>();
    private final List<Stmt.Declare> entry = new ArrayList<>();
    private final Map<Carrier, Independent> independents = new LinkedHashMap<>();

    TakenApart(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Those of the procedure, in order. */
    List<Var> flat() {
        return flat;
    }

    /** What takes the others apart. */
    List<Stmt.Declare> entry() {
        return entry;
    }

    /** What the carriers are in the procedure. */
    List<Independent> independents(List<Carrier> carriers) {
        return carriers.stream().map(independents::get).toList();
    }

    Signature signature(Signature of) {
        // Not the method that others call: that one takes whole objects.
        return new Signature(
                of.owner() + "#flat", of.name(), flat.stream().map(Var::type).toList(), of.result(), of.hasReceiver());
    }

    /** The receiver, with fields of it beside it, or in the variables of its components. */
    void receiver(Optional<Var> receiver, Optional<Instance> self, List<Carrier> carriers) {
        if (receiver.isPresent()) {
            flat.add(receiver.get());
            self.ifPresent(parts -> fields(receiver.get(), parts, carriers));
        } else {
            Instance object = self.orElseThrow();
            components(
                    lowering.variables.temporary(object.name(), Signatures.receiverType(object.type())), object, true);
        }
    }

    /**
     * A parameter, which is in the procedure as it is, has fields beside it, or becomes the variables of its
     * components.
     */
    void parameter(VariableTree tree, Var parameter, List<Carrier> carriers) {
        Optional<Carrier> whole =
                carriers.stream().filter(carrier -> carrier.field().isEmpty()).findFirst();
        if (whole.isPresent() && whole.get().isTakenApart()) {
            record(tree, parameter, whole.get());
            return;
        }
        flat.add(parameter);
        whole.ifPresent(carrier -> independents.put(carrier, Independent.of(parameter)));
        if (whole.isEmpty() && !carriers.isEmpty()) {
            VariableElement element = carriers.get(0).parameter().orElseThrow();
            TypeElement type = (TypeElement) ((javax.lang.model.type.DeclaredType) element.asType()).asElement();
            Instance object = new Instance(type, parameter.name(), Optional.of(parameter));
            fields(parameter, object, carriers);
            lowering.objects.bind(tree, object);
        }
    }

    private void fields(Var object, Instance parts, List<Carrier> carriers) {
        for (Carrier carrier : carriers) {
            VariableElement field = carrier.field().orElseThrow();
            Var variable = lowering.variables.temporary(
                    field.getSimpleName().toString(),
                    LoweringTypes.of(field.asType()).orElseThrow());
            declare(variable, ObjectFields.read(object, field, variable.type(), lowering.home(), lowering.javac));
            flat.add(variable);
            lowering.fix(variable);
            parts.set(field, new Plain(variable));
            independents.put(carrier, new Independent(carrier.name(), variable));
        }
    }

    private void declare(Var variable, Expr value) {
        entry.add(new Stmt.Declare(variable, value, Origin.NONE));
    }

    private void record(VariableTree tree, Var parameter, Carrier carrier) {
        TypeElement type =
                Composite.of(carrier.type(), lowering.home(), lowering.javac).orElseThrow();
        Instance object = new Instance(type, parameter.name());
        Expr again = components(parameter, object, lowering.assigned.isFixed(tree));
        lowering.objects.bind(tree, object);
        independents.put(carrier, new Independent(carrier.name(), again));
    }

    /** Takes a record apart; gives what makes it again. */
    private Expr components(Var from, Instance object, boolean isFixed) {
        List<Expr> holes = new ArrayList<>();
        for (VariableElement field : ObjectShape.instanceFields(object.type())) {
            String name = ObjectCopies.name(object.name(), field);
            Type of = LoweringTypes.of(field.asType()).orElseThrow();
            Expr read = ObjectFields.read(from, field, of, lowering.home(), lowering.javac);
            Optional<TypeElement> nested = Composite.of(field.asType(), lowering.home(), lowering.javac);
            if (nested.isPresent()) {
                Var inner = lowering.variables.temporary(name, read.type());
                declare(inner, read);
                Instance part = new Instance(nested.get(), name);
                holes.add(components(inner, part, isFixed));
                object.set(field, part);
            } else {
                Var component = lowering.variables.temporary(name, read.type());
                declare(component, read);
                flat.add(component);
                if (isFixed) {
                    lowering.fix(component);
                }
                holes.add(component);
                object.set(field, new Plain(component));
            }
        }
        return new Expr.Opaque(
                Expr.Opaque.ofCall("new ‹" + object.type().getQualifiedName() + "›", holes.size()),
                holes,
                new Type.Reference(object.type().getQualifiedName().toString()));
    }
}
