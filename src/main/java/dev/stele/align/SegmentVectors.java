package dev.stele.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vectors of the segments of texts, and of runs of neighbouring segments. A run is embedded as
 * the text that its segments make together (Thompson and Koehn 2019), but only where that is asked
 * for, since a model takes long; elsewhere the sum of its segments stands for it. No text is
 * embedded twice.
 */
final class SegmentVectors {
  private final SentenceEmbedder embedder;
  private final List<TextPair> texts;
  private final Map<String, float[]> vectors = new HashMap<>();

  /** Embeds every segment of some texts. */
  SegmentVectors(SentenceEmbedder embedder, List<TextPair> texts) {
    this.embedder = embedder;
    this.texts = List.copyOf(texts);
    Set<String> segments = new LinkedHashSet<>();
    for (TextPair text : texts) {
      segments.addAll(text.source());
      segments.addAll(text.target());
    }
    embed(segments);
  }

  /** Embeds the runs that can stand in a bead where there is doubt, which is said for each text. */
  void embedRuns(List<Doubt> doubts) {
    Set<String> runs = new LinkedHashSet<>();
    for (int k = 0; k < texts.size(); k++) {
      for (Doubt.Stretch stretch : doubts.get(k).stretches()) {
        if (!stretch.source().isEmpty() && !stretch.target().isEmpty()) {
          addRuns(texts.get(k).source(), stretch.source(), runs);
          addRuns(texts.get(k).target(), stretch.target(), runs);
        }
      }
    }
    embed(runs);
  }

  private static void addRuns(List<String> segments, Span stretch, Set<String> runs) {
    for (int from = stretch.start(); from < stretch.end(); from++) {
      for (int to = from + 2; to <= Math.min(stretch.end(), from + Shape.LONGEST); to++) {
        runs.add(joined(segments, from, to));
      }
    }
  }

  private void embed(Collection<String> wanted) {
    List<String> missing = wanted.stream().filter(text -> !vectors.containsKey(text)).toList();
    if (!missing.isEmpty()) {
      List<float[]> made = embedder.embed(missing);
      for (int k = 0; k < missing.size(); k++) {
        vectors.put(missing.get(k), made.get(k));
      }
    }
  }

  /** The vectors of all source segments in which there is something. */
  List<float[]> ofSources() {
    return some(texts.stream().flatMap(text -> text.source().stream()).toList());
  }

  /** The vectors of all target segments in which there is something. */
  List<float[]> ofTargets() {
    return some(texts.stream().flatMap(text -> text.target().stream()).toList());
  }

  private List<float[]> some(List<String> segments) {
    return segments.stream().map(vectors::get).filter(v -> !Vectors.isNothing(v)).toList();
  }

  /** The vector of the source segments of a text from {@code i} to before {@code i2}. */
  float[] ofSource(int text, int i, int i2) {
    return of(texts.get(text).source(), i, i2);
  }

  /** The vector of the target segments of a text from {@code j} to before {@code j2}. */
  float[] ofTarget(int text, int j, int j2) {
    return of(texts.get(text).target(), j, j2);
  }

  private float[] of(List<String> segments, int from, int to) {
    float[] exact = vectors.get(joined(segments, from, to));
    if (exact != null) {
      return exact;
    }
    List<float[]> parts = new ArrayList<>();
    for (String segment : segments.subList(from, to)) {
      parts.add(vectors.get(segment));
    }
    return Vectors.unit(Vectors.mean(parts));
  }

  private static String joined(List<String> segments, int from, int to) {
    return String.join(" ", segments.subList(from, to));
  }
}
