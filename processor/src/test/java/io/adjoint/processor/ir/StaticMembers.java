package io.adjoint.processor.ir;

import io.adjoint.processor.ir.Type.Scalar;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The static methods and fields that programs name, found on the class path of the tests. */
public final class StaticMembers {
    private static final Map<Op.Function, Optional<Method>> METHODS = new ConcurrentHashMap<>();

    /** The method that a function stands for, if this JDK and class path have it. */
    public static Optional<Method> method(Op.Function function) {
        return METHODS.computeIfAbsent(function, StaticMembers::find);
    }

    /** Calls the method that a function stands for. */
    public static Object call(Op.Function function, List<Object> arguments) {
        Method method = method(function)
                .orElseThrow(() -> new AssertionError("there is no " + function + function.parameters()));
        return call(method, arguments);
    }

    /** Calls a method of a class under test, of which no other with that name takes as many arguments. */
    static Object call(String owner, String name, List<Object> arguments) {
        Method method = Arrays.stream(classNamed(owner).getDeclaredMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments.size())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + owner + "." + name));
        method.setAccessible(true);
        return call(method, arguments);
    }

    private static Object call(Method method, List<Object> arguments) {
        try {
            return method.invoke(null, arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static Object field(Expr.Static field) {
        try {
            Field found = classNamed(field.owner()).getDeclaredField(field.name());
            found.setAccessible(true);
            return found.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Method> find(Op.Function function) {
        Class<?> owner = classNamed(function.owner());
        Class<?>[] parameters =
                function.parameters().stream().map(StaticMembers::classOf).toArray(Class<?>[]::new);
        try {
            return Optional.of(owner.getMethod(function.name(), parameters));
        } catch (NoSuchMethodException e) {
            return Arrays.stream(owner.getMethods())
                    .filter(method -> method.getName().equals(function.name()))
                    .filter(method -> takes(method, parameters))
                    .findFirst();
        }
    }

    private static boolean takes(Method method, Class<?>[] arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean fits = parameters.length == arguments.length;
        for (int i = 0; fits && i < parameters.length; i++) {
            fits = parameters[i].isAssignableFrom(arguments[i]);
        }
        return fits;
    }

    /** The class of a type of the language. */
    static Class<?> classOf(Type type) {
        if (type instanceof Type.Array array) {
            return classOf(array.element()).arrayType();
        }
        return type instanceof Scalar scalar ? primitive(scalar) : classNamed(type.toString());
    }

    private static Class<?> primitive(Scalar type) {
        return switch (type) {
            case DOUBLE -> double.class;
            case FLOAT -> float.class;
            case LONG -> long.class;
            case INT -> int.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case BYTE -> byte.class;
            case BOOLEAN -> boolean.class;
        };
    }

    /**
     * The class of a canonical name, in which a nested class has a dot; a test may compile it and set it up as context.
     */
    private static Class<?> classNamed(String canonical) {
        String name = canonical;
        while (true) {
            try {
                return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                int dot = name.lastIndexOf('.');
                if (dot < 0) {
                    throw new AssertionError(canonical, e);
                }
                name = name.substring(0, dot) + "$" + name.substring(dot + 1);
            }
        }
    }

    private StaticMembers() {}
}
