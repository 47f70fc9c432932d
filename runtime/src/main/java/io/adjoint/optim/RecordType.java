package io.adjoint.optim;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** How records of one class are taken apart and made: handles that are found once for the class. */
final class RecordType {

    private static final ClassValue<RecordType> TYPES = new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
            return new RecordType(type);
        }
    };

    /** What a component is to an optimizer. */
    enum Kind {
        /** A {@code double} or {@code float}. */
        NUMBER,
        /** Something that may hold numbers, to be looked into. */
        OBJECT,
        /** Something without a derivative, carried over. */
        CONSTANT
    }

    /** The components of one record: each in the array that its kind calls for. */
    record Values(Object[] objects, double[] numbers) {}

    private final Class<?> type;
    private final String[] names;
    private final Class<?>[] types;
    private final Kind[] kinds;
    private final MethodHandle[] readers;
    private final MethodHandle constructor;

    /**
     * The handles of a class of records.
     *
     * @throws IllegalArgumentException if its module does not let this one make such records
     */
    static RecordType of(Class<?> type) {
        return TYPES.get(type);
    }

    private RecordType(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.type = type;
        names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        kinds = Arrays.stream(types).map(RecordType::kindOf).toArray(Kind[]::new);
        readers = new MethodHandle[types.length];
        try {
            MethodHandles.Lookup lookup = lookup();
            for (int i = 0; i < types.length; i++) {
                Class<?> as = kinds[i] == Kind.NUMBER ? double.class : Object.class;
                readers[i] =
                        lookup.unreflect(components[i].getAccessor()).asType(MethodType.methodType(as, Object.class));
            }
            constructor = spread(lookup.findConstructor(type, MethodType.methodType(void.class, types)));
        } catch (IllegalAccessException e) {
            throw closed(e);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("a record has its canonical constructor", e);
        }
    }

    private static Kind kindOf(Class<?> type) {
        if (type == double.class || type == float.class) {
            return Kind.NUMBER;
        }
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        boolean isNumber = element == double.class || element == float.class;
        boolean isConstant = element.isPrimitive() && !isNumber || element == String.class || element.isEnum();
        return isConstant ? Kind.CONSTANT : Kind.OBJECT;
    }

    private MethodHandles.Lookup lookup() throws IllegalAccessException {
        RecordType.class.getModule().addReads(type.getModule());
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            // Not opened to this module: a public record in an exported package will do as well.
            return MethodHandles.publicLookup();
        }
    }

    /** The constructor as a method of the two arrays of {@link Values}, so that no number is boxed. */
    private MethodHandle spread(MethodHandle handle) {
        MethodHandle spread = handle.asType(handle.type().changeReturnType(Object.class));
        int[] order = new int[types.length];
        for (int i = 0; i < types.length; i++) {
            boolean isNumber = kinds[i] == Kind.NUMBER;
            Class<?> array = isNumber ? double[].class : Object[].class;
            MethodHandle get = MethodHandles.insertArguments(MethodHandles.arrayElementGetter(array), 1, i);
            MethodHandle cast =
                    MethodHandles.explicitCastArguments(get, get.type().changeReturnType(types[i]));
            spread = MethodHandles.filterArguments(spread, i, cast);
            order[i] = isNumber ? 1 : 0;
        }
        MethodType arrays = MethodType.methodType(Object.class, Object[].class, double[].class);
        return MethodHandles.permuteArguments(spread, arrays, order);
    }

    private IllegalArgumentException closed(IllegalAccessException cause) {
        String reader = RecordType.class.getModule().isNamed()
                ? " to " + RecordType.class.getModule().getName()
                : "";
        return new IllegalArgumentException(
                "parameters: expected a record that can be read and made here, but " + type.getName()
                        + " is not public in an exported package; make it so, or write \"opens " + type.getPackageName()
                        + reader + ";\" in the module-info of "
                        + type.getModule().getName(),
                cause);
    }

    Class<?> type() {
        return type;
    }

    int size() {
        return types.length;
    }

    String name(int component) {
        return names[component];
    }

    Class<?> type(int component) {
        return types[component];
    }

    Kind kind(int component) {
        return kinds[component];
    }

    double number(int component, Object value) {
        try {
            return (double) readers[component].invokeExact(value);
        } catch (Throwable e) {
            throw passedOn(e);
        }
    }

    Object object(int component, Object value) {
        try {
            return (Object) readers[component].invokeExact(value);
        } catch (Throwable e) {
            throw passedOn(e);
        }
    }

    Values values(Object value) {
        Values values = new Values(new Object[types.length], new double[types.length]);
        for (int i = 0; i < types.length; i++) {
            if (kinds[i] == Kind.NUMBER) {
                values.numbers()[i] = number(i, value);
            } else {
                values.objects()[i] = object(i, value);
            }
        }
        return values;
    }

    Object create(Values values) {
        try {
            return (Object) constructor.invokeExact(values.objects(), values.numbers());
        } catch (Throwable e) {
            throw passedOn(e);
        }
    }

    /** What a record's own accessor or constructor throws goes through as it is. */
    private static RuntimeException passedOn(Throwable e) {
        if (e instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e);
    }
}
