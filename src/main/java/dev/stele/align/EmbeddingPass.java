package dev.stele.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Aligns once more, with what a model of sentences says. A model takes long for a sentence, so it
 * is asked sparingly: once for each segment, and for longer runs only where the alignment is still
 * in doubt when the segments have spoken.
 */
final class EmbeddingPass {
  private final List<TextPair> texts;
  private final SegmentVectors vectors;

  /** How the path of a text is found in a band by all that is known, and more evidence. */
  interface Finder {
    List<FoundBead> find(int text, Band band, Evidence more);
  }

  EmbeddingPass(SentenceEmbedder embedder, List<TextPair> texts) {
    this.texts = texts;
    vectors = new SegmentVectors(embedder);
  }

  /**
   * Finds the beads again.
   *
   * @param before what was found for each text without a model
   * @return what was found with it; the same as before where the texts are too short to learn what
   *     its vectors mean
   */
  List<List<FoundBead>> refine(List<List<FoundBead>> before, Finder finder) {
    Set<String> segments = new LinkedHashSet<>();
    for (TextPair text : texts) {
      segments.addAll(text.source());
      segments.addAll(text.target());
    }
    vectors.embed(segments);
    Optional<SimilarityModel> first = learn(before);
    if (first.isEmpty()) {
      return before;
    }
    List<List<FoundBead>> bySegments = find(first.get(), before, bands(before), finder);
    List<Band> bands = bands(bySegments);
    vectors.embed(runsAskedIn(bands));
    return find(learn(bySegments).orElseThrow(), bySegments, bands, finder);
  }

  private Optional<SimilarityModel> learn(List<List<FoundBead>> found) {
    List<float[]> sources = new ArrayList<>();
    List<float[]> targets = new ArrayList<>();
    List<VectorPair> pairs = new ArrayList<>();
    for (int k = 0; k < texts.size(); k++) {
      TextPair text = texts.get(k);
      text.source().stream()
          .map(vectors::of)
          .filter(v -> !Vectors.isNothing(v))
          .forEach(sources::add);
      text.target().stream()
          .map(vectors::of)
          .filter(v -> !Vectors.isNothing(v))
          .forEach(targets::add);
      for (FoundBead bead : found.get(k)) {
        if (bead.source().size() == 1 && bead.target().size() == 1) {
          float[] source = vectors.of(text.source().get(bead.source().start()));
          float[] target = vectors.of(text.target().get(bead.target().start()));
          if (!Vectors.isNothing(source) && !Vectors.isNothing(target)) {
            pairs.add(new VectorPair(source, target));
          }
        }
      }
    }
    return SimilarityModel.learn(sources, targets, pairs);
  }

  private static List<Band> bands(List<List<FoundBead>> found) {
    return found.stream().map(Doubt::band).toList();
  }

  private List<List<FoundBead>> find(
      SimilarityModel model, List<List<FoundBead>> before, List<Band> bands, Finder finder) {
    List<List<FoundBead>> found = new ArrayList<>();
    for (int k = 0; k < texts.size(); k++) {
      Evidence evidence = new EmbeddingEvidence(texts.get(k), vectors, model);
      found.add(notSurer(finder.find(k, bands.get(k), evidence), before.get(k)));
    }
    return found;
  }

  /** A bead that was sure before had no rivals this time: it is as sure as it was. */
  private static List<FoundBead> notSurer(List<FoundBead> now, List<FoundBead> before) {
    Map<Span, FoundBead> bySource = new HashMap<>();
    before.forEach(bead -> bySource.put(bead.source(), bead));
    return now.stream().map(bead -> notSurer(bead, bySource.get(bead.source()))).toList();
  }

  private static FoundBead notSurer(FoundBead now, FoundBead before) {
    if (before == null
        || !before.target().equals(now.target())
        || !Doubt.isSure(before.evidence())) {
      return now;
    }
    return new FoundBead(
        now.source(), now.target(), now.evidence().atMost(before.evidence().posterior()));
  }

  /** The texts of all runs that stand in a bead within the bands. */
  private Set<String> runsAskedIn(List<Band> bands) {
    Set<String> asked = new LinkedHashSet<>();
    for (int k = 0; k < texts.size(); k++) {
      Band band = bands.get(k);
      boolean[][] source = new boolean[band.sourceSize()][Shape.LONGEST + 1];
      boolean[][] target = new boolean[band.targetSize()][Shape.LONGEST + 1];
      for (Shape shape : Shape.ALL) {
        if (shape.source() > 0 && shape.target() > 0) {
          mark(band, shape, source, target);
        }
      }
      addMarked(texts.get(k).source(), source, asked);
      addMarked(texts.get(k).target(), target, asked);
    }
    return asked;
  }

  private static void mark(Band band, Shape shape, boolean[][] source, boolean[][] target) {
    for (int i = shape.source(); i <= band.sourceSize(); i++) {
      int before = i - shape.source();
      int from = Math.max(band.low(i) - shape.target(), band.low(before));
      int to = Math.min(band.high(i) - shape.target(), band.high(before));
      for (int j = from; j <= to; j++) {
        source[before][shape.source()] = true;
        target[j][shape.target()] = true;
      }
    }
  }

  private static void addMarked(List<String> segments, boolean[][] marks, Set<String> asked) {
    for (int first = 0; first < marks.length; first++) {
      for (int run = 1; run <= Shape.LONGEST; run++) {
        if (marks[first][run]) {
          asked.add(SegmentVectors.text(segments, first, first + run));
        }
      }
    }
  }
}
