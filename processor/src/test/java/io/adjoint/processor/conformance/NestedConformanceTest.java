package io.adjoint.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.adjoint.processor.golden.NestedSource;
import io.adjoint.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reverse over reverse of the functions of {@link ConformanceTest} is forward over reverse. */
class NestedConformanceTest {
    private static final List<PortFile> FILES = PortFile.all();
    private static final String[] OPTIONS = {"-Aadjoint.emit=JVP,HVP,GRAD_AND_HVP"};

    /** A method, at one point after the other. */
    private record Ported(PortedMethod method, NestedSource source, Port port, String file) {}

    @TestFactory
    Stream<DynamicTest> theGradientOfTheGradient() {
        Map<String, String> sources = new TreeMap<>(PortCompilation.accepted(FILES));
        ClassLoader alone = Compiled.of(sources, OPTIONS).load();
        Map<String, NestedSource> through = new LinkedHashMap<>();
        List<Ported> ports = ports(alone, through);
        for (PortFile file : FILES) {
            StringBuilder text =
                    new StringBuilder("package conformance;\n\nfinal class Through" + file.name() + " {\n");
            through.forEach((name, source) -> text.append(name.startsWith(file.name() + ".") ? source.text() : ""));
            sources.put("conformance/Through" + file.name() + ".java", text + "}\n");
        }
        Compiled compiled = Compiled.of(sources, OPTIONS);
        DynamicTest compiles = dynamicTest(
                "all compiles",
                () -> assertThat(compiled.success()).as(compiled.report()).isTrue());
        if (!compiled.success()) {
            return Stream.of(compiles);
        }
        ClassLoader classes = compiled.load();
        return Stream.concat(
                Stream.of(compiles),
                ports.stream()
                        .flatMap(ported -> Stream.of("Gradient", "Tangent")
                                .map(what -> dynamicTest(
                                        ported.port() + ", by the " + what.toLowerCase(java.util.Locale.ROOT),
                                        () -> compare(ported, what, classes)))));
    }

    private static List<Ported> ports(ClassLoader classes, Map<String, NestedSource> through) {
        return FILES.stream()
                .flatMap(file -> file.sections().stream())
                .filter(section -> !section.isRefused())
                .flatMap(section -> section.ports().stream()
                        .filter(port -> port.kind() != Port.Kind.THROWS)
                        .map(port -> ported(section.file(), port, classes, through)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Ported> ported(String file, Port port, ClassLoader classes, Map<String, NestedSource> through) {
        PortedMethod method = PortedMethod.of(classes, file, port);
        if (method.isSeeded() || !method.has("$hvp") || !isSuitable(method)) {
            return List.of();
        }
        NestedSource source = through.computeIfAbsent(
                file + "." + port.method(),
                name -> new NestedSource(method.primal(), method.independents(), through.size()));
        return List.of(new Ported(method, source, port, file));
    }

    /** Objects that are independents are not asked for. */
    private static boolean isSuitable(PortedMethod method) {
        Method primal = method.primal();
        return Modifier.isStatic(primal.getModifiers())
                && method.independents().stream().allMatch(i -> i >= 0 && isNumeric(primal.getParameterTypes()[i]))
                && NestedSource.fitsIntoOneRecord(primal, method.independents());
    }

    private static boolean isNumeric(Class<?> type) {
        Class<?> leaf = type;
        while (leaf.isArray()) {
            leaf = leaf.getComponentType();
        }
        return leaf == double.class || leaf == float.class;
    }

    private static void compare(Ported ported, String what, ClassLoader classes) throws Throwable {
        PortedMethod method = PortedMethod.of(classes, ported.file(), ported.port());
        Object[] directions = method.directions(1);
        double[] product = method.numbers("$hvp", method.point(), directions);
        Method generated = Stream.of(classes.loadClass("conformance.Through" + ported.file() + "Grad")
                        .getDeclaredMethods())
                .filter(each -> each.getName().equals(ported.source().name(what) + "$grad"))
                .findFirst()
                .orElseThrow();
        generated.setAccessible(true);
        Object result = generated.invoke(
                null,
                Stream.concat(Stream.of(method.point()), Stream.of(directions)).toArray());
        double[] all = Leaves.of(result);
        boolean hasValue = generated.getReturnType().isRecord();
        double[] expected = what.equals("Tangent")
                ? DoubleStream.concat(DoubleStream.of(product), DoubleStream.of(method.gradient(method.point())))
                        .toArray()
                : product;
        double size = DoubleStream.of(expected)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        double tolerance = ForwardChecks.hasFloats(method) ? 1e-3 : 1e-10;
        assertThat(all).hasSize(expected.length + (hasValue ? 1 : 0));
        for (int i = 0; i < expected.length; i++) {
            double actual = all[i + (hasValue ? 1 : 0)];
            if (Double.isFinite(expected[i])) {
                assertThat(Math.abs(actual - expected[i]))
                        .as("%s is to be %s", actual, expected[i])
                        .isLessThanOrEqualTo(tolerance * size + 1e-14);
            }
        }
    }
}
