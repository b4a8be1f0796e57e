package dev.stele.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.stele.align.Alignment;
import dev.stele.align.EmbeddingException;
import dev.stele.align.SentenceAligner;
import dev.stele.align.SentenceEmbedder;
import dev.stele.align.ToyLanguages;
import dev.stele.document.Language;
import dev.stele.embedding.EmbeddingModel;
import dev.stele.embedding.EmbeddingModel.Pooling;
import dev.stele.embedding.OnDemandEmbedder;
import dev.stele.exchange.BeadLines;
import dev.stele.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
  private final ToyLanguages languages = new ToyLanguages();
  @TempDir private Path folder;
  private ToyModel toy;

  @BeforeEach
  void writeModel() throws IOException {
    toy = new ToyModel(folder, languages);
  }

  private static List<float[]> embed(EmbeddingModel model, List<String> texts) {
    try (SentenceEmbedder embedder = new OnDemandEmbedder(model)) {
      return embedder.embed(texts);
    }
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += a[c] * b[c];
    }
    return sum;
  }

  private String source(int... things) {
    return String.join(" ", words(things, languages.sourceWords()));
  }

  private String target(int... things) {
    return String.join(" ", words(things, languages.targetWords()));
  }

  private static List<String> words(int[] things, List<String> language) {
    return Arrays.stream(things).mapToObj(language::get).toList();
  }

  @Test
  void vectors_have_the_length_1_and_lie_where_the_meaning_is() {
    List<float[]> vectors =
        embed(toy.named(), List.of(source(1, 2, 3), target(3, 2, 1), target(4, 5, 6)));

    assertThat(vectors).allSatisfy(v -> assertThat(cosine(v, v)).isCloseTo(1, offset(1e-5)));
    assertThat(cosine(vectors.get(0), vectors.get(1))).isCloseTo(1, offset(1e-5));
    assertThat(cosine(vectors.get(0), vectors.get(2))).isLessThan(0.5);
  }

  @Test
  void the_vector_of_a_text_does_not_depend_on_the_texts_beside_it() {
    List<String> texts = languages.text(900).pair().source();

    List<float[]> together = embed(toy.named(), texts);

    try (SentenceEmbedder embedder = new OnDemandEmbedder(toy.named())) {
      for (int k = 0; k < texts.size(); k += 90) {
        assertThat(together.get(k))
            .containsExactly(embedder.embed(texts.subList(k, k + 1)).get(0), offset(1e-5f));
      }
    }
  }

  @Test
  void a_text_without_words_has_a_vector_of_nothing() {
    assertThat(embed(toy.named(), List.of("", source(1), " ")))
        .satisfiesExactly(
            v -> assertThat(cosine(v, v)).isZero(),
            v -> assertThat(cosine(v, v)).isCloseTo(1, offset(1e-5)),
            v -> assertThat(v).hasSize(toy.table()[0].length).containsOnly(0));
  }

  @Test
  void what_is_longer_than_the_model_reads_is_left_out() {
    EmbeddingModel brief = new EmbeddingModel(toy.file(), toy.tokenizer(), Pooling.MEAN, 2);

    List<float[]> vectors = embed(brief, List.of(source(1, 2), source(1, 2, 3, 4)));

    assertThat(vectors.get(1)).containsExactly(vectors.get(0), offset(1e-5f));
  }

  @Test
  void pooling_by_the_first_token_takes_the_first_token() {
    EmbeddingModel first = new EmbeddingModel(toy.file(), toy.tokenizer(), Pooling.CLS, 64);

    List<float[]> vectors = embed(first, List.of(source(7), source(7, 2, 3)));

    assertThat(vectors.get(1)).containsExactly(vectors.get(0), offset(1e-5f));
  }

  @Test
  void a_model_that_pools_itself_is_taken_at_its_word() throws IOException {
    Path pooled = folder.resolve("pooled.onnx");
    Files.write(pooled, OnnxFile.ofTexts(toy.table(), ToyModel.INPUTS));

    EmbeddingModel model = new EmbeddingModel(pooled, toy.tokenizer(), Pooling.MODEL, 64);

    assertThat(embed(model, List.of(source(1, 2, 3))).get(0))
        .containsExactly(embed(toy.named(), List.of(source(1, 2, 3))).get(0), offset(1e-5f));
  }

  @Test
  void texts_that_share_no_word_are_aligned_by_a_model_that_was_loaded_once() throws IOException {
    ToyLanguages.Text first = languages.text(80);
    ToyLanguages.Text second = languages.text(80);
    try (SentenceEmbedder embedder = new OnDemandEmbedder(toy.named())) {
      SentenceAligner aligner =
          SentenceAligner.of(Language.FRENCH, Language.RUSSIAN, Lexicon.empty()).with(embedder);

      assertThat(beads(aligner.align(first.pair().source(), first.pair().target())))
          .containsExactlyElementsOf(first.beads());
      Files.delete(toy.file());
      Files.delete(toy.tokenizer());
      assertThat(beads(aligner.align(second.pair().source(), second.pair().target())))
          .containsExactlyElementsOf(second.beads());
    }
  }

  private static List<String> beads(Alignment alignment) {
    return BeadLines.of(alignment).stream().map(BeadLines.Line::toString).toList();
  }

  @Test
  void files_that_are_missing_or_of_another_kind_are_named_with_their_settings()
      throws IOException {
    Path missing = folder.resolve("missing");
    Path text = Files.writeString(folder.resolve("notes.txt"), "Neither a model nor a tokenizer.");

    assertFails(
        toy.named(), missing, toy.tokenizer(), "embedding.model: ", missing, "no such file");
    assertFails(toy.named(), text, toy.tokenizer(), "embedding.model: ", text, "ONNX Runtime");
    assertFails(toy.named(), toy.file(), missing, "embedding.tokenizer: ", missing, "no such file");
    assertFails(toy.named(), toy.file(), text, "embedding.tokenizer: ", text, "tokenizer.json");
  }

  @Test
  void models_that_want_or_give_something_else_are_refused() throws IOException {
    Path other = folder.resolve("other.onnx");
    Files.write(other, OnnxFile.ofTokens(toy.table(), List.of("input_ids", "pixel_values")));
    assertFails(toy.named(), other, toy.tokenizer(), "embedding.model: ", other, "pixel_values");

    Files.write(other, OnnxFile.ofTokens(toy.table(), List.of("attention_mask")));
    assertFails(toy.named(), other, toy.tokenizer(), "embedding.model: ", other, "input_ids");

    EmbeddingModel pooling = new EmbeddingModel(toy.file(), toy.tokenizer(), Pooling.MODEL, 64);
    assertFails(
        pooling, toy.file(), toy.tokenizer(), "embedding.pooling: ", toy.file(), "2 dimensions");
  }

  @Test
  void a_tokenizer_of_another_model_is_noticed_where_its_tokens_are_unknown() throws IOException {
    float[][] fewer = {toy.table()[0], toy.table()[1]};
    Path small =
        Files.write(folder.resolve("small.onnx"), OnnxFile.ofTokens(fewer, ToyModel.INPUTS));
    EmbeddingModel model = new EmbeddingModel(small, toy.tokenizer(), Pooling.MEAN, 64);

    try (SentenceEmbedder embedder = new OnDemandEmbedder(model)) {
      assertThatThrownBy(() -> embedder.embed(List.of(source(50))))
          .isInstanceOf(EmbeddingException.class)
          .hasMessageContaining("embedding.model: " + small)
          .hasMessageContaining(toy.tokenizer().toString());
    }
  }

  private static void assertFails(
      EmbeddingModel like, Path file, Path tokenizer, String setting, Path culprit, String why) {
    EmbeddingModel model = new EmbeddingModel(file, tokenizer, like.pooling(), like.maxTokens());
    assertThatThrownBy(() -> embed(model, List.of("a")))
        .isInstanceOf(EmbeddingException.class)
        .hasMessageStartingWith(setting)
        .hasMessageContaining(culprit.toString())
        .hasMessageContaining(why);
  }
}
