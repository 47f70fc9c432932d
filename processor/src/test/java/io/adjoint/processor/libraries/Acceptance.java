package io.adjoint.processor.libraries;

import io.adjoint.processor.DifferentiableProcessor;
import io.adjoint.processor.OneByOne;
import io.adjoint.processor.diagnostics.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Which of a library's methods the processor accepts.
 *
 * @param accepted the methods that were compiled with their gradients
 * @param refused what is said of each of the others
 * @param broken what javac said of gradients that it refused
 * @param warnings what javac warned of in gradients
 * @param classes where the compiled classes are
 */
record Acceptance(
        List<Candidate> accepted,
        Map<Candidate, List<Problem>> refused,
        Map<Candidate, String> broken,
        List<String> warnings,
        Path classes) {
    private static final Pattern WRITTEN_FOR =
            Pattern.compile("\\b(\\w+)\\$(grad|valueAndGrad|vjp|adjoint|forward|reverse)\\b");

    static Acceptance of(Library library, List<Candidate> candidates, Path work) throws IOException {
        Map<Candidate, List<Problem>> refused = refused(library, candidates, work);
        Set<Candidate> left = new LinkedHashSet<>(candidates);
        left.removeAll(refused.keySet());
        Map<Candidate, String> broken =
                new TreeMap<>(java.util.Comparator.comparing(each -> each.key().toString()));
        for (int round = 1; ; round++) {
            Path classes = Files.createDirectories(work.resolve("classes" + round));
            Path written = Files.createDirectories(work.resolve("generated" + round));
            AnnotatedCopy copy = AnnotatedCopy.of(library.root(), left, work.resolve("annotated" + round));
            List<String> options = new ArrayList<>(Javac.options(library, copy.root(), library.root()));
            options.addAll(List.of(
                    "-d", classes.toString(), "-s", written.toString(), "-Xlint:all", "-parameters", "-nowarn"));
            options.add("-Aadjoint.follow=all");
            Javac javac = Javac.run(copy.annotated(), options, new DifferentiableProcessor());
            if (javac.success() || left.isEmpty()) {
                return new Acceptance(List.copyOf(left), refused, broken, warnings(javac, written), classes);
            }
            Map<Candidate, String> faults = faults(javac, left, written);
            if (faults.isEmpty()) {
                throw new AssertionError(library.name() + " does not compile: " + javac.crash() + "\n" + errors(javac));
            }
            broken.putAll(faults);
            left.removeAll(faults.keySet());
        }
    }

    private static Map<Candidate, List<Problem>> refused(Library library, List<Candidate> candidates, Path work)
            throws IOException {
        Map<Candidate.Key, Candidate> byKey = new LinkedHashMap<>();
        candidates.forEach(each -> byKey.put(each.key(), each));
        AnnotatedCopy copy = AnnotatedCopy.of(library.root(), candidates, work.resolve("annotated"));
        List<String> options = new ArrayList<>(Javac.options(library, copy.root(), library.root()));
        options.addAll(List.of(
                "-proc:only",
                "-d",
                Files.createDirectories(work.resolve("none")).toString()));
        Map<Candidate, List<Problem>> refused = new LinkedHashMap<>();
        Set<Candidate> seen = new LinkedHashSet<>();
        OneByOne processor = new OneByOne((env, method, problems) -> {
            Candidate candidate = byKey.get(Candidate.Key.of(method, env.getElementUtils(), env.getTypeUtils()));
            if (candidate == null) {
                throw new IllegalStateException("not asked for: " + method);
            }
            seen.add(candidate);
            if (!problems.isEmpty()) {
                refused.put(candidate, problems);
            }
        });
        Javac javac = Javac.run(copy.annotated(), options, processor);
        for (Candidate candidate : candidates) {
            if (!seen.contains(candidate)) {
                refused.put(candidate, List.of());
            }
        }
        if (seen.isEmpty()) {
            throw new AssertionError(library.name() + ": nothing was read\n" + errors(javac) + javac.crash());
        }
        return refused;
    }

    /** The methods that what javac refused was written for; if that is not known, those of the whole file. */
    private static Map<Candidate, String> faults(Javac javac, Set<Candidate> methods, Path written) throws IOException {
        Map<Candidate, String> faults = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> each : javac.diagnostics()) {
            if (each.getKind() != Diagnostic.Kind.ERROR || each.getSource() == null) {
                continue;
            }
            String file = each.getSource().toUri().getPath();
            String about = file.startsWith(written.toString()) ? writtenFor(each) : "";
            String message = Path.of(file).getFileName() + ":" + each.getLineNumber() + ": "
                    + each.getMessage(java.util.Locale.ROOT);
            for (Candidate method : methods) {
                if (isAbout(method, file)
                        && (about.isEmpty() || about.equals(method.key().name()))) {
                    faults.putIfAbsent(method, message);
                }
            }
        }
        return faults;
    }

    private static boolean isAbout(Candidate method, String file) {
        String owner = method.key().owner();
        String grad = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '_') + "Grad.java";
        return file.endsWith("/" + grad) || file.endsWith("/" + method.file());
    }

    private static String writtenFor(Diagnostic<? extends JavaFileObject> fault) throws IOException {
        List<String> lines =
                fault.getSource().getCharContent(true).toString().lines().toList();
        for (int line = (int) Math.min(fault.getLineNumber(), lines.size()) - 1; line >= 0; line--) {
            Matcher name = WRITTEN_FOR.matcher(lines.get(line));
            if (lines.get(line).startsWith("  ") && !lines.get(line).startsWith("   ") && name.find()) {
                return name.group(1);
            }
        }
        return "";
    }

    private static List<String> warnings(Javac javac, Path written) {
        return javac.diagnostics().stream()
                .filter(each -> each.getSource() != null
                        && each.getSource().toUri().getPath().startsWith(written.toString()))
                .map(each -> Path.of(each.getSource().toUri()).getFileName() + ":" + each.getLineNumber() + ": "
                        + each.getMessage(java.util.Locale.ROOT))
                .toList();
    }

    private static String errors(Javac javac) {
        StringBuilder text = new StringBuilder();
        javac.diagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .limit(20)
                .forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }
}
