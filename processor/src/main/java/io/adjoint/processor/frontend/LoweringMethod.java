package io.adjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** A method as a procedure. */
final class LoweringMethod {
    private final Lowering lowering;
    private final Resolution resolution;
    private final List<Carrier> carriers;
    private final TakenApart takenApart;

    /**
     * What came out of a method.
     *
     * @param procedure the procedure; empty if something was refused
     * @param parameters those of its parameters that could be read, without the receiver
     * @param helpers the methods that it calls and whose source must be read, too
     * @param flat the methods of whose parameters some are taken apart, and whose source must be read, too
     * @param overwriting what returns the arrays that methods write whose derivatives are called
     * @param calledOnSuper those of them that it calls as its parent's own
     * @param given the methods that it calls and whose derivatives are given
     * @param locks those that it takes
     * @param snapshots by the key of a loop, how many snapshots it is to be reversed from
     */
    record Result(
            Optional<Procedure> procedure,
            List<Var> parameters,
            Set<ExecutableElement> helpers,
            Set<FlatMethod> flat,
            Set<Procedure> overwriting,
            Set<ExecutableElement> calledOnSuper,
            Map<Signature, GivenDerivative> given,
            List<Lock> locks,
            List<Stmt.Declare> entry,
            List<Independent> independents,
            Map<Integer, Integer> snapshots) {

        /** The same, the procedure under another signature. */
        Result as(Signature signature) {
            return new Result(
                    procedure.map(found ->
                            new Procedure(signature, found.parameters(), found.body(), found.result(), found.origin())),
                    parameters,
                    helpers,
                    flat,
                    overwriting,
                    calledOnSuper,
                    given,
                    locks,
                    entry,
                    independents,
                    snapshots);
        }
    }

    private LoweringMethod(Lowering lowering, List<Carrier> carriers) {
        this.lowering = lowering;
        this.carriers = carriers;
        this.takenApart = new TakenApart(lowering);
        this.resolution = lowering.resolution;
    }

    static Result of(
            Resolution resolution,
            Surroundings surroundings,
            JavacEnvironment javac,
            TreeIndex index,
            Problems problems,
            Followed followed,
            List<Carrier> carriers) {
        Faults faults = new Faults(problems, index, resolution.unit());
        Lowering lowering = Lowering.of(resolution, surroundings, javac, index, faults, followed, carriers);
        return new LoweringMethod(lowering, carriers).result();
    }

    private Result result() {
        lowering.reportUnresolved();
        checkHeader();
        List<Var> parameters = parameters();
        boolean isFlat = !carriers.isEmpty()
                && parameters.size() == resolution.tree().getParameters().size();
        if (isFlat) {
            takeApart();
        }
        lowering.statements.lower(resolution.tree().getBody());
        boolean isWhole = lowering.faults.count() == 0;
        if (!lowering.faults.areExplained()) {
            // Only Java that javac will refuse as well gets here: types that do not fit.
            lowering.faults.refuse(Diagnostic.ADJ102, resolution.tree(), "an expression whose types do not fit");
        }
        return new Result(
                isWhole ? Signatures.of(resolution.method()).map(this::procedure) : Optional.empty(),
                parameters,
                lowering.helpers,
                lowering.flat,
                lowering.overwriting,
                lowering.calledOnSuper,
                lowering.given,
                List.copyOf(lowering.locks),
                takenApart.entry(),
                isFlat ? takenApart.independents(carriers) : List.of(),
                Map.copyOf(lowering.snapshots));
    }

    private void takeApart() {
        if (Signatures.hasReceiver(resolution.method())) {
            takenApart.receiver(lowering.receiver(), lowering.self(), carriersOf(Optional.empty()));
        }
        List<? extends VariableTree> trees = resolution.tree().getParameters();
        for (int i = 0; i < trees.size(); i++) {
            VariableElement parameter = resolution.method().getParameters().get(i);
            Var variable = lowering.variables.of(trees.get(i)).orElseThrow();
            takenApart.parameter(trees.get(i), variable, carriersOf(Optional.of(parameter)));
        }
    }

    private List<Carrier> carriersOf(Optional<VariableElement> parameter) {
        return carriers.stream()
                .filter(carrier -> carrier.parameter().equals(parameter))
                .toList();
    }

    private void checkHeader() {
        MethodTree tree = resolution.tree();
        ExecutableElement method = resolution.method();
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            new LoweringLocks(lowering).method(method, tree);
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

    private Procedure procedure(Signature whole) {
        Signature signature = carriers.isEmpty() ? whole : takenApart.signature(whole);
        List<Var> parameters = new ArrayList<>(takenApart.flat());
        if (carriers.isEmpty()) {
            lowering.receiver().ifPresent(parameters::add);
            for (VariableTree parameter : resolution.tree().getParameters()) {
                parameters.add(lowering.variables.of(parameter).orElseThrow());
            }
        }
        List<Flow> flow = new ArrayList<>();
        lowering.guards.values().forEach(guard -> flow.add(new Flow.Straight(new Stmt.Evaluate(guard, Origin.NONE))));
        lowering.fields.declarations().forEach(declaration -> flow.add(new Flow.Straight(declaration)));
        flow.addAll(lowering.out.current());
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
