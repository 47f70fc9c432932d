package io.adjoint.processor.libraries;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes up values of any type from random numbers: the same seed gives the same values. */
final class Maker {
    private static final int DEPTH = 3;

    /** What sort of numbers are drawn. */
    enum Sort {
        UNIT,
        POSITIVE,
        SIGNED,
        LARGE,
        RISING
    }

    /** There is no way to make a value of that type. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        Impossible(Class<?> type) {
            super("no way to make a " + type.getSimpleName(), null, false, false);
        }
    }

    private final Random random;
    private final Sort sort;
    private final int length;
    private final boolean isRagged;
    private final List<Class<?>> classes;
    private double last;

    /** @param classes where implementations of abstract types are looked for */
    Maker(long seed, List<Class<?>> classes) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.sort = Sort.values()[(int) Math.floorMod(seed, Sort.values().length)];
        this.length = random.nextInt(5) == 0 ? 16 + random.nextInt(4) : 1 + random.nextInt(6);
        this.isRagged = random.nextInt(4) == 0;
        this.classes = classes;
    }

    Object[] make(Class<?>[] types) throws Impossible {
        return make(types, DEPTH);
    }

    private Object[] make(Class<?>[] types, int depth) throws Impossible {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = make(types[i], depth);
        }
        return values;
    }

    Object make(Class<?> type) throws Impossible {
        return make(type, DEPTH);
    }

    private Object make(Class<?> type, int depth) throws Impossible {
        if (type.isPrimitive()) {
            return primitive(type);
        }
        if (type.isArray()) {
            last = -1;
            int count = isRagged ? 1 + random.nextInt(6) : length;
            Object array = Array.newInstance(type.getComponentType(), count);
            for (int i = 0; i < count; i++) {
                Array.set(array, i, make(type.getComponentType(), depth));
            }
            return array;
        }
        if (type.isEnum()) {
            Object[] all = type.getEnumConstants();
            return all[random.nextInt(all.length)];
        }
        if (type.isInterface() && abstractMethods(type) == 1) {
            return function(type);
        }
        if (depth == 0 || type.getName().startsWith("java.")) {
            throw new Impossible(type);
        }
        return object(type, depth);
    }

    private static long abstractMethods(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(each -> Modifier.isAbstract(each.getModifiers()))
                .count();
    }

    private Object primitive(Class<?> type) {
        if (type == double.class) {
            return number();
        } else if (type == float.class) {
            return (float) number();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == char.class) {
            return (char) ('a' + random.nextInt(26));
        }
        int small = random.nextInt(sort == Sort.RISING ? 2 : length);
        if (type == int.class) {
            return small;
        } else if (type == long.class) {
            return (long) small;
        } else if (type == short.class) {
            return (short) small;
        }
        return (byte) small;
    }

    private double number() {
        return switch (sort) {
            case UNIT -> 0.05 + 0.9 * random.nextDouble();
            case POSITIVE -> 0.2 + 3 * random.nextDouble();
            case SIGNED -> 4 * random.nextDouble() - 2;
            case LARGE -> 2 + 20 * random.nextDouble();
            case RISING -> last += 0.3 + random.nextDouble();
        };
    }

    private Object object(Class<?> type, int depth) throws Impossible {
        if (!Modifier.isAbstract(type.getModifiers())) {
            return build(type, type, depth);
        }
        for (Class<?> each : classes) {
            if (type.isAssignableFrom(each) && !Modifier.isAbstract(each.getModifiers()) && !each.isAnonymousClass()) {
                try {
                    return build(each, type, depth);
                } catch (Impossible next) {
                    // another may do
                }
            }
        }
        throw new Impossible(type);
    }

    /** By a constructor, the shortest that works first, or by a static method of the class. */
    private Object build(Class<?> type, Class<?> wanted, int depth) throws Impossible {
        List<Executable> ways = new ArrayList<>(List.of(type.getDeclaredConstructors()));
        Arrays.stream(type.getDeclaredMethods())
                .filter(each -> Modifier.isStatic(each.getModifiers()) && wanted.isAssignableFrom(each.getReturnType()))
                .forEach(ways::add);
        ways.sort(Comparator.comparing((Executable each) -> rank(each)).thenComparing(Executable::toString));
        for (Executable way : ways) {
            try {
                Object made = invoke(way, make(way.getParameterTypes(), depth - 1));
                if (made != null) {
                    return made;
                }
            } catch (Impossible | ReflectiveOperationException | RuntimeException next) {
                // another may do
            }
        }
        throw new Impossible(type);
    }

    /** Numbers make a better object than none, and objects a worse one; what is private trusts who calls it. */
    private static int rank(Executable way) {
        int rank = way instanceof Constructor<?> ? 0 : 100;
        rank += Modifier.isPrivate(way.getModifiers()) ? 200 : 0;
        for (Class<?> each : way.getParameterTypes()) {
            rank += each.isPrimitive() ? 1 : Numbers.are(each) ? 2 : 20;
        }
        return way.getParameterCount() == 0 ? rank + 10 : rank;
    }

    private static Object invoke(Executable way, Object[] arguments) throws ReflectiveOperationException {
        way.setAccessible(true);
        try {
            return way instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) way).invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw new IllegalStateException(error);
            }
            throw thrown;
        }
    }

    /** A smooth function of all the numbers that it is given. */
    private static Object function(Class<?> type) throws Impossible {
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && method.getReturnType() != double.class) {
                throw new Impossible(type);
            }
        }
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getReturnType() != double.class) {
                return method.getName().equals("equals")
                        ? (Object) (proxy == arguments[0])
                        : method.getName().equals("hashCode") ? (Object) 1 : type.getSimpleName();
            }
            double sum = 0.25;
            for (Object each : arguments == null ? new Object[0] : arguments) {
                for (double number : Numbers.of(each)) {
                    sum = 0.7 * sum + number;
                }
            }
            return Math.sin(sum) + 0.3 * sum;
        });
    }
}
