/** The partial derivatives that need a guard: what a formula alone would get wrong at a point or at a tie. */
package io.adjoint.partials;
