package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.align.ToyLanguages;
import dev.stele.onnx.ToyModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What naming a model of sentences in the settings changes, seen from outside the program. */
class EmbeddingSettingTest {
  @TempDir private Path folder;
  private ToyLanguages.Text text;
  private ToyModel model;

  @BeforeEach
  void writeTexts() throws IOException {
    ToyLanguages languages = new ToyLanguages();
    text = languages.text(60);
    model = new ToyModel(folder, languages);
    Files.write(folder.resolve("source.txt"), text.pair().source());
    Files.write(folder.resolve("target.txt"), text.pair().target());
  }

  @Test
  void without_a_model_nothing_of_the_libraries_is_loaded()
      throws IOException, InterruptedException {
    assertThat(align("")).isNotEqualTo(text.beads());

    assertThat(Files.readString(folder.resolve("classes.log")))
        .contains("dev.stele.align.SentenceAligner")
        .doesNotContain("ai.onnxruntime", "ai.djl", "dev.stele.onnx");
  }

  @Test
  void with_a_model_it_is_asked_and_nothing_is_fetched() throws IOException, InterruptedException {
    List<String> beads =
        align(
            "embedding.model=%s%nembedding.tokenizer=%s%n"
                .formatted(model.file(), model.tokenizer()));

    assertThat(beads).isEqualTo(text.beads());
    assertThat(Files.readString(folder.resolve("classes.log")))
        .contains("ai.onnxruntime.OrtSession", "ai.djl.huggingface.tokenizers.HuggingFaceTokenizer")
        .doesNotContain("HttpURLConnection", "java.net.Socket ");
  }

  /** Aligns the texts in a program of its own that writes down which classes it loads. */
  private List<String> align(String settings) throws IOException, InterruptedException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("stele.properties"),
        Files.readString(Path.of("config/stele.properties")) + settings);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + folder.resolve("classes.log"),
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                Main.class.getName(),
                "align",
                "--lines",
                "--source-lang=fr",
                "--target-lang=ru",
                folder.resolve("source.txt").toString(),
                folder.resolve("target.txt").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(folder.resolve("beads").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllLines(folder.resolve("beads"));
  }

  @Test
  void settings_that_go_together_wrongly_are_named() throws IOException {
    assertThatThrownBy(() -> load("embedding.model", folder.resolve("none").toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("embedding.model names no file: '" + folder.resolve("none"));
    assertThatThrownBy(() -> load("embedding.model", model.file().toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("embedding.tokenizer names no file");
    assertThatThrownBy(() -> load("embedding.pooling", "max"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("embedding.pooling is cls, mean or model, not 'max'");
  }

  private void load(String name, String value) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    Path file = folder.resolve("own.properties");
    try (var out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    Settings.load(file);
  }
}
