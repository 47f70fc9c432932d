package io.adjoint.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.adjoint.processor.ir.Interpreter;
import io.adjoint.processor.ir.Printer;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Verifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A class that was compiled, and its methods as they were read, run beside each other. */
final class LoweringComparison {
    private final ReadingProcessor read;
    private final Class<?> compiled;

    private LoweringComparison(ReadingProcessor read, Class<?> compiled) {
        this.read = read;
        this.compiled = compiled;
    }

    /** The only class of a run, by its name. */
    static LoweringComparison of(JavacRun run, String name) throws ReflectiveOperationException, MalformedURLException {
        ReadingProcessor read = new ReadingProcessor();
        JavacRun.Result result = run.processor(read).run();
        assertThat(result.errors()).isEmpty();
        URL[] classes = {result.classes().toUri().toURL()};
        ClassLoader loader = new URLClassLoader(classes, LoweringComparison.class.getClassLoader());
        return new LoweringComparison(read, Class.forName(name, true, loader));
    }

    Stream<String> methods() {
        return read.classes.stream()
                .flatMap(type -> type.methods().stream())
                .map(method -> method.procedure().name());
    }

    /** Compares the method with itself on some inputs, and gives the different outcomes. */
    Set<String> outcomes(String name, int draws) throws ReflectiveOperationException {
        SourceMethod asRead = read.method(name);
        for (Procedure procedure : asRead.program().procedures().values()) {
            assertThat(Verifier.verify(procedure)).as(Printer.print(procedure)).isEmpty();
        }
        Method method = Stream.of(compiled.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        SplittableRandom random = new SplittableRandom(name.hashCode());
        Set<String> outcomes = new HashSet<>();
        for (int draw = 0; draw < draws; draw++) {
            outcomes.add(outcome(asRead, method, random));
        }
        return outcomes;
    }

    private String outcome(SourceMethod asRead, Method method, SplittableRandom random)
            throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(LoweringInputs.draw(type, random));
        }
        Object[] ofJava = arguments.stream().map(LoweringInputs::copy).toArray();
        Object[] ofIr = arguments.stream().map(LoweringInputs::copy).toArray();
        Object receiver = Modifier.isStatic(method.getModifiers())
                ? null
                : compiled.getConstructor().newInstance();
        String expected = inJava(method, receiver, ofJava);
        String actual = inIr(asRead, receiver, ofIr);
        assertThat(actual + Arrays.deepToString(ofIr))
                .as(
                        "%s%s%n%s",
                        method.getName(), Arrays.deepToString(arguments.toArray()), Printer.print(asRead.procedure()))
                .isEqualTo(expected + Arrays.deepToString(ofJava));
        return expected;
    }

    private static String inJava(Method method, Object receiver, Object[] arguments)
            throws ReflectiveOperationException {
        try {
            return LoweringInputs.bits(method.invoke(receiver, arguments));
        } catch (InvocationTargetException e) {
            return e.getCause().getClass().getSimpleName();
        }
    }

    /** Constants and class literals name classes that only the loader of the compiled ones can find. */
    private String inIr(SourceMethod asRead, Object receiver, Object[] arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(compiled.getClassLoader());
        try {
            return interpreted(asRead, receiver, arguments);
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    private static String interpreted(SourceMethod asRead, Object receiver, Object[] arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        if (receiver != null) {
            all.add(0, receiver);
        }
        try {
            return LoweringInputs.bits(
                    Interpreter.run(asRead.program(), asRead.procedure().signature(), all.toArray()));
        } catch (Interpreter.Thrown thrown) {
            return LoweringInputs.exceptionIn(thrown.getMessage());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
