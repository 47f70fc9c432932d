/** How generated code reads fields of the user's classes that it cannot name. */
package io.adjoint.access;
