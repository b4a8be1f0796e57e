package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Align, export, correct, take back. */
class FormatCommandsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_bitext_goes_from_align_through_an_editor_into_the_memory_and_out_as_reviewed()
      throws IOException {
    Path zh = Files.writeString(folder.resolve("a.zh"), "港口应当开放。\n船舶缴纳费用。\n");
    Path en =
        Files.writeString(folder.resolve("a.en"), "Harbours shall be open.\nShips pay dues.\n");
    Path links = folder.resolve("A.xml");
    int aligned =
        stele(
            "align",
            "--lines",
            "--source-lang",
            "zh",
            "--target-lang",
            "en",
            "--symbol",
            "A/75/1",
            "--format",
            "intertext",
            "-o",
            links.toString(),
            zh.toString(),
            en.toString());
    assertThat(aligned).as(err.toString()).isZero();
    assertThat(folder.resolve("A.zh.xml")).exists();
    assertThat(folder.resolve("A.en.xml")).exists();
    assertThat(stele("ingest", "--data", data(), links.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("A/75/1 zh-en added: 2 beads, 0 of them reviewed");

    String table = Files.readString(exported("--format", "jsonl", "units.jsonl"));
    String id = table.replaceAll("(?s).*\"bitext\":\"([0-9a-f]{24})\".*", "$1");
    Path beads = exported("--whole", "--bitext", id, "--format", "tsv", "beads.tsv");
    Files.writeString(beads, Files.readString(beads).replace("dues.\tauto", "dues.\tconfirmed"));
    assertThat(stele("ingest", "--data", data(), beads.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("corrected: 2 beads, 1 of them reviewed");
    assertThat(Files.readAllLines(exported("--status", "confirmed", "--format", "moses", "m.en")))
        .containsExactly("Ships pay dues.");

    Files.writeString(beads, Files.readString(beads).replace("Ships", "Boats"));
    assertThat(stele("ingest", "--data", data(), beads.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("beads.tsv: line 3: the target text 'Boats pay dues.' is not in the document")
        .contains("nothing was taken of it");
    assertThat(stele("export", "--data", data(), "--format", "ladder")).isEqualTo(2);
  }

  /** Exports; the last is the file. */
  private Path exported(String... options) throws IOException {
    Path file = folder.resolve(options[options.length - 1]);
    List<String> call = new ArrayList<>(List.of("export", "--data", data()));
    call.addAll(List.of(options).subList(0, options.length - 1));
    call.add("-o");
    call.add(file.toString().replaceAll("m\\.en$", "m"));
    assertThat(stele(call.toArray(String[]::new))).as(err.toString()).isZero();
    return file;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private int stele(String... call) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(call);
  }
}
