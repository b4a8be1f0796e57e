/**
 * A paragraph becomes segments by the rules of an SRX file, which is ours and lies in {@code
 * config/}. A heading, a tag and a date are one segment each.
 */
package dev.stele.segment;
