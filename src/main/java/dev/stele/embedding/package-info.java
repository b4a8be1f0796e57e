/**
 * A model of sentences that the user names, as a value, and the place where the library that runs
 * it is looked for. Nothing of that library is needed, or loaded, where no model is named.
 */
package dev.stele.embedding;
