package dev.stele.pretranslate;

/**
 * A segment as it is looked up.
 *
 * @param file which of the files that an XLIFF holds it stands in, from 0; segments of different
 *     files are no neighbours
 * @param text without inline codes and without blanks around it; empty where it has only codes
 */
record SourceText(int file, String text) {}
