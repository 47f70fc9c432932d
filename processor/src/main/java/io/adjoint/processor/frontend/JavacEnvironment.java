package io.adjoint.processor.frontend;

import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the front end asks of javac: types and elements of the environment that runs us, trees of the javac behind it.
 *
 * @param followsAll whether a call is followed into every source of the compilation, and not only into what is
 *     annotated
 */
public record JavacEnvironment(Types types, Elements elements, Trees trees, boolean followsAll) {
    public JavacEnvironment(Types types, Elements elements, Trees trees) {
        this(types, elements, trees, false);
    }
}
