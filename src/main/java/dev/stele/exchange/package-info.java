/**
 * Units and bitexts in the formats of other tools, out and in: TMX first of all. What is written
 * here is read by strict readers, so each writer follows its specification to the letter.
 */
package dev.stele.exchange;
