package dev.stele.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stele.document.ParagraphPath;
import dev.stele.document.Step;
import dev.stele.document.Step.Numbered;
import dev.stele.document.Step.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles and their paragraphs in ten treaties that lie outside the project. */
class TreatiesTest {
  private static final Path FOLDER = Path.of("../shared/data/treaties");

  @BeforeEach
  void skipWithoutTheTreaties() {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: ../shared with the treaties is not there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat",
        "cedaw",
        "crc",
        "genocide",
        "icescr",
        "outer-space",
        "refugee",
        "un-charter",
        "vcdr",
        "vclt"
      })
  void every_article_and_numbered_paragraph_has_its_path(String treaty) throws IOException {
    String[] files = {"zh-Hans.icu.txt", "en.txt", "es.txt"};
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      Path file = FOLDER.resolve(treaty).resolve(files[i]);
      if (Files.exists(file)) {
        Set<String> there = there(Files.readAllLines(file));
        for (String wanted : wanted(treaty, 2 + i)) {
          if (!there.contains(wanted)) {
            missing.add(files[i] + ": " + wanted);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The articles and paragraphs that have text in a column of the table. */
  private static Set<String> wanted(String treaty, int column) throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (String row : Files.readAllLines(FOLDER.resolve(treaty).resolve("paragraphs.tsv"))) {
      String[] cells = row.split("\t", -1);
      if (cells[0].matches("\\d+") && cells.length > column && !cells[column].isBlank()) {
        wanted.add(cells[1].matches("\\d+") ? cells[0] + "/" + cells[1] : cells[0]);
      }
    }
    return wanted;
  }

  private static Set<String> there(List<String> lines) {
    List<String> blocks =
        lines.stream().filter(line -> !line.isBlank()).map(String::strip).toList();
    Set<String> there = new TreeSet<>();
    Sample.outlineOfLines(blocks).paragraphs().forEach(p -> there.add(article(p.path())));
    return there;
  }

  /** Of part I/article 5/2/(a) the 5/2; empty where there is no article. */
  private static String article(ParagraphPath path) {
    StringBuilder article = new StringBuilder();
    for (Step step : path.steps()) {
      if (step instanceof Numbered numbered) {
        if (numbered.scheme() == Scheme.ARTICLE) {
          article.append(numbered.number());
        } else if (numbered.scheme() == Scheme.PARAGRAPH && !article.isEmpty()) {
          article.append('/').append(numbered.number());
        }
      }
    }
    return article.toString();
  }
}
