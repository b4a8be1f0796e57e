package dev.stele.lexicon;

/**
 * What is believed of the units of the texts at hand: how frequent each is, and which translate
 * each other.
 */
public final class LexicalModel {
  private final TranslationTable table;
  private final UnitStatistics source;
  private final UnitStatistics target;

  LexicalModel(TranslationTable table, UnitStatistics source, UnitStatistics target) {
    this.table = table;
    this.source = source;
    this.target = target;
  }

  /** Which units translate which. */
  public TranslationTable table() {
    return table;
  }

  /** What is believed of the units of the source. */
  public UnitStatistics source() {
    return source;
  }

  /** What is believed of the units of the target. */
  public UnitStatistics target() {
    return target;
  }
}
