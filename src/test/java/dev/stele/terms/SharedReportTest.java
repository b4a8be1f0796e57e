package dev.stele.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Phrases of a real report whose renderings were marked by hand, see the file of marks. */
class SharedReportTest {
  private static final Path GOLD = Path.of("../shared/data/un/A_75_119/gold.zh-en.tsv");
  private static final String MARKS = "/terms/A_75_119.zh-en.marks.tsv";

  @Test
  void most_renderings_overlap_the_words_that_were_marked_by_hand() throws IOException {
    assumeTrue(Files.isRegularFile(GOLD), "skipped: ../shared with the report is not there");
    Map<String, TranslationUnit> units = units();
    Renderings renderings = new Renderings(Lexicon::seed);
    List<String[]> rows = marks();
    long right =
        rows.stream()
            .filter(
                row -> {
                  ConcordanceHit hit =
                      new ConcordanceHit(
                          units.get(row[0]), List.of(mark(row[1], row[2])), List.of());
                  Mark expected = mark(row[3], row[4]);
                  return renderings.of(List.of(hit)).get(0).rendering().stream()
                      .anyMatch(
                          found ->
                              found.start() < expected.end() && expected.start() < found.end());
                })
            .count();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
    assertThat((double) right / rows.size()).isGreaterThanOrEqualTo(0.85);
  }

  private static Mark mark(String start, String end) {
    return new Mark(Integer.parseInt(start), Integer.parseInt(end));
  }

  private static Map<String, TranslationUnit> units() throws IOException {
    Map<String, TranslationUnit> units = new HashMap<>();
    for (String line : Files.readAllLines(GOLD)) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 4 && !cells[3].isBlank() && !cells[4].isBlank()) {
        units.put(cells[0], Texts.unit(Language.CHINESE, cells[3], Language.ENGLISH, cells[4]));
      }
    }
    return units;
  }

  private static List<String[]> marks() throws IOException {
    try (var in = Objects.requireNonNull(SharedReportTest.class.getResourceAsStream(MARKS))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
