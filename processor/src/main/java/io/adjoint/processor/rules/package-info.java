/** Derivatives of operators and functions: one table. */
package io.adjoint.processor.rules;
