package io.adjoint.processor.libraries;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * A method of a library that a derivative could be asked of.
 *
 * @param file the source, relative to the library's root
 * @param position where its declaration starts
 * @param key its class, name and erased parameter types
 */
record Candidate(Path file, long position, Key key) {

    /** What tells methods apart, in a source and in a class file. */
    record Key(String owner, String name, List<String> parameters) {

        static Key of(ExecutableElement method, Elements elements, Types types) {
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            List<String> parameters = method.getParameters().stream()
                    .map(each -> types.erasure(each.asType()).toString().replaceAll("@\\S+ ", ""))
                    .toList();
            return new Key(
                    elements.getBinaryName(owner).toString(),
                    method.getSimpleName().toString(),
                    parameters);
        }

        @Override
        public String toString() {
            String simple = owner.substring(owner.lastIndexOf('.') + 1);
            return simple + "." + name
                    + parameters.stream()
                            .map(each -> each.substring(each.lastIndexOf('.') + 1))
                            .collect(Collectors.joining(",", "(", ")"));
        }
    }
}
