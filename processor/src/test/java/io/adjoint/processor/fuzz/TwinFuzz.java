package io.adjoint.processor.fuzz;

import io.adjoint.processor.fuzz.Finding.Kind;
import io.adjoint.processor.testing.Compiled;
import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles programs with the processor, and their twins without, and compares the two. */
final class TwinFuzz {
    private static final String[] TWIN_OPTIONS = {
        "-proc:none", "-Xlint:none", "-Xmaxerrs", "10000", "-classpath", System.getProperty("java.class.path")
    };
    private static final String[] OPTIONS = {
        "-Xmaxerrs", "10000", "-Xmaxwarns", "100000", "-Aadjoint.emit=JVP,HVP,GRAD_AND_HVP"
    };

    private int compared;

    /** How many gradients have been compared. */
    int compared() {
        return compared;
    }

    /** Whether the README tells that a program may be refused for this, which is seldom. */
    static boolean isDocumented(String refusal) {
        return refusal.contains("[ADJ105]") || refusal.contains("a finally block that");
    }

    /** What is wrong with each program that something is wrong with. */
    Map<TwinProgram, Finding> findings(List<TwinProgram> programs) {
        Map<String, TwinProgram> byPackage = new LinkedHashMap<>();
        programs.forEach(program -> byPackage.put("p" + byPackage.size(), program));
        Map<TwinProgram, Finding> findings = new LinkedHashMap<>();
        if (programs.isEmpty()) {
            return findings;
        }
        Compiled twins = twins(byPackage);
        if (!twins.success()) {
            throw new AssertionError("not Java: " + twins.report());
        }
        Compiled plains = plains(byPackage, findings);
        if (findings.size() == programs.size()) {
            return findings;
        }
        ClassLoader loader = plains.load();
        ClassLoader duals = twins.load();
        byPackage.forEach((name, program) -> {
            if (!findings.containsKey(program)) {
                check(loader, duals, name, program).ifPresent(finding -> findings.put(program, finding));
            }
        });
        return findings;
    }

    private static Compiled twins(Map<String, TwinProgram> byPackage) {
        Map<String, String> sources = new LinkedHashMap<>(TwinProgram.shared(Twin::dual));
        byPackage.forEach((name, program) -> sources.put(name + "/Model.java", program.dual(name)));
        return Compiled.of(List.of(), sources, TWIN_OPTIONS);
    }

    private static Compiled plains(Map<String, TwinProgram> byPackage, Map<TwinProgram, Finding> findings) {
        while (true) {
            Map<String, String> sources = new LinkedHashMap<>(TwinProgram.shared(Twin::plain));
            byPackage.forEach((name, program) -> {
                if (!findings.containsKey(program)) {
                    sources.put(name + "/Model.java", program.plain(name));
                }
            });
            Compiled compiled = Compiled.of(sources, OPTIONS);
            int before = findings.size();
            for (Diagnostic<? extends JavaFileObject> each : compiled.diagnostics()) {
                note(each, byPackage, compiled, findings);
            }
            if (compiled.success() || findings.size() == byPackage.size()) {
                return compiled;
            }
            if (findings.size() == before) {
                throw new AssertionError("javac fails for no program in particular: " + compiled.report());
            }
        }
    }

    private static void note(
            Diagnostic<? extends JavaFileObject> said,
            Map<String, TwinProgram> byPackage,
            Compiled compiled,
            Map<TwinProgram, Finding> findings) {
        if (said.getSource() == null || said.getKind() == Diagnostic.Kind.NOTE) {
            return;
        }
        File file = new File(said.getSource().getName());
        TwinProgram program = byPackage.get(file.getParentFile().getName());
        if (program == null) {
            throw new AssertionError(said);
        }
        String message = said.getMessage(Locale.ROOT) + " at line " + said.getLineNumber() + ", column "
                + said.getColumnNumber();
        if (!file.getName().equals("Model.java")) {
            String generated =
                    compiled.generated().getOrDefault(file.getParentFile().getName() + ".ModelGrad", "");
            List<String> lines = generated.lines().toList();
            int line = (int) said.getLineNumber();
            String text = line < 1 || line > lines.size() ? "" : lines.get(line - 1);
            findings.putIfAbsent(program, new Finding(Kind.GENERATED_SOURCE, said.getCode(), message + "\n" + text));
        } else if (said.getKind() == Diagnostic.Kind.ERROR) {
            String id = message.startsWith("[ADJ") ? message.substring(0, 8) : "not Java";
            List<String> lines = program.plain("p").lines().toList();
            findings.putIfAbsent(
                    program, new Finding(Kind.REFUSED, id, message + "\n" + lines.get((int) said.getLineNumber() - 1)));
        }
    }

    private Optional<Finding> check(ClassLoader plains, ClassLoader duals, String name, TwinProgram program) {
        return Guard.run(
                () -> compared(plains, duals, name, program), Optional.of(new Finding(Kind.FAILURE, "does not end")));
    }

    private Optional<Finding> compared(ClassLoader plains, ClassLoader duals, String name, TwinProgram program)
            throws ClassNotFoundException {
        try {
            TwinCheck check = new TwinCheck(
                    plains, duals, name + ".Model", program.plain(name).contains("float"));
            Optional<Finding> finding = check.run(program.seed());
            compared += check.compared();
            return finding;
        } catch (NoSuchElementException missing) {
            return Optional.of(new Finding(Kind.FAILURE, "missing", missing.getMessage()));
        }
    }

    /** A program that fails as the given one does, of as few lines as leaving out lines leads to. */
    TwinProgram shrink(TwinProgram failing, Finding finding) {
        TwinProgram smallest = failing;
        Set<List<Twin>> tried = new HashSet<>();
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            List<TwinProgram> candidates = new ArrayList<>();
            for (List<Twin> lines : TwinLines.without(smallest.lines())) {
                if (tried.add(lines)) {
                    candidates.add(new TwinProgram(failing.seed(), lines));
                }
            }
            for (int from = 0; from < candidates.size() && !smaller; from += 20) {
                List<TwinProgram> some = java(candidates.subList(from, Math.min(candidates.size(), from + 20)));
                Map<TwinProgram, Finding> found = findings(some);
                for (TwinProgram each : some) {
                    if (!smaller && found.containsKey(each) && found.get(each).isLike(finding)) {
                        smallest = each;
                        smaller = true;
                    }
                }
            }
        }
        return smallest;
    }

    private static List<TwinProgram> java(List<TwinProgram> candidates) {
        List<TwinProgram> java = new ArrayList<>(candidates);
        boolean changed = true;
        while (changed && !java.isEmpty()) {
            Map<String, TwinProgram> byPackage = new LinkedHashMap<>();
            java.forEach(program -> byPackage.put("p" + byPackage.size(), program));
            changed = java.removeAll(twins(byPackage).diagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null)
                    .map(each -> byPackage.get(
                            new File(each.getSource().getName()).getParentFile().getName()))
                    .toList());
        }
        return java;
    }
}
