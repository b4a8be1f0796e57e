package dev.stele.lexicon;

import java.util.function.IntConsumer;

/** The lexicon's belief, and that numerals, symbols, marks and names answer to themselves. */
final class TaskPrior implements Prior {
  private static final double VALUE_WEIGHT = 4;
  private static final double WORD_WEIGHT = 1;
  private static final double SELF = 0.9;

  private final PairLexicon lexicon;
  private final TranslationTable table;
  private final UnitCounts sourceCounts;
  private final UnitCounts targetCounts;
  private final float[] self;

  TaskPrior(
      PairLexicon lexicon,
      Vocabulary vocabulary,
      UnitCounts sourceCounts,
      UnitCounts targetCounts) {
    this.lexicon = lexicon;
    table = lexicon.table();
    this.sourceCounts = sourceCounts;
    this.targetCounts = targetCounts;
    self = new float[vocabulary.size()];
    for (int unit = 0; unit < self.length; unit++) {
      if (sourceCounts.of(unit) > 0 && targetCounts.of(unit) > 0) {
        boolean word = Character.isLetter(vocabulary.unit(unit).charAt(0));
        self[unit] = (float) (word ? WORD_WEIGHT : VALUE_WEIGHT);
      }
    }
  }

  /** Of the units at hand only. */
  @Override
  public void forEachKnown(int source, IntConsumer target) {
    if (sourceCounts.of(source) == 0) {
      return;
    }
    boolean toItself = self[source] > 0;
    for (int e = table.start(source); e < table.end(source); e++) {
      int known = table.target(e);
      toItself &= known != source;
      if (targetCounts.of(known) > 0) {
        target.accept(known);
      }
    }
    if (toItself) {
      target.accept(source);
    }
  }

  @Override
  public double forward(int source, int target) {
    double weight = sourceWeight(source);
    if (weight == 0) {
      return 0;
    }
    int entry = table.find(source, target);
    double known = entry < 0 ? 0 : table.forward(entry);
    return mixed(source, target, weight, known);
  }

  @Override
  public double backward(int source, int target) {
    double weight = targetWeight(target);
    if (weight == 0) {
      return 0;
    }
    int entry = table.find(source, target);
    double known = entry < 0 ? 0 : table.backward(entry);
    return mixed(target, source, weight, known);
  }

  private double mixed(int unit, int other, double weight, double known) {
    double own = self[unit];
    return ((weight - own) * known + (unit == other ? own * SELF : 0)) / weight;
  }

  @Override
  public double sourceWeight(int source) {
    return lexicon.source().weight(source) + self[source];
  }

  @Override
  public double targetWeight(int target) {
    return lexicon.target().weight(target) + self[target];
  }

  @Override
  public Share sourceTranslated(int source) {
    return lexicon.source().translated(source);
  }

  @Override
  public Share targetTranslated(int target) {
    return lexicon.target().translated(target);
  }
}
