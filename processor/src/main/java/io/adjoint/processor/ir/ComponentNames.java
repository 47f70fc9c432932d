package io.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of a result record's components: the independents' own, but for those that Java or the value has taken. */
public final class ComponentNames {
    /** A record refuses these: methods of {@link Object} without parameters. */
    private static final Set<String> REFUSED =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    public static List<String> of(List<String> independents) {
        Set<String> taken = new HashSet<>(independents);
        Set<String> given = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String independent : independents) {
            String base = independent.equals("value") ? "valueBar" : independent;
            String name = base;
            boolean isTaken =
                    REFUSED.contains(name) || (name.equals(independent) ? given.contains(name) : taken.contains(name));
            for (int i = 2; isTaken; i++) {
                name = base + i;
                isTaken = taken.contains(name);
            }
            taken.add(name);
            given.add(name);
            names.add(name);
        }
        return names;
    }

    /** The same, and after them names for what the Hessian times a direction gives for each: {@code wHvp}. */
    public static List<String> withProducts(List<String> independents) {
        List<String> both = new ArrayList<>(independents);
        independents.forEach(independent -> both.add(independent + "Hvp"));
        return of(both);
    }

    private ComponentNames() {}
}
