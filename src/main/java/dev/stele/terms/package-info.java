/**
 * Words and phrases and what they are rendered as: where the rendering of a phrase stands in the
 * other text, and which renderings a memory knows of it. It is asked about hits of a concordance.
 */
package dev.stele.terms;
