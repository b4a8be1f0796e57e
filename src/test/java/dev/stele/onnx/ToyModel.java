package dev.stele.onnx;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stele.align.ToyLanguages;
import dev.stele.embedding.EmbeddingModel;
import dev.stele.embedding.EmbeddingModel.Pooling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A model of two made-up languages, written into a folder: words that mean the same have the same
 * vector.
 */
public final class ToyModel {
  static final List<String> INPUTS = List.of("input_ids", "attention_mask", "token_type_ids");
  private static final int COMPONENTS = 64;

  private final Path folder;
  private final Map<String, Object> vocabulary = new LinkedHashMap<>();
  private final float[][] table;

  public ToyModel(Path folder, ToyLanguages languages) throws IOException {
    this.folder = folder;
    int things = languages.sourceWords().size();
    vocabulary.put("[UNK]", 0);
    table = new float[1 + 2 * things][COMPONENTS];
    Random random = new Random(11);
    for (int k = 0; k < things; k++) {
      vocabulary.put(languages.sourceWords().get(k), 1 + 2 * k);
      vocabulary.put(languages.targetWords().get(k), 2 + 2 * k);
      for (int c = 0; c < COMPONENTS; c++) {
        table[1 + 2 * k][c] = (float) random.nextGaussian();
      }
      table[2 + 2 * k] = table[1 + 2 * k];
    }
    Files.write(file(), OnnxFile.ofTokens(table, INPUTS));
    new ObjectMapper()
        .writeValue(
            tokenizer().toFile(),
            Map.of(
                "version",
                "1.0",
                "added_tokens",
                List.of(),
                "pre_tokenizer",
                Map.of("type", "Whitespace"),
                "model",
                Map.of("type", "WordLevel", "vocab", vocabulary, "unk_token", "[UNK]")));
  }

  /** The file of the model, which has an output for each token. */
  public Path file() {
    return folder.resolve("toy.onnx");
  }

  /** The file of the tokenizer. */
  public Path tokenizer() {
    return folder.resolve("tokenizer.json");
  }

  /** The table of the model, by token. */
  float[][] table() {
    return table;
  }

  /** The model as a user would name it. */
  EmbeddingModel named() {
    return new EmbeddingModel(file(), tokenizer(), Pooling.MEAN, 64);
  }
}
