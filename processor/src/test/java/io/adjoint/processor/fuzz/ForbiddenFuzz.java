package io.adjoint.processor.fuzz;

import io.adjoint.processor.testing.Compiled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Programs that must be refused, each at one line. */
final class ForbiddenFuzz {
    private static final Pattern REFUSAL = Pattern.compile("\\[ADJ[124]\\d\\d].*", Pattern.DOTALL);

    /** What is wrong with the refusal of each program that something is wrong with. */
    static Map<Forbidden, String> findings(List<Forbidden> programs) {
        Map<String, Forbidden> byPackage = new LinkedHashMap<>();
        programs.forEach(program -> byPackage.put("p" + byPackage.size(), program));
        Map<String, String> sources = new LinkedHashMap<>(TwinProgram.shared(Twin::plain));
        byPackage.forEach(
                (name, each) -> sources.put(name + "/Model.java", each.program().plain(name)));
        Compiled java = withoutProcessor(sources);
        if (!java.success()) {
            throw new AssertionError("not Java: " + java.report());
        }
        Compiled compiled = Compiled.of(sources, "-Xmaxerrs", "10000", "-Xmaxwarns", "10000");
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> each : compiled.diagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                errors.computeIfAbsent(
                                each.getSource() == null ? "" : each.getSource().getName(), unseen -> new ArrayList<>())
                        .add(each.getLineNumber() + ": "
                                + each.getMessage(Locale.ROOT)
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
            }
        }
        Map<Forbidden, String> findings = new LinkedHashMap<>();
        byPackage.forEach((name, program) -> {
            List<String> of = errors.getOrDefault("/" + name + "/Model.java", List.of());
            String fault = fault(of, lineOf(program, name), compiled.classes().containsKey(name + ".ModelGrad"));
            if (!fault.isEmpty()) {
                findings.put(program, fault);
            }
        });
        return findings;
    }

    private static Compiled withoutProcessor(Map<String, String> sources) {
        return Compiled.of(List.of(), sources, "-proc:none", "-Xlint:none");
    }

    /** A program that something is wrong with, too, of as few lines as leaving out lines leads to. */
    static Forbidden shrink(Forbidden failing) {
        for (List<Twin> lines : TwinLines.without(failing.program().lines())) {
            if (lines.contains(failing.program().lines().get(failing.line()))) {
                Forbidden smaller = failing.with(lines);
                if (isJava(smaller) && !findings(List.of(smaller)).isEmpty()) {
                    return shrink(smaller);
                }
            }
        }
        return failing;
    }

    private static boolean isJava(Forbidden program) {
        Map<String, String> sources = new LinkedHashMap<>(TwinProgram.shared(Twin::plain));
        sources.put("p0/Model.java", program.program().plain("p0"));
        return withoutProcessor(sources).success();
    }

    private static int lineOf(Forbidden program, String name) {
        return program.program().plain(name).lines().toList().indexOf("{ " + program.text() + " }") + 1;
    }

    private static String fault(List<String> errors, int line, boolean isGenerated) {
        if (isGenerated) {
            return "a gradient is compiled";
        }
        if (errors.isEmpty()) {
            return "nothing is said";
        }
        if (errors.stream().anyMatch(TwinFuzz::isDocumented)) {
            return ""; // what else is refused may not have been looked for
        }
        return errors.stream()
                .filter(each -> !each.startsWith(line + ": ")
                        || !REFUSAL.matcher(each.substring(each.indexOf('['))).matches())
                .findFirst()
                .map(other -> "not an error at line " + line + ": " + other)
                .orElse("");
    }

    private ForbiddenFuzz() {}
}
