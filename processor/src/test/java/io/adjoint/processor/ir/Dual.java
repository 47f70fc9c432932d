package io.adjoint.processor.ir;

/**
 * A number with its tangent.
 *
 * @param value a {@code Double} or {@code Float}, computed as Java computes it
 * @param tangent how fast it changes along the direction; a {@code double} for a {@code float} too
 */
public record Dual(Object value, double tangent) {
    double number() {
        return ((Number) value).doubleValue();
    }
}
