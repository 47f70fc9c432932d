package io.adjoint.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The time that all threads of the process spent on a processor for each operation, garbage collection included, the
 * just-in-time compiler not: what else runs on the machine lengthens it little. Read from Linux's {@code schedstat};
 * where there is none, there is no result.
 */
public final class ProcessorTime implements InternalProfiler {

    static final String NAME = "processor";

    private static final Path THREADS = Path.of("/proc/self/task");

    private double before;

    @Override
    public String getDescription() {
        return "time on a processor for each operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = nanoseconds();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = nanoseconds() - before;
        return spent > 0
                ? List.of(new ScalarResult(
                        NAME, spent / result.getMetadata().getAllOps(), "ns/op", AggregationPolicy.MIN))
                : List.of();
    }

    private static double nanoseconds() {
        double sum = 0;
        if (!Files.isDirectory(THREADS)) {
            return 0;
        }
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                sum += nanoseconds(thread);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    private static double nanoseconds(Path thread) throws IOException {
        try {
            boolean compiler = Files.readString(thread.resolve("comm")).matches("(?s)C[12] Compiler.*");
            return compiler
                    ? 0
                    : Double.parseDouble(
                            Files.readString(thread.resolve("schedstat")).split(" ")[0]);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
