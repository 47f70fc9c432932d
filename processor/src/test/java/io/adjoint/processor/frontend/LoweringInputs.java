package io.adjoint.processor.frontend;

import java.lang.reflect.Array;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments for methods under test: small numbers, ties, zeros of both signs, short arrays, now and then null. */
final class LoweringInputs {
    private static final double[] NUMBERS = {0, -0.0, 1, 2, 3, -1, 0.5, 1.5, 2.75, -2.25, 5, 1e-3, 7.125};
    private static final Pattern EXCEPTION = Pattern.compile("(\\w+(Exception|Error))");

    static Object draw(Class<?> type, SplittableRandom random) {
        if (type.isArray()) {
            return array(type.getComponentType(), random);
        }
        double number = NUMBERS[random.nextInt(NUMBERS.length)];
        return switch (type.getName()) {
            case "double" -> random.nextInt(40) == 0 ? Double.NaN : number;
            case "float" -> (float) number * 1.1f;
            case "long" -> (long) number * 1_000_003L;
            case "int" -> (int) number;
            case "short" -> (short) (number * 99);
            case "char" -> (char) ('b' + (int) number);
            case "byte" -> (byte) (number * 30);
            case "boolean" -> number > 1;
            default -> throw new AssertionError(type);
        };
    }

    private static Object array(Class<?> element, SplittableRandom random) {
        if (random.nextInt(60) == 0) {
            return null;
        }
        int length = random.nextInt(16) == 0 ? random.nextInt(2) : 2 + random.nextInt(4);
        Object array = Array.newInstance(element, length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, draw(element, random));
        }
        return array;
    }

    static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    /** A result down to its last bit; Java leaves it open which of its many NaN a NaN is. */
    static String bits(Object result) {
        if (result instanceof Double number) {
            return number + " = " + Long.toHexString(Double.doubleToLongBits(number));
        }
        return String.format(Locale.ROOT, "%s = %x", result, Float.floatToIntBits((Float) result));
    }

    /** The class of the exception that a printed {@code new X(…)} makes. */
    static String exceptionIn(String text) {
        Matcher matcher = EXCEPTION.matcher(text);
        return matcher.find() ? matcher.group(1) : text;
    }

    private LoweringInputs() {}
}
