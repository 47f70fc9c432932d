package io.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method that solves an equation: it is differentiated through the equation, not through the iterations. Where a
 * differentiable method calls it, or if it is {@link Differentiable} itself, its derivative is that of the implicit
 * function: for {@code F(x, p) = 0}, that of x with respect to p is −(∂F/∂x)⁻¹ ∂F/∂p at the solution.
 *
 * <pre>{@code
 * @ImplicitRoot("residual")
 * static double impliedVolatility(double price, double s, double k, double t, double tolerance) { ... }
 *
 * static double residual(double volatility, double price, double s, double k, double t) {
 *   return call(s, k, t, volatility) - price;
 * }
 * }</pre>
 *
 * <p>The solver is static and returns a {@code double}, a {@code float}, or an array of {@code double}, a new one. Its
 * body may be any Java: it is not looked into, and must not write to its arguments. What it returns is taken to be the
 * solution: the derivative is as good as that.
 *
 * <p>The equation is a static method whose source is at hand. Its first parameter is the unknown, of the type that the
 * solver returns; the others are parameters of the solver, by name and type. It returns what is zero at the solution: a
 * number, or as many numbers as there are unknowns. It must be differentiable, and need not be annotated. With respect
 * to those parameters of the solver that it does not have, a tolerance or a first guess, the derivative is zero: the
 * solution does not depend on them.
 *
 * <p>Where ∂F/∂x is singular, the derivative is infinite or NaN, as division gives it.
 *
 * @see FixedPoint
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ImplicitRoot {

    /** The method that is zero at the solution: its name if it is in the same class, else its qualified name. */
    String value();
}
