/**
 * What Stele remembers: bitexts and the translation units that they yield, with their review state.
 * The ports {@link dev.stele.memory.Memory} and {@link dev.stele.memory.Concordance} say what may
 * be asked of it; other packages implement them.
 */
package dev.stele.memory;
