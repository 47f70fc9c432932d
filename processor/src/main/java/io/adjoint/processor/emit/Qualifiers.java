package io.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a method writes classes left of a dot, where Java prefers a variable of that name. Parameters keep their names,
 * so a class that one of them hides is written with its package; other variables give way.
 *
 * @param simple the classes that are written without their package
 * @param hidden what no variable can be called
 */
record Qualifiers(Set<ClassName> simple, Set<String> hidden) {
    static Qualifiers of(Set<ClassName> used, SimpleNames names, Set<String> parameters) {
        Set<ClassName> simple = new LinkedHashSet<>();
        Set<String> hidden = new LinkedHashSet<>();
        for (ClassName name : used) {
            String head = name.topLevelClassName().simpleName();
            if (names.isSimple(name) && !parameters.contains(head)) {
                simple.add(name);
                hidden.add(name.packageName().equals(names.self().packageName()) ? innermost(name, names) : head);
            } else {
                hidden.add(name.canonicalName().split("\\.")[0]);
            }
        }
        return new Qualifiers(simple, hidden);
    }

    /** A class nested in the generated one needs no more than its own name. */
    private static String innermost(ClassName name, SimpleNames names) {
        return name.topLevelClassName().equals(names.self())
                        && name.simpleNames().size() > 1
                ? name.simpleNames().get(1)
                : name.topLevelClassName().simpleName();
    }

    void write(ClassName name, Code into) {
        if (simple.contains(name)) {
            into.add(name);
        } else {
            into.add(name.canonicalName());
        }
    }
}
