package io.adjoint.processor.frontend;

import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the front end asks of javac: types and elements of the environment that runs us, trees of the javac behind it.
 */
public record JavacEnvironment(Types types, Elements elements, Trees trees) {}
