/** javac in, the language between out: the only room that sees javac. */
package io.adjoint.processor.frontend;
