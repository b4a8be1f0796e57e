package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SimilarityModelTest {
  private static final int SEGMENTS = 40;

  /** Source "s3" lies near target "t3"; the farther apart, the more noise there is. */
  private static SegmentVectors vectors(int segments, double noise) {
    Random random = new Random(3);
    Map<String, float[]> known = new HashMap<>();
    List<String> source = new ArrayList<>();
    List<String> target = new ArrayList<>();
    for (int k = 0; k < segments; k++) {
      float[] one = new float[32];
      float[] other = new float[32];
      for (int c = 0; c < one.length; c++) {
        double meaning = random.nextGaussian();
        one[c] = (float) (1 + meaning);
        other[c] = (float) (1 + meaning + noise * random.nextGaussian());
      }
      source.add("s" + k);
      target.add("t" + k);
      known.put("s" + k, Vectors.unit(one));
      known.put("t" + k, Vectors.unit(other));
    }
    known.put("", new float[32]);
    source.add("");
    return new SegmentVectors(new Known(known), List.of(new TextPair(source, target)));
  }

  private record Known(Map<String, float[]> vectors) implements SentenceEmbedder {
    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(vectors::get).toList();
    }

    @Override
    public void close() {}
  }

  private static Path pairedInOrder() {
    return new Path(new int[SEGMENTS]);
  }

  private static SimilarityModel learned(SegmentVectors vectors) {
    return SimilarityModel.of(vectors).orElseThrow().learned(vectors, List.of(pairedInOrder()));
  }

  @Test
  void translations_are_spoken_for_and_other_segments_against_though_all_lie_near_each_other() {
    SegmentVectors vectors = vectors(SEGMENTS, 0.5);
    Evidence evidence = new EmbeddingEvidence(vectors, 0, SEGMENTS + 1, SEGMENTS, learned(vectors));

    for (int k = 0; k < SEGMENTS; k++) {
      assertThat(evidence.of(k, k + 1, k, k + 1)).isPositive();
      assertThat(evidence.of(k, k + 1, (k + 7) % SEGMENTS, (k + 7) % SEGMENTS + 1)).isNegative();
    }
  }

  @Test
  void a_segment_without_a_vector_says_nothing() {
    SegmentVectors vectors = vectors(SEGMENTS, 0.5);
    Evidence evidence = new EmbeddingEvidence(vectors, 0, SEGMENTS + 1, SEGMENTS, learned(vectors));

    assertThat(evidence.of(SEGMENTS, SEGMENTS + 1, 5, 6)).isZero();
  }

  @Test
  void a_run_that_was_not_embedded_is_the_sum_of_its_segments() {
    SegmentVectors vectors = vectors(SEGMENTS, 0.5);
    float[] sum = new float[32];
    for (int c = 0; c < sum.length; c++) {
      sum[c] = vectors.ofSource(0, 2, 3)[c] + vectors.ofSource(0, 3, 4)[c];
    }

    assertThat(Vectors.dot(vectors.ofSource(0, 2, 4), Vectors.unit(sum))).isGreaterThan(0.9999);
  }

  @Test
  void of_a_few_segments_there_is_no_telling_what_chance_is() {
    assertThat(SimilarityModel.of(vectors(7, 0.5))).isEmpty();
    assertThat(SimilarityModel.of(vectors(8, 0.5))).isPresent();
  }

  @Property(tries = 50)
  void what_it_says_never_falls_as_vectors_come_nearer(
      @ForAll @DoubleRange(min = 0.1, max = 3) double noise,
      @ForAll @DoubleRange(min = -1, max = 1) double one,
      @ForAll @DoubleRange(min = -1, max = 1) double other) {
    SimilarityModel model = learned(vectors(SEGMENTS, noise));

    assertThat(model.ratio(Math.max(one, other)))
        .isGreaterThanOrEqualTo(model.ratio(Math.min(one, other)));
    assertThat(model.ratio(one)).isBetween(-8.0, 8.0);
  }
}
