package io.adjoint.processor.frontend;

import com.sun.source.util.TreePath;
import io.adjoint.processor.diagnostics.Diagnostic;
import io.adjoint.processor.diagnostics.Problem;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.ImplicitFunction;
import io.adjoint.processor.ir.Independent;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The methods that one generated class is made from as procedures, each read once however many call it. */
final class Procedures {
    private final Surroundings surroundings;
    private final JavacEnvironment javac;
    private final TreeIndex index;
    private final Function<ExecutableElement, Optional<Resolution>> bodies;
    private final Map<ExecutableElement, Lowered> lowered = new LinkedHashMap<>();
    private final Map<FlatMethod, Lowered> flat = new LinkedHashMap<>();

    Procedures(
            Surroundings surroundings,
            JavacEnvironment javac,
            TreeIndex index,
            Function<ExecutableElement, Optional<Resolution>> bodies) {
        this.surroundings = surroundings;
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
     * @param entry what takes the parameters apart that are objects
     * @param independents what the carriers are in the procedure, if it takes any apart
     */
    record Read(
            Optional<Procedure> procedure,
            List<Var> parameters,
            Optional<Program> program,
            Map<Signature, HelperAccess> access,
            List<Stmt.Declare> entry,
            List<Independent> independents,
            List<Expr> locks) {}

    /**
     * The method with its helpers; empty if it has no body that could be looked at.
     *
     * @param carriers what it is differentiated with respect to, if some of that must be taken apart; else empty
     */
    Optional<Read> read(ExecutableElement method, List<Carrier> carriers, Problems problems) {
        Optional<Lowered> whole = carriers.isEmpty() ? lowered(method) : lower(method, carriers);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        LoweringMethod.Result result = whole.get().result();
        Map<Signature, Procedure> procedures = new LinkedHashMap<>();
        Map<Signature, HelperAccess> access = new LinkedHashMap<>();
        Map<Signature, GivenDerivative> given = new LinkedHashMap<>(result.given());
        Map<Integer, Integer> snapshots = new LinkedHashMap<>(result.snapshots());
        report(whole.get(), problems);
        result.procedure().ifPresent(found -> procedures.put(found.signature(), found));
        boolean isWhole = result.procedure().isPresent();
        List<Expr> locks = result.locks().stream().map(Lock::object).distinct().toList();
        Set<ExecutableElement> reached = new LinkedHashSet<>(result.helpers());
        if (carriers.isEmpty()) {
            reached.remove(method);
        }
        result.overwriting().forEach(each -> procedures.put(each.signature(), each));
        Set<FlatMethod> reachedFlat = new LinkedHashSet<>(result.flat());
        Deque<Supplier<Optional<Lowered>>> open = new ArrayDeque<>();
        reached.forEach(each -> open.add(() -> lowered(each)));
        reachedFlat.forEach(each -> open.add(() -> lowered(each)));
        while (!open.isEmpty()) {
            Optional<Lowered> body = open.remove().get();
            body.ifPresent(found -> report(found, problems));
            body.ifPresent(found -> refuseLocks(found, problems));
            body.ifPresent(found -> given.putAll(found.result().given()));
            body.ifPresent(found -> snapshots.putAll(found.result().snapshots()));
            Optional<Procedure> procedure = body.flatMap(found -> found.result().procedure());
            procedure.ifPresent(found -> procedures.put(found.signature(), found));
            isWhole &= procedure.isPresent();
            body.ifPresent(found -> found.result().helpers().stream()
                    .filter(each -> !(carriers.isEmpty() && each.equals(method)))
                    .filter(reached::add)
                    .forEach(each -> open.add(() -> lowered(each))));
            body.ifPresent(
                    found -> found.result().overwriting().forEach(each -> procedures.put(each.signature(), each)));
            body.ifPresent(found -> found.result().flat().stream()
                    .filter(reachedFlat::add)
                    .forEach(each -> open.add(() -> lowered(each))));
        }
        reachedFlat.forEach(each -> access.put(each.signature(), access(each.method(), true)));
        procedures.keySet().stream()
                .filter(each -> each.owner().contains("#"))
                .forEach(each -> access.putIfAbsent(each, new HelperAccess(false, List.of())));
        reached.add(method);
        Set<ExecutableElement> callers = new LinkedHashSet<>(reached);
        reachedFlat.forEach(each -> callers.add(each.method()));
        reached.forEach(each -> Signatures.of(each)
                .filter(procedures::containsKey)
                .ifPresent(signature -> access.put(signature, access(each, isCalledOnSuper(each, callers)))));
        result.procedure()
                .filter(found -> !carriers.isEmpty())
                .ifPresent(found -> access.put(found.signature(), access(method, true)));
        return Optional.of(new Read(
                result.procedure(),
                result.parameters(),
                isWhole ? Optional.of(new Program(procedures, given, snapshots)) : Optional.empty(),
                access,
                result.entry(),
                result.independents(),
                locks));
    }

    /** A helper would have to hold its lock from one sweep to the other. */
    private static void refuseLocks(Lowered helper, Problems problems) {
        helper.result()
                .locks()
                .forEach(lock -> problems.add(Diagnostic.ADJ101, lock.origin(), lock.what(), LoweringLocks.LOCK));
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
            lower(method, List.of()).ifPresent(found -> lowered.put(method, found));
        }
        return Optional.ofNullable(lowered.get(method));
    }

    private Optional<Lowered> lowered(FlatMethod method) {
        if (!flat.containsKey(method)) {
            lower(method.method(), method.carriers()).ifPresent(found -> flat.put(method, renamed(found, method)));
        }
        return Optional.ofNullable(flat.get(method));
    }

    private static Lowered renamed(Lowered lowered, FlatMethod method) {
        return new Lowered(lowered.result().as(method.signature()), lowered.problems());
    }

    private Optional<Lowered> lower(ExecutableElement method, List<Carrier> carriers) {
        ImplicitReader solvers = new ImplicitReader(javac);
        Optional<ImplicitFunction> solver = solvers.function(method);
        if (solver.isPresent()) {
            ExecutableElement equation = solvers.equation(method).orElseThrow();
            return Optional.of(new Lowered(SolverProcedure.of(solver.get(), equation, origin(method)), List.of()));
        }
        Optional<CustomRule> rule = surroundings.rules().of(method, (TypeElement) method.getEnclosingElement());
        if (rule.isPresent()) {
            List<String> names = method.getParameters().stream()
                    .map(parameter -> parameter.getSimpleName().toString())
                    .toList();
            return Optional.of(new Lowered(RuledProcedure.of(rule.get(), names, origin(method)), List.of()));
        }
        return bodies.apply(method).map(body -> {
            Problems problems = new Problems();
            LoweringMethod.Result result =
                    LoweringMethod.of(body, surroundings, javac, index, problems, followed(method), carriers);
            return new Lowered(result, problems.all());
        });
    }

    private Origin origin(ExecutableElement method) {
        TreePath path = javac.path(method);
        return index.origin(path.getLeaf(), path.getCompilationUnit());
    }

    private Followed followed(ExecutableElement from) {
        TypeElement owner = (TypeElement) from.getEnclosingElement();
        return new Followed(javac, callee -> surroundings.following().isFollowed(callee, owner), bodies);
    }

    /** Whether a method is called as the parent's own, which nobody can do from outside. */
    private boolean isCalledOnSuper(ExecutableElement method, Set<ExecutableElement> by) {
        return by.stream()
                .flatMap(caller -> lowered(caller).stream())
                .anyMatch(body -> body.result().calledOnSuper().contains(method));
    }

    private HelperAccess access(ExecutableElement method, boolean isCalledOnSuper) {
        boolean isGeneric =
                method.getParameters().stream().map(VariableElement::asType).anyMatch(TypeVariables::mentionsAny);
        boolean isCallable =
                Readability.of(method, surroundings.home(), javac.elements()) && !isCalledOnSuper && !isGeneric;
        List<String> thrown =
                method.getThrownTypes().stream().map(TypeMirror::toString).toList();
        return new HelperAccess(isCallable, thrown);
    }
}
