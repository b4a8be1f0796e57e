package dev.stele.search;

/**
 * What is compared as a whole.
 *
 * @param term its folded form
 * @param start where it begins in the kept text, in UTF-16 code units
 * @param end where it ends
 * @param han whether it is a character of a script that writes no blanks between words
 */
record Token(String term, int start, int end, boolean han) {}
