package dev.stele.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vectors of segments and of runs of neighbouring segments. A run is embedded as the text that
 * its segments make together (Thompson and Koehn 2019); until that has been asked for, the sum of
 * its segments stands for it. The same text is embedded once.
 */
final class SegmentVectors {
  private final SentenceEmbedder embedder;
  private final Map<String, float[]> vectors = new HashMap<>();

  SegmentVectors(SentenceEmbedder embedder) {
    this.embedder = embedder;
  }

  /** Embeds what has not been embedded yet. */
  void embed(Collection<String> texts) {
    Set<String> missing = new LinkedHashSet<>(texts);
    missing.removeAll(vectors.keySet());
    if (missing.isEmpty()) {
      return;
    }
    List<String> list = List.copyOf(missing);
    List<float[]> made = embedder.embed(list);
    for (int k = 0; k < list.size(); k++) {
      vectors.put(list.get(k), made.get(k));
    }
  }

  /** The text of a run of segments. */
  static String text(List<String> segments, int from, int to) {
    return to == from + 1 ? segments.get(from) : String.join(" ", segments.subList(from, to));
  }

  /** The vector of a single segment that has been embedded. */
  float[] of(String segment) {
    return vectors.get(segment);
  }

  /** The vector of a run of segments each of which has been embedded. */
  float[] of(List<String> segments, int from, int to) {
    float[] exact = vectors.get(text(segments, from, to));
    return exact != null ? exact : sum(segments, from, to);
  }

  private float[] sum(List<String> segments, int from, int to) {
    List<float[]> parts = new ArrayList<>();
    for (String segment : segments.subList(from, to)) {
      parts.add(vectors.get(segment));
    }
    float[] sum = Vectors.mean(parts);
    return Vectors.unit(sum);
  }
}
