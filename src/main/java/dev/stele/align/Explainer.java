package dev.stele.align;

import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import dev.stele.lexicon.LexicalModel;
import dev.stele.lexicon.LexicalTask;
import dev.stele.lexicon.Lexicon;
import dev.stele.lexicon.PairLexicon;
import dev.stele.lexicon.PlacedUnit;
import dev.stele.lexicon.UnitPair;
import dev.stele.lexicon.UnitReader;
import dev.stele.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Tells which places of two texts speak for their being translations of each other, by what a
 * lexicon knows and by what a bitext teaches. It may be used by several threads, of which one waits
 * for the other.
 */
public final class Explainer {
  private final Vocabulary vocabulary;
  private final UnitReader sourceReader;
  private final UnitReader targetReader;
  private final LexicalTask task;
  private final LexicalModel words;
  private final LengthModel lengths;

  /** How many units the model is of; those that are met later have higher numbers. */
  private final int size;

  private Explainer(
      PairLexicon lexicon, List<BeadText> texts, UnaryOperator<List<UnitPair>> lessons) {
    vocabulary = new Vocabulary();
    sourceReader = lexicon.sourceReader(vocabulary);
    targetReader = lexicon.targetReader(vocabulary);
    UnitText source = UnitText.read(texts.stream().map(BeadText::source).toList(), sourceReader);
    UnitText target = UnitText.read(texts.stream().map(BeadText::target).toList(), targetReader);
    List<UnitPair> pairs = new ArrayList<>();
    for (int k = 0; k < texts.size(); k++) {
      pairs.add(new UnitPair(source.units(k, k + 1), target.units(k, k + 1)));
    }
    size = vocabulary.size();
    task = LexicalTask.of(lexicon, vocabulary, pairs);
    words = task.learnWhole(lessons.apply(pairs));
    lengths = LengthModel.of(List.of(source), List.of(target));
  }

  /**
   * Explains one bead by the lexicon alone.
   *
   * @return its proportion is 1: there is nothing else to compare it with
   */
  public static Explanation explain(LanguagePair languages, Lexicon lexicon, BeadText bead) {
    return new Explainer(lexicon.of(languages), List.of(bead), pairs -> List.of()).explain(bead);
  }

  /**
   * Learns from a bitext.
   *
   * @param beads all its beads that have both sides, of which those are best explained afterwards;
   *     perhaps none
   */
  public static Explainer of(LanguagePair languages, Lexicon lexicon, List<BeadText> beads) {
    return new Explainer(lexicon.of(languages), beads, pairs -> pairs);
  }

  /** Explains a bead of the languages of this explainer, with both sides or only one. */
  public synchronized Explanation explain(BeadText bead) {
    List<Link> links =
        Linker.link(
            new PlacedText(
                bead.source(),
                known(sourceReader.locate(bead.source())),
                vocabulary,
                words.source(),
                task::knowsSource),
            new PlacedText(
                bead.target(),
                known(targetReader.locate(bead.target())),
                vocabulary,
                words.target(),
                task::knowsTarget),
            words.table());
    return new Explanation(
        links,
        Remainder.of(bead.source(), places(links, Link::source)),
        Remainder.of(bead.target(), places(links, Link::target)),
        proportion(UnitText.bytes(bead.source()), UnitText.bytes(bead.target())));
  }

  private List<PlacedUnit> known(List<PlacedUnit> units) {
    return units.stream().filter(unit -> unit.unit() < size).toList();
  }

  private static List<Mark> places(List<Link> links, Function<Link, Mark> side) {
    return links.stream().map(side).toList();
  }

  private Explanation.Proportion proportion(int source, int target) {
    return new Explanation.Proportion(
        (target + 1) / (lengths.ratio() * source + 1),
        Weights.TEXT.length() * lengths.ratio(source, target, 1, lengths.byChance(target)));
  }
}
