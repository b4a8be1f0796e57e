package dev.stele.cli;

import dev.stele.align.Agreement;
import dev.stele.align.Reliability;
import dev.stele.align.Reliability.Bin;
import dev.stele.ingest.IngestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was measured on sets, as tables in Markdown, which can be read as they are too. */
final class SetTables {
  private static final String BEGIN = "<!-- tables: stele evaluate -->";
  private static final String END = "<!-- end of tables -->";
  private static final String SET =
      "| %-16s | %-5s | %4s | %9s | %8s | %5s | %5s | %5s | %5s | %5s | %5s | %5s | %5s |%n";
  private static final String BIN = "| %-10s | %5s | %15s | %11s |%n";

  private final String text;

  /** The tables of these sets. */
  SetTables(List<SetScore> scores) {
    StringBuilder tables = new StringBuilder();
    tables.append(
        String.format(
            Locale.ROOT,
            SET,
            "set",
            "pair",
            "docs",
            "sentences",
            "F1 alone",
            "F1",
            "P",
            "R",
            "pairs",
            "nulls",
            "≥ 0.9",
            "right",
            "ECE"));
    tables.append("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    scores.forEach(score -> tables.append(row(score)));
    SetScore all = SetScore.all(scores);
    if (scores.size() > 1) {
      tables.append(row(all));
    }
    tables
        .append('\n')
        .append(
            String.format(
                Locale.ROOT, BIN, "confidence", "beads", "mean confidence", "share right"));
    tables.append("|---|--:|--:|--:|\n");
    List<Bin> bins = all.measures().reliability().bins();
    for (int k = 0; k < bins.size(); k++) {
      tables.append(row(k, bins.get(k)));
    }
    text = tables.toString();
  }

  private static String row(SetScore score) {
    Measures measures = score.measures();
    Agreement pooled = measures.pooled();
    Reliability reliability = measures.reliability();
    return String.format(
        Locale.ROOT,
        SET,
        score.name(),
        score.languages(),
        score.documents(),
        score.sentences(),
        share(measures.alone().f1()),
        share(pooled.f1()),
        share(pooled.precision()),
        share(pooled.recall()),
        share(measures.pairs().f1()),
        share(measures.nulls().f1()),
        share(reliability.shareConfident()),
        share(reliability.confident().shareRight()),
        share(reliability.calibrationError()));
  }

  private static String row(int at, Bin bin) {
    String range = String.format(Locale.ROOT, "%.1f to %.1f", at / 10.0, (at + 1) / 10.0);
    return bin.beads() == 0
        ? String.format(Locale.ROOT, BIN, range, 0, "", "")
        : String.format(
            Locale.ROOT,
            BIN,
            range,
            bin.beads(),
            share(bin.meanConfidence()),
            share(bin.shareRight()));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  /** The tables. */
  @Override
  public String toString() {
    return text;
  }

  /**
   * Puts the tables into a page, in place of those that stand between its two marks.
   *
   * @throws IngestException where the marks are not there
   */
  void replaceIn(Path page) throws IOException, IngestException {
    String before = Files.readString(page);
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IngestException(
          "%s: the tables go between the lines %s and %s, which are not there"
              .formatted(page, BEGIN, END));
    }
    String after =
        before.substring(0, begin + BEGIN.length()) + "\n\n" + text + "\n" + before.substring(end);
    Output.write(Optional.of(page), out -> out.write(after.getBytes(StandardCharsets.UTF_8)));
  }
}
