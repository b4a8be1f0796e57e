package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PretranslateCommandTest {
  private static final String CHINESE = "港口应当开放。\n船舶缴纳费用。\n";
  private static final String ENGLISH = "Harbours shall be open.\nShips pay dues.\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_text_becomes_an_xliff_with_matches_and_a_table_tells_how_much_is_known() throws Exception {
    remember();
    Path text = file("new.txt", "港口应当开放。\n船舶缴纳大量费用。\n无人知道。\n");
    Path xliff = folder.resolve("new.xlf");

    assertThat(pretranslate(text, "-o", xliff.toString())).as(err.toString()).isZero();

    assertThat(xliff)
        .content()
        .contains("original=\"new.txt\"", ">Harbours shall be open.</mrk></target>")
        .contains("match-quality=\"77\"")
        .contains("<target xml:lang=\"en\">Ships pay dues.</target>")
        .endsWith("</xliff>");
    assertThat(out.toString())
        .containsPattern("match +segments +words +characters\\R")
        .containsPattern("100% +1 +6 +7\\R")
        .containsPattern("75-84% +1 +8 +9\\R")
        .containsPattern("no match +1 +4 +5\\R")
        .containsPattern("total +3 +18 +21\\R1 targets? filled");
  }

  @Test
  void what_cannot_be_done_is_said_and_leaves_no_file() throws Exception {
    remember();
    Path xliff = folder.resolve("new.xlf");
    Path pdf = file("a.pdf", "%PDF-1.7");
    assertThat(pretranslate(pdf, "-o", xliff.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("a.pdf: it is no XLIFF, no DOCX and no plain text");
    assertThat(xliff).doesNotExist();
    assertThat(pretranslate(folder.resolve("none.xlf"))).isEqualTo(1);
    assertThat(err.toString()).contains("none.xlf: there is no such file");
    assertThat(pretranslate(pdf, "--min", "30")).isEqualTo(2);
    assertThat(err.toString()).contains("min is 50 to 100, not 30");
    assertThat(pretranslate(pdf, "--format", "tmx")).isEqualTo(2);
    assertThat(err.toString()).contains("'tmx' is no format; there are [xliff1.2, xliff2.1]");
  }

  private void remember() throws Exception {
    assertThat(
            run(
                "ingest",
                "--lines",
                file("corpus.zh", CHINESE).toString(),
                file("corpus.en", ENGLISH).toString(),
                "--source-lang",
                "zh",
                "--target-lang",
                "en",
                "--data",
                data()))
        .as(err.toString())
        .isZero();
    out.getBuffer().setLength(0);
  }

  private int pretranslate(Path file, String... options) {
    List<String> call =
        new ArrayList<>(
            List.of(
                "pretranslate",
                file.toString(),
                "--source",
                "zh",
                "--target",
                "en",
                "--data",
                data()));
    call.addAll(List.of(options));
    return run(call.toArray(String[]::new));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... call) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(call);
  }
}
