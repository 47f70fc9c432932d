package io.adjoint.processor.golden;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A method of the user's with what was generated for it, as loaded; and the calls that the tests make. */
final class Subject {
    private final Method primal;
    private final Method gradient;
    private final Method valueAndGradient;
    private final Method pullback;
    private final Optional<Class<?>> generated;
    private final Object receiver;
    private final Object[] point;

    private Subject(Method primal, Object[] point, Optional<Class<?>> generated) throws ReflectiveOperationException {
        this.primal = primal;
        this.point = point;
        this.generated = generated;
        this.receiver = Modifier.isStatic(primal.getModifiers()) ? null : instance(primal.getDeclaringClass());
        boolean isPulledBack = !primal.getReturnType().isPrimitive() || primal.getReturnType() == void.class;
        Optional<Class<?>> ofNumber = generated.filter(type -> !isPulledBack);
        this.gradient = ofNumber.map(type -> generated(type, "$grad")).orElse(null);
        this.valueAndGradient =
                ofNumber.map(type -> generated(type, "$valueAndGrad")).orElse(null);
        this.pullback =
                generated.filter(type -> isPulledBack).map(this::pullback).orElse(null);
    }

    static Subject of(ClassLoader classes, String packageName, Example example) {
        return of(classes, packageName, example, true);
    }

    /** A subject without generated methods, for its value alone. */
    static Subject primalOnly(ClassLoader classes, String packageName, Example example) {
        return of(classes, packageName, example, false);
    }

    private static Subject of(ClassLoader classes, String packageName, Example example, boolean isGenerated) {
        try {
            Class<?> type = classes.loadClass(packageName + "." + example.className());
            Method primal = only(
                    Stream.of(type.getDeclaredMethods())
                            .filter(method -> method.getName().equals(example.method())
                                    && fits(example.literals(), method.getParameterTypes())),
                    example.text());
            Object[] point = IntStream.range(0, primal.getParameterCount())
                    .mapToObj(i -> Literals.value(example.literals().get(i), primal.getParameterTypes()[i]))
                    .toArray();
            return new Subject(primal, point, isGenerated ? Optional.of(generatedFor(type)) : Optional.empty());
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(example.text(), failure);
        }
    }

    private static Class<?> generatedFor(Class<?> type) throws ClassNotFoundException {
        String nested = type.getName().substring(type.getPackageName().length() + 1);
        return type.getClassLoader().loadClass(type.getPackageName() + "." + nested.replace('$', '_') + "Grad");
    }

    private static boolean fits(List<Object> literals, Class<?>[] types) {
        return literals.size() == types.length
                && IntStream.range(0, types.length).allMatch(i -> Literals.fits(literals.get(i), types[i]));
    }

    private static Object instance(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private Method generated(Class<?> type, String suffix) {
        Class<?>[] types = withReceiver(
                        List.<Object>of((Object[]) primal.getParameterTypes()), primal.getDeclaringClass())
                .toArray(new Class<?>[0]);
        return only(
                Stream.of(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(primal.getName() + suffix)
                                && Arrays.equals(method.getParameterTypes(), types)),
                primal + suffix);
    }

    /** The method whose parameters are those of the primal, and then seeds; the fewest, as there may be overloads. */
    private Method pullback(Class<?> type) {
        List<Object> types =
                withReceiver(List.<Object>of((Object[]) primal.getParameterTypes()), primal.getDeclaringClass());
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(primal.getName() + "$vjp"))
                .filter(method -> method.getParameterCount() > types.size()
                        && List.of(method.getParameterTypes())
                                .subList(0, types.size())
                                .equals(types))
                .min(Comparator.comparing(Method::getParameterCount))
                .map(method -> only(Stream.of(method), primal + "$vjp"))
                .orElseThrow(() -> new AssertionError(primal + "$vjp is missing"));
    }

    private List<Object> withReceiver(List<Object> arguments, Object first) {
        List<Object> all = new ArrayList<>(arguments);
        if (!Modifier.isStatic(primal.getModifiers())) {
            all.add(0, first);
        }
        return all;
    }

    private static Method only(Stream<Method> methods, String what) {
        List<Method> found = methods.toList();
        if (found.size() != 1) {
            throw new AssertionError(what + " is one of " + found);
        }
        found.get(0).setAccessible(true);
        return found.get(0);
    }

    /** The arguments of the example, new. */
    Object[] point() {
        return (Object[]) Numbers.copy(point);
    }

    /** The arguments that a procedure has: the receiver first, if there is one. */
    List<Object> procedureArguments(Object[] arguments) {
        return withReceiver(Arrays.asList(arguments), receiver);
    }

    Method primal() {
        return primal;
    }

    /** Which parameters the gradient is of: what the components of the record after the value are named after. */
    List<Integer> independents() {
        return Stream.of(valueAndGradient.getReturnType().getRecordComponents())
                .skip(1)
                .map(component -> parameter(component.getName()))
                .toList();
    }

    private int parameter(String component) {
        List<String> names =
                Stream.of(primal.getParameters()).map(Parameter::getName).toList();
        // An independent named value cannot be a component of that name beside the value itself.
        int index = names.indexOf(component);
        return index >= 0 ? index : names.indexOf(component.replaceAll("Bar$", ""));
    }

    /** What the method returns for the arguments, which it may overwrite. */
    Object value(Object[] arguments) throws Throwable {
        return Invocation.of(primal, receiver, arguments);
    }

    /** What {@code $grad} returns, as a list: one gradient for each independent. */
    List<Object> gradient(Object[] arguments) throws Throwable {
        Object result =
                Invocation.of(gradient, null, procedureArguments(arguments).toArray());
        return independents().size() == 1
                ? Collections.singletonList(result)
                : components(result).subList(1, 1 + independents().size());
    }

    /** What {@code $valueAndGrad} returns, as a list: the value, and one gradient for each independent. */
    List<Object> valueAndGradient(Object[] arguments) throws Throwable {
        return components(Invocation.of(
                valueAndGradient, null, procedureArguments(arguments).toArray()));
    }

    /**
     * What a method returns that was written beyond the gradient: one thing, or the components of a record.
     *
     * @param more what it is given after the arguments
     */
    List<Object> extra(String suffix, Object[] arguments, Object... more) throws Throwable {
        List<Object> given = new ArrayList<>(procedureArguments(arguments));
        given.addAll(Arrays.asList(more));
        Method method = extra(suffix, more.length).orElseThrow();
        Object result = Invocation.of(method, null, given.toArray());
        return method.getReturnType().isRecord() ? components(result) : Collections.singletonList(result);
    }

    /** The method, if it was written, that takes so many more arguments than the primal. */
    Optional<Method> extra(String suffix, int more) {
        List<Object> types =
                withReceiver(List.<Object>of((Object[]) primal.getParameterTypes()), primal.getDeclaringClass());
        return Stream.of(generated.orElseThrow().getDeclaredMethods())
                .filter(method -> method.getName().equals(primal.getName() + suffix))
                .filter(method -> method.getParameterCount() == types.size() + more
                        && List.of(method.getParameterTypes())
                                .subList(0, types.size())
                                .equals(types))
                .findFirst()
                .map(method -> only(Stream.of(method), primal + suffix));
    }

    /** New buffers for {@code $backward} that hold what they are given. */
    Object buffers(Object... starts) throws Throwable {
        Class<?>[] types = extra("$backward", 2).orElseThrow().getParameterTypes();
        Constructor<?> constructor = types[types.length - 1].getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(starts);
    }

    /** What buffers hold, in the order in which they were given it. */
    List<Object> fields(Object buffers) throws Throwable {
        List<Object> values = new ArrayList<>();
        for (Field field : buffers.getClass().getDeclaredFields()) {
            if (!Modifier.isPrivate(field.getModifiers())) {
                field.setAccessible(true);
                values.add(field.get(buffers));
            }
        }
        return values;
    }

    void zero(Object buffers) throws Throwable {
        Method zero = buffers.getClass().getDeclaredMethod("zero");
        zero.setAccessible(true);
        zero.invoke(buffers);
    }

    /** Whether the method returns an array, or by writing arrays. */
    boolean isPulledBack() {
        return pullback != null;
    }

    /** What {@code $vjp} returns, as a list: the value if there is one, and one gradient for each independent. */
    List<Object> pullback(Object[] arguments, Object[] seeds) throws Throwable {
        Object result = Invocation.of(
                pullback,
                null,
                Stream.concat(procedureArguments(arguments).stream(), Stream.of(seeds))
                        .toArray());
        return pullback.getReturnType().isRecord() ? components(result) : Collections.singletonList(result);
    }

    /**
     * Which parameters the method returns by writing them: what the seeds are named after; none if it returns a value.
     */
    List<Integer> written() {
        return primal.getReturnType() != void.class
                ? List.of()
                : Stream.of(pullback.getParameters())
                        .skip(procedureArguments(point).size())
                        .map(seed -> parameter(seed.getName().replaceAll("Bar\\d*$", "")))
                        .toList();
    }

    private static List<Object> components(Object record) throws Throwable {
        List<Object> components = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            components.add(Invocation.of(component.getAccessor(), record));
        }
        return components;
    }
}
