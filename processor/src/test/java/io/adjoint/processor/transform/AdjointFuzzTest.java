package io.adjoint.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.analysis.ArrayResult;
import io.adjoint.processor.diagnostics.Problems;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Random programs of the language between, made smaller when one fails. */
class AdjointFuzzTest {
    private static final long SEED = Long.getLong("adjoint.fuzz.seed", 20240229L);
    private static final int PROGRAMS = Integer.getInteger("adjoint.fuzz.programs", 150);

    @Test
    void adjointsOfRandomProgramsAgreeWithDualNumbers() {
        check(RandomProgram::of);
    }

    @Test
    void adjointsAgreeWithDualNumbersWhereVariablesAndRowsComeToBeOtherArrays() {
        check(RandomProgram::withReferences);
    }

    private static void check(LongFunction<Program> programs) {
        int compared = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            compared += check(SEED + i, programs.apply(SEED + i)) ? 1 : 0;
        }
        assertThat(compared).as("programs with a finite value of moderate size").isGreaterThan(PROGRAMS / 2);
    }

    /** What calls return is made there: the others are refused before anything is derived. */
    private static boolean isAccepted(Program program) {
        Problems problems = new Problems();
        ArrayResult.check(program, problems);
        return !problems.hasErrors();
    }

    private static boolean check(long seed, Program program) {
        if (!isAccepted(program)) {
            return false;
        }
        AgainstDuals duals = at(program);
        if (!duals.isModerate()) {
            return false;
        }
        if (fails(program)) {
            Program smallest = Shrinker.shrink(program, AdjointFuzzTest::fails);
            try {
                checkAll(smallest);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + seed + ", made smaller:\n" + AgainstDuals.text(smallest), failure);
            }
        }
        return true;
    }

    private static AgainstDuals at(Program program) {
        Procedure entry = RandomProgram.entry(program);
        return new AgainstDuals(program, entry, () -> arguments(entry));
    }

    private static Object[] arguments(Procedure entry) {
        return entry.parameters().size() == 6 ? withMatrix() : vectors();
    }

    /** Both modes, and their composition. */
    private static void checkAll(Program program) {
        at(program).check();
        Procedure entry = RandomProgram.entry(program);
        new TangentsAgainstDuals(program, entry, () -> arguments(entry)).check();
    }

    private static Object[] vectors() {
        return new Object[] {0.7, -0.4, new double[] {0.3, -1.1, 0.8, 0.45}, new double[] {-0.2, 0.9, 1.3, -0.6}, 3};
    }

    private static Object[] withMatrix() {
        Object[] vectors = vectors();
        double[][] matrix = {{0.65, -0.35, 1.2, -0.9}, {-0.55, 0.15, 0.95, 0.4}};
        return new Object[] {vectors[0], vectors[1], vectors[2], vectors[3], matrix, vectors[4]};
    }

    private static boolean fails(Program program) {
        if (!isAccepted(program)) {
            return false;
        }
        AgainstDuals duals = at(program);
        try {
            if (duals.isModerate()) {
                checkAll(program);
            }
            return false;
        } catch (StackOverflowError endless) {
            return false; // made smaller until it no longer ended
        } catch (RuntimeException | AssertionError failure) {
            return true;
        }
    }
}
