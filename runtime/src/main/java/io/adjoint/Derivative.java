package io.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as the derivative rule of another one, which is static, takes numbers and arrays, and returns a number
 * or an array.
 *
 * <p>The rule of {@code y = f(x1, ..., xn)} for an argument that is a number is a static method with the parameters
 * {@code (g, x1, ..., xn, y)}: {@code g} is the adjoint of the result, and of its type. It returns what the adjoint of
 * the argument grows by, and must be linear in {@code g}:
 *
 * <pre>{@code
 * @Derivative(of = "softplus")
 * static double softplusAdjoint(double g, double x, double y) {
 *   return g / (1 + Math.exp(-x));
 * }
 * }</pre>
 *
 * <p>The rule for an argument that is an array is a static {@code void} method with one parameter more, the adjoint of
 * the array. It adds to that what it grows by, and changes nothing else:
 *
 * <pre>{@code
 * @Derivative(of = "norm")
 * static void normAdjoint(double g, double[] a, double y, double[] aBar) {
 *   for (int i = 0; i < a.length; i++) {
 *     aBar[i] += g * a[i] / y;
 *   }
 * }
 * }</pre>
 *
 * <p>The body of a method with a rule is not looked into. It is taken to write to none of its arguments, and to return
 * an array of its own.
 *
 * <p>A method with several arguments that can carry a derivative needs one rule for each, told apart by
 * {@link #argument}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Derivative {

    /**
     * The method that this is the rule of: its name if it is in the same class, otherwise its qualified name and
     * parameter types, as in {@code "org.x.Gamma.logGamma(double)"}.
     */
    String of();

    /** The name of the argument whose adjoint the rule gives; may be left out when there is but one. */
    String argument() default "";
}
