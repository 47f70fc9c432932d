package io.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Hint;
import io.adjoint.processor.ir.CompiledGradient;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.NestedDerivative;
import io.adjoint.processor.ir.NestedDerivative.Part;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Calls of generated methods, and what is read of the records that they return. */
final class LoweringDerived {
    private final Lowering lowering;
    private final Map<VariableTree, Var> records;

    /** @param records the locals that hold such records, as the arrays that hold their components */
    LoweringDerived(Lowering lowering, Map<VariableTree, Var> records) {
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

    Expr value(MethodInvocationTree tree) {
        Optional<String> component = lowering.resolution.part(tree);
        if (component.isPresent()) {
            return part(tree, component.get());
        }
        if (lowering.resolution.derived(tree).filter(DerivedCall::isRecord).isPresent()) {
            return lowering.objects.refuseWhole(tree);
        }
        return call(tree, name(tree)).<Expr>map(result -> result).orElseGet(lowering.faults::silently);
    }

    private Expr part(MethodInvocationTree tree, String component) {
        ExpressionTree whole = Lowering.stripped(((MemberSelectTree) tree.getMethodSelect()).getExpression());
        Optional<DerivedCall> derived = lowering.resolution
                .derived(whole)
                .or(() -> lowering.resolution.variable(whole).flatMap(lowering.resolution::derived));
        Optional<NestedDerivative> nested = derived.flatMap(this::nested);
        Optional<Var> record = whole instanceof MethodInvocationTree call
                ? call(call, name(call))
                : lowering.resolution.variable(whole).map(records::get);
        if (nested.isEmpty() || record.isEmpty()) {
            return lowering.faults.silently();
        }
        Part part = nested.get().parts().stream()
                .filter(each -> each.name().equals(component))
                .findFirst()
                .orElseThrow();
        return nested.get().read(record.get(), part);
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
        Optional<Var> other = value instanceof MethodInvocationTree call
                        && lowering.resolution
                                .derived(call)
                                .filter(DerivedCall::isRecord)
                                .isPresent()
                ? call(call, variable.getName().toString())
                : lowering.resolution.variable(value).map(records::get);
        if (other.isEmpty()) {
            lowering.faults.refuse(Diagnostic.ADJ122, tree, variable.getName());
        } else if (records.containsKey(variable)) {
            lowering.out.assign(records.get(variable), other.get());
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

    private record Prepared(Signature callee, List<Expr> arguments) {}

    private Optional<Var> call(MethodInvocationTree tree, String name) {
        return prepared(tree).map(call -> {
            Var result = lowering.variables.temporary(name, call.callee().result());
            lowering.out.add(
                    new Stmt.Call(Optional.of(result), true, call.callee(), call.arguments(), lowering.out.origin()));
            return result;
        });
    }

    private Optional<Prepared> prepared(MethodInvocationTree tree) {
        DerivedCall call = lowering.resolution.derived(tree).orElseThrow();
        int faults = lowering.faults.count();
        Optional<NestedDerivative> nested = nested(call);
        if (nested.isEmpty()) {
            refuse(call, tree);
            return Optional.empty();
        }
        Signature callee = nested.get().of();
        lowering.given.put(callee, nested.get());
        nested.get().columns().ifPresent(columns -> lowering.given.put(columns.of(), columns));
        nested.get().rows().ifPresent(rows -> lowering.given.put(rows.of(), rows));
        Optional<CompiledGradient> compiled = compiled(call);
        compiled.ifPresent(gradient -> lowering.given.put(nested.get().differentiated(), gradient));
        if (compiled.isEmpty()) {
            lowering.helpers.add(call.differentiated());
        }
        List<Supplier<Expr>> suppliers = new ArrayList<>();
        for (int i = 0; i < tree.getArguments().size(); i++) {
            ExpressionTree argument = tree.getArguments().get(i);
            Type type = callee.parameters().get(i);
            suppliers.add(() -> lowering.arrays.argument(argument, type));
        }
        List<Expr> arguments = lowering.operands.inOrder(suppliers);
        return lowering.faults.count() > faults ? Optional.empty() : Optional.of(new Prepared(callee, arguments));
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
                || compiled(call)
                        .filter(gradient -> gradient.offered().keySet().equals(Set.copyOf(call.independents())))
                        .isPresent();
    }

    private void refuse(DerivedCall call, MethodInvocationTree tree) {
        boolean isReadable = call.mode().isPresent();
        String why = isReadable && !isDerivable(call)
                ? "of " + call.differentiated().getSimpleName()
                        + ", which comes compiled, the parameters cannot be told apart, or it does not return a number"
                : isReadable
                        ? "its parameters and results are not numbers and arrays of one type"
                        : "only $grad, $valueAndGrad, $vjp, $jvp, $hvp, $hessian and $jacobian can be, of methods that"
                                + " return numbers, with respect to parameters that are numbers or arrays";
        lowering.faults.refuse(
                Diagnostic.ADJ205,
                tree.getMethodSelect(),
                call.name(),
                why,
                new Hint("call one of these, or pass the value as a parameter if its derivative is not wanted"));
    }

    private Optional<NestedDerivative> nested(DerivedCall call) {
        Optional<Signature> differentiated = Signatures.of(call.differentiated());
        List<Type> parameters = call.parameters().stream()
                .flatMap(type -> LoweringTypes.of(type).stream())
                .toList();
        List<Part> parts = call.parts().stream()
                .flatMap(part -> LoweringTypes.of(part.type()).stream()
                        .map(type -> new Part(part.name(), type, part.role(), part.independent())))
                .toList();
        boolean isReadable = call.mode().isPresent()
                && isDerivable(call)
                && differentiated.isPresent()
                && parameters.size() == call.parameters().size()
                && parts.size() == call.parts().size();
        Optional<Type> result = !isReadable
                ? Optional.empty()
                : call.isRecord()
                        ? NestedDerivative.packed(parts)
                        : Optional.of(parts.get(0).type());
        Optional<NestedDerivative> columns = call.columns(lowering.javac).flatMap(this::nested);
        Optional<NestedDerivative> rows = call.rows(lowering.javac).flatMap(this::nested);
        boolean isMade = call.columns(lowering.javac).isPresent() == columns.isPresent()
                && call.rows(lowering.javac).isPresent() == rows.isPresent();
        return result.filter(type -> isMade)
                .map(type -> new NestedDerivative(
                        new Signature(call.owner(), call.name(), parameters, type, false),
                        differentiated.get(),
                        call.names(),
                        call.mode().get(),
                        call.independents(),
                        parts,
                        call.isRecord()
                                ? Optional.of(new NestedDerivative.Packing(call.owner(), call.name()))
                                : Optional.empty(),
                        columns,
                        rows));
    }
}
