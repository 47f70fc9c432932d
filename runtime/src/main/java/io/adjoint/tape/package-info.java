/**
 * Last-in-first-out stores for what a forward sweep records and its reverse sweep restores. They hold values and
 * nothing else: no operations, no links. None of them is safe for use by several threads at once; a generated method
 * makes its own.
 */
package io.adjoint.tape;
