package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Diagnostic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.annotation.processing.Messager;

/**
 * The classes of a round on their way to files: one after the other in the thread of javac where it is asked or told
 * something, side by side on all processors in between. Files and messages come in the order of the classes.
 */
final class Compilations implements AutoCloseable {

    /** So many classes for each processor are on their way at most: what was read of them takes room. */
    private static final int AHEAD = 4;

    /** In bytes; long expressions and deep nesting are walked by recursion. */
    private static final long STACK = 64L << 20;

    private final ClassCompiler compiler;
    private final Verification verification;
    private final GeneratedFiles files;
    private final Messager messager;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(processors, Compilations::thread);
    private final Deque<Running> running = new ArrayDeque<>();

    /** A class that has been read. */
    private record Running(AnnotatedClass annotated, Bodies bodies, CompletableFuture<ClassCompiler.Result> result) {}

    Compilations(ClassCompiler compiler, Verification verification, GeneratedFiles files, Messager messager) {
        this.compiler = compiler;
        this.verification = verification;
        this.files = files;
        this.messager = messager;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "adjoint", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** Reads a class and begins with it; finishes those before it that are through. */
    void start(AnnotatedClass annotated, Bodies bodies) {
        running.add(new Running(annotated, bodies, begin(annotated, bodies)));
        while (running.size() > AHEAD * processors
                || !running.isEmpty() && running.peek().result().isDone()) {
            finish(running.remove());
        }
    }

    private CompletableFuture<ClassCompiler.Result> begin(AnnotatedClass annotated, Bodies bodies) {
        try {
            return CompletableFuture.supplyAsync(compiler.read(annotated, bodies)::run, threads);
        } catch (RuntimeException | AssertionError | StackOverflowError ours) {
            return CompletableFuture.failedFuture(ours);
        }
    }

    private void finish(Running one) {
        Optional<String> source =
                guarded(one.annotated(), () -> one.result().join().report());
        source.ifPresent(text -> one.bodies().all().forEach(verification::expect));
        source.or(() -> skeleton(one.annotated())).ifPresent(text -> write(one.annotated(), one.bodies(), text));
    }

    /** Writes what can be called of a class that cannot be read. */
    void writeSkeleton(AnnotatedClass annotated, Bodies bodies) {
        skeleton(annotated).ifPresent(text -> write(annotated, bodies, text));
    }

    private Optional<String> skeleton(AnnotatedClass annotated) {
        return guarded(annotated, () -> Optional.of(compiler.skeleton(annotated)));
    }

    private void write(AnnotatedClass annotated, Bodies bodies, String text) {
        files.write(annotated, bodies.files(), text);
    }

    private Optional<String> guarded(AnnotatedClass annotated, Supplier<Optional<String>> work) {
        try {
            return work.get();
        } catch (CompletionException inThread) {
            return failed(annotated, inThread.getCause());
        } catch (RuntimeException | AssertionError | StackOverflowError ours) {
            return failed(annotated, ours);
        }
    }

    private Optional<String> failed(AnnotatedClass annotated, Throwable failure) {
        if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
            throw fatal;
        }
        messager.printMessage(
                javax.tools.Diagnostic.Kind.ERROR,
                Diagnostic.ADJ902.format(annotated.type(), Failure.describe(failure)),
                annotated.type());
        return Optional.empty();
    }

    /** Finishes them all. */
    @Override
    public void close() {
        try {
            while (!running.isEmpty()) {
                finish(running.remove());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
