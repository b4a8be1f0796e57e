package dev.stele.store;

/**
 * Units that follow one another: those of one bitext, or the imported ones of one symbol.
 *
 * @param symbol empty where their document has none
 * @param bitext empty where they were imported
 */
record UnitGroup(String symbol, String bitext) {}
