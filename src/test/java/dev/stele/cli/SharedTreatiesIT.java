package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.align.Bead;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.document.Step;
import dev.stele.document.Step.Numbered;
import dev.stele.document.Step.Scheme;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.Progress;
import dev.stele.ingest.SourceFile;
import dev.stele.memory.Bitext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The way of ten treaties from their files to beads: every article, and every numbered paragraph in
 * it, answers the one that bears its number, where the number stands in both languages. It does
 * where a bead joins the two, and none joins either of them to another such. (The source has lost
 * numbers and headings here and there; a text that lies under the wrong number for it, such as
 * article 28 of the Charter in Spanish, answers what it translates.)
 */
class SharedTreatiesIT {
  private static final Path TREATIES = Path.of("../shared/data/treaties");
  private static final String CHINESE = "zh-Hans.icu.txt";
  private static Stages stages;

  /** How deep numbers are compared. */
  private enum Depth {
    ARTICLE,
    PARAGRAPH
  }

  @BeforeAll
  static void open() {
    Assumptions.assumeTrue(
        Files.isDirectory(TREATIES), "skipped: ../shared with the treaties is not there");
    stages = new Stages(Settings.defaults());
  }

  @AfterAll
  static void close() {
    if (stages != null) {
      stages.close();
    }
  }

  static Stream<List<String>> pairs() throws IOException {
    if (!Files.isDirectory(TREATIES)) {
      return Stream.of(List.of("none", "en"));
    }
    try (Stream<Path> treaties = Files.list(TREATIES)) {
      return treaties.sorted().toList().stream()
          .flatMap(
              treaty ->
                  Stream.of("en", "es")
                      .filter(language -> Files.exists(treaty.resolve(language + ".txt")))
                      .map(language -> List.of(treaty.getFileName().toString(), language)));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_article_and_numbered_paragraph_answers_its_namesake(List<String> pair)
      throws Exception {
    String treaty = pair.get(0);
    String language = pair.get(1);
    Bitext bitext = bitext(treaty, language);
    Set<String> articles = articles(treaty, language);
    assertThat(paired(bitext, Depth.ARTICLE, articles)).isEqualTo(articles);
    Set<String> paragraphs = paragraphs(bitext);
    assertThat(paragraphs).containsAll(paragraphs(treaty, language));
    assertThat(paired(bitext, Depth.PARAGRAPH, paragraphs)).isEqualTo(paragraphs);
  }

  private static Bitext bitext(String treaty, String language) throws IngestException, IOException {
    Path folder = TREATIES.resolve(treaty);
    return stages
        .maker()
        .make(
            new BitextRequest(
                SourceFile.of(folder.resolve(CHINESE), Optional.of(Language.CHINESE)),
                SourceFile.of(
                    folder.resolve(language + ".txt"), Optional.of(new Language(language))),
                Optional.empty()),
            Progress.SILENT);
  }

  /** The numbers of articles that stand in both languages, as the table has them. */
  private static Set<String> articles(String treaty, String language) throws IOException {
    int column = language.equals("en") ? 5 : 6;
    Set<String> numbers = new TreeSet<>();
    for (String[] cells : rows(treaty, "articles.tsv")) {
      if (!cells[4].isBlank() && !cells[column].isBlank()) {
        numbers.add(cells[0]);
      }
    }
    return numbers;
  }

  /** The numbers of paragraphs that stand in both languages, as the table has them. */
  private static Set<String> paragraphs(String treaty, String language) throws IOException {
    int column = language.equals("en") ? 3 : 4;
    Set<String> numbers = new TreeSet<>();
    for (String[] cells : rows(treaty, "paragraphs.tsv")) {
      if (cells[1].matches("\\d+") && !cells[2].isBlank() && !cells[column].isBlank()) {
        numbers.add(cells[0] + "/" + cells[1]);
      }
    }
    return numbers;
  }

  private static List<String[]> rows(String treaty, String table) throws IOException {
    return Files.readAllLines(TREATIES.resolve(treaty).resolve(table)).stream()
        .map(row -> row.split("\t", -1))
        .filter(cells -> cells[0].matches("\\d+"))
        .toList();
  }

  /** The numbers of paragraphs that stand in both languages, as they were read. */
  private static Set<String> paragraphs(Bitext bitext) {
    Set<String> numbers = new TreeSet<>();
    bitext.sourceSegments().forEach(s -> numbers.add(number(s.path(), Depth.PARAGRAPH)));
    Set<String> others = new HashSet<>();
    bitext.targetSegments().forEach(s -> others.add(number(s.path(), Depth.PARAGRAPH)));
    numbers.retainAll(others);
    numbers.removeIf(number -> !number.contains("/"));
    return numbers;
  }

  /** Which of these numbers answer themselves and no other of them. */
  private static Set<String> paired(Bitext bitext, Depth depth, Set<String> numbers) {
    Set<String> paired = new TreeSet<>();
    Set<String> crossed = new HashSet<>();
    for (Bead bead : bitext.alignment().beads()) {
      if (bead.isPair()) {
        String source = number(bitext.sourceSegments(), bead.source().start(), depth);
        String target = number(bitext.targetSegments(), bead.target().start(), depth);
        if (source.equals(target)) {
          paired.add(source);
        } else if (numbers.contains(source) && numbers.contains(target)) {
          crossed.addAll(List.of(source, target));
        }
      }
    }
    paired.retainAll(numbers);
    paired.removeAll(crossed);
    return paired;
  }

  private static String number(List<Segment> segments, int at, Depth depth) {
    return number(segments.get(at).path(), depth);
  }

  /** Of part I/article 5/2/(a) the 5 or the 5/2; empty where there is none. */
  private static String number(ParagraphPath path, Depth depth) {
    StringBuilder number = new StringBuilder();
    for (Step step : path.steps()) {
      if (step instanceof Numbered numbered) {
        if (numbered.scheme() == Scheme.ARTICLE) {
          number.append(numbered.number());
        } else if (depth == Depth.PARAGRAPH
            && numbered.scheme() == Scheme.PARAGRAPH
            && !number.isEmpty()) {
          number.append('/').append(numbered.number());
        }
      }
    }
    return number.toString();
  }
}
