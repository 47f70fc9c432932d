package io.adjoint.processor.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: it writes {@code m.OtherBase}, in the first round. */
@SupportedAnnotationTypes("*")
final class SuperclassProcessor extends AbstractProcessor {

    static final String TEXT = """
            package m;

            public class OtherBase {
                protected static final double SCALE = 3;

                int base() {
                    return 41;
                }

                String mk() {
                    return "made";
                }

                static String st() {
                    return "static";
                }

                protected static double scaled(double x) {
                    return SCALE * x;
                }
            }
            """;

    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("m.OtherBase").openWriter()) {
                writer.write(TEXT);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return false;
    }
}
