package io.adjoint.processor.emit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A class to be written: everything that its source text depends on.
 *
 * @param packageName its package, empty for the unnamed one
 * @param name its simple name
 * @param sourceFile the name of the file that it is derived from
 * @param originCanonicalName the class that it is derived from
 * @param isPublic whether other packages can name it
 * @param annotateGenerated whether {@code @Generated} can be written: not every module reads it
 * @param shadowedJavaLang simple names of {@code java.lang} that mean something else in the package
 * @param methods in the order they are written
 * @param records in the order they are written, after the methods
 * @param buffers what its methods add to, after the records
 */
public record GeneratedClass(
        String packageName,
        String name,
        String sourceFile,
        String originCanonicalName,
        boolean isPublic,
        boolean annotateGenerated,
        Set<String> shadowedJavaLang,
        List<GeneratedMethod> methods,
        List<GeneratedRecord> records,
        List<GeneratedBuffers> buffers) {
    public GeneratedClass {
        shadowedJavaLang = Collections.unmodifiableSet(new LinkedHashSet<>(shadowedJavaLang));
        methods = List.copyOf(methods);
        records = List.copyOf(records);
        buffers = List.copyOf(buffers);
    }

    /** A class whose methods add to nothing. */
    public GeneratedClass(
            String packageName,
            String name,
            String sourceFile,
            String originCanonicalName,
            boolean isPublic,
            boolean annotateGenerated,
            Set<String> shadowedJavaLang,
            List<GeneratedMethod> methods,
            List<GeneratedRecord> records) {
        this(
                packageName,
                name,
                sourceFile,
                originCanonicalName,
                isPublic,
                annotateGenerated,
                shadowedJavaLang,
                methods,
                records,
                List.of());
    }
}
