/** The annotations that ask for gradients, and what a differentiable method can say about its own differentiation. */
package io.adjoint;
