package dev.stele.pretranslate;

import static dev.stele.pretranslate.KnownTexts.ZH_EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentXliffTest {
  private static final Path SAMPLES = Path.of("alignments");
  private static final long UNPACKED = 10_000_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "A_RES_99_17, A_RES_99_17-zh.docx, DOCX, 0.9",
    "A_99_501, A_99_501-zh.docx, DOCX, 0.9",
    "STELE_CONF.2026_WP.3, STELE_CONF.2026_WP.3-zh.txt, TEXT, 0.7",
  })
  void segments_are_those_that_the_memory_has(String name, String file, FileKind kind, double share)
      throws Exception {
    Set<String> segments =
        new HashSet<>(segments(convert(SAMPLES.resolve(name).resolve(file), kind)));

    List<String> gold = gold(SAMPLES.resolve(name).resolve("gold.zh-en.tsv"));

    List<String> missing = new ArrayList<>(gold);
    missing.removeAll(segments);
    // The lines of a first page that stand beside each other are one segment in the memory.
    assertThat(missing).hasSizeLessThanOrEqualTo((int) ((1 - share) * gold.size()));
  }

  @Test
  void both_forms_hold_the_same_segments() throws Exception {
    Path document = SAMPLES.resolve("A_99_501/A_99_501-zh.docx");
    Path second = folder.resolve("second.xlf");
    new DocumentXliff(ZH_EN)
        .convert(document, "a.docx", FileKind.DOCX, XliffVersion.V2_1, UNPACKED, second);

    List<String> texts =
        new Xliff2("zh", "en").read(second).stream().map(SourceText::text).toList();

    assertThat(texts)
        .isEqualTo(
            new Xliff12(LocaleId.fromString("zh"), LocaleId.fromString("en"))
                .read(convert(document, FileKind.DOCX)).stream().map(SourceText::text).toList());
    assertThat(Files.readString(second)).contains("version=\"2.1\"", "original=\"a.docx\"");
  }

  @Test
  void labels_stand_outside_of_segments() throws Exception {
    List<ITextUnit> units = units("1. 委员会应每年举行会议。会议公开。\n2. 档案向公众开放。\n(a) 文本；\n(b) 图像。\n");
    assertThat(units.get(0).getSource().getFirstContent().toString()).isEqualTo("1. ");
    assertThat(segments(units)).containsExactly("委员会应每年举行会议。", "会议公开。", "档案向公众开放。", "文本；", "图像。");
  }

  @Test
  void characters_that_xml_cannot_hold_become_blanks() throws Exception {
    assertThat(segments(units("港口\f开放。\u0001\n"))).containsExactly("港口 开放。");
  }

  @Test
  void names_in_any_script_reach_the_process() {
    ConversionProcess.Task task =
        new ConversionProcess.Task(
            Path.of("/tmp/a"),
            "报告 %1.docx",
            FileKind.DOCX,
            ZH_EN,
            XliffVersion.V2_1,
            7,
            Path.of("/tmp/b"));
    assertThat(String.join("", task.toArguments())).isASCII();
    assertThat(ConversionProcess.Task.of(task.toArguments().toArray(String[]::new)))
        .isEqualTo(task);
  }

  @Test
  void wrapped_lines_are_paragraphs_and_long_lines_are_units_of_their_own() throws Exception {
    assertThat(segments(units("港口应当\n开放。\n\n船舶缴纳\n费用。\n"))).containsExactly("港口应当开放。", "船舶缴纳费用。");
    String line = "船".repeat(120) + "。";
    assertThat(segments(units(line + "\n\n港口\n开放\n"))).containsExactly(line, "港口", "开放");
  }

  private List<ITextUnit> units(String text) throws Exception {
    return Pretranslating.units(
        Files.readString(
            convert(Files.writeString(folder.resolve("in.txt"), text), FileKind.TEXT)));
  }

  private Path convert(Path file, FileKind kind) throws IOException, UnusableFileException {
    Path out = folder.resolve("out.xlf");
    new DocumentXliff(ZH_EN)
        .convert(file, file.getFileName().toString(), kind, XliffVersion.V1_2, UNPACKED, out);
    return out;
  }

  private static List<String> segments(Path xliff) throws IOException {
    return segments(Pretranslating.units(Files.readString(xliff)));
  }

  private static List<String> segments(List<ITextUnit> units) {
    List<String> segments = new ArrayList<>();
    for (ITextUnit unit : units) {
      for (Segment segment : unit.getSource().getSegments()) {
        segments.add(PlainText.onOneLine(segment.text.getText()));
      }
    }
    return segments;
  }

  /** The source segments of a reviewed alignment. */
  private static List<String> gold(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length > 3)
        .map(cells -> cells[cells.length - 2])
        .filter(text -> !text.isBlank())
        .toList();
  }
}
