package io.adjoint.processor.libraries;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A compiled method and its gradient, with the receiver as a first argument if there is one.
 *
 * @param primal the method
 * @param gradient its {@code $valueAndGrad} or {@code $vjp}
 * @param seeds for each seed the argument that it belongs to, or -1 for the result
 */
record Subject(Method primal, Method gradient, List<Integer> seeds) {

    static Subject of(Candidate.Key key, ClassLoader loader) throws ReflectiveOperationException {
        Class<?> owner = Class.forName(key.owner(), true, loader);
        Method primal = Stream.of(owner.getDeclaredMethods())
                .filter(each -> each.getName().equals(key.name()) && !each.isBridge())
                .filter(each -> Stream.of(each.getParameterTypes())
                        .map(Class::getCanonicalName)
                        .toList()
                        .equals(key.parameters()))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(key.toString()));
        String simple = key.owner().substring(key.owner().lastIndexOf('.') + 1).replace('$', '_');
        Class<?> written = Class.forName(owner.getPackageName() + "." + simple + "Grad", true, loader);
        Class<?>[] types = types(primal);
        for (String suffix : List.of("$valueAndGrad", "$vjp")) {
            for (Method each : written.getDeclaredMethods()) {
                boolean isIts = each.getName().equals(key.name() + suffix)
                        && each.getParameterCount() >= types.length
                        && Arrays.equals(types, Arrays.copyOf(each.getParameterTypes(), types.length));
                if (isIts && (suffix.equals("$vjp") || each.getParameterCount() == types.length)) {
                    primal.setAccessible(true);
                    each.setAccessible(true);
                    return new Subject(primal, each, seeds(primal, each, types.length));
                }
            }
        }
        throw new NoSuchMethodException("no gradient of " + key);
    }

    private static List<Integer> seeds(Method primal, Method gradient, int arguments) {
        List<Integer> seeds = new ArrayList<>();
        Parameter[] all = gradient.getParameters();
        int shift = Modifier.isStatic(primal.getModifiers()) ? 0 : 1;
        for (int i = arguments; i < all.length; i++) {
            int about = -1;
            for (int p = 0; p < primal.getParameterCount(); p++) {
                if (all[i].getName().equals(primal.getParameters()[p].getName() + "Bar")) {
                    about = p + shift;
                }
            }
            seeds.add(about);
        }
        return seeds;
    }

    private static Class<?>[] types(Method primal) {
        List<Class<?>> types = new ArrayList<>(List.of(primal.getParameterTypes()));
        if (!Modifier.isStatic(primal.getModifiers())) {
            types.add(0, primal.getDeclaringClass());
        }
        return types.toArray(Class<?>[]::new);
    }

    Class<?>[] types() {
        return types(primal);
    }

    boolean isPulledBack() {
        return gradient.getName().endsWith("$vjp");
    }

    Object call(Object[] arguments) throws ReflectiveOperationException {
        return Modifier.isStatic(primal.getModifiers())
                ? primal.invoke(null, arguments)
                : primal.invoke(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** What the seeds belong to, after a call: the result, or what the arguments hold. */
    List<Object> outputs(Object result, Object[] arguments) {
        return isPulledBack()
                ? seeds.stream()
                        .map(about -> about < 0 ? result : arguments[about])
                        .toList()
                : List.of(result);
    }
}
