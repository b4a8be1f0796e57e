package dev.stele.cli;

import dev.stele.embedding.EmbeddingModel;
import dev.stele.embedding.EmbeddingModel.Pooling;
import dev.stele.memory.Penalties;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be set in {@code config/stele.properties}.
 *
 * @param host where the server listens
 * @param port the port, 0 to 65535; 0 for any that is free
 * @param token what clients authenticate with; empty for no authentication
 * @param fileMegabytes the largest file that is read
 * @param tmxMegabytes the largest TMX that can be uploaded
 * @param heapMegabytes the heap of the process that parses files
 * @param seconds how long a file may take
 * @param maxCharacters how many characters a file may yield
 * @param dataFolder where memory and index lie
 * @param penalties what is taken off the score of a match
 * @param embedding the model of sentences that the aligner asks; empty for none
 */
record Settings(
    String host,
    int port,
    Optional<String> token,
    int fileMegabytes,
    int tmxMegabytes,
    int heapMegabytes,
    int seconds,
    int maxCharacters,
    Path dataFolder,
    Penalties penalties,
    Optional<EmbeddingModel> embedding) {

  private static final String DEFAULTS = "/config/stele.properties";

  Settings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("server.host is blank");
    }
    check("server.port", port, 0, 65_535);
    check("limits.file-mb", fileMegabytes, 1, 2_000);
    check("limits.tmx-mb", tmxMegabytes, 1, 1_000_000);
    check("extract.heap-mb", heapMegabytes, 64, 65_536);
    check("extract.seconds", seconds, 1, 86_400);
    check("extract.max-characters", maxCharacters, 1_000, 1_000_000_000);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d to %d, not %d".formatted(name, least, most, value));
    }
  }

  /** The settings that come with the program. */
  static Settings defaults() {
    return of(defaultProperties(), "the settings that come with the program");
  }

  /**
   * The settings of a file; what it leaves out has its default.
   *
   * @throws IOException where the file cannot be read
   * @throws IllegalArgumentException where it holds a name that is no setting, or a value that is
   *     none; the message names both
   */
  static Settings load(Path file) throws IOException {
    Properties known = defaultProperties();
    Properties own = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      own.load(reader);
    }
    Set<String> unknown = new TreeSet<>(own.stringPropertyNames());
    unknown.removeAll(known.stringPropertyNames());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: no such setting: %s; there are %s"
              .formatted(
                  file,
                  String.join(", ", unknown),
                  String.join(", ", new TreeSet<>(known.stringPropertyNames()))));
    }
    known.putAll(own);
    return of(known, file.toString());
  }

  Settings withHost(String other) {
    return new Settings(
        other,
        port,
        token,
        fileMegabytes,
        tmxMegabytes,
        heapMegabytes,
        seconds,
        maxCharacters,
        dataFolder,
        penalties,
        embedding);
  }

  Settings withPort(int other) {
    return new Settings(
        host,
        other,
        token,
        fileMegabytes,
        tmxMegabytes,
        heapMegabytes,
        seconds,
        maxCharacters,
        dataFolder,
        penalties,
        embedding);
  }

  Settings withDataFolder(Path other) {
    return new Settings(
        host,
        port,
        token,
        fileMegabytes,
        tmxMegabytes,
        heapMegabytes,
        seconds,
        maxCharacters,
        other,
        penalties,
        embedding);
  }

  private static Settings of(Properties p, String origin) {
    try {
      return new Settings(
          p.getProperty("server.host").strip(),
          number(p, "server.port"),
          Optional.of(p.getProperty("server.token").strip()).filter(t -> !t.isEmpty()),
          number(p, "limits.file-mb"),
          number(p, "limits.tmx-mb"),
          number(p, "extract.heap-mb"),
          number(p, "extract.seconds"),
          number(p, "extract.max-characters"),
          Path.of(p.getProperty("data.folder").strip()),
          penalties(p),
          embedding(p));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(origin + ": " + e.getMessage(), e);
    }
  }

  private static Penalties penalties(Properties p) {
    return new Penalties(
        number(p, "match.penalty.unreviewed"),
        number(p, "match.penalty.numbers"),
        number(p, "match.penalty.derived"),
        number(p, "match.penalty.adapted"));
  }

  private static Optional<EmbeddingModel> embedding(Properties p) {
    Pooling pooling = Pooling.parse(p.getProperty("embedding.pooling").strip());
    int maxTokens = number(p, "embedding.max-tokens");
    if (p.getProperty("embedding.model").isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new EmbeddingModel(
            file(p, "embedding.model"), file(p, "embedding.tokenizer"), pooling, maxTokens));
  }

  private static Path file(Properties p, String name) {
    Path file = Path.of(p.getProperty(name).strip());
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("%s names no file: '%s'".formatted(name, file));
    }
    return file;
  }

  private static int number(Properties p, String name) {
    String value = p.getProperty(name).strip();
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is a whole number, not '%s'".formatted(name, value), e);
    }
  }

  private static Properties defaultProperties() {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Settings.class.getResourceAsStream(DEFAULTS), DEFAULTS),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException("the program is incomplete: it cannot read " + DEFAULTS, e);
    }
    return properties;
  }
}
