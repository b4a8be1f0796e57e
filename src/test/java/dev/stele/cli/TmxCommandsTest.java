package dev.stele.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TmxCommandsTest {
  private static final String TMX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4"><header creationtool="Stele" srclang="zh"/><body>
      <tu tuid="1"><prop type="x-status">confirmed</prop>
        <tuv xml:lang="zh"><seg>条约</seg></tuv><tuv xml:lang="en"><seg>treaty</seg></tuv></tu>
      <tu tuid="2"><tuv xml:lang="zh"><seg>港口</seg></tuv><tuv xml:lang="en"><seg>a long port</seg></tuv></tu>
      <tu tuid="3"><tuv xml:lang="zh"><seg>孤</seg></tuv></tu>
      </body></tmx>
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_tmx_is_taken_in_and_its_faults_are_named() throws IOException {
    assertThat(ingest()).isEqualTo(1);
    assertThat(out.toString()).contains("2 units, 2 of them new");
    assertThat(err.toString()).contains("memory.tmx: line 6: a unit in one language only, zh");
    assertThat(ingest()).isEqualTo(1);
    assertThat(out.toString()).contains("2 units, 0 of them new");
  }

  @Test
  void a_folder_without_anything_to_take_in_is_named() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("scans"));
    Files.writeString(empty.resolve("page.zh"), "条约");
    assertThat(stele("ingest", "--data", folder.resolve("data").toString(), empty.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("scans: the folder holds no document and no TMX");
  }

  @Test
  void reviewed_and_automatic_units_go_into_files_of_their_own() throws IOException {
    ingest();
    assertThat(export("--separate", "-o", folder.resolve("res.tmx").toString())).isZero();
    assertThat(folder.resolve("res.tmx")).doesNotExist();
    assertThat(Files.readString(folder.resolve("res.confirmed.tmx")))
        .contains("treaty")
        .doesNotContain("port");
    assertThat(Files.readString(folder.resolve("res.auto.tmx")))
        .contains("port")
        .doesNotContain("treaty");
    assertThat(export("--separate")).isEqualTo(2);
    assertThat(err.toString()).contains("--separate writes two files");
  }

  @Test
  void a_name_with_gz_is_compressed_and_long_texts_are_left_out() throws IOException {
    ingest();
    Path file = folder.resolve("res.tmx.gz");
    assertThat(export("--max-chars", "10", "-o", file.toString())).isZero();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(new String(in.readAllBytes(), UTF_8))
          .contains("treaty")
          .doesNotContain("port")
          .endsWith("</tmx>\n");
    }
  }

  private int ingest() throws IOException {
    Path file = Files.writeString(folder.resolve("memory.tmx"), TMX);
    return stele("ingest", "--data", folder.resolve("data").toString(), file.toString());
  }

  private int export(String... options) {
    String[] call = new String[options.length + 3];
    call[0] = "export";
    call[1] = "--data";
    call[2] = folder.resolve("data").toString();
    System.arraycopy(options, 0, call, 3, options.length);
    return stele(call);
  }

  private int stele(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
