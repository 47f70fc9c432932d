package io.adjoint.processor.frontend;

import io.adjoint.processor.frontend.Value.Instance;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.NestedDerivative.Part;
import java.util.Iterator;
import java.util.List;

/**
 * What a call of a generated method gave.
 *
 * @param record the variable that holds it
 * @param arguments what was passed: what carries no derivative comes back as it was
 */
record DerivedValue(Var record, DerivedForm form, List<Expr> arguments) {

    /** One component of the record, or what comes bare. */
    Value part(DerivedCall.Part part, String name, Lowering lowering) {
        if (form.isOneOfSeveral(part)) {
            return new Plain(form.result(record, part.independent()));
        }
        int start = part.role().isOfIndependent()
                ? form.start(form.call().carriers().get(part.independent()))
                : 0;
        Iterator<Expr> given = arguments.subList(start, arguments.size()).iterator();
        return value(form.given(part), form.parts(part).iterator(), given, name, lowering);
    }

    private Value value(
            Components components, Iterator<Part> parts, Iterator<Expr> given, String name, Lowering lowering) {
        if (!(components instanceof Components.Parts object)) {
            return new Plain(form.nested().read(record, parts.next()));
        }
        Instance instance = new Instance(object.type(), name);
        for (int i = 0; i < object.fields().size(); i++) {
            String called = ObjectCopies.name(name, object.fields().get(i));
            instance.set(object.fields().get(i), field(object.of().get(i), parts, given, called, lowering));
        }
        return instance;
    }

    private Value field(
            Components components, Iterator<Part> parts, Iterator<Expr> given, String name, Lowering lowering) {
        if (components instanceof Components.Parts) {
            return value(components, parts, given, name, lowering);
        }
        Expr argument = given.next();
        if (!components.leaves().get(0).type().isContinuous()) {
            return new Plain(argument);
        }
        Var kept = lowering.operands.keep(form.nested().read(record, parts.next()), name);
        lowering.fix(kept);
        return new Plain(kept);
    }

    /** Whether a part of it comes from the arguments. */
    boolean holdsArguments() {
        return form.call().parts().stream()
                .flatMap(part -> form.given(part).leaves().stream())
                .anyMatch(leaf -> !leaf.type().isContinuous());
    }
}
