package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Where generated classes go: one file for each annotated class. It depends on the file of that class, and on those of
 * the methods that are followed from it.
 */
final class GeneratedFiles {

    private final Filer filer;
    private final Messager messager;

    GeneratedFiles(Filer filer, Messager messager) {
        this.filer = filer;
        this.messager = messager;
    }

    /** @param files the top-level classes that the source was made from */
    void write(AnnotatedClass annotated, Set<TypeElement> files, String source) {
        String name = annotated.generatedQualifiedName();
        Set<Element> origins = new LinkedHashSet<>(Set.of(annotated.outermost()));
        origins.addAll(files);
        try (Writer writer =
                filer.createSourceFile(name, origins.toArray(Element[]::new)).openWriter()) {
            writer.write(source);
        } catch (FilerException exists) {
            // The filer knows what this compilation was given, and what others wrote; an older output is neither.
            report(annotated, Diagnostic.ADJ407, name);
        } catch (IOException failure) {
            report(annotated, Diagnostic.ADJ902, "writing " + name, failure);
        }
    }

    private void report(AnnotatedClass annotated, Diagnostic diagnostic, Object... arguments) {
        messager.printMessage(javax.tools.Diagnostic.Kind.ERROR, diagnostic.format(arguments), annotated.type());
    }
}
