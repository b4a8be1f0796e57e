/**
 * The nouns of Stele as values: language, symbol, paragraph path, block, section, paragraph,
 * segment. Every value checks itself when it is made, so whoever holds one need not check it again.
 */
package dev.stele.document;
