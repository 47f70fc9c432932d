package io.adjoint.processor.frontend;

import io.adjoint.processor.DifferentiableProcessor;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** The processor itself; what it writes is changed on its way to the file. */
@SupportedAnnotationTypes("io.adjoint.Differentiable")
final class SplicingProcessor extends AbstractProcessor {

    private final DifferentiableProcessor processor = new DifferentiableProcessor();
    private final UnaryOperator<String> change;

    SplicingProcessor(UnaryOperator<String> change) {
        this.change = change;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processor.init(new WrappedEnvironment(environment) {
            @Override
            public Filer getFiler() {
                return new SplicingFiler(environment.getFiler());
            }
        });
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    private final class SplicingFiler implements Filer {
        private final Filer original;

        SplicingFiler(Filer original) {
            this.original = original;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
            return new ForwardingJavaFileObject<>(original.createSourceFile(name, origins)) {
                @Override
                public Writer openWriter() throws IOException {
                    return changing(super.openWriter());
                }
            };
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
            return original.createClassFile(name, origins);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence room, CharSequence name, Element... origins)
                throws IOException {
            return original.createResource(location, room, name, origins);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence room, CharSequence name)
                throws IOException {
            return original.getResource(location, room, name);
        }
    }

    private Writer changing(Writer file) {
        return new FilterWriter(new StringWriter()) {
            @Override
            public void close() throws IOException {
                try (file) {
                    file.write(change.apply(out.toString()));
                }
            }
        };
    }
}
