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

/** Takes apart what a generated method takes and gives. */
final class DerivedFormMaker {
    private final DerivedCall call;
    private final List<Components> components;
    private final Lowering lowering;
    private final List<Carrier> taken = new ArrayList<>();
    private final List<Integer> independents = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Components.Leaf> leaves = new ArrayList<>();
    private final Names names = new Names();

    DerivedFormMaker(DerivedCall call, List<Components> components, Lowering lowering) {
        this.call = call;
        this.components = components;
        this.lowering = lowering;
    }

    Optional<DerivedForm> form() {
        for (int i = 0; i < call.arity(); i++) {
            take(i, call.parameter(i));
            leaves.addAll(components.get(i).leaves());
        }
        call.carriers().forEach(carrier -> independents.addAll(DerivedForm.positions(call, components, carrier)));
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
        Optional<Type> written = call.written().stream().findFirst().flatMap(array -> LoweringTypes.of(array.asType()));
        return written.map(type -> call.hasSeveralResults() ? Type.arrayOf(type) : type)
                .orElse(method.result());
    }

    private void take(int position, Optional<VariableElement> parameter) {
        String name = parameter.map(each -> each.getSimpleName().toString()).orElse("this");
        if (components.get(position) instanceof Components.Parts parts) {
            taken.add(
                    new Carrier(name, parameter, Optional.empty(), parts.type().asType()));
        } else if (components.get(position) instanceof Components.Beside beside) {
            beside.fields()
                    .forEach(field -> taken.add(new Carrier(
                            name + "." + field.getSimpleName(), parameter, Optional.of(field), field.asType())));
        }
    }

    private void part(DerivedCall.Part part) {
        Type type = LoweringTypes.of(part.type()).orElseThrow();
        if (!part.role().isOfIndependent()) {
            parts.add(new Part(part.name(), type, part.role(), part.independent()));
            return;
        }
        Carrier carrier = call.carriers().get(part.independent());
        List<Integer> positions = DerivedForm.positions(call, components, carrier);
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
        String key = whole.parameters() + taken.stream().map(Carrier::wrt).collect(Collectors.joining(",", "#", ""));
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
                .map(array -> DerivedForm.start(
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
        return other.flatMap(each -> DerivedForm.of(each, components, lowering)).map(DerivedForm::nested);
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
        if (!(DerivedForm.ofCarrier(call, components, carrier) instanceof Components.Parts object)) {
            return parameter(position, into);
        }
        int start = DerivedForm.start(components, call.position(carrier));
        List<Var> all = new ArrayList<>();
        for (int i = 0; i < object.leaves().size(); i++) {
            Components.Leaf leaf = object.leaves().get(i);
            all.add(leaf.type().isContinuous() ? names.fresh(leaf.name() + "Dot", leaf.type()) : into.get(start + i));
        }
        all.stream().filter(each -> each.type().isContinuous()).forEach(into::add);
        return object.made(all.iterator());
    }

    private NestedDerivative.Packing packing(List<Var> parameters, List<Expr> arguments) {
        boolean isBare =
                !call.isRecord() && parts.size() == 1 && !isObject(call.parts().get(0));
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
        Components object =
                DerivedForm.ofCarrier(call, components, call.carriers().get(part.independent()));
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
