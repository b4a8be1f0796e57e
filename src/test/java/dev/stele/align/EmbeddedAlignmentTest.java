package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.align.Bead.Reason;
import dev.stele.document.Language;
import dev.stele.exchange.BeadLines;
import dev.stele.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a model of sentences does for an alignment; the model here knows two made-up languages. */
class EmbeddedAlignmentTest {
  private static final SentenceAligner ALIGNER =
      SentenceAligner.of(Language.FRENCH, Language.RUSSIAN, Lexicon.empty());

  private final ToyLanguages languages = new ToyLanguages();
  private final ToyEmbedder embedder = new ToyEmbedder(languages);

  private static Agreement agreement(Alignment alignment, List<String> gold) {
    return Agreement.of(beads(alignment), gold);
  }

  private static List<String> beads(Alignment alignment) {
    return BeadLines.of(alignment).stream().map(BeadLines.Line::toString).toList();
  }

  @Test
  void sentences_that_share_no_word_are_aligned_by_what_they_mean() {
    ToyLanguages.Text text = languages.text(120);

    Alignment without = ALIGNER.align(text.pair().source(), text.pair().target());
    Alignment with = ALIGNER.with(embedder).align(text.pair().source(), text.pair().target());

    assertThat(agreement(without, text.beads()).f1()).isLessThan(0.7);
    assertThat(beads(with)).containsExactlyElementsOf(text.beads());
  }

  @Test
  void a_bead_says_so_where_its_meaning_spoke_most_for_it_and_may_be_sure() {
    ToyLanguages.Text text = languages.text(60);

    Alignment with = ALIGNER.with(embedder).align(text.pair().source(), text.pair().target());
    Alignment without = ALIGNER.align(text.pair().source(), text.pair().target());

    List<Bead> pairs = with.beads().stream().filter(Bead::isPair).toList();
    assertThat(pairs).filteredOn(b -> b.reason() == Reason.EMBEDDING).hasSizeGreaterThan(20);
    assertThat(pairs).allSatisfy(bead -> assertThat(bead.confidence()).isGreaterThan(0.5));
    assertThat(without.beads())
        .allSatisfy(bead -> assertThat(bead.reason()).isNotEqualTo(Reason.EMBEDDING));
  }

  @Test
  void texts_that_are_no_versions_of_each_other_look_even_less_like_it_to_a_model() {
    List<String> source = languages.text(60).pair().source();
    List<String> target = languages.text(60).pair().target();

    double with = confidence(ALIGNER.with(embedder).align(source, target));

    assertThat(with).isLessThan(0.2).isLessThan(confidence(ALIGNER.align(source, target)));
  }

  private static double confidence(Alignment alignment) {
    return alignment.beads().stream().mapToDouble(Bead::confidence).average().orElseThrow();
  }

  @Test
  void the_model_is_asked_for_a_text_only_once() {
    ToyLanguages.Text text = languages.text(120);

    ALIGNER.with(embedder).align(text.pair().source(), text.pair().target());

    assertThat(embedder.asked).doesNotHaveDuplicates().containsAll(text.pair().source());
  }

  @Test
  void longer_runs_are_asked_about_only_where_the_segments_leave_a_doubt() {
    ToyLanguages.Text text = languages.text(400);

    ALIGNER.with(embedder).align(text.pair().source(), text.pair().target());

    Set<String> segments = new HashSet<>(text.pair().source());
    segments.addAll(text.pair().target());
    long runs = embedder.asked.stream().filter(t -> !segments.contains(t)).count();
    assertThat(runs).isBetween(1L, (long) segments.size());
  }

  @Test
  void too_little_text_to_know_what_chance_is_stays_as_it_was() {
    ToyLanguages.Text text = languages.text(5);

    assertThat(ALIGNER.with(embedder).align(text.pair().source(), text.pair().target()))
        .isEqualTo(ALIGNER.align(text.pair().source(), text.pair().target()));
    assertThat(beads(ALIGNER.with(embedder).align(List.of(), List.of()))).isEmpty();
  }

  @Test
  void a_line_without_words_is_no_hindrance() {
    ToyLanguages.Text text = languages.text(40);
    List<String> source = new ArrayList<>(text.pair().source());
    List<String> target = new ArrayList<>(text.pair().target());
    source.add("");
    target.add("");

    Alignment with = ALIGNER.with(embedder).align(source, target);

    assertThat(beads(with)).startsWith(text.beads().toArray(String[]::new));
  }

  @Test
  void what_the_model_fails_at_is_passed_on() {
    SentenceEmbedder broken =
        new SentenceEmbedder() {
          @Override
          public List<float[]> embed(List<String> texts) {
            throw new EmbeddingException("out of order");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> ALIGNER.with(broken).align(List.of("a"), List.of("b")))
        .isInstanceOf(EmbeddingException.class)
        .hasMessage("out of order");
  }

  /** Knows both languages: a text is the sum of its words, which are vectors at random. */
  private static final class ToyEmbedder implements SentenceEmbedder {
    private static final int DIMENSIONS = 64;

    final List<String> asked = new ArrayList<>();
    private final Map<String, float[]> words = new HashMap<>();

    ToyEmbedder(ToyLanguages languages) {
      Random random = new Random(11);
      for (int k = 0; k < languages.sourceWords().size(); k++) {
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
          vector[d] = (float) random.nextGaussian();
        }
        words.put(languages.sourceWords().get(k), vector);
        words.put(languages.targetWords().get(k), vector);
      }
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      asked.addAll(texts);
      return texts.stream().map(this::embed).toList();
    }

    private float[] embed(String text) {
      List<float[]> found = new ArrayList<>();
      for (String word : text.split("[ .]+", -1)) {
        if (words.containsKey(word)) {
          found.add(words.get(word));
        }
      }
      return found.isEmpty() ? new float[DIMENSIONS] : Vectors.unit(Vectors.mean(found));
    }

    @Override
    public void close() {}
  }
}
