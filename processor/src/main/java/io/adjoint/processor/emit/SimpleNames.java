package io.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which classes a file can name without their package. JavaPoet sees clashes among the classes it imports; it does not
 * see what a package holds besides, and whoever names variables must know the outcome beforehand.
 *
 * @param self the generated class
 * @param nested the simple names of the classes declared in it
 * @param alwaysQualified the simple names that are written with their package, unless that is the class's own
 */
record SimpleNames(ClassName self, Set<String> nested, Set<String> alwaysQualified) {
    static SimpleNames of(
            ClassName self, Set<String> nested, Set<String> shadowedJavaLang, Collection<ClassName> used) {
        Set<String> qualified = new TreeSet<>();
        for (ClassName name : used) {
            if (isShadowed(name, shadowedJavaLang) || used.stream().anyMatch(other -> isClash(name, other))) {
                qualified.add(name.topLevelClassName().simpleName());
                qualified.add(name.simpleName()); // what JavaPoet goes by for a nested class
            }
        }
        return new SimpleNames(self, new LinkedHashSet<>(nested), qualified);
    }

    boolean isSimple(ClassName name) {
        ClassName top = name.topLevelClassName();
        if (top.equals(self)) {
            return true;
        }
        if (nested.contains(top.simpleName()) || self.simpleName().equals(top.simpleName())) {
            return false;
        }
        return top.packageName().equals(self.packageName())
                || !top.packageName().isEmpty()
                        && !alwaysQualified.contains(top.simpleName())
                        && !alwaysQualified.contains(name.simpleName());
    }

    private static boolean isShadowed(ClassName name, Set<String> shadowedJavaLang) {
        return name.packageName().equals("java.lang")
                && shadowedJavaLang.contains(name.topLevelClassName().simpleName());
    }

    private static boolean isClash(ClassName one, ClassName other) {
        ClassName top = one.topLevelClassName();
        ClassName otherTop = other.topLevelClassName();
        return top.simpleName().equals(otherTop.simpleName()) && !top.equals(otherTop);
    }
}
