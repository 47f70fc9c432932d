package io.adjoint.samples.gradbench;

import io.adjoint.samples.gradbench.problems.Hello;
import io.adjoint.samples.gradbench.problems.HelloGrad;

/** The eval {@code hello}: a square and its derivative. */
final class HelloEval {

    static Eval<Double, Double> eval() {
        return Eval.of("hello", Double.class).with("square", Hello::square).with("double", HelloGrad::square$grad);
    }

    private HelloEval() {}
}
