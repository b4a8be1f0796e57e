package dev.stele.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stele.document.Language;
import dev.stele.document.Outline;
import dev.stele.document.Paragraph;
import dev.stele.structure.SharedReport.GoldBead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths and original languages of a whole report, against its gold table. */
class SharedReportTest {

  @BeforeEach
  void skipWithoutTheReport() {
    assumeTrue(SharedReport.isThere(), "skipped: ../shared with the report A/75/119 is not there");
  }

  @ParameterizedTest
  @CsvSource({
    "zh, zh-en, source",
    "en, zh-en, target",
    "zh, zh-es, source",
    "es, zh-es, target",
    "es-reordered, zh-es, target"
  })
  void every_sentence_of_the_gold_stands_at_its_path_with_its_original_language(
      String version, String pair, String side) throws IOException {
    List<GoldBead> beads = SharedReport.bodyBeads(pair);
    Function<GoldBead, String> text = side.equals("source") ? GoldBead::source : GoldBead::target;
    Map<String, String> headings = headings(beads, text);
    Map<String, List<Paragraph>> paragraphs = paragraphs(SharedReport.outline(version));

    List<String> wrong = new ArrayList<>();
    for (GoldBead bead : beads) {
      String wanted = ourPath(bead.path(), headings);
      String sentence = squeezed(text.apply(bead));
      boolean found =
          sentence.isEmpty()
              || paragraphs.getOrDefault(wanted, List.of()).stream()
                  .filter(
                      p ->
                          p.original().equals(java.util.Optional.of(new Language(bead.original()))))
                  .anyMatch(p -> squeezed(p.text()).contains(sentence));
      if (!found) {
        wrong.add(wanted + ": " + sentence);
      }
    }
    assertThat(beads).hasSizeGreaterThan(140);
    assertThat(wrong).isEmpty();
  }

  private static Map<String, String> headings(
      List<GoldBead> beads, Function<GoldBead, String> text) {
    Map<String, String> headings = new HashMap<>();
    for (GoldBead bead : beads) {
      if (bead.path().matches("II/\\p{L}+")) {
        headings.putIfAbsent(bead.path(), "II/" + text.apply(bead));
      }
    }
    return headings;
  }

  private static Map<String, List<Paragraph>> paragraphs(Outline outline) {
    Map<String, List<Paragraph>> paragraphs = new HashMap<>();
    for (Paragraph p : outline.paragraphs()) {
      paragraphs.computeIfAbsent(p.path().toString(), k -> new ArrayList<>()).add(p);
    }
    return paragraphs;
  }

  /** The gold spells II/China/8/㈢ what is II/中国/8/(c) here, and calls the lead-in 0. */
  private static String ourPath(String gold, Map<String, String> headings) {
    List<String> steps = new ArrayList<>(List.of(gold.split("/", -1)));
    String last = steps.get(steps.size() - 1);
    if (last.matches("[㈠-㈩]")) {
      steps.set(steps.size() - 1, "(" + (char) ('a' + last.charAt(0) - '㈠') + ")");
    } else if (last.equals("0")) {
      steps.set(steps.size() - 1, "p1");
    }
    if (steps.size() > 1 && headings.containsKey("II/" + steps.get(1))) {
      steps.subList(0, 2).clear();
      steps.add(0, headings.get("II/" + gold.split("/", -1)[1]));
    }
    return String.join("/", steps);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}
