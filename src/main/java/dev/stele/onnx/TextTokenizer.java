package dev.stele.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.stele.align.EmbeddingException;
import dev.stele.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into tokens by a {@code tokenizer.json}, with the library that those files are made
 * for: WordPiece and Unigram, their normalisations and special tokens are as the model learned
 * them.
 */
final class TextTokenizer implements AutoCloseable {
  /**
   * Without it the library looks for the address of a cloud machine to report its use to, and where
   * there is a graphics card it downloads another build of itself.
   */
  private static final String OFFLINE = "ai.djl.offline";

  private final HuggingFaceTokenizer tokenizer;

  private TextTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  static TextTokenizer open(EmbeddingModel model) {
    System.setProperty(OFFLINE, "true");
    Map<String, String> options =
        Map.of(
            "padding",
            "false",
            "truncation",
            "true",
            "maxLength",
            Integer.toString(model.maxTokens()),
            "modelMaxLength",
            Integer.toString(model.maxTokens()));
    try (InputStream in = Files.newInputStream(model.tokenizer())) {
      return new TextTokenizer(HuggingFaceTokenizer.newInstance(in, options));
    } catch (NoSuchFileException e) {
      throw new EmbeddingException(named(model, "there is no such file"), e);
    } catch (IOException e) {
      throw new EmbeddingException(named(model, "cannot be read: " + e.getMessage()), e);
    } catch (RuntimeException e) { // what the native library throws for a file of another kind
      throw new EmbeddingException(
          named(model, "not a tokenizer.json of Hugging Face: " + e.getMessage()), e);
    }
  }

  private static String named(EmbeddingModel model, String what) {
    return "embedding.tokenizer: %s: %s".formatted(model.tokenizer(), what);
  }

  /** The tokens of each text, in their order; special tokens are among them. */
  List<Tokens> cut(List<String> texts) {
    List<Tokens> all = new ArrayList<>(texts.size());
    for (Encoding encoding : tokenizer.batchEncode(texts, true, false)) {
      all.add(new Tokens(encoding.getIds(), encoding.getTypeIds()));
    }
    return all;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
