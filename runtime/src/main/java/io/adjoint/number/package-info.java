/** Functions of single numbers that Java writes in several steps, as generated gradients call them. */
package io.adjoint.number;
