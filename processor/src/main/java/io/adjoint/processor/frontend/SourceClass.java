package io.adjoint.processor.frontend;

import io.adjoint.processor.ir.CustomRule;
import io.adjoint.processor.ir.GivenDerivative;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Program;
import io.adjoint.processor.ir.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A class with annotated methods, as read; no javac object in it.
 *
 * @param packageName its package, or empty
 * @param canonicalName {@code p.Outer.Inner}
 * @param generatedName the simple name of the class to write: {@code Outer_InnerGrad}
 * @param sourceFile the name of its file: {@code Outer.java}
 * @param isPublic whether it and all classes around it are public
 * @param hasGenerated whether {@code javax.annotation.processing.Generated} can be read from its module
 * @param shadowedJavaLang the simple names of types of {@code java.lang} that mean something else in its package or
 *     scope
 * @param methods the annotated methods, in source order
 * @param rules the rules that users wrote for what the methods call
 */
public record SourceClass(
        String packageName,
        String canonicalName,
        String generatedName,
        String sourceFile,
        boolean isPublic,
        boolean hasGenerated,
        Set<String> shadowedJavaLang,
        List<SourceMethod> methods,
        List<CustomRule> rules) {
    public SourceClass {
        shadowedJavaLang = Set.copyOf(shadowedJavaLang);
        methods = List.copyOf(methods);
        rules = List.copyOf(rules);
    }

    /** Its methods and all that they call. */
    public Program program() {
        Map<Signature, Procedure> all = new LinkedHashMap<>();
        Map<Signature, GivenDerivative> given = new LinkedHashMap<>();
        Map<Integer, Integer> checkpoints = new LinkedHashMap<>();
        methods.forEach(method -> {
            method.program().procedures().forEach(all::putIfAbsent);
            given.putAll(method.program().given());
            checkpoints.putAll(method.program().checkpoints());
        });
        return new Program(all, given, checkpoints);
    }

    /** The same class with some of its methods. */
    public SourceClass keeping(List<SourceMethod> some) {
        return new SourceClass(
                packageName,
                canonicalName,
                generatedName,
                sourceFile,
                isPublic,
                hasGenerated,
                shadowedJavaLang,
                some,
                rules);
    }
}
