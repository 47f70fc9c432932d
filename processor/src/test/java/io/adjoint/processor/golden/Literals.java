package io.adjoint.processor.golden;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arguments as Java writes them: {@code {0.5, 1.25f}, 3, 'c', true, null}. A number with a point is a {@code double},
 * with an f a {@code float}; one without is whatever number is asked for.
 */
final class Literals {
    private final String text;
    private int at;

    private Literals(String text) {
        this.text = text;
    }

    /** The arguments: a {@code String} each, or a list for an array. */
    static List<Object> parse(String text) {
        return new Literals(text + ")").list(')');
    }

    private List<Object> list(char end) {
        List<Object> elements = new ArrayList<>();
        skipSpace();
        while (text.charAt(at) != end) {
            elements.add(element());
            skipSpace();
            if (text.charAt(at) == ',') {
                at++;
            }
            skipSpace();
        }
        at++;
        return elements;
    }

    private Object element() {
        if (text.charAt(at) == '{') {
            at++;
            return list('}');
        }
        int from = at;
        while (",})".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private void skipSpace() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The literal without the f of a {@code float}. */
    static Object inDouble(Object literal) {
        return literal instanceof List<?> elements
                ? elements.stream().map(Literals::inDouble).toList()
                : ((String) literal).replaceAll("(?<=\\d)f$", "");
    }

    /** Whether a literal can be a value of the type. */
    static boolean fits(Object literal, Class<?> type) {
        if (literal instanceof List<?> elements) {
            return type.isArray() && elements.stream().allMatch(element -> fits(element, type.getComponentType()));
        }
        return literal.equals("null")
                ? type.isArray()
                : scalar((String) literal, type).isPresent();
    }

    /** The value of a literal that fits. */
    static Object value(Object literal, Class<?> type) {
        if (literal.equals("null")) {
            return null;
        }
        if (literal instanceof List<?> elements) {
            Object array = Array.newInstance(type.getComponentType(), elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, value(elements.get(i), type.getComponentType()));
            }
            return array;
        }
        return scalar((String) literal, type).orElseThrow();
    }

    private static Optional<Object> scalar(String literal, Class<?> type) {
        if (literal.equals("true") || literal.equals("false")) {
            return type == boolean.class ? Optional.of(Boolean.valueOf(literal)) : Optional.empty();
        }
        if (literal.startsWith("'")) {
            return type == char.class ? Optional.of(literal.charAt(1)) : Optional.empty();
        }
        if (literal.endsWith("f")) {
            return type == float.class ? Optional.of(Float.valueOf(literal)) : Optional.empty();
        }
        boolean isWhole = literal.matches("-?\\d+");
        return switch (type.getName()) {
            case "double" -> Optional.of(Double.valueOf(literal));
            case "float" -> isWhole ? Optional.of(Float.valueOf(literal)) : Optional.empty();
            case "long" -> isWhole ? Optional.of(Long.valueOf(literal)) : Optional.empty();
            case "int" -> isWhole ? Optional.of(Integer.valueOf(literal)) : Optional.empty();
            case "short" -> isWhole ? Optional.of(Short.valueOf(literal)) : Optional.empty();
            case "byte" -> isWhole ? Optional.of(Byte.valueOf(literal)) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
