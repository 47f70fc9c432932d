package io.adjoint.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** An environment as Gradle makes one: the original in a private field, and a filer that sees what is written. */
class WrappedEnvironment implements ProcessingEnvironment {

    private final ProcessingEnvironment delegate;

    /** The classes that were written, each with the elements that it was said to come from. */
    final List<String> written = new ArrayList<>();

    WrappedEnvironment(ProcessingEnvironment delegate) {
        this.delegate = delegate;
    }

    @Override
    public Filer getFiler() {
        Filer original = delegate.getFiler();
        return new Filer() {
            @Override
            public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws java.io.IOException {
                written.add(name + " from " + List.of(origins));
                return original.createSourceFile(name, origins);
            }

            @Override
            public JavaFileObject createClassFile(CharSequence name, Element... origins) throws java.io.IOException {
                return original.createClassFile(name, origins);
            }

            @Override
            public FileObject createResource(
                    JavaFileManager.Location location, CharSequence room, CharSequence name, Element... origins)
                    throws java.io.IOException {
                return original.createResource(location, room, name, origins);
            }

            @Override
            public FileObject getResource(JavaFileManager.Location location, CharSequence room, CharSequence name)
                    throws java.io.IOException {
                return original.getResource(location, room, name);
            }
        };
    }

    @Override
    public Map<String, String> getOptions() {
        return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
        return delegate.getMessager();
    }

    @Override
    public Elements getElementUtils() {
        return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
        return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
        return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
        return delegate.getLocale();
    }
}
