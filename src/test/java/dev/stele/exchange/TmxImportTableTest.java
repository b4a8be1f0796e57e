package dev.stele.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.memory.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The table in docs/tmx-import.md says what becomes of each file, and no more and no less. */
class TmxImportTableTest {
  private static final Path FILES = Path.of("../shared/data/tmx");
  private static final Path TABLE = Path.of("docs/tmx-import.md");

  /**
   * What becomes of a file.
   *
   * @param units how many units were read; {@code refused} where none could be
   * @param skipped how many were left out
   * @param why the reasons, or what the refusal says
   */
  private record Row(String units, String skipped, String why) {}

  @Test
  void every_file_becomes_what_the_table_says() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(FILES), "skipped: " + FILES + " is not there");
    Map<String, Row> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tmx")).toList()) {
        found.put(file.getFileName().toString(), row(file));
      }
    }
    assertThat(table()).isEqualTo(found);
  }

  private static Row row(Path file) throws IOException {
    try {
      ImportReport report = TmxReader.read(file, batch -> batch.size());
      assertThat(report.examples()).allMatch(s -> s.line() > 0);
      return new Row(
          Long.toString(report.units()),
          Long.toString(report.skipped()),
          report.examples().stream()
              .map(s -> "line " + s.line() + ": " + s.reason())
              .collect(Collectors.joining("; ")));
    } catch (TmxReader.NotTmxException e) {
      return new Row("refused", "", e.getMessage());
    }
  }

  private static Map<String, Row> table() throws IOException {
    Map<String, Row> table = new TreeMap<>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("\\s*\\|\\s*", -1);
      if (cells.length == 6 && cells[1].endsWith(".tmx")) {
        table.put(cells[1], new Row(cells[2], cells[3], cells[4]));
      }
    }
    return table;
  }
}
