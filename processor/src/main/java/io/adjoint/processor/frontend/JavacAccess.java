package io.adjoint.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The javac behind a processing environment. Build tools wrap the environment, and javac gives its trees only to its
 * own; for all else the wrapper is the one to use, since it tracks what is written.
 */
record JavacAccess(Trees trees, JavacTask task) {

    /** Wrappers within wrappers are followed no further than this. */
    private static final int DEPTH = 8;

    /** The javac behind an environment; empty if another compiler runs us, or javac cannot be found behind it. */
    static Optional<JavacAccess> of(ProcessingEnvironment environment) {
        try {
            ProcessingEnvironment own = unwrap(environment);
            return Optional.of(new JavacAccess(Trees.instance(own), JavacTask.instance(own)));
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return Optional.empty();
        }
    }

    private static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        ProcessingEnvironment current = environment;
        for (int i = 0; i < DEPTH && !isOwn(current); i++) {
            ProcessingEnvironment wrapped = current;
            Optional<ProcessingEnvironment> inner = unwrapIntelliJ(wrapped).or(() -> fieldOf(holder(wrapped), wrapped));
            if (inner.isEmpty()) {
                return current;
            }
            current = inner.get();
        }
        return current;
    }

    private static boolean isOwn(ProcessingEnvironment environment) {
        return environment.getClass().getName().startsWith("com.sun.tools.javac.");
    }

    /** IntelliJ's build wraps the environment in a proxy, and offers this to unwrap it. */
    private static Optional<ProcessingEnvironment> unwrapIntelliJ(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers =
                    environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
            Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
            Object inner = unwrap.invoke(null, ProcessingEnvironment.class, environment);
            return Optional.of((ProcessingEnvironment) inner).filter(other -> other != environment);
        } catch (ReflectiveOperationException | RuntimeException notIntelliJ) {
            return Optional.empty();
        }
    }

    /** What holds the fields of a wrapper: of a proxy, its handler. */
    private static Object holder(ProcessingEnvironment environment) {
        return Proxy.isProxyClass(environment.getClass()) ? Proxy.getInvocationHandler(environment) : environment;
    }

    /** Gradle's wrapper keeps the environment in a field, {@code delegate} or {@code processingEnv}. */
    private static Optional<ProcessingEnvironment> fieldOf(Object holder, ProcessingEnvironment wrapper) {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Optional<ProcessingEnvironment> value = valueOf(field, holder).filter(other -> other != wrapper);
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessingEnvironment> valueOf(Field field, Object holder) {
        if (Modifier.isStatic(field.getModifiers())) {
            return Optional.empty();
        }
        try {
            field.setAccessible(true);
            return field.get(holder) instanceof ProcessingEnvironment inner ? Optional.of(inner) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return Optional.empty();
        }
    }
}
