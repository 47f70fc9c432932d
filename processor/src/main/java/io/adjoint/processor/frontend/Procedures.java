package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Problem;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The methods of one class as procedures, each read once however many call it. */
final class Procedures {
    private final JavacEnvironment javac;
    private final TreeIndex index;
    private final Function<ExecutableElement, Optional<Resolution>> bodies;
    private final Map<ExecutableElement, Lowered> lowered = new LinkedHashMap<>();

    Procedures(JavacEnvironment javac, TreeIndex index, Function<ExecutableElement, Optional<Resolution>> bodies) {
        this.javac = javac;
        this.index = index;
        this.bodies = bodies;
    }

    private record Lowered(LoweringMethod.Result result, List<Problem> problems) {}

    /**
     * A method and all that it calls.
     *
     * @param procedure the method; empty if something in it was refused
     * @param parameters those of its parameters that could be read
     * @param program it and all that it calls; empty if something anywhere was refused
     * @param access how each procedure of the program can be called
     */
    record Read(
            Optional<Procedure> procedure,
            List<Var> parameters,
            Optional<Program> program,
            Map<Signature, HelperAccess> access) {}

    /** The method with its helpers; empty if it has no body that could be looked at. */
    Optional<Read> read(ExecutableElement method, Problems problems) {
        Map<Signature, Procedure> procedures = new LinkedHashMap<>();
        Map<Signature, HelperAccess> access = new LinkedHashMap<>();
        boolean isWhole = true;
        Set<ExecutableElement> reached = new LinkedHashSet<>(Set.of(method));
        Deque<ExecutableElement> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            ExecutableElement next = open.remove();
            Optional<Lowered> body = lowered(next);
            body.ifPresent(found -> report(found, problems));
            Optional<Procedure> procedure = body.flatMap(found -> found.result().procedure());
            procedure.ifPresent(found -> {
                procedures.put(found.signature(), found);
                access.put(found.signature(), access(next));
            });
            isWhole &= procedure.isPresent();
            body.ifPresent(found ->
                    found.result().helpers().stream().filter(reached::add).forEach(open::add));
        }
        boolean complete = isWhole;
        return lowered(method)
                .map(Lowered::result)
                .map(result -> new Read(
                        result.procedure(),
                        result.parameters(),
                        complete ? Optional.of(new Program(procedures)) : Optional.empty(),
                        access));
    }

    private static void report(Lowered body, Problems problems) {
        body.problems()
                .forEach(problem -> problems.add(
                        problem.diagnostic(),
                        problem.origin(),
                        problem.arguments().toArray()));
    }

    private Optional<Lowered> lowered(ExecutableElement method) {
        if (!lowered.containsKey(method)) {
            Optional<Resolution> body = bodies.apply(method);
            if (body.isEmpty()) {
                return Optional.empty();
            }
            Problems problems = new Problems();
            LoweringMethod.Result result = LoweringMethod.of(body.get(), javac, index, problems);
            lowered.put(method, new Lowered(result, problems.all()));
        }
        return Optional.of(lowered.get(method));
    }

    private HelperAccess access(ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        boolean isCallable =
                Readability.of(method, owner, javac.elements()) && !Signatures.mayBeOverridden(method, owner);
        List<String> thrown =
                method.getThrownTypes().stream().map(TypeMirror::toString).toList();
        return new HelperAccess(isCallable, thrown);
    }
}
