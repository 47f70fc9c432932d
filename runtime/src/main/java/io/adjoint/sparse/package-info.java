/** Sparse Hessians and Jacobians: patterns, the colouring of their columns, and the matrices as coordinate lists. */
package io.adjoint.sparse;
