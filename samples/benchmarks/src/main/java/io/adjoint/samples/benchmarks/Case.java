package io.adjoint.samples.benchmarks;

import io.adjoint.samples.benchmarks.workloads.Growth;
import io.adjoint.samples.benchmarks.workloads.Workload;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A workload at one of its sizes.
 *
 * @param size the parameter of that name, or null where there is but one size
 */
record Case(Class<? extends Workload> type, String size) {

    static final String SIZE = "size";

    /** Those whose name contains one of the given, or all if none is. */
    static List<Case> named(List<String> names, boolean growth) throws ReflectiveOperationException {
        List<Case> cases = new ArrayList<>();
        for (String type : types()) {
            if (isNamed(type, names)) {
                Class<? extends Workload> workload = Class.forName(type).asSubclass(Workload.class);
                cases.addAll(growth ? growthOf(workload) : sizesOf(workload));
            }
        }
        return cases;
    }

    private static boolean isNamed(String type, List<String> names) {
        String name = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return names.isEmpty() || names.stream().anyMatch(each -> name.contains(each.toLowerCase(Locale.ROOT)));
    }

    private static TreeSet<String> types() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        TreeSet<String> types = new TreeSet<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList().getAll(silent, List.of())) {
            if (entry.getUserClassQName().startsWith(Workload.class.getPackageName() + ".")) {
                types.add(entry.getUserClassQName());
            }
        }
        return types;
    }

    private static List<Case> growthOf(Class<? extends Workload> type) {
        Growth growth = type.getAnnotation(Growth.class);
        return growth == null
                ? List.of()
                : Stream.of(growth.value()).map(size -> new Case(type, size)).toList();
    }

    private static List<Case> sizesOf(Class<? extends Workload> type) {
        List<Case> cases = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (field.isAnnotationPresent(Param.class)) {
                for (String size : field.getAnnotation(Param.class).value()) {
                    cases.add(new Case(type, size));
                }
            }
        }
        return cases.isEmpty() ? List.of(new Case(type, null)) : cases;
    }

    /** The workload with its data. */
    Workload prepare() throws ReflectiveOperationException {
        Workload workload = type.getConstructor().newInstance();
        if (size != null) {
            Field field = type.getField(SIZE);
            if (field.getType() == int.class) {
                field.setInt(workload, Integer.parseInt(size));
            } else {
                field.set(workload, size);
            }
        }
        workload.setUp();
        return workload;
    }

    /** The name of the workload alone. */
    String name() {
        return type.getSimpleName().replaceAll("Workload$", "");
    }

    @Override
    public String toString() {
        return size == null ? name() : name() + " " + size;
    }
}
