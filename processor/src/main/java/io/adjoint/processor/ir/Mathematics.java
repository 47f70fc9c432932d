package io.adjoint.processor.ir;

import java.util.Set;

/** Classes whose static methods are the functions of {@link Math}, under the same names. */
public final class Mathematics {
    private static final Set<String> JDK = Set.of("java.lang.Math", "java.lang.StrictMath");

    private static final Set<String> LIBRARIES = Set.of(
            "org.apache.commons.math3.util.FastMath",
            "org.apache.commons.math4.core.jdkmath.AccurateMath",
            "org.apache.commons.math4.core.jdkmath.JdkMath",
            "org.hipparchus.util.FastMath",
            "net.jafama.FastMath",
            "net.jafama.StrictFastMath");

    /** Whether a class is one of them, by its canonical name. */
    public static boolean isOwner(String name) {
        return JDK.contains(name) || LIBRARIES.contains(name);
    }

    /** Whether a class is one of them, and not the JDK's. */
    public static boolean isLibrary(String name) {
        return LIBRARIES.contains(name);
    }

    private Mathematics() {}
}
