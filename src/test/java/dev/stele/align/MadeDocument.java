package dev.stele.align;

import dev.stele.exchange.GoldTable;
import dev.stele.exchange.GoldTable.GoldBead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An outline made at random, filled with sentences of the samples, none of them twice: sections
 * with or without numbers, paragraphs that count through the document or from 1 in each section or
 * have no numbers, and lists.
 */
final class MadeDocument {
  private final Random random;
  private final List<GoldBead> headings;
  private final List<GoldBead> sentences;
  private final List<PrintedLine> source = new ArrayList<>();
  private final List<PrintedLine> target = new ArrayList<>();

  private enum Numbers {
    THROUGHOUT,
    BY_SECTION,
    NONE
  }

  MadeDocument(int seed) throws IOException {
    random = new Random(seed);
    List<GoldBead> beads = new ArrayList<>();
    for (String sample : PrintedDocument.SAMPLES) {
      GoldTable.read(Path.of("alignments", sample, "gold.zh-en.tsv")).beads().stream()
          .filter(GoldBead::isPair)
          .forEach(beads::add);
    }
    headings =
        pool(beads.stream().filter(bead -> bead.path().toString().matches("II/[A-Z][a-z]+")));
    sentences =
        pool(
            beads.stream()
                .filter(bead -> bead.source().endsWith("。") && bead.target().endsWith(".")));
    boolean numberedSections = random.nextBoolean();
    Numbers numbers = Numbers.values()[random.nextInt(Numbers.values().length)];
    int sections = 2 + random.nextInt(4);
    int number = 0;
    for (int s = 1; s <= sections; s++) {
      GoldBead heading = headings.remove(headings.size() - 1);
      String section = numberedSections ? roman(s) : "s" + s;
      add(
          PrintedLine.heading(section, numberedSections ? roman(s) + "." : "", heading.source()),
          PrintedLine.heading(section, numberedSections ? roman(s) + "." : "", heading.target()));
      number = numbers == Numbers.THROUGHOUT ? number : 0;
      int paragraphs = 2 + random.nextInt(5);
      for (int p = 1; p <= paragraphs; p++) {
        number++;
        paragraph(
            section + "/" + (numbers == Numbers.NONE ? "p" + p : number),
            numbers == Numbers.NONE ? "" : number + ".");
      }
    }
  }

  private List<GoldBead> pool(Stream<GoldBead> beads) {
    List<GoldBead> pool = beads.collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(pool, random);
    return pool;
  }

  private static String roman(int number) {
    return List.of("I", "II", "III", "IV", "V").get(number - 1);
  }

  private void paragraph(String path, String label) {
    boolean leadsIn = !label.isEmpty() && random.nextInt(4) == 0;
    text(path, label, leadsIn ? 1 : 1 + random.nextInt(3), leadsIn);
    int items = leadsIn ? 2 + random.nextInt(3) : 0;
    for (int item = 0; item < items; item++) {
      String mark = "(" + (char) ('a' + item) + ")";
      text(path + "/" + mark, mark, 1, false);
    }
  }

  private void text(String path, String label, int count, boolean leadsIn) {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    for (int k = 0; k < count; k++) {
      GoldBead bead = sentences.remove(sentences.size() - 1);
      from.append(bead.source());
      to.append(k == 0 ? "" : " ").append(bead.target());
    }
    if (leadsIn) {
      from.setCharAt(from.length() - 1, '：');
      to.setCharAt(to.length() - 1, ':');
    }
    add(
        PrintedLine.paragraph(path, label, from.toString()),
        PrintedLine.paragraph(path, label, to.toString()));
  }

  private void add(PrintedLine from, PrintedLine to) {
    source.add(from);
    target.add(to);
  }

  /** Its Chinese version. */
  List<PrintedLine> source() {
    return List.copyOf(source);
  }

  /** Its English version. */
  List<PrintedLine> target() {
    return List.copyOf(target);
  }
}
