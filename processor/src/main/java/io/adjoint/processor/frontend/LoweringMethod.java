package io.adjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** A method as a procedure. */
final class LoweringMethod {
    private final Lowering lowering;
    private final Resolution resolution;

    /**
     * What came out of a method.
     *
     * @param procedure the procedure; empty if something was refused
     * @param parameters those of its parameters that could be read, without the receiver
     * @param helpers the methods that it calls and whose source must be read, too
     */
    record Result(Optional<Procedure> procedure, List<Var> parameters, Set<ExecutableElement> helpers) {}

    private LoweringMethod(Lowering lowering) {
        this.lowering = lowering;
        this.resolution = lowering.resolution;
    }

    static Result of(Resolution resolution, JavacEnvironment javac, TreeIndex index, Problems problems) {
        Faults faults = new Faults(problems, index, resolution.unit());
        return new LoweringMethod(new Lowering(resolution, javac, index, faults)).result();
    }

    private Result result() {
        reportUnresolved();
        checkHeader();
        List<Var> parameters = parameters();
        lowering.statements.lower(resolution.tree().getBody());
        boolean isWhole = lowering.faults.count() == 0;
        if (!lowering.faults.areExplained()) {
            // Only Java that javac will refuse as well gets here: types that do not fit.
            lowering.faults.refuse(Diagnostic.ADJ102, resolution.tree(), "an expression whose types do not fit");
        }
        return new Result(
                isWhole ? Signatures.of(resolution.method()).map(this::procedure) : Optional.empty(),
                parameters,
                lowering.helpers);
    }

    private void reportUnresolved() {
        for (Tree tree : resolution.unresolved()) {
            String why = resolution.reason(tree).orElse("it is not declared");
            lowering.faults.refuse(Diagnostic.ADJ107, tree, UnresolvedNames.text(tree), why);
        }
    }

    private void checkHeader() {
        MethodTree tree = resolution.tree();
        ExecutableElement method = resolution.method();
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            lowering.faults.refuse(Diagnostic.ADJ101, tree, "a synchronized method");
        }
        if (Signatures.result(method).isEmpty()) {
            lowering.faults.refuse(Diagnostic.ADJ103, TypeTokens.of(tree.getReturnType()), tree.getReturnType());
        }
    }

    private List<Var> parameters() {
        LoweringDeclarations declarations = new LoweringDeclarations(lowering);
        List<Var> parameters = new ArrayList<>();
        for (VariableTree parameter : resolution.tree().getParameters()) {
            declarations.variable(parameter).ifPresent(parameters::add);
        }
        return parameters;
    }

    private Procedure procedure(Signature signature) {
        List<Var> parameters = new ArrayList<>();
        lowering.receiver().ifPresent(parameters::add);
        for (VariableTree parameter : resolution.tree().getParameters()) {
            parameters.add(lowering.variables.of(parameter).orElseThrow());
        }
        List<Flow> flow = lowering.out.current();
        return onlyReturn(flow)
                .map(last -> withValue(signature, parameters, flow, last))
                .orElseGet(() -> withVariable(signature, parameters, flow));
    }

    /** The one return of a method that has it at its end. */
    private static Optional<Flow.Jump> onlyReturn(List<Flow> flow) {
        if (flow.isEmpty()
                || !(flow.get(flow.size() - 1) instanceof Flow.Jump last)
                || last.value().isEmpty()) {
            return Optional.empty();
        }
        boolean others = FlowExits.of(flow.subList(0, flow.size() - 1)).contains(Flow.Exit.RETURN);
        return others ? Optional.empty() : Optional.of(last);
    }

    private Procedure withValue(Signature signature, List<Var> parameters, List<Flow> flow, Flow.Jump last) {
        List<Flow> before = flow.subList(0, flow.size() - 1);
        Block body = new LoweringJumps(lowering.variables, Optional.empty()).body(before);
        return new Procedure(signature, parameters, body, last.value(), last.origin());
    }

    private Procedure withVariable(Signature signature, List<Var> parameters, List<Flow> flow) {
        Origin origin = lowering.origin(resolution.tree());
        Type type = signature.result();
        boolean returns = FlowExits.of(flow).contains(Flow.Exit.RETURN);
        Optional<Var> result = type != Type.Void.VOID && returns
                ? Optional.of(lowering.variables.temporary(signature.name(), type))
                : Optional.empty();
        Block body = new LoweringJumps(lowering.variables, result).body(flow);
        Optional<Expr> value = result.map(variable -> variable);
        boolean onlyThrows = value.isEmpty() && type != Type.Void.VOID;
        return new Procedure(
                signature, parameters, body, onlyThrows ? Optional.of(LoweringTypes.zero(type)) : value, origin);
    }
}
