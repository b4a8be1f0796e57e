package dev.stele.align;

import dev.stele.align.Logistic.Example;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Finds the parameters of {@link Confidence} from sets of which the right alignment is known, each
 * aligned as a whole and text by text, and from their texts paired at random, of which nothing is
 * right, not even a gap: it is not a gap in a translation. What is found is also tried on each set
 * after it was learned from the others only, which tells what it is worth on a set never seen.
 */
public final class ConfidenceFit {
  private static final double PENALTY = 1;

  /** How much texts paired at random count beside those that belong together. */
  private static final double AT_RANDOM = 0.2;

  private final Map<String, Cases> sets = new LinkedHashMap<>();

  /**
   * What the beads of a set teach.
   *
   * @param pairs beads with both sides
   * @param gaps beads with an empty side
   * @param pooled by text of the set aligned as a whole: its beads and which are right
   */
  private record Cases(List<Example> pairs, List<Example> gaps, List<Judged> pooled) {}

  /** The beads of a text, and which are right. */
  private record Judged(List<FoundBead> found, BiPredicate<Span, Span> right) {
    boolean isRight(FoundBead bead) {
      return right.test(bead.source(), bead.target());
    }
  }

  /** Aligns a set and learns from it. */
  public void add(
      String name,
      SentenceAligner aligner,
      List<TextPair> texts,
      List<BiPredicate<Span, Span>> right) {
    Cases cases = new Cases(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<List<FoundBead>> pooled = aligner.findAll(texts);
    for (int k = 0; k < texts.size(); k++) {
      cases.pooled().add(new Judged(pooled.get(k), right.get(k)));
      Judged alone = new Judged(aligner.findAll(List.of(texts.get(k))).get(0), right.get(k));
      learn(cases, alone, 0.5);
      learn(cases, cases.pooled().get(k), 0.5);
      if (texts.size() > 1) {
        TextPair other =
            new TextPair(texts.get(k).source(), texts.get((k + 1) % texts.size()).target());
        Judged random =
            new Judged(aligner.findAll(List.of(other)).get(0), (source, target) -> false);
        learn(cases, random, AT_RANDOM);
      }
    }
    sets.put(name, cases);
  }

  private static void learn(Cases cases, Judged judged, double weight) {
    List<FoundBead> found = judged.found();
    List<double[]> features = Confidence.features(found.stream().map(FoundBead::evidence).toList());
    for (int b = 0; b < found.size(); b++) {
      (found.get(b).evidence().pair() ? cases.pairs() : cases.gaps())
          .add(new Example(features.get(b), judged.isRight(found.get(b)), weight));
    }
  }

  /** The parameters learned from all sets, as they stand in the source. */
  public String parameters() {
    Confidence fitted = fit(sets.values());
    return "new Logistic(%s), new Logistic(%s)".formatted(fitted.pairs(), fitted.gaps());
  }

  /** For each set, in the order they were added: what is learned from the others is worth on it. */
  public Map<String, Reliability> leavingOneOut() {
    Map<String, Reliability> results = new LinkedHashMap<>();
    if (sets.size() > 1) {
      for (String name : sets.keySet()) {
        Confidence fitted =
            fit(
                sets.entrySet().stream()
                    .filter(set -> !set.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList());
        results.put(name, reliability(fitted, sets.get(name).pooled()));
      }
    }
    return results;
  }

  private static Confidence fit(Collection<Cases> sets) {
    return new Confidence(
        Logistic.fit(
            Confidence.PAIR_FEATURES,
            sets.stream().flatMap(set -> set.pairs().stream()).toList(),
            PENALTY),
        Logistic.fit(
            Confidence.GAP_FEATURES,
            sets.stream().flatMap(set -> set.gaps().stream()).toList(),
            PENALTY));
  }

  private static Reliability reliability(Confidence confidence, List<Judged> texts) {
    Reliability all = Reliability.NONE;
    for (Judged text : texts) {
      double[] confidences = confidence.of(text.found().stream().map(FoundBead::evidence).toList());
      for (int b = 0; b < confidences.length; b++) {
        all = all.with(confidences[b], text.isRight(text.found().get(b)));
      }
    }
    return all;
  }
}
