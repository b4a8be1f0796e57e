/** The commands. This is the only place where implementations are named and wired together. */
package dev.stele.cli;
