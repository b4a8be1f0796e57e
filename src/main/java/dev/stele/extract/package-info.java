/**
 * A file becomes blocks of clean text: page furniture off, wrapped lines rejoined, footnotes apart.
 * The file itself is parsed in a process of its own with limits on memory, time and output, because
 * nobody vouches for it.
 */
package dev.stele.extract;
