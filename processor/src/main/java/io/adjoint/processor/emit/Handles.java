package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Exprs;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Stmts;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The constants through which a generated class reads fields that it cannot name, and what each is called. */
record Handles(Map<Handles.Key, String> names) {
    Handles {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** A hidden field. */
    record Key(String owner, String name, Type type, boolean isStatic) {}

    /** The fields that some methods read, each under a name that no variable has. */
    static Handles of(List<GeneratedMethod> methods) {
        Set<Key> found = new LinkedHashSet<>();
        for (GeneratedMethod method : methods) {
            expressions(method).forEach(expr -> Exprs.walk(expr, node -> key(node, found)));
        }
        if (found.isEmpty()) { // as in most classes
            return new Handles(Map.of());
        }
        Set<String> taken = new HashSet<>();
        for (GeneratedMethod method : methods) {
            Stmts.variables(method.procedure()).forEach(variable -> taken.add(variable.name()));
        }
        Map<Key, String> names = new LinkedHashMap<>();
        for (Key key : found) {
            String name = simpleName(key.owner()) + "_" + constant(key.name());
            while (!taken.add(name)) {
                name += "_";
            }
            names.put(key, name);
        }
        return new Handles(names);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * Whether what is read through one of them is cast to a type with arguments. Some versions of javac call that an
     * unchecked cast.
     */
    boolean areGeneric() {
        return names.keySet().stream()
                .anyMatch(key -> key.type().leaf() instanceof Type.Reference type
                        && !type.arguments().isEmpty());
    }

    String of(Expr.Field field) {
        return names.get(new Key(field.owner(), field.name(), field.type(), false));
    }

    String of(Expr.Static field) {
        return names.get(new Key(field.owner(), field.name(), field.type(), true));
    }

    private static void key(Expr node, Set<Key> into) {
        if (node instanceof Expr.Field field && field.access() == Expr.Field.Access.HANDLE) {
            into.add(new Key(field.owner(), field.name(), field.type(), false));
        } else if (node instanceof Expr.Static field && field.isHidden()) {
            into.add(new Key(field.owner(), field.name(), field.type(), true));
        }
    }

    private static List<Expr> expressions(GeneratedMethod method) {
        Procedure procedure = method.procedure();
        List<Expr> expressions = new ArrayList<>();
        Stmts.walk(procedure.body(), stmt -> expressions.addAll(Parts.of(stmt).expressions()));
        procedure.result().ifPresent(expressions::add);
        expressions.addAll(method.locks());
        return expressions;
    }

    private static String simpleName(String canonical) {
        return constant(canonical.substring(canonical.lastIndexOf('.') + 1));
    }

    /** {@code maxIterations} as a constant is called: {@code MAX_ITERATIONS}. */
    private static String constant(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
    }
}
