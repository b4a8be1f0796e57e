package dev.stele.terms;

import dev.stele.align.BeadText;
import dev.stele.align.Explainer;
import dev.stele.align.Explanation;
import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.TranslationUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Finds where the other text renders what a concordance found. Words are aligned by what is known
 * of them and by what the hits teach together: the more hits have a phrase, the surer is what they
 * share on the other side. Safe for use by several threads.
 */
public final class Renderings {
  private final Supplier<Lexicon> lexicon;

  /**
   * Asks a lexicon.
   *
   * @param lexicon what is known of words, asked every time
   */
  public Renderings(Supplier<Lexicon> lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Marks the renderings of hits.
   *
   * @param hits of one query, in any languages, perhaps none
   * @return the hits in their order
   */
  public List<RenderedHit> of(List<ConcordanceHit> hits) {
    Map<LanguagePair, List<Integer>> byLanguages = new LinkedHashMap<>();
    for (int k = 0; k < hits.size(); k++) {
      byLanguages.computeIfAbsent(hits.get(k).unit().languages(), l -> new ArrayList<>()).add(k);
    }
    RenderedHit[] rendered = new RenderedHit[hits.size()];
    Lexicon words = lexicon.get();
    byLanguages.forEach(
        (languages, places) -> {
          List<BeadText> texts =
              places.stream().map(k -> text(hits.get(k).unit())).distinct().toList();
          Explainer explainer = Explainer.of(languages, words, texts);
          for (int k : places) {
            rendered[k] = rendered(hits.get(k), explainer);
          }
        });
    return Arrays.asList(rendered);
  }

  /**
   * Groups hits by how they render what was found.
   *
   * @param hits of one query, in any languages, perhaps none
   * @param examples how many hits of a group are told, at least 1
   * @return the largest group first; what no word renders is a group of its own, and the last
   */
  public List<RenderingGroup> groups(List<ConcordanceHit> hits, int examples) {
    Grouping grouping = new Grouping(lexicon.get()::of);
    of(hits).forEach(grouping::add);
    return grouping.groups(examples);
  }

  private static BeadText text(TranslationUnit unit) {
    return new BeadText(unit.source().text(), unit.target().text());
  }

  private static RenderedHit rendered(ConcordanceHit hit, Explainer explainer) {
    Explanation explanation = explainer.explain(text(hit.unit()));
    List<Mark> all = new ArrayList<>();
    hit.marks().forEach(mark -> all.addAll(explanation.rendering(mark)));
    return new RenderedHit(hit, joined(all));
  }

  /** Places of several marks may be the same, or overlap. */
  private static List<Mark> joined(List<Mark> marks) {
    List<Mark> joined = new ArrayList<>();
    for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
      Mark last = joined.isEmpty() ? mark : joined.get(joined.size() - 1);
      if (!joined.isEmpty() && mark.start() <= last.end()) {
        joined.set(joined.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }
}
