/** What generated code does with whole arrays: zeros of their shape, and the test that two of them are distinct. */
package io.adjoint.array;
