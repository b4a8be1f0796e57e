package dev.stele.lexicon;

/**
 * What is believed of translations before any text is seen, by the units of the texts.
 *
 * <p>Not a value to be compared; it is made once for some texts and read in inner loops.
 *
 * @param table every pair of units that may translate each other
 * @param source of source units: how many sightings the belief in their translations is worth
 * @param target of target units: the same
 */
record Prior(TranslationTable table, KnownUnits source, KnownUnits target) {
  static final Prior NONE =
      new Prior(new TranslationTable.Builder().build(0), KnownUnits.NONE, KnownUnits.NONE);
}
