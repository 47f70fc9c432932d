package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.frontend.Value.Plain;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Calls of generated methods, and what is read of the records that they return. */
final class LoweringDerived {
    private final Lowering lowering;
    private final Map<VariableTree, DerivedValue> records;

    /** @param records the locals that hold such records */
    LoweringDerived(Lowering lowering, Map<VariableTree, DerivedValue> records) {
        this.lowering = lowering;
        this.records = records;
    }

    /** Whether a call is one of a generated method, or reads what one gave. */
    boolean isKnown(MethodInvocationTree tree) {
        return lowering.resolution.derived(tree).isPresent()
                || lowering.resolution.part(tree).isPresent();
    }

    /** Whether a local holds such a record. */
    boolean holds(VariableTree variable) {
        return lowering.resolution.derived(variable).isPresent();
    }

    /** The type of what a call gives, where that is one number or array. */
    Optional<Type> typeOfCall(MethodInvocationTree tree) {
        return lowering.resolution
                .derived(tree)
                .filter(call -> !call.isRecord())
                .flatMap(call -> LoweringTypes.of(call.parts().get(0).type()));
    }

    /** Whether a call gives an object that is taken apart. */
    boolean givesObject(MethodInvocationTree tree) {
        return isKnown(tree)
                && asked(tree)
                        .filter(part -> LoweringTypes.of(part.type())
                                .filter(Type.Reference.class::isInstance)
                                .isPresent())
                        .isPresent();
    }

    /** What a call asks for: a component of a record, or what comes bare; empty for a whole record. */
    private Optional<DerivedCall.Part> asked(MethodInvocationTree tree) {
        Optional<String> component = lowering.resolution.part(tree);
        return component.isPresent()
                ? derived(whole(tree)).flatMap(call -> call.part(component.get()))
                : lowering.resolution
                        .derived(tree)
                        .filter(call -> !call.isRecord())
                        .map(call -> call.parts().get(0));
    }

    /** What a component is asked of. */
    private static ExpressionTree whole(MethodInvocationTree tree) {
        return Lowering.stripped(((MemberSelectTree) tree.getMethodSelect()).getExpression());
    }

    private Optional<DerivedCall> derived(ExpressionTree tree) {
        return lowering.resolution
                .derived(tree)
                .or(() -> lowering.resolution.variable(tree).flatMap(lowering.resolution::derived));
    }

    Expr value(MethodInvocationTree tree) {
        return value(tree, LoweringNames.VALUE) instanceof Plain plain
                ? plain.expr()
                : lowering.objects.refuseWhole(tree);
    }

    /** @param name what an object gets the names of its variables from */
    Value value(MethodInvocationTree tree, String name) {
        Optional<DerivedCall.Part> asked = asked(tree);
        if (asked.isEmpty()) {
            return new Plain(lowering.objects.refuseWhole(tree));
        }
        ExpressionTree whole = lowering.resolution.part(tree).isPresent() ? whole(tree) : tree;
        Optional<DerivedValue> given = whole instanceof MethodInvocationTree call
                ? call(call, name(call))
                : lowering.resolution.variable(whole).map(records::get);
        return given.map(value -> value.part(asked.get(), name, lowering))
                .orElseGet(() -> new Plain(lowering.faults.silently()));
    }

    /** A local that is given a record at its declaration. */
    void declare(VariableTree tree) {
        MethodInvocationTree call = (MethodInvocationTree) Lowering.stripped(tree.getInitializer());
        call(call, tree.getName().toString()).ifPresent(record -> records.put(tree, record));
    }

    /** Whether an assignment gives another record to such a local; then it is written. */
    boolean assigns(AssignmentTree tree) {
        Optional<VariableTree> variable = lowering.resolution
                .variable(Lowering.stripped(tree.getVariable()))
                .filter(this::holds);
        variable.ifPresent(found -> assign(found, tree));
        return variable.isPresent();
    }

    private void assign(VariableTree variable, AssignmentTree tree) {
        ExpressionTree value = Lowering.stripped(tree.getExpression());
        Optional<DerivedValue> other = value instanceof MethodInvocationTree call
                        && lowering.resolution
                                .derived(call)
                                .filter(DerivedCall::isRecord)
                                .isPresent()
                ? call(call, variable.getName().toString())
                : lowering.resolution.variable(value).map(records::get);
        if (other.isEmpty() || other.get().holdsArguments()) {
            lowering.faults.refuse(Diagnostic.ADJ122, tree, variable.getName());
        } else if (records.containsKey(variable)) {
            lowering.out.assign(records.get(variable).record(), other.get().record());
        }
    }

    /** A call whose value goes to a variable of exactly its type. */
    void into(MethodInvocationTree tree, Var result, boolean declares) {
        prepared(tree)
                .ifPresent(call -> lowering.out.add(new Stmt.Call(
                        Optional.of(result), declares, call.callee(), call.arguments(), lowering.out.origin())));
    }

    /** A call whose value is not asked for. */
    void statement(MethodInvocationTree tree) {
        if (lowering.resolution.part(tree).isPresent()) {
            value(tree);
        } else {
            call(tree, name(tree));
        }
    }

    /** {@code lossGrad} for {@code NeuronGrad.loss$grad(…)}. */
    private static String name(MethodInvocationTree tree) {
        String method = UnresolvedNames.text(tree.getMethodSelect());
        int at = method.lastIndexOf('$');
        return method.substring(0, at) + Character.toUpperCase(method.charAt(at + 1)) + method.substring(at + 2);
    }

    private record Prepared(DerivedForm form, List<Expr> arguments) {
        Signature callee() {
            return form.nested().of();
        }
    }

    private Optional<DerivedValue> call(MethodInvocationTree tree, String name) {
        return prepared(tree).map(call -> {
            Var result = lowering.variables.temporary(name, call.callee().result());
            lowering.out.add(
                    new Stmt.Call(Optional.of(result), true, call.callee(), call.arguments(), lowering.out.origin()));
            return new DerivedValue(result, call.form(), call.arguments());
        });
    }

    private Optional<Prepared> prepared(MethodInvocationTree tree) {
        DerivedCall call = lowering.resolution.derived(tree).orElseThrow();
        int faults = lowering.faults.count();
        DerivedArguments arguments = new DerivedArguments(lowering);
        Optional<DerivedForm> form = isReadable(call)
                ? arguments.components(call, tree).flatMap(components -> DerivedForm.of(call, components, lowering))
                : Optional.empty();
        if (form.isEmpty() || form.get().flat().isPresent() && !isTakenApart(call)) {
            if (lowering.faults.count() == faults) {
                refuse(call, tree);
            }
            return Optional.empty();
        }
        give(form.get());
        List<Expr> values = arguments.values(form.get(), tree);
        return lowering.faults.count() > faults ? Optional.empty() : Optional.of(new Prepared(form.get(), values));
    }

    /** Notes what the derivatives of a derivative need. */
    private void give(DerivedForm form) {
        NestedDerivative nested = form.nested();
        lowering.given.put(nested.of(), nested);
        nested.columns().ifPresent(columns -> lowering.given.put(columns.of(), columns));
        nested.rows().ifPresent(rows -> lowering.given.put(rows.of(), rows));
        Optional<CompiledGradient> compiled = compiled(form.call());
        compiled.ifPresent(gradient -> lowering.given.put(nested.differentiated(), gradient));
        form.flat().ifPresent(lowering.flat::add);
        form.overwriting().ifPresent(lowering.overwriting::add);
        if (compiled.isEmpty() && form.flat().isEmpty()) {
            lowering.helpers.add(form.call().differentiated());
        }
    }

    /** Whether a method's source is there, and nothing but its body says what its derivative is. */
    private boolean isTakenApart(DerivedCall call) {
        return lowering.javac.trees().getTree(call.differentiated()) != null
                && !ImplicitReader.isSolver(call.differentiated(), lowering.javac)
                && lowering.surroundings
                        .rules()
                        .of(call.differentiated(), (TypeElement)
                                call.differentiated().getEnclosingElement())
                        .isEmpty();
    }

    /** The gradient of a method that has no source here. */
    private Optional<CompiledGradient> compiled(DerivedCall call) {
        return lowering.derivatives
                .of(call.differentiated())
                .filter(CompiledGradient.class::isInstance)
                .map(CompiledGradient.class::cast);
    }

    /** Whether the derivatives of the method can be had: from its source, or because they come compiled. */
    private boolean isDerivable(DerivedCall call) {
        return lowering.javac.trees().getTree(call.differentiated()) != null
                || call.carriers().stream().noneMatch(Carrier::isTakenApart)
                        && compiled(call)
                                .filter(gradient -> gradient.offered()
                                        .keySet()
                                        .equals(call.carriers().stream()
                                                .map(call::position)
                                                .collect(Collectors.toSet())))
                                .isPresent();
    }

    private boolean isReadable(DerivedCall call) {
        return call.mode().isPresent()
                && isDerivable(call)
                && Signatures.of(call.differentiated()).isPresent()
                && call.parameters().stream()
                        .allMatch(type -> LoweringTypes.of(type).isPresent());
    }

    private void refuse(DerivedCall call, MethodInvocationTree tree) {
        if (call.name().endsWith(GeneratedBuffers.DERIVATIVE)) {
            lowering.faults.refuse(
                    Diagnostic.ADJ205,
                    tree.getMethodSelect(),
                    call.name(),
                    GeneratedBuffers.WHY,
                    GeneratedBuffers.HINT);
            return;
        }
        boolean isRead = call.mode().isPresent();
        String why = isRead && !isDerivable(call)
                ? "of " + call.differentiated().getSimpleName()
                        + ", which comes compiled, the parameters cannot be told apart, or it does not return a number"
                : isRead
                        ? "its parameters and results are not numbers and arrays of one type, or objects that are"
                                + " made of such"
                        : "only $grad, $valueAndGrad, $vjp, $jvp, $hvp, $gradAndHvp, $hessian and $jacobian can be, the last"
                                + " two with respect to numbers and arrays, and of void methods those that plainly write to"
                                + " parameters of one type";
        lowering.faults.refuse(
                Diagnostic.ADJ205,
                tree.getMethodSelect(),
                call.name(),
                why,
                new Hint("call one of these, or pass the value as a parameter if its derivative is not wanted"));
    }
}
