package io.adjoint.processor.golden;

import io.adjoint.processor.testing.Compiled;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Warnings, as {@code line 12: ADJ302}: those that a source says it gets, at the end of the line, and those it gets.
 */
final class Warnings {
    private static final Pattern EXPECTED = Pattern.compile("// (ADJ\\d+)$");
    private static final Pattern ID = Pattern.compile("^\\[(ADJ\\d+)]");

    static List<String> expected(CaseFile file) {
        List<String> lines = file.text().lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> {
                    Matcher matcher = EXPECTED.matcher(lines.get(i));
                    return matcher.find() ? Stream.of("line " + (i + 1) + ": " + matcher.group(1)) : Stream.empty();
                })
                .toList();
    }

    /** All that javac and the processor said, but for the Javadoc that the case itself has not got. */
    static List<String> actual(Compiled compiled) {
        return compiled.diagnostics().stream()
                .filter(each -> !isAboutTheJavadocOfTheCase(each))
                .filter(each -> !isAboutTheArithmeticOfTheCase(each))
                .map(each -> {
                    Matcher matcher = ID.matcher(each.getMessage(Locale.ROOT));
                    return "line " + each.getLineNumber() + ": " + (matcher.find() ? matcher.group(1) : each);
                })
                .distinct()
                .toList();
    }

    private static boolean isAboutTheJavadocOfTheCase(Diagnostic<? extends JavaFileObject> each) {
        return each.getCode().equals("compiler.warn.proc.messager") // as of a processor, so of ours too
                && !ID.matcher(each.getMessage(Locale.ROOT)).find()
                && each.getSource() != null
                && !each.getSource().getName().endsWith("Grad.java");
    }

    /** From JDK 20 on, javac warns of compound assignments that narrow; the cases have them on purpose. */
    private static boolean isAboutTheArithmeticOfTheCase(Diagnostic<? extends JavaFileObject> each) {
        return each.getCode().equals("compiler.warn.possible.loss.of.precision")
                && !each.getSource().getName().endsWith("Grad.java");
    }

    private Warnings() {}
}
