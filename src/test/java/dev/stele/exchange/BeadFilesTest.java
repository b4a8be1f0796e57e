package dev.stele.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.align.Bead;
import dev.stele.align.Bead.Reason;
import dev.stele.align.Span;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import dev.stele.memory.ImportReport;
import dev.stele.memory.Skipped;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeadFilesTest {
  private static final Bitext BITEXT =
      Bitexts.of(
          List.of("港口应当开放。船舶缴纳费用。", "没有译文。", "灯塔由各国维护。"),
          List.of("Harbours shall be open.", "Ships pay dues.", "Lighthouses are kept by States."),
          List.of(
              new Bead(new Span(0, 1), new Span(0, 1), Reason.LEXICON, 0.6),
              new Bead(new Span(1, 2), new Span(1, 2), Reason.POSITION, 0.3),
              new Bead(new Span(2, 3), new Span(2, 3), Reason.LEXICON, 0.9)));

  @TempDir private Path folder;

  @Test
  void links_that_a_reviewer_changed_in_intertext_become_reviewed_beads() throws Exception {
    Path links = Bitexts.write(BITEXT, BitextFormat.INTERTEXT, folder);
    edit(
        links,
        "type=\"1-1\" xtargets=\"1:1;1:1\" status=\"auto\"",
        "type='2-1' xtargets='1:1 2:1;1:1' status='man'");
    edit(
        links,
        "type=\"1-1\" xtargets=\"2:1;2:1\" status=\"auto\"",
        "type='0-1' xtargets=';2:1' status='man' mark='1'");
    Bitext back = read(links);
    assertThat(back.alignment().beads())
        .containsExactly(
            new Bead(new Span(0, 1), new Span(0, 2), Reason.REVIEW, 1),
            new Bead(new Span(1, 2), new Span(2, 2), Reason.REVIEW, 1),
            new Bead(new Span(2, 3), new Span(2, 3), Reason.LEXICON, 0.9));
    assertThat(back.units())
        .extracting(TranslationUnit::status)
        .containsExactly(Status.CONFIRMED, Status.AUTO);
    assertThat(back.citation(back.alignment().beads().get(0)))
        .isEqualTo(BITEXT.citation(BITEXT.alignment().beads().get(0)));
    assertThat(back.source()).isEqualTo(BITEXT.source());
  }

  @Test
  void links_that_another_program_changed_are_no_surer_than_what_was_there() throws Exception {
    Path links = Bitexts.write(BITEXT, BitextFormat.INTERTEXT, folder);
    edit(links, "1:1;1:1", "1:1 2:1;1:1");
    edit(links, "2:1;2:1", ";2:1");
    assertThat(read(links).alignment().beads().get(0))
        .isEqualTo(new Bead(new Span(0, 1), new Span(0, 2), Reason.IMPORTED, 0.3));
  }

  @Test
  void a_sentence_that_a_reviewer_cut_in_two_keeps_its_place() throws Exception {
    Path links = Bitexts.write(BITEXT, BitextFormat.INTERTEXT, folder);
    edit(folder.resolve("A_99_501.zh.xml"), "开放。船舶", "开放。</s>\n<s id=\"1:1a\">船舶");
    edit(
        links,
        "xtargets=\"2:1;2:1\" status=\"auto\"",
        "xtargets=\"2:1;1:1a\" status=\"man\"/>\n<link xtargets=\";2:1\" status=\"man\"");
    Bitext back = read(links);
    assertThat(back.sourceSegments())
        .extracting(Segment::text)
        .containsExactly("港口应当开放。", "船舶缴纳费用。", "没有译文。", "灯塔由各国维护。");
    assertThat(back.sourceSegments().get(1).path())
        .isEqualTo(BITEXT.sourceSegments().get(0).path());
    assertThat(back.alignment().beads()).hasSize(4);
    assertThat(back.alignment().beads().get(1).reason()).isEqualTo(Reason.REVIEW);
  }

  @Test
  void texts_that_were_written_anew_are_refused_and_so_are_links_to_nothing() throws Exception {
    Path links = Bitexts.write(BITEXT, BitextFormat.INTERTEXT, folder);
    edit(folder.resolve("A_99_501.zh.xml"), "港口", "码头");
    assertThatThrownBy(() -> read(links))
        .hasMessageContaining("source segment 1, '码头应当开放。船舶缴纳费用。', is not what the document says");
    edit(folder.resolve("A_99_501.zh.xml"), "码头", "港口");
    edit(links, "2:1;2:1", "9:1;2:1");
    assertThatThrownBy(() -> read(links))
        .hasMessage("line 4: the target text has no sentence 9:1 (the target's stand first)");
  }

  @Test
  void a_segment_in_no_link_or_in_two_is_refused() throws Exception {
    assertThatThrownBy(() -> read(write("x.beads", "[0]:[0]\n[1]:[1]\n")))
        .hasMessageContaining("source segment 3 is in no link");
    assertThatThrownBy(() -> read(write("x.beads", "[0]:[0]\n[0, 1]:[1]\n[2]:[2]\n")))
        .hasMessageContaining("line 2: source segment 1 is in a link before too");
    assertThatThrownBy(() -> read(write("x.beads", "[0, 2]:[0]\n[1]:[1, 2]\nx\n")))
        .hasMessage("line 3: 'x' is no bead, such as [0, 1]:[2]");
    assertThatThrownBy(() -> read(write("x.beads", "[0, 2]:[0]\n[1]:[1, 2]\n")))
        .hasMessageContaining("line 1: the source segments [1, 3] are no neighbours");
  }

  @Test
  void a_ladder_without_its_texts_or_with_them_says_the_same() throws Exception {
    String ladder = "0\t0\t0.4\n1\t2\t-0.3\n2\t2\n3\t3\t0\n";
    Bitext alone = read(write("x.ladder", ladder));
    assertThat(alone.alignment().beads().get(0))
        .isEqualTo(new Bead(new Span(0, 1), new Span(0, 2), Reason.REVIEW, 1));
    Bitexts.write(BITEXT, BitextFormat.LADDER, folder);
    assertThat(read(write("A_99_501.ladder", ladder))).isEqualTo(alone);
    assertThatThrownBy(() -> read(write("x.ladder", "0\t0\n4\t4\n")))
        .hasMessageContaining("the texts have 3 and 3 segments; this rung stands behind 4 and 4");
    assertThatThrownBy(() -> read(write("x.ladder", "0\t0\n2\t2\n1\t3\n")))
        .hasMessage("line 3: a rung does not stand below the one before it");
  }

  @Test
  void a_ladder_cannot_hold_texts_of_another_order() {
    Bitext moved =
        Bitexts.otherwise(
            BITEXT,
            List.of(
                new Bead(new Span(0, 1), new Span(2, 3), Reason.LEXICON, 1),
                new Bead(new Span(1, 3), new Span(0, 2), Reason.LEXICON, 1)));
    assertThatThrownBy(() -> BitextFormat.LADDER.files(moved, "x", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target segment 3 follows 0");
  }

  @Test
  void text_moved_between_rows_of_a_table_cuts_the_segment() throws Exception {
    Path table = Bitexts.write(BITEXT, BitextFormat.TSV, folder);
    edit(table, "港口应当开放。船舶缴纳费用。\tHarbours", "港口应当开放。\tHarbours");
    edit(table, "没有译文。\tShips pay dues.\tauto", "船舶缴纳费用。\tShips pay dues.\tconfirmed");
    edit(table, "灯塔由", "没有译文。灯塔由");
    Bitext back = read(table);
    assertThat(back.sourceSegments()).hasSize(4);
    assertThat(back.alignment().beads())
        .extracting(
            bead -> back.sourceText(bead) + "|" + back.targetText(bead) + "|" + bead.reason())
        .containsExactly(
            "港口应当开放。|Harbours shall be open.|review",
            "船舶缴纳费用。|Ships pay dues.|review",
            "没有译文。灯塔由各国维护。|Lighthouses are kept by States.|review");
  }

  @Test
  void a_rejected_pair_is_none_and_other_faults_of_a_table_are_named_by_row() throws Exception {
    Path table = Bitexts.write(BITEXT, BitextFormat.TSV, folder);
    edit(table, "Ships pay dues.\tauto", "Ships pay dues.\trejected");
    assertThat(read(table).units()).hasSize(2);
    edit(table, "rejected", "maybe");
    edit(table, "Harbours shall", "Ports shall");
    assertThatThrownBy(() -> read(table))
        .hasMessageStartingWith("line 3: 'maybe' is no review status");
    edit(table, "maybe", "auto");
    assertThatThrownBy(() -> read(table))
        .hasMessageContaining(
            "line 2: the target text 'Ports shall be open.' is not in the document");
  }

  @Test
  void whoever_vouches_for_all_beads_has_reviewed_them() throws Exception {
    Bitext back =
        BeadFiles.read(
            Bitexts.write(BITEXT, BitextFormat.JSONL, folder),
            Optional.empty(),
            id -> Optional.of(BITEXT),
            /* allReviewed= */ true);
    assertThat(back.alignment().beads()).allMatch(bead -> bead.reason() == Reason.REVIEW);
  }

  @Test
  void an_archive_holds_the_links_and_the_texts() throws Exception {
    Path zip = folder.resolve("x.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (ExchangeFile file : BitextFormat.INTERTEXT.files(BITEXT, "A", "0")) {
        out.putNextEntry(new ZipEntry("../../" + file.name()));
        file.content().writeTo(out);
        out.closeEntry();
      }
    }
    assertThat(read(zip)).isEqualTo(BITEXT);
  }

  @Test
  void archives_that_unpack_to_too_much_are_refused() throws Exception {
    Path zip = folder.resolve("x.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.beads"));
      zeros(out, 300);
    }
    assertThatThrownBy(() -> read(zip)).hasMessage("the archive unpacks to more than 256 MB");
    Path workbook = folder.resolve("x.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(workbook))) {
      out.putNextEntry(new ZipEntry("[Content_Types].xml"));
      out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zeros(out, 200);
    }
    assertThatThrownBy(() -> read(workbook)).hasMessage("the workbook unpacks to more than 128 MB");
  }

  @Test
  void external_entities_are_not_loaded() throws Exception {
    Path secret = write("secret.txt", "1:1");
    Path links =
        write(
            "x.xml",
            "<!DOCTYPE linkGrp [<!ENTITY s SYSTEM '%s'>]><linkGrp toDoc='a.xml' fromDoc='b.xml'><link xtargets='&s;;1:1'/></linkGrp>"
                .formatted(secret.toUri()));
    assertThatThrownBy(() -> read(links)).isInstanceOf(FaultyFileException.class);
  }

  @Test
  void rows_that_are_no_units_are_named_and_the_others_go_in() throws Exception {
    Path file =
        write(
            "x.tsv",
            "status\ten\tzh\tremark\nconfirmed\ttreaty\t条约\tgood\nauto\tport\t\t\nmaybe\tsea\t海\n\n\t'=1\t一\n");
    List<TranslationUnit> units = new ArrayList<>();
    ImportReport report = imported(file, units);
    assertThat(report.examples())
        .containsExactly(
            new Skipped(3, "no text in zh"),
            new Skipped(4, "'maybe' is no review status: auto, confirmed or rejected"));
    assertThat(units).extracting(unit -> unit.source().text()).containsExactly("treaty", "=1");
    assertThat(units)
        .extracting(TranslationUnit::status)
        .containsExactly(Status.CONFIRMED, Status.AUTO);
  }

  @Test
  void a_formula_in_a_workbook_is_no_text() throws Exception {
    Path file = folder.resolve("x.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", null)) {
      Worksheet sheet = workbook.newWorksheet("units");
      sheet.value(0, 0, "zh");
      sheet.value(0, 1, "en");
      sheet.value(1, 0, "条约");
      sheet.formula(1, 1, "HYPERLINK(\"http://example.org\",\"treaty\")");
      sheet.value(2, 0, "第 1 条");
      sheet.value(2, 1, 1);
    }
    List<TranslationUnit> units = new ArrayList<>();
    assertThat(imported(file, units).examples())
        .containsExactly(new Skipped(2, "cell B2 holds a formula; a text is wanted"));
    assertThat(units).extracting(unit -> unit.target().text()).containsExactly("1");
  }

  @Test
  void a_table_that_names_no_two_languages_is_refused() throws Exception {
    assertThatThrownBy(() -> imported(write("x.tsv", "条约\ttreaty\n"), new ArrayList<>()))
        .hasMessageStartingWith(
            "line 1: the first line names the columns, and two of them by their languages");
    assertThatThrownBy(() -> imported(write("x.tsv", ""), new ArrayList<>()))
        .hasMessage("the table is empty; its first line names the columns");
  }

  private static ImportReport imported(Path file, List<TranslationUnit> units) throws Exception {
    return UnitFileReader.read(
        file,
        batch -> {
          units.addAll(batch);
          return batch.size();
        },
        share -> {});
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    byte[] zeros = new byte[1 << 20];
    for (int i = 0; i < megabytes; i++) {
      out.write(zeros);
    }
  }

  private static Bitext read(Path file) throws IOException, FaultyFileException {
    return BeadFiles.read(
        file, Optional.of(BITEXT.id()), id -> Optional.of(BITEXT), /* allReviewed= */ false);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
