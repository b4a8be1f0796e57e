/**
 * Runs models of sentences with ONNX Runtime, and cuts text into their tokens. No other package
 * names this one: it is found as a service, and a build may leave it out.
 */
package dev.stele.onnx;
