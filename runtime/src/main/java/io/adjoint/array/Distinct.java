package io.adjoint.array;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The test at the entry of a generated method that writes one of its arrays: no other parameter may be the same array,
 * or what is written to one would have to be undone in the other. Arrays are told apart by identity, never by what is
 * in them. Arrays without elements share nothing, so they may occur as often as they like; so may null.
 */
public final class Distinct {

    /** Up to this many comparisons are cheaper than a map. */
    private static final long FEW = 1024;

    private Distinct() {}

    /**
     * Requires that two arguments have no array in common: they are not the same array and, if they are arrays of
     * arrays, no row of one, at any depth, is the other or a row of it.
     *
     * @param firstName the name of the parameter that {@code first} was given for
     * @param first an array or null
     * @param secondName the name of the parameter that {@code second} was given for
     * @param second an array or null
     * @throws IllegalArgumentException if they share an array; the message names both parameters
     */
    public static void require(String firstName, Object first, String secondName, Object second) {
        if (same(first, second)) {
            throw new IllegalArgumentException("'" + firstName + "' and '" + secondName
                    + "' are the same array, and the method writes to one of them: "
                    + "pass a copy for one of the two");
        }
        if ((first instanceof Object[] || second instanceof Object[]) && share(first, second)) {
            throw new IllegalArgumentException(
                    "'" + firstName + "' and '" + secondName + "' share a row, and the method writes to one of them: "
                            + "pass a copy of the rows for one of the two");
        }
    }

    /**
     * Requires that an array is none that a method was given, nor shares a row with one: its derivative is a rule, and
     * rules are for methods that return new arrays.
     *
     * @param method the name of the method
     * @param result what it returned, or null
     * @param argument an array that it was given, or null
     * @throws IllegalArgumentException if they share an array; the message names the method
     */
    public static void requireNew(String method, Object result, Object argument) {
        if (share(result, argument)) {
            throw new IllegalArgumentException(method
                    + " returned an array that it was given, or a row of one: a method whose derivative is given"
                    + " must return a new array");
        }
    }

    /**
     * Requires that no row, at any depth, occurs twice in an array of arrays.
     *
     * @param name the name of the parameter that {@code array} was given for
     * @param array an array of arrays or null
     * @throws IllegalArgumentException if a row occurs twice; the message names the parameter and the rows
     */
    public static void requireRows(String name, Object[] array) {
        if (array == null) {
            return;
        }
        long arrays = arrays(array);
        if (arrays * arrays <= FEW) {
            for (int i = 0; i < array.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (share(array[j], array[i])) {
                        throw twice(name, j, i);
                    }
                }
            }
        } else {
            Map<Object, Integer> seen = new IdentityHashMap<>();
            for (int i = 0; i < array.length; i++) {
                Integer before = firstOf(array[i], seen);
                if (before != null) {
                    throw twice(name, before, i);
                }
                collect(array[i], i, seen);
            }
        }
        for (int i = 0; i < array.length; i++) {
            if (array[i] instanceof Object[] rows) {
                requireRows(name + "[" + i + "]", rows);
            }
        }
    }

    private static IllegalArgumentException twice(String name, int i, int j) {
        return new IllegalArgumentException("'" + name + "[" + i + "]' and '" + name + "[" + j
                + "]' are or share the same row, and the method writes to it: "
                + "pass an array whose rows are copies");
    }

    private static boolean share(Object first, Object second) {
        if (arrays(first) * arrays(second) <= FEW) {
            return meets(first, second);
        }
        Map<Object, Integer> parts = new IdentityHashMap<>();
        collect(first, 0, parts);
        return firstOf(second, parts) != null;
    }

    /** Whether any array within {@code first} is an array within {@code second}. */
    private static boolean meets(Object first, Object second) {
        if (contains(second, first)) {
            return true;
        }
        if (first instanceof Object[] rows) {
            for (Object row : rows) {
                if (meets(row, second)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean contains(Object array, Object part) {
        if (same(array, part)) {
            return true;
        }
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                if (contains(row, part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void collect(Object array, int place, Map<Object, Integer> parts) {
        if (array != null && Array.getLength(array) > 0) {
            parts.put(array, place);
            if (array instanceof Object[] rows) {
                for (Object row : rows) {
                    collect(row, place, parts);
                }
            }
        }
    }

    /** The place of the first array within {@code array} that is among the parts, or null. */
    private static Integer firstOf(Object array, Map<Object, Integer> parts) {
        Integer place = parts.get(array);
        if (place == null && array instanceof Object[] rows) {
            for (int i = 0; i < rows.length && place == null; i++) {
                place = firstOf(rows[i], parts);
            }
        }
        return place;
    }

    private static boolean same(Object first, Object second) {
        return first == second && first != null && Array.getLength(first) > 0;
    }

    /** How many arrays there are: this one, its rows, and theirs. */
    private static long arrays(Object array) {
        long count = 1;
        if (array instanceof Object[][] matrices) {
            for (Object[] matrix : matrices) {
                count += arrays(matrix);
            }
        } else if (array instanceof Object[] rows) {
            count += rows.length;
        }
        return count;
    }
}
