/**
 * The concordance on a Lucene index. The index is derived from the memory: it follows its revisions
 * and can be made anew from them.
 */
package dev.stele.search;
