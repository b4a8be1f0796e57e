package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the web page in its three languages. */
class PageTextsTest {
  private static final Path WEB = Path.of("src/main/resources/web");
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  /** A whole key in the code, or how it begins where the rest is put in. */
  private static final Pattern USED = Pattern.compile("\\bt\\([\"`]([\\w.]+)(\\$\\{)?");

  private static final Pattern ASKED = Pattern.compile("data-t(?:-\\w+)?=\"([\\w.]+)\"");

  private static JsonObject texts(String language) throws IOException {
    return new JsonObject(Files.readString(WEB.resolve(language + ".json")));
  }

  private static Stream<String> forms(Object text) {
    return text instanceof JsonObject plural
        ? plural.stream().map(e -> (String) e.getValue())
        : Stream.of((String) text);
  }

  private static Set<String> values(Object text) {
    return forms(text)
        .flatMap(form -> VALUE.matcher(form).results().map(r -> r.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "zh"})
  void every_text_is_there_in_every_language_with_the_same_values(String language)
      throws IOException {
    JsonObject english = texts("en");
    JsonObject other = texts(language);
    assertThat(other.fieldNames()).containsExactlyElementsOf(english.fieldNames());
    for (String key : english.fieldNames()) {
      assertThat(forms(other.getValue(key))).as(key).isNotEmpty().noneMatch(String::isBlank);
      assertThat(values(other.getValue(key))).as(key).isEqualTo(values(english.getValue(key)));
      assertThat(other.getValue(key) instanceof JsonObject)
          .as(key)
          .isEqualTo(english.getValue(key) instanceof JsonObject);
    }
  }

  @Test
  void plurals_have_the_forms_that_their_language_needs() throws IOException {
    for (String language : List.of("en", "es", "zh")) {
      Set<String> needed = language.equals("zh") ? Set.of("other") : Set.of("one", "other");
      for (Object text : texts(language).getMap().values()) {
        if (text instanceof JsonObject plural) {
          assertThat(plural.fieldNames()).isEqualTo(needed);
        }
      }
    }
  }

  @Test
  void every_text_that_the_page_asks_for_is_there_and_no_other() throws IOException {
    Set<String> keys = texts("en").fieldNames();
    Set<String> used = new TreeSet<>();
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(WEB)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|html)")).toList()) {
        String text = Files.readString(file);
        code.append(text);
        USED.matcher(text)
            .results()
            .forEach(
                found -> {
                  String key = found.group(1);
                  if (found.group(2) == null) {
                    used.add(key);
                  } else {
                    keys.stream().filter(k -> k.startsWith(key)).forEach(used::add);
                  }
                });
        ASKED.matcher(text).results().forEach(found -> used.add(found.group(1)));
      }
    }
    assertThat(keys).containsAll(used);
    String all = code.toString();
    assertThat(keys).allMatch(key -> used.contains(key) || all.contains('"' + key + '"'));
  }
}
