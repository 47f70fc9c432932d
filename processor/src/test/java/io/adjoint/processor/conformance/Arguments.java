package io.adjoint.processor.conformance;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

/**
 * Arguments as Java writes them, read for the types that a method has: {@code {0.5, 1}, 3, true, Operation.ADD,
 * Pair(1.0, 2.0)}. A record is written without {@code new}.
 */
final class Arguments {
    private final String text;
    private final Class<?> home;
    private int at;

    private Arguments(String text, Class<?> home) {
        this.text = text;
        this.home = home;
    }

    /**
     * The values of the arguments.
     *
     * @param home the class that the types belong to
     */
    static Object[] of(String text, Class<?>[] types, Class<?> home) {
        Arguments reader = new Arguments(text + ")", home);
        Object[] values = reader.values(types);
        if (reader.at != reader.text.length()) {
            throw new AssertionError("not read to its end: " + text);
        }
        return values;
    }

    private Object[] values(Class<?>[] types) {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(types[i]);
            expect(i + 1 < types.length ? ',' : ')');
        }
        if (types.length == 0) {
            expect(')');
        }
        return values;
    }

    private Object value(Class<?> type) {
        skipSpace();
        if (type.isArray()) {
            return array(type.getComponentType());
        }
        String word = word();
        if (type.isRecord()) {
            expect('(');
            return construct(type);
        }
        if (type.isEnum()) {
            return constant(type, word);
        }
        return switch (type.getName()) {
            case "double" -> Double.valueOf(word);
            case "float" -> Float.valueOf(word);
            case "int" -> Integer.valueOf(word);
            case "boolean" -> Boolean.valueOf(word);
            default -> throw new AssertionError(type + " in " + home);
        };
    }

    private Object array(Class<?> element) {
        expect('{');
        List<Object> elements = new ArrayList<>();
        skipSpace();
        while (text.charAt(at) != '}') {
            elements.add(value(element));
            skipSpace();
            if (text.charAt(at) == ',') {
                at++;
            }
            skipSpace();
        }
        at++;
        Object array = Array.newInstance(element, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    private Object construct(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values(constructor.getParameterTypes()));
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Object constant(Class<?> type, String word) {
        for (Object each : type.getEnumConstants()) {
            if (word.equals(type.getSimpleName() + "." + each)) {
                return each;
            }
        }
        throw new AssertionError(word);
    }

    private String word() {
        int from = at;
        while (",(){}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private void expect(char c) {
        skipSpace();
        if (text.charAt(at) != c) {
            throw new AssertionError(c + " expected at " + text.substring(at) + " of " + text);
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
