package io.adjoint.samples.tutorial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Chapter 5: the gradient that was called all along is a Java file. */
final class ReadTheSource {

    static void tell(Page page) {
        page.chapter(5, "Read the source");
        tell(page, BuildFolder.find().resolve("generated-sources/annotations"));
    }

    static void tell(Page page, Path generatedSources) {
        Path file = generatedSources.resolve("io/adjoint/samples/tutorial/NeuronGrad.java");
        if (!Files.isRegularFile(file)) {
            page.say("""
                    The generated source should be here, but is not:
                    %s
                    The Maven build writes it there (mvn compile); other tools have a folder of their own for it.
                    """, BuildFolder.show(file));
            return;
        }
        page.say("""
                The neuron's gradient is a Java file that the compiler wrote. Read it, set a
                breakpoint in it, review it:
                %s
                """, BuildFolder.show(file));
        page.out().println();
        for (String line : lines(file)) {
            page.out().println(line.isEmpty() ? "" : "    " + line);
        }
    }

    private static Iterable<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadTheSource() {}
}
