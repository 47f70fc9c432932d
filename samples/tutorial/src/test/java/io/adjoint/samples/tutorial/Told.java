package io.adjoint.samples.tutorial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/** What a chapter writes. */
final class Told {

    static String by(Consumer<Page> chapter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, UTF_8)) {
            chapter.accept(new Page(out));
        }
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    private Told() {}
}
