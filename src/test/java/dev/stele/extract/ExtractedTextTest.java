package dev.stele.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real documents, as text, PDF and DOCX, against their paragraphs as a person has cleaned them. */
class ExtractedTextTest {
  private static final Path DOCUMENTS = Path.of("../shared/data/un");
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern NOTE_LINE = Pattern.compile("^([⁰¹²³⁴-⁹]+|\\*+)\\s.*");
  private static final Pattern NOTE_MARKS = Pattern.compile("[⁰¹²³⁴-⁹]|(?<=\\S)\\*+(?=$|\\s)");

  private static Extractor extractor;

  @BeforeAll
  static void start() {
    if (!Files.isDirectory(DOCUMENTS)) {
      System.err.println("ExtractedTextTest is skipped: there is no " + DOCUMENTS);
    }
    Assumptions.assumeTrue(Files.isDirectory(DOCUMENTS), "there is no " + DOCUMENTS);
    extractor = new ForkedExtractor(ExtractionLimits.DEFAULT);
  }

  @AfterAll
  static void stop() {
    if (extractor != null) {
      extractor.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "A_75_119/zh.txt, A_75_119/zh.clean.txt, 1.0",
    "NPT_CONF.2020_WP.20/zh.txt, NPT_CONF.2020_WP.20/zh.clean.txt, 1.0",
    "A_75_119/en.txt, A_75_119/en.clean.txt, 0.98",
    "A_75_119/es.txt, A_75_119/es.clean.txt, 0.98",
    "A_75_119/es-reordered.txt, A_75_119/es-reordered.clean.txt, 0.98",
    "A_75_119/en.clean.txt, A_75_119/en.clean.txt, 1.0",
    "A_75_119/es.clean.txt, A_75_119/es.clean.txt, 1.0",
    "A_75_119/zh.clean.txt, A_75_119/zh.clean.txt, 1.0",
  })
  void the_dump_of_a_page_becomes_its_paragraphs(String file, String clean, double share)
      throws Exception {
    List<String> expected = squeezed(lines(clean));
    List<String> found = squeezed(extracted(file));

    report(file, expected, found);

    assertThat(shareInOrder(expected, found)).isGreaterThanOrEqualTo(share);
    assertThat((double) expected.size() / found.size()).isGreaterThanOrEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({
    "A_75_119/A_75_119-en.pdf, A_75_119/en.clean.txt",
    "A_75_119/A_75_119-es.pdf, A_75_119/es.clean.txt",
    "A_75_119/A_75_119-es-hyph.pdf, A_75_119/es.clean.txt",
    "A_75_119/A_75_119-zh.pdf, A_75_119/zh.clean.txt",
    "A_75_119/A_75_119-zh-footnotes.pdf, A_75_119/zh.clean.txt",
    "A_75_119/A_75_119-en.docx, A_75_119/en.clean.txt",
    "A_75_119/A_75_119-es.docx, A_75_119/es.clean.txt",
    "A_75_119/A_75_119-es-hyph.docx, A_75_119/es.clean.txt",
    "A_75_119/A_75_119-zh.docx, A_75_119/zh.clean.txt",
    "A_75_119/A_75_119-zh-footnotes.docx, A_75_119/zh.clean.txt",
  })
  void a_pdf_and_a_word_file_become_the_paragraphs_that_they_print(String file, String clean)
      throws Exception {
    List<String> expected = squeezed(withoutNotes(lines(clean)));
    List<String> found = squeezed(withoutNotes(extracted(file)));

    report(file, expected, found);

    assertThat(shareInOrder(expected, found)).isGreaterThanOrEqualTo(0.97);
    assertThat((double) expected.size() / found.size()).isGreaterThanOrEqualTo(0.97);
  }

  @ParameterizedTest
  @CsvSource({
    "A_75_119/A_75_119-en.pdf, A_75_119/en.clean.txt",
    "A_75_119/A_75_119-es.pdf, A_75_119/es.clean.txt",
    "A_75_119/A_75_119-es-hyph.pdf, A_75_119/es.clean.txt",
    "A_75_119/A_75_119-en.docx, A_75_119/en.clean.txt",
  })
  void the_note_of_the_masthead_is_kept(String file, String clean) throws Exception {
    List<String> notes = lines(clean).stream().filter(line -> line.startsWith("* ")).toList();

    assertThat(notes).isNotEmpty();
    assertThat(extracted(file)).containsAll(notes);
  }

  private static List<String> extracted(String file) throws ExtractionException {
    ExtractedDocument document = extractor.extract(DOCUMENTS.resolve(file), Optional.empty());
    List<String> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      lines.add(PlainText.line(block));
    }
    return lines;
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(DOCUMENTS.resolve(file)).stream()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static List<String> withoutNotes(List<String> lines) {
    return lines.stream()
        .filter(line -> !NOTE_LINE.matcher(line).matches())
        .map(line -> NOTE_MARKS.matcher(line).replaceAll(""))
        .toList();
  }

  private static List<String> squeezed(List<String> lines) {
    return lines.stream().map(line -> WHITE.matcher(line).replaceAll("")).toList();
  }

  /** The share of the expected paragraphs that are found in their order. */
  private static double shareInOrder(List<String> expected, List<String> found) {
    return (double) common(expected, found)[0][0] / expected.size();
  }

  /** For each pair of places, how many paragraphs from there on are common and in order. */
  private static int[][] common(List<String> expected, List<String> found) {
    int[][] common = new int[expected.size() + 1][found.size() + 1];
    for (int i = expected.size() - 1; i >= 0; i--) {
      for (int j = found.size() - 1; j >= 0; j--) {
        common[i][j] =
            expected.get(i).equals(found.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void report(String file, List<String> expected, List<String> found) {
    int[][] common = common(expected, found);
    StringBuilder report = new StringBuilder();
    report.append(
        "%s: %d of %d paragraphs, %d found%n"
            .formatted(file, common[0][0], expected.size(), found.size()));
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < found.size()) {
      if (i < expected.size() && j < found.size() && expected.get(i).equals(found.get(j))) {
        i++;
        j++;
      } else if (j == found.size()
          || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
        report.append("  - ").append(expected.get(i++)).append('\n');
      } else {
        report.append("  + ").append(found.get(j++)).append('\n');
      }
    }
    System.err.print(report);
  }
}
