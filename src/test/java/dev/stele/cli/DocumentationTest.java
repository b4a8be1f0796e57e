package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a user can call or set stands in the README. */
class DocumentationTest {
  private static final int LONGEST_DECISION = 30;

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  static Stream<String> settings() throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("config/stele.properties"))) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream();
  }

  static Stream<String> routes() throws IOException {
    try (InputStream in = DocumentationTest.class.getResourceAsStream("/api/openapi.json")) {
      return new ObjectMapper()
          .readTree(in).get("paths").properties().stream().map(e -> e.getKey()).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_is_in_the_readme(String command) throws IOException {
    assertThat(readme()).containsPattern("stele\\s+" + command);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void every_setting_is_in_the_readme(String setting) throws IOException {
    assertThat(readme()).contains("`" + setting + "`");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void every_route_is_in_the_readme(String route) throws IOException {
    assertThat(readme()).contains(route);
  }

  @Test
  void the_readme_stays_short_and_so_does_every_decision() throws IOException {
    assertThat(readme().lines().count()).isBetween(60L, 110L);
    try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"))) {
      for (Path decision : decisions.toList()) {
        assertThat(Files.readAllLines(decision))
            .as(decision.toString())
            .hasSizeLessThanOrEqualTo(LONGEST_DECISION);
      }
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
