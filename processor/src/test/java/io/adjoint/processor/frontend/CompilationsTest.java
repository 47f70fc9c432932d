package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes are worked on in threads of their own; what javac is told comes in order and in its thread. */
class CompilationsTest {

    private static final List<String> NAMES =
            IntStream.range(10, 60).mapToObj(i -> "C" + i).toList();

    @TempDir
    Path work;

    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final Set<String> worked = ConcurrentHashMap.newKeySet();
    private final Set<Thread> tellers = ConcurrentHashMap.newKeySet();
    private final List<String> told = new ArrayList<>();

    /** Works longer on some classes than on those after them, and fails in one of them. */
    private final class Compiler implements StubProcessor.Written {
        private final Optional<Error> failure;

        Compiler(Optional<Error> failure) {
            this.failure = failure;
        }

        @Override
        public void work(AnnotatedClass annotated) {
            workers.add(Thread.currentThread());
            String name = annotated.type().getSimpleName().toString();
            try {
                Thread.sleep(name.endsWith("3") ? 50 : 1);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            if (name.equals("C23") && failure.isPresent()) {
                throw failure.get();
            }
            worked.add(name);
        }

        @Override
        public String text(AnnotatedClass annotated) {
            tellers.add(Thread.currentThread());
            told.add(annotated.type().getSimpleName().toString());
            return StubProcessor.emptyClass(annotated);
        }
    }

    private JavacRun.Result run(Optional<Error> failure) {
        JavacRun run = new JavacRun(work).processor(new StubProcessor(new Compiler(failure)));
        for (String name : NAMES) {
            run.source(
                    name + ".java",
                    "class " + name + " { @io.adjoint.Differentiable static double f(double x) { return x; } }");
        }
        return run.run();
    }

    @Test
    void aClassThatTakesLongerThanTheNextIsFinishedBeforeIt() {
        assertThat(run(Optional.empty()).errors()).isEmpty();

        assertThat(told).isEqualTo(NAMES);
        assertThat(tellers).hasSize(1).doesNotContainAnyElementsOf(workers);
    }

    @Test
    void aThreadThatRunsOutOfItsStackFailsForItsClassAlone() {
        JavacRun.Result result = run(Optional.of(new StackOverflowError("thrown by the test")));

        assertThat(result.errors().get(0))
                .startsWith("C23.java:1:1 [ADJ902] Adjoint failed in C23: java.lang.StackOverflowError: thrown");
        assertThat(worked).hasSize(NAMES.size() - 1);
        assertThat(told)
                .as("in order, its skeleton in the place of its gradients")
                .containsAll(worked);
        assertThat(told.stream().filter(name -> !name.equals("C23"))).isSorted();
    }
}
