package io.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a gradient that is written by hand: the {@link Differentiable} method that it is the gradient of. The compiler
 * sees to it that its parameters and its result are those of the gradient that it derives, so that one can stand for
 * the other; {@link io.adjoint.check.GradientCheck#byHand} compares their numbers.
 *
 * <pre>{@code
 * @Differentiable
 * static double price(double s, double v) { ... }
 *
 * record Greeks(double s, double v) {}
 *
 * @AdjointOf("price")
 * static Greeks greeks(double s, double v) { ... }
 * }</pre>
 *
 * <p>It is static, with the parameters of the method, an object that the method is called on first. For one independent
 * it returns its gradient, for one or several a record of the gradients, each under the name of its independent and in
 * their order, with or without a {@code value} before them: what {@code price$grad} or {@code price$valueAndGrad}
 * returns, or a record of your own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AdjointOf {

    /**
     * The method: its name if it is in the same class, otherwise its qualified name and parameter types, as in
     * {@code "org.x.Prices.price(double, double)"}.
     */
    String value();
}
