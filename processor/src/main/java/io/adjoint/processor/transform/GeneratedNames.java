package io.adjoint.processor.transform;

import java.util.HashSet;
import java.util.Set;

/** The method and record names that a generated class has taken. */
final class GeneratedNames {
    private final Set<String> taken = new HashSet<>();

    /** No record in a class can have the class's own name. */
    GeneratedNames(String className) {
        taken.add(className);
    }

    /** The name of a record that belongs to a method: {@code LossGrad} for {@code loss}. */
    String ofRecord(String method, String suffix) {
        return unique(Character.toUpperCase(method.charAt(0)) + method.substring(1) + suffix);
    }

    /** The name of a generated method as that of a variable: {@code stepAdjoint} for {@code step$adjoint}. */
    static String joined(String method) {
        StringBuilder joined = new StringBuilder();
        for (String part : method.split("\\$")) {
            joined.append(
                    joined.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        boolean isName = !joined.isEmpty() && Character.isJavaIdentifierStart(joined.charAt(0));
        return isName ? joined.toString() : "result" + joined;
    }

    /** The name itself if it is free, else with the first number from 2 that makes it so. */
    String unique(String name) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }
}
