package io.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method that finds a fixed point, {@code x = step(x, p)}: it is differentiated through this equation, not through
 * the iterations. The derivative of x with respect to p is (1 − ∂step/∂x)⁻¹ ∂step/∂p at the solution.
 *
 * <pre>{@code
 * @FixedPoint("step")
 * static double cubeRoot(double a) { ... }
 *
 * static double step(double x, double a) {
 *   return (2 * x + a / (x * x)) / 3;
 * }
 * }</pre>
 *
 * <p>For the two methods holds what {@link ImplicitRoot} says of solver and equation.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface FixedPoint {

    /** The method that gives back the solution: its name if it is in the same class, else its qualified name. */
    String value();
}
