package io.adjoint.processor.fuzz;

import io.adjoint.processor.frontend.SourceMethod;
import io.adjoint.processor.fuzz.Finding.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles programs in batches and checks each of them. */
final class Fuzz {
    /** Records every value, whatever the analyses say. */
    static final List<String> WITHOUT_ANALYSES = List.of("-Aadjoint.analysis=off");

    static final List<String> FROM_SNAPSHOTS = List.of("-Aadjoint.loops=checkpointed");
    static final List<String> TURNS_AGAIN = List.of("-Aadjoint.loops=replayed");

    private final List<String> options;
    private int compared;

    /** @param options for javac */
    Fuzz(List<String> options) {
        this.options = options;
    }

    /** How many gradients have been compared with dual numbers. */
    int compared() {
        return compared;
    }

    /** What is wrong with each program that something is wrong with. */
    Map<JavaProgram, Finding> findings(List<JavaProgram> programs) {
        Map<JavaProgram, Finding> findings = new LinkedHashMap<>();
        try (Batch batch = new Batch(programs, options)) {
            findings.putAll(batch.compile());
            for (JavaProgram program : programs) {
                if (!findings.containsKey(program)) {
                    check(batch, program).ifPresent(finding -> findings.put(program, finding));
                }
            }
        }
        return findings;
    }

    private Optional<Finding> check(Batch batch, JavaProgram program) {
        Class<?> primal = batch.load(program, "");
        Class<?> generated = batch.load(program, "Grad");
        for (SourceMethod method : batch.read(program).methods()) {
            Check check = new Check(method, primal, generated);
            Finding endless = new Finding(Kind.FAILURE, "does not end");
            Optional<Finding> finding = Guard.run(() -> run(check, primal, program), Optional.of(endless));
            compared += check.compared();
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /** An interpreter that fails is a finding too. */
    private static Optional<Finding> run(Check check, Class<?> primal, JavaProgram program) {
        Thread.currentThread().setContextClassLoader(primal.getClassLoader()); // calls that are carried over need it
        try {
            return check.run(program.seed());
        } catch (AssertionError | RuntimeException failure) {
            StackTraceElement[] trace = failure.getStackTrace();
            return Optional.of(new Finding(Kind.FAILURE, "interpreter", failure + "\n" + Arrays.toString(trace)));
        }
    }

    /** A program that fails as the given one does, and none that is a step smaller does. */
    JavaProgram shrink(JavaProgram failing, Finding finding) {
        return new JavaShrinker(this, finding).shrink(failing);
    }
}
