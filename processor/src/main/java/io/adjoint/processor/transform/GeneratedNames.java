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

    /** The name itself if it is free, else with the first number from 2 that makes it so. */
    String unique(String name) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }
}
