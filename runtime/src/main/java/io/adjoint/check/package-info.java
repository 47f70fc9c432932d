/**
 * Tests for gradients and derivative rules: against difference quotients, by the order of the Taylor remainder, and
 * forward mode against reverse mode.
 */
package io.adjoint.check;
