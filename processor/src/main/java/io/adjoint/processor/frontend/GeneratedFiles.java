package io.adjoint.processor.frontend;

import io.adjoint.processor.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Messager;

/** Where generated classes go: one file for each annotated class, which depends on the file of that class alone. */
final class GeneratedFiles {

    private final Filer filer;
    private final Messager messager;

    GeneratedFiles(Filer filer, Messager messager) {
        this.filer = filer;
        this.messager = messager;
    }

    void write(AnnotatedClass annotated, String source) {
        String name = annotated.generatedQualifiedName();
        try (Writer writer = filer.createSourceFile(name, annotated.outermost()).openWriter()) {
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
