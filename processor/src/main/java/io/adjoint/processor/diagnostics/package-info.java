/** What can be said to the user: one catalogue. */
package io.adjoint.processor.diagnostics;
