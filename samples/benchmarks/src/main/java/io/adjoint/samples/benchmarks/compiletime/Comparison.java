package io.adjoint.samples.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The same classes compiled with the processor, and without it together with what it wrote: the work that cannot be
 * saved.
 *
 * @param with each run
 * @param without each run
 * @param lines how many the processor wrote
 */
record Comparison(List<Javac.Time> with, List<Javac.Time> without, long lines) {

    /** Compiles alternately, so often each; once more before to see what the processor writes. */
    static Comparison of(Path folder, int classes, String body, int runs) throws IOException, InterruptedException {
        Sources.delete(folder);
        List<Path> primal = Sources.write(folder.resolve("primal"), classes, body);
        Path output = folder.resolve("classes");
        Path generated = folder.resolve("generated");
        String runtime = System.getProperty("java.class.path");
        List<Javac.Time> with = new ArrayList<>();
        List<Javac.Time> without = new ArrayList<>();
        List<Path> all = new ArrayList<>(primal);
        for (int run = 0; run <= runs; run++) {
            boolean counts = run > 0;
            fresh(output);
            fresh(generated);
            Javac.Time processed = Javac.run(
                    List.of(),
                    List.of(
                            "-processor",
                            "io.adjoint.processor.DifferentiableProcessor",
                            "-cp",
                            runtime,
                            "-d",
                            output.toString(),
                            "-s",
                            generated.toString()),
                    primal);
            if (!counts) {
                all.addAll(Sources.in(generated));
                // Kept where the next run of the processor does not write.
                all = copied(all, folder.resolve("all"));
                continue;
            }
            with.add(processed);
            fresh(output);
            without.add(Javac.run(List.of(), List.of("-proc:none", "-cp", runtime, "-d", output.toString()), all));
        }
        long lines = 0;
        for (Path file : Sources.in(generated)) {
            lines += Files.readAllLines(file).size();
        }
        Sources.delete(folder);
        return new Comparison(with, without, lines);
    }

    private static void fresh(Path folder) throws IOException {
        Sources.delete(folder);
        Files.createDirectories(folder);
    }

    private static List<Path> copied(List<Path> files, Path folder) throws IOException {
        fresh(folder);
        List<Path> copies = new ArrayList<>();
        for (Path file : files) {
            copies.add(Files.copy(file, folder.resolve(file.getFileName())));
        }
        return copies;
    }

    /** With the processor over without, both medians. */
    double ratio(ToDoubleFunction<Javac.Time> time) {
        return median(with, time) / median(without, time);
    }

    private static double median(List<Javac.Time> times, ToDoubleFunction<Javac.Time> time) {
        double[] sorted = times.stream().mapToDouble(time).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%7d | %6.2f s | %6.2f s | %4.2f | %6.2f s | %6.2f s | %4.2f |",
                lines,
                median(with, Javac.Time::processor),
                median(without, Javac.Time::processor),
                ratio(Javac.Time::processor),
                median(with, Javac.Time::clock),
                median(without, Javac.Time::clock),
                ratio(Javac.Time::clock));
    }
}
