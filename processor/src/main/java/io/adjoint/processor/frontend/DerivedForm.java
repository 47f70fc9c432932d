package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Names;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.NestedDerivative.Part;
import io.adjoint.processor.ir.NestedDerivative.Role;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.PackedArray;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;

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
        return part.role() == Role.INDEPENDENT
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

    private static int start(List<Components> components, int position) {
        return components.subList(0, position).stream()
                .mapToInt(each -> each.leaves().size())
                .sum();
    }

    /** A whole parameter, or the field of one. */
    private static Components ofCarrier(DerivedCall call, List<Components> components, Carrier carrier) {
        return carrier.field().isPresent()
                ? new Components.Whole(new Components.Leaf(
                        carrier.name(), LoweringTypes.of(carrier.type()).orElseThrow()))
                : components.get(call.position(carrier));
    }

    /** Where what carries the derivative of an independent is among the parameters. */
    private static List<Integer> positions(DerivedCall call, List<Components> components, Carrier carrier) {
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
        return new Making(call, components, lowering).form();
    }

    private static final class Making {
        private final DerivedCall call;
        private final List<Components> components;
        private final Lowering lowering;
        private final List<Carrier> taken = new ArrayList<>();
        private final List<Integer> independents = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final List<Components.Leaf> leaves = new ArrayList<>();
        private final Names names = new Names();

        Making(DerivedCall call, List<Components> components, Lowering lowering) {
            this.call = call;
            this.components = components;
            this.lowering = lowering;
        }

        Optional<DerivedForm> form() {
            for (int i = 0; i < call.arity(); i++) {
                take(i, call.parameter(i));
                leaves.addAll(components.get(i).leaves());
            }
            call.carriers().forEach(carrier -> independents.addAll(positions(call, components, carrier)));
            boolean isEachOnce = independents.stream().distinct().count() == independents.size();
            boolean isTogether = call.hasSeveralResults() && call.parts().get(0).role() == Role.TANGENT;
            if (isTogether) {
                parts.add(new Part("tangent", result(), Role.TANGENT, -1));
            } else {
                call.parts().forEach(this::part);
            }
            Optional<Type> result = call.isRecord() && !isTogether || parts.size() > 1
                    ? new PackedArray(parts).type()
                    : Optional.of(parts.get(0).type());
            return result.filter(type -> isEachOnce).map(this::form);
        }

        /** What the differentiated method returns. */
        private Type result() {
            Signature method = Signatures.of(call.differentiated()).orElseThrow();
            Optional<Type> written =
                    call.written().stream().findFirst().flatMap(array -> LoweringTypes.of(array.asType()));
            return written.map(type -> call.hasSeveralResults() ? Type.arrayOf(type) : type)
                    .orElse(method.result());
        }

        private void take(int position, Optional<VariableElement> parameter) {
            String name = parameter.map(each -> each.getSimpleName().toString()).orElse("this");
            if (components.get(position) instanceof Components.Parts parts) {
                taken.add(new Carrier(
                        name, parameter, Optional.empty(), parts.type().asType()));
            } else if (components.get(position) instanceof Components.Beside beside) {
                beside.fields()
                        .forEach(field -> taken.add(new Carrier(
                                name + "." + field.getSimpleName(), parameter, Optional.of(field), field.asType())));
            }
        }

        private void part(DerivedCall.Part part) {
            Type type = LoweringTypes.of(part.type()).orElseThrow();
            if (part.role() != Role.INDEPENDENT) {
                parts.add(new Part(part.name(), type, part.role(), part.independent()));
                return;
            }
            Carrier carrier = call.carriers().get(part.independent());
            List<Integer> positions = positions(call, components, carrier);
            for (int position : positions) {
                Components.Leaf leaf = leaves.get(position);
                boolean isWhole = positions.size() == 1 && !(type instanceof Type.Reference);
                parts.add(new Part(
                        isWhole ? part.name() : leaf.name(),
                        isWhole ? type : leaf.type(),
                        part.role(),
                        independents.indexOf(position)));
            }
        }

        private DerivedForm form(Type result) {
            Signature whole = Signatures.of(call.differentiated()).orElseThrow();
            String key =
                    whole.parameters() + taken.stream().map(Carrier::wrt).collect(Collectors.joining(",", "#", ""));
            Optional<FlatMethod> flat = taken.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FlatMethod(call.differentiated(), taken, flat(whole, key)));
            Signature method = flat.map(FlatMethod::signature).orElse(whole);
            Optional<Procedure> overwriting =
                    call.written().isEmpty() ? Optional.empty() : Optional.of(overwriting(method));
            Signature differentiated = overwriting.map(Procedure::signature).orElse(method);
            List<Expr> arguments = new ArrayList<>();
            List<Var> parameters = parameters(arguments);
            Signature of = new Signature(
                    call.owner() + (flat.isPresent() ? "#" + key : ""),
                    call.name(),
                    parameters.stream().map(Var::type).toList(),
                    result,
                    false);
            boolean isPacked = call.isRecord() || parts.size() > 1 || flat.isPresent() || call.hasSeveralResults();
            NestedDerivative nested = new NestedDerivative(
                    of,
                    differentiated,
                    parameters.stream().map(Var::name).toList(),
                    call.mode().orElseThrow(),
                    independents,
                    parts,
                    isPacked ? Optional.of(packing(parameters, arguments)) : Optional.empty(),
                    overwriting.map(any -> new NestedDerivative.Overwriting(method, written())),
                    sibling(call.columns(lowering.javac)),
                    sibling(call.rows(lowering.javac)));
            return new DerivedForm(call, components, nested, flat, overwriting);
        }

        /** Where the arrays are that the method writes. */
        private List<Integer> written() {
            return call.written().stream()
                    .map(array -> start(
                            components,
                            call.arity()
                                    - call.differentiated().getParameters().size()
                                    + call.differentiated().getParameters().indexOf(array)))
                    .toList();
        }

        private Procedure overwriting(Signature method) {
            Names fresh = new Names();
            List<Var> given = fresh.fresh(i -> leaves.get(i).name(), method.parameters());
            List<Expr> arguments = new ArrayList<>(given);
            List<Stmt> body = new ArrayList<>();
            ArraysTogether arrays = new ArraysTogether(fresh, body);
            List<Var> written = new ArrayList<>();
            for (int i : written()) {
                Var copy = arrays.copy(given.get(i));
                written.add(copy);
                arguments.set(i, copy);
            }
            body.add(new Stmt.Call(Optional.empty(), false, method, arguments, Origin.NONE));
            Var result = call.hasSeveralResults() ? arrays.together(written, "written") : written.get(0);
            Signature signature = new Signature(
                    method.owner() + (method.owner().contains("#") ? "" : "#") + "written",
                    method.name(),
                    method.parameters(),
                    result(),
                    method.hasReceiver());
            return new Procedure(signature, given, new Block(body), Optional.of(result), Origin.NONE);
        }

        private Signature flat(Signature whole, String key) {
            return new Signature(
                    whole.owner() + "#nested" + key,
                    whole.name(),
                    leaves.stream().map(Components.Leaf::type).toList(),
                    whole.result(),
                    whole.hasReceiver() && !(components.get(0) instanceof Components.Parts));
        }

        private Optional<NestedDerivative> sibling(Optional<DerivedCall> other) {
            return other.flatMap(each -> of(each, components, lowering)).map(DerivedForm::nested);
        }

        /** @param arguments those of the generated method, which are made of the parameters */
        private List<Var> parameters(List<Expr> arguments) {
            List<Var> parameters = new ArrayList<>();
            leaves.forEach(leaf -> parameters.add(names.fresh(leaf.name(), leaf.type())));
            var given = List.copyOf(parameters).iterator();
            components.forEach(each -> arguments.add(each.made(given)));
            if (call.isSeeded() && call.hasSeveralResults()) {
                Var seeds = names.fresh("seeds", result());
                parameters.add(seeds);
                for (int i = 0; i < call.written().size(); i++) {
                    arguments.add(new Expr.Element(seeds, Expr.Const.of(i)));
                }
                return parameters;
            }
            for (int i = call.arity(); i < call.parameters().size(); i++) {
                arguments.add(
                        call.isSeeded()
                                ? parameter(i, parameters)
                                : direction(call.carriers().get(i - call.arity()), i, parameters));
            }
            return parameters;
        }

        private Var parameter(int position, List<Var> into) {
            Type type = LoweringTypes.of(call.parameters().get(position)).orElseThrow();
            Var parameter = names.fresh(call.names().get(position), type);
            into.add(parameter);
            return parameter;
        }

        /** What has no derivative in it is that of the independent. */
        private Expr direction(Carrier carrier, int position, List<Var> into) {
            if (!(ofCarrier(call, components, carrier) instanceof Components.Parts object)) {
                return parameter(position, into);
            }
            int start = start(components, call.position(carrier));
            List<Var> all = new ArrayList<>();
            for (int i = 0; i < object.leaves().size(); i++) {
                Components.Leaf leaf = object.leaves().get(i);
                all.add(
                        leaf.type().isContinuous()
                                ? names.fresh(leaf.name() + "Dot", leaf.type())
                                : into.get(start + i));
            }
            all.stream().filter(each -> each.type().isContinuous()).forEach(into::add);
            return object.made(all.iterator());
        }

        private NestedDerivative.Packing packing(List<Var> parameters, List<Expr> arguments) {
            boolean isBare = !call.isRecord()
                    && parts.size() == 1
                    && !isObject(call.parts().get(0));
            Expr calling = new Expr.Opaque(
                    Expr.Opaque.ofCall("‹" + call.owner() + "›." + call.name(), arguments.size()),
                    arguments,
                    isBare ? parts.get(0).type() : new Type.Reference("var"),
                    false,
                    false,
                    Origin.NONE);
            Var all = names.fresh("all", new Type.Reference("var"));
            List<Expr> read = new ArrayList<>();
            call.parts().forEach(part -> read.addAll(read(part, all)));
            return new NestedDerivative.Packing(
                    parameters, calling, all, read, isBare ? Optional.empty() : Optional.of(slots()));
        }

        private PackedArray slots() {
            boolean isSame = call.parts().get(0).role() != Role.TANGENT || !call.hasSeveralResults();
            return new PackedArray(
                    isSame
                            ? parts
                            : call.parts().stream()
                                    .map(part -> new Part(
                                            part.name(),
                                            LoweringTypes.of(part.type()).orElseThrow(),
                                            part.role(),
                                            part.independent()))
                                    .toList());
        }

        private boolean isObject(DerivedCall.Part part) {
            return LoweringTypes.of(part.type()).orElseThrow() instanceof Type.Reference;
        }

        private List<Expr> read(DerivedCall.Part part, Var all) {
            Expr value = call.isRecord()
                    ? new Expr.Opaque(
                            List.of("", "." + part.name() + "()"),
                            List.of(all),
                            LoweringTypes.of(part.type()).orElseThrow())
                    : all;
            if (!isObject(part)) {
                return List.of(value);
            }
            Components object = ofCarrier(call, components, call.carriers().get(part.independent()));
            List<Expr> fields = Components.read(object, value, lowering.home(), lowering.javac);
            List<Expr> read = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                if (object.leaves().get(i).type().isContinuous()) {
                    read.add(fields.get(i));
                }
            }
            return read;
        }
    }
}
