package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.NestedDerivative.Part;
import io.adjoint.processor.ir.NestedDerivative.Role;
import io.adjoint.processor.ir.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of a generated method as the IR has it: what it takes and gives is taken apart into numbers and arrays.
 *
 * @param call the generated method
 * @param components what each parameter of the differentiated method becomes
 * @param nested the derivative
 * @param flat the differentiated method, if some of its parameters are taken apart
 * @param overwriting what returns the arrays that a {@code void} method writes, copies of those that it is given
 */
record DerivedForm(
        DerivedCall call,
        List<Components> components,
        NestedDerivative nested,
        Optional<FlatMethod> flat,
        Optional<Procedure> overwriting) {

    /** Where an array that a method writes is in the one that stands for all of them. */
    Expr.Place result(Expr.Place all, int index) {
        return call.hasSeveralResults() ? new Expr.Element(all, Expr.Const.of(index)) : all;
    }

    /** Whether a component of the record is one of the arrays that stand for what a method returns. */
    boolean isOneOfSeveral(DerivedCall.Part part) {
        return call.hasSeveralResults() && part.role() == Role.TANGENT;
    }

    /** What is given of one component of the record, or of what comes bare. */
    Components given(DerivedCall.Part part) {
        return part.role().isOfIndependent()
                ? ofCarrier(call, components, call.carriers().get(part.independent()))
                : new Components.Whole(new Components.Leaf(
                        part.name(), LoweringTypes.of(part.type()).orElseThrow()));
    }

    /** Those of the nested derivative's that one component of the record is made of. */
    List<Part> parts(DerivedCall.Part part) {
        int start = 0;
        for (DerivedCall.Part each : call.parts()) {
            int count = count(given(each));
            if (each.equals(part)) {
                return nested.parts().subList(start, start + count);
            }
            start += count;
        }
        throw new AssertionError(part);
    }

    /** What is passed after the arguments of the differentiated method: a direction or the seed. */
    Components more(int position) {
        return call.isSeeded()
                ? new Components.Whole(new Components.Leaf(
                        call.names().get(position),
                        LoweringTypes.of(call.parameters().get(position)).orElseThrow()))
                : ofCarrier(call, components, call.carriers().get(position - call.arity()));
    }

    /** Where the leaves of what an independent is begin among the arguments. */
    int start(Carrier carrier) {
        return start(components, call.position(carrier));
    }

    private static int count(Components components) {
        return (int) components.leaves().stream()
                .filter(leaf -> leaf.type().isContinuous())
                .count();
    }

    static int start(List<Components> components, int position) {
        return components.subList(0, position).stream()
                .mapToInt(each -> each.leaves().size())
                .sum();
    }

    /** A whole parameter, or the field of one. */
    static Components ofCarrier(DerivedCall call, List<Components> components, Carrier carrier) {
        return carrier.field().isPresent()
                ? new Components.Whole(new Components.Leaf(
                        carrier.name(), LoweringTypes.of(carrier.type()).orElseThrow()))
                : components.get(call.position(carrier));
    }

    /** Where what carries the derivative of an independent is among the parameters. */
    static List<Integer> positions(DerivedCall call, List<Components> components, Carrier carrier) {
        int position = call.position(carrier);
        int start = start(components, position);
        Components of = components.get(position);
        if (carrier.field().isPresent() && of instanceof Components.Beside beside) {
            return List.of(start + 1 + beside.fields().indexOf(carrier.field().get()));
        }
        if (carrier.field().isPresent() && of instanceof Components.Parts parts) {
            return List.of(start + parts.start(carrier.field().get()));
        }
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < of.leaves().size(); i++) {
            if (of.leaves().get(i).type().isContinuous()) {
                positions.add(start + i);
            }
        }
        return positions;
    }

    /** Makes the form; empty if what the generated method gives does not fit into one array. */
    static Optional<DerivedForm> of(DerivedCall call, List<Components> components, Lowering lowering) {
        return new DerivedFormMaker(call, components, lowering).form();
    }
}
