package io.adjoint.optim;

/**
 * A row of numbers that parameters end in: an array of {@code double} or {@code float}, or a single number.
 *
 * @param index its place among the leaves, from 0
 * @param start where its first number stands among all numbers, from 0
 * @param length how many numbers it has
 */
record Leaf(int index, int start, int length) {}
