package dev.stele.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.align.Bead;
import dev.stele.align.Bead.Reason;
import dev.stele.align.Span;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import dev.stele.exchange.ClientProgram.Result;
import dev.stele.memory.Bitext;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.TranslationUnit;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks as programs of others read them, and as these write them again. */
class WorkbookReadersIT {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path OFFICE = Path.of("/usr/bin/soffice");

  /** Prints every cell with its type, then saves the workbook anew. */
  private static final String READER =
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      for row in sheet.iter_rows():
          print('\\t'.join('%s:%s' % (cell.data_type, cell.value) for cell in row if cell.value is not None))
      book.save(sys.argv[2])
      """;

  private static final Bitext BITEXT =
      Bitexts.of(
          List.of("=1+1 港口。", "第二\n句。𠮷😀", "_x0041_ 末句。"),
          List.of("+1 Harbours & <ships>.", "@Second.", "'-The end."),
          List.of(
              new Bead(new Span(0, 1), new Span(0, 1), Reason.LEXICON, 0.6),
              new Bead(new Span(1, 2), new Span(1, 2), Reason.POSITION, 0.3),
              new Bead(new Span(2, 3), new Span(2, 3), Reason.LEXICON, 0.9)));

  @TempDir private Path folder;

  @Test
  void openpyxl_reads_texts_and_what_it_saves_comes_back() throws Exception {
    assumeOpenpyxl();
    Path workbook = Bitexts.write(BITEXT, BitextFormat.XLSX, folder);
    Path saved = folder.resolve("saved.xlsx");
    String cells = openpyxl(workbook, saved);
    assertThat(cells)
        .contains("s:=1+1 港口。", "s:+1 Harbours & <ships>.", "s:@Second.", "s:'-The end.", "𠮷😀")
        .doesNotContain("f:");
    assertThat(read(saved)).isEqualTo(BITEXT);
  }

  @Test
  void libreoffice_reads_texts_and_what_it_saves_comes_back() throws Exception {
    assumeOffice();
    Path workbook = Bitexts.write(BITEXT, BitextFormat.XLSX, folder);
    Path out = Files.createDirectory(folder.resolve("out"));
    office("xlsx", workbook, out);
    assertThat(read(out.resolve(workbook.getFileName()))).isEqualTo(BITEXT);
    office("csv:Text - txt - csv (StarCalc):44,34,76", workbook, out);
    assertThat(Files.readString(out.resolve("A_99_501.csv"), UTF_8))
        .contains("=1+1 港口。", "+1 Harbours & <ships>.", "@Second.", "_x0041_ 末句。");
  }

  @Test
  void units_that_openpyxl_saved_come_back() throws Exception {
    assumeOpenpyxl();
    TranslationUnit unit = Units.unit("=港口", "+harbour");
    Path workbook = folder.resolve("units.xlsx");
    try (OutputStream out = Files.newOutputStream(workbook);
        UnitWriter writer = UnitFormat.XLSX.open(List.of(out), LanguagePair.parse("zh-en"))) {
      writer.write(unit);
    }
    Path saved = folder.resolve("saved.xlsx");
    openpyxl(workbook, saved);
    List<TranslationUnit> units = new ArrayList<>();
    UnitFileReader.read(
        saved,
        batch -> {
          units.addAll(batch);
          return batch.size();
        },
        share -> {});
    assertThat(units).hasSize(1);
    assertThat(units.get(0).source().text()).isEqualTo("=港口");
    assertThat(units.get(0).target().text()).isEqualTo("+harbour");
    assertThat(units.get(0).id()).isEqualTo(unit.id());
    assertThat(units.get(0).status()).isEqualTo(unit.status());
  }

  @Test
  void hits_of_the_concordance_open_in_both() throws Exception {
    Path workbook = folder.resolve("hits.xlsx");
    try (OutputStream out = Files.newOutputStream(workbook);
        HitWriter writer =
            HitFormat.XLSX.open(out, List.of(Language.CHINESE, Language.ENGLISH), "0")) {
      TranslationUnit unit = Units.unit("=港口应当开放。", "Harbours shall be open.");
      writer.write(new ConcordanceHit(unit, List.of(new Mark(1, 3)), List.of()));
    }
    assumeOpenpyxl();
    assertThat(openpyxl(workbook, folder.resolve("saved.xlsx")))
        .contains("s:citation", "s:A/99/1, sect. II, Cuba, unnumbered para. 3", "s:=港口应当开放。");
    assumeOffice();
    office("csv:Text - txt - csv (StarCalc):44,34,76", workbook, folder);
    assertThat(Files.readString(folder.resolve("hits.csv"), UTF_8))
        .contains("A/99/1", "=港口应当开放。", "Harbours shall be open.");
  }

  private static Bitext read(Path file) throws Exception {
    return BeadFiles.read(
        file, Optional.empty(), id -> Optional.of(BITEXT), /* allReviewed= */ false);
  }

  private void assumeOpenpyxl() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(PYTHON)
            && ClientProgram.run(folder, List.of(PYTHON.toString(), "-c", "import openpyxl")).exit()
                == 0,
        "skipped: openpyxl is not installed (Debian: python3-openpyxl)");
  }

  private static void assumeOffice() {
    Assumptions.assumeTrue(
        Files.isExecutable(OFFICE),
        "skipped: LibreOffice is not installed (Debian: libreoffice-calc-nogui)");
  }

  private String openpyxl(Path workbook, Path saved) throws Exception {
    Path script = Files.writeString(folder.resolve("read.py"), READER);
    Result result =
        ClientProgram.run(
            folder,
            List.of(
                "/usr/bin/env",
                "PYTHONIOENCODING=utf-8",
                PYTHON.toString(),
                script.toString(),
                workbook.toString(),
                saved.toString()));
    assertThat(result.exit()).as(result.output()).isZero();
    return result.output();
  }

  private void office(String format, Path workbook, Path out) throws Exception {
    Result result =
        ClientProgram.run(
            folder,
            List.of(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                workbook.toString()));
    assertThat(result.exit()).as(result.output()).isZero();
  }
}
