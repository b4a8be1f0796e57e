package dev.stele.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.embedding.EmbeddingModel;
import dev.stele.embedding.EmbeddingModel.Pooling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two kinds of tokenizers that multilingual models come with. */
class TextTokenizerTest {
  /** As LaBSE has it: words are looked up whole, then by their longest beginnings. */
  private static final String WORD_PIECE =
      """
      {"version": "1.0", "added_tokens": [],
       "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                      "strip_accents": null, "lowercase": true},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 2], "cls": ["[CLS]", 1]},
       "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                 "max_input_chars_per_word": 100,
                 "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "resolu": 3, "##tion": 4, "大": 5, "会": 6}}}
      """;

  /** As the models of the XLM-RoBERTa family have it: the likeliest pieces, a blank being one. */
  private static final String UNIGRAM =
      """
      {"version": "1.0", "added_tokens": [],
       "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
       "model": {"type": "Unigram", "unk_id": 0,
                 "vocab": [["<unk>", 0], ["▁", -3], ["▁resolu", -4], ["tion", -4], ["▁re", -5],
                           ["solution", -9], ["大会", -4]]}}
      """;

  @TempDir private Path folder;

  private List<List<Long>> cut(String json, String... texts) throws IOException {
    Path file = Files.writeString(folder.resolve("tokenizer.json"), json);
    EmbeddingModel model = new EmbeddingModel(Path.of("unused"), file, Pooling.MEAN, 5);
    try (TextTokenizer tokenizer = TextTokenizer.open(model)) {
      return tokenizer.cut(List.of(texts)).stream()
          .map(tokens -> Arrays.stream(tokens.ids()).boxed().toList())
          .toList();
    }
  }

  @Test
  void word_pieces_have_their_special_tokens_around_them() throws IOException {
    assertThat(cut(WORD_PIECE, "Resolution", "大会", "xyz"))
        .containsExactly(List.of(1L, 3L, 4L, 2L), List.of(1L, 5L, 6L, 2L), List.of(1L, 0L, 2L));
  }

  @Test
  void of_a_long_text_the_beginning_is_read_and_the_special_tokens_stay() throws IOException {
    assertThat(cut(WORD_PIECE, "大会大会大会")).containsExactly(List.of(1L, 5L, 6L, 5L, 2L));
  }

  @Test
  void pieces_of_a_unigram_model_are_the_likeliest_together() throws IOException {
    assertThat(cut(UNIGRAM, "resolution", "大会 resolution"))
        .containsExactly(List.of(2L, 3L), List.of(1L, 6L, 2L, 3L));
  }
}
