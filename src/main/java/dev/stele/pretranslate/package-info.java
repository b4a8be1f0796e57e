/**
 * Puts what the memory has for the segments of a file beside them, as XLIFF that a translation tool
 * opens. An XLIFF stays the file that it was, with the matches added; a document is made an XLIFF
 * first, in a process of its own, and cut into the segments that the memory is cut into. Files are
 * read and written by the filters of the Okapi Framework.
 */
package dev.stele.pretranslate;
