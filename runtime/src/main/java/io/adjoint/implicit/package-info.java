/** What the derivatives of methods that solve equations need: a linear system of the size of the unknown. */
package io.adjoint.implicit;
