package dev.stele.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Block;
import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Roman;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a wrong number costs: itself. In a document of numbered sections, numbered paragraphs, and
 * lists of two levels that are led in by a colon, one number is damaged, and every labelled
 * paragraph that is not below the damaged one keeps its path.
 */
class DamageTest {
  private static final int DEPTH = 3;

  /** A line and the path that it has in the document as it should be. */
  private record Row(String path, String label, String text) {
    String line() {
      return label.isEmpty() ? text : label + " " + text;
    }

    Row withLabel(String other) {
      return new Row(path, other, text);
    }
  }

  @Property(tries = 50)
  void a_document_without_damage_has_the_paths_that_it_prints(@ForAll("documents") List<Row> rows) {
    assertThat(Sample.paths(lines(rows))).isEqualTo(rows.stream().map(Row::path).toList());
  }

  @Property(tries = 150)
  void a_paragraph_that_is_missing_with_all_below_it_changes_no_other_path(
      @ForAll("documents") List<Row> rows, @ForAll double place) {
    Row damaged = rows.get(damaged(rows, place));
    List<Row> rest = rows.stream().filter(row -> !isBelow(row, damaged)).toList();
    assertThat(Sample.paths(lines(rest))).isEqualTo(rest.stream().map(Row::path).toList());
  }

  @Property(tries = 150)
  void a_label_that_is_missing_changes_no_other_path(
      @ForAll("documents") List<Row> rows, @ForAll double place) {
    assertOthersStay(rows, damaged(rows, place), "");
  }

  @Property(tries = 150)
  void a_number_that_is_printed_twice_changes_no_other_path(
      @ForAll("documents") List<Row> rows, @ForAll double place) {
    int at = damaged(rows, place);
    Row row = rows.get(at);
    String before = row.label();
    for (int i = 0; i < at; i++) {
      if (parent(rows.get(i)).equals(parent(row)) && !rows.get(i).text().startsWith("Heading")) {
        before = rows.get(i).label();
      }
    }
    assertOthersStay(rows, at, before);
  }

  @Property(tries = 250)
  void a_number_that_is_mistyped_changes_no_other_path(
      @ForAll("documents") List<Row> rows, @ForAll double place, @ForAll("numbers") int number) {
    int at = damaged(rows, place);
    String label = rows.get(at).label();
    String other;
    if (label.endsWith(".")) {
      other = number + ".";
    } else if (rows.get(at).path().endsWith("/" + label) && depth(rows.get(at)) == DEPTH) {
      other = "(" + (char) ('a' + number % 26) + ")";
    } else {
      other = "(" + Roman.of(number).toLowerCase(java.util.Locale.ROOT) + ")";
    }
    assertOthersStay(rows, at, other);
  }

  private static void assertOthersStay(List<Row> rows, int at, String label) {
    List<Row> changed = new ArrayList<>(rows);
    changed.set(at, rows.get(at).withLabel(label));
    List<String> paths = Sample.paths(lines(changed));
    for (int i = 0; i < rows.size(); i++) {
      if (!isBelow(rows.get(i), rows.get(at))) {
        assertThat(paths.get(i))
            .as("line %s of %s", i, lines(changed))
            .isEqualTo(rows.get(i).path());
      }
    }
  }

  private static boolean isBelow(Row row, Row other) {
    return ParagraphPath.parse(row.path()).startsWith(ParagraphPath.parse(other.path()));
  }

  private static ParagraphPath parent(Row row) {
    return ParagraphPath.parse(row.path()).parent();
  }

  private static int depth(Row row) {
    return ParagraphPath.parse(row.path()).steps().size();
  }

  /** Any line but a heading. */
  private static int damaged(List<Row> rows, double place) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (depth(rows.get(i)) > 1) {
        places.add(i);
      }
    }
    return places.get((int) Math.floorMod(Double.doubleToLongBits(place), (long) places.size()));
  }

  private static List<String> lines(List<Row> rows) {
    return rows.stream().map(Row::line).toList();
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(1, 40);
  }

  /** For each section the number of items under each of its paragraphs, 0 for none. */
  @Provide
  Arbitrary<List<Row>> documents() {
    Arbitrary<List<Integer>> section =
        Arbitraries.of(0, 0, 0, 2, 3, 5).list().ofMinSize(2).ofMaxSize(6);
    return Combinators.combine(
            section.list().ofMinSize(2).ofMaxSize(4), Arbitraries.of(true, false))
        .as(DamageTest::document);
  }

  private static List<Row> document(List<List<Integer>> sections, boolean countedThrough) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (int s = 1; s <= sections.size(); s++) {
      String section = Roman.of(s);
      rows.add(new Row(section, section + ".", "Heading of a section"));
      number = countedThrough ? number : 0;
      for (int items : sections.get(s - 1)) {
        number++;
        String path = section + "/" + number;
        rows.add(new Row(path, number + ".", items > 0 ? "The list is:" : "A paragraph."));
        for (int i = 1; i <= items; i++) {
          String letter = "(" + (char) ('a' + i - 1) + ")";
          boolean nested = items == 5 && i == 2;
          rows.add(new Row(path + "/" + letter, letter, nested ? "Namely:" : "An item;"));
          for (int j = 1; nested && j <= 3; j++) {
            String roman = "(" + Roman.of(j).toLowerCase(java.util.Locale.ROOT) + ")";
            rows.add(new Row(path + "/" + letter + "/" + roman, roman, "A part of it;"));
          }
        }
      }
    }
    return rows;
  }

  @Property(tries = 150)
  void every_block_is_one_paragraph_with_its_text_whole_and_in_order(
      @ForAll("blocks") List<Block> blocks) {
    List<Paragraph> paragraphs = Sample.outline(blocks).paragraphs();
    assertThat(paragraphs.stream().map(p -> squeezed(p.label() + p.text())))
        .isEqualTo(blocks.stream().map(b -> squeezed(b.text())).toList());
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }

  @Provide
  Arbitrary<List<Block>> blocks() {
    Arbitrary<Block.Kind> kinds =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, Arbitraries.just(Block.Kind.BODY)),
            net.jqwik.api.Tuple.of(
                5,
                Arbitraries.of(
                    Block.Kind.MASTHEAD,
                    Block.Kind.CONTENTS,
                    Block.Kind.ROW,
                    new Block.Kind.Heading(1),
                    new Block.Kind.Heading(2),
                    new Block.Kind.Footnote("1"))));
    Arbitrary<String> labels =
        Arbitraries.of(
            "",
            "",
            "",
            "1. ",
            "2. ",
            "3.",
            "1.1 ",
            "(a) ",
            "b) ",
            "(i) ",
            "(ii)",
            "I. ",
            "II. ",
            "A. ",
            "一、",
            "二、",
            "㈠ ",
            "（二）",
            "①",
            "第一条 ",
            "Article 2 ",
            "Annex ",
            "附件二 ",
            "Part I ",
            "Capítulo II ",
            "4);",
            "2013 ",
            "[");
    Arbitrary<String> texts =
        Arbitraries.of(
            "Peru",
            "the text goes on",
            "A sentence.",
            "The list:",
            "国家。",
            "标题",
            "I",
            "Annex",
            "[Original: Spanish]",
            "[3 May 2020]",
            "3 May 2020",
            "Summary",
            "1.",
            "\u00a0x");
    return Combinators.combine(kinds, labels, texts)
        .as((kind, label, text) -> new Block(kind, label + text, List.of(), 0))
        .list()
        .ofMaxSize(25);
  }
}
