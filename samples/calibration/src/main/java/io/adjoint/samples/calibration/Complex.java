package io.adjoint.samples.calibration;

import io.adjoint.Differentiable;

/**
 * A complex number. Where a differentiable method makes some, their gradients are written as those of two numbers each.
 */
@Differentiable
record Complex(double re, double im) {

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    Complex over(Complex other) {
        double square = other.re * other.re + other.im * other.im;
        return new Complex((re * other.re + im * other.im) / square, (im * other.re - re * other.im) / square);
    }

    double abs() {
        return Math.sqrt(re * re + im * im);
    }

    /** The root whose real part is not negative. */
    Complex sqrt() {
        double root = Math.sqrt((Math.abs(re) + abs()) / 2);
        return re >= 0
                ? new Complex(root, im / (2 * root))
                : new Complex(Math.abs(im) / (2 * root), Math.copySign(root, im));
    }

    Complex exp() {
        double length = Math.exp(re);
        return new Complex(length * Math.cos(im), length * Math.sin(im));
    }

    /** The logarithm whose imaginary part is between -π and π. */
    Complex log() {
        return new Complex(Math.log(abs()), Math.atan2(im, re));
    }
}
