package io.adjoint.processor.emit;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Short ways to generated classes, and what comes of them. */
final class Generated {
    static final String NAME = "demo.ModelGrad";

    /** A class derived from {@code demo.Model}. */
    static GeneratedClass classOf(List<GeneratedRecord> records, Procedure... procedures) {
        List<GeneratedMethod> methods = Arrays.stream(procedures)
                .map(procedure -> new GeneratedMethod(procedure, List.of(), Visibility.PACKAGE))
                .toList();
        return new GeneratedClass(
                "demo", "ModelGrad", "Model.java", "demo.Model", false, false, Set.of(), methods, records);
    }

    static GeneratedClass classOf(Procedure... procedures) {
        return classOf(List.of(), procedures);
    }

    /** The procedure {@code f} of the generated class itself. */
    static Procedure procedure(List<Var> parameters, Expr result, Stmt... body) {
        Signature signature =
                new Signature("", "f", parameters.stream().map(Var::type).toList(), result.type(), false);
        return new Procedure(signature, parameters, Block.of(body), Optional.of(result), Origin.NONE);
    }

    /** The procedure {@code f} that returns nothing. */
    static Procedure routine(List<Var> parameters, Stmt... body) {
        Signature signature =
                new Signature("", "f", parameters.stream().map(Var::type).toList(), Type.Void.VOID, false);
        return new Procedure(signature, parameters, Block.of(body), Optional.empty(), Origin.NONE);
    }

    /** The lines between the braces of the one method, without their indentation. */
    static List<String> body(Procedure procedure) {
        List<String> lines =
                JavaWriter.write(classOf(procedure)).lines().map(String::strip).toList();
        int header = 0;
        while (!lines.get(header).contains(" f(")) {
            header++;
        }
        while (!lines.get(header).endsWith("{")) {
            header++;
        }
        return lines.subList(header + 1, lines.size() - 2);
    }

    /** The text of an expression where exactly its type is wanted. */
    static String text(Expr expr, Var... variables) {
        Stmt throwing = new Stmt.Throw(expr, Origin.NONE);
        String line = body(routine(List.of(variables), throwing)).get(0);
        return line.substring("throw ".length(), line.length() - 1);
    }

    /** The result of the one method, compiled together with a user's class. */
    static Object run(GeneratedClass generated, String model, Object... arguments) {
        ClassLoader classes = new JavaSources()
                .with("demo.Model", model)
                .with(NAME, JavaWriter.write(generated))
                .compile();
        return call(classes, NAME, "f", arguments);
    }

    static Object run(Procedure procedure, Object... arguments) {
        return run(classOf(procedure), "package demo; final class Model {}", arguments);
    }

    static Object call(ClassLoader classes, String className, String name, Object... arguments) {
        try {
            for (Method method : classes.loadClass(className).getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    method.setAccessible(true);
                    return method.invoke(null, arguments);
                }
            }
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no method " + name + " in " + className);
    }

    private Generated() {}
}
