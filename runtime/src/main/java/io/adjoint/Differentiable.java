package io.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the compiler to write the gradient of a method. For a class {@code Neuron} the methods are written to
 * {@code NeuronGrad} in the same package: for {@code loss(...)} there is {@code loss$grad(...)}, with the same
 * parameters.
 *
 * <p>On a type it stands for all methods of the type that can be differentiated. A method that is annotated itself must
 * be differentiable: what stands in the way is a compile error at its place in the source.
 *
 * <p>The annotation is read by the compiler only; nothing looks at it at run time.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Differentiable {

    /**
     * The independents: the parameters to differentiate with respect to, by name, or {@code "this.w"} for a field. If
     * none is named, every parameter that can carry a derivative is one: {@code double}, {@code float}, an array of
     * these of any rank, and a record or class that contains such.
     */
    String[] wrt() default {};

    /** What to write beyond the gradient, and beyond the value with its gradient. */
    Emit[] emit() default {};

    /** Classes whose methods are annotated with {@link Derivative}: rules for methods whose source is not at hand. */
    Class<?>[] rules() default {};

    /**
     * How much may be recorded. If what is generated for the method would record more, that is a compile error, which
     * says what is recorded, where and why. It covers the methods that are called, unless they come compiled. On a type
     * it holds for each of its methods.
     */
    TapeBound tape() default TapeBound.ANY;
}
