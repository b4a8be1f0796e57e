package dev.stele.server;

import static dev.stele.server.RunningStele.filePart;
import static dev.stele.server.RunningStele.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PretranslateRouteTest {
  private static final String XLIFF =
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="f" source-language="zh" target-language="en" datatype="plaintext"><body>
      <trans-unit id="7"><source>档案向公众开放。</source></trans-unit>
      <trans-unit id="8"><source>档案不向公众开放。</source></trans-unit></body></file></xliff>
      """;

  @TempDir private Path folder;
  private RunningStele stele;

  @BeforeEach
  void start() throws Exception {
    stele = RunningStele.filled(folder);
  }

  @AfterEach
  void stop() {
    stele.close();
  }

  @Test
  void an_xliff_comes_back_with_its_matches() throws Exception {
    HttpResponse<String> answer =
        post(filePart("file", "报告 1.xlf", XLIFF), part("source", "zh"), part("target", "en"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/xliff+xml");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A%201.xlf");
    assertThat(answer.body())
        .contains(
            "<trans-unit id=\"7\">",
            "state=\"translated\" state-qualifier=\"exact-match\">The archives are open to the public.<",
            "origin=\"A/99/7, para. 3\"",
            "<alt-trans match-quality=\"88\"")
        .endsWith("</xliff>");
  }

  @Test
  void a_text_becomes_an_xliff_of_the_form_that_is_asked_for() throws Exception {
    HttpResponse<String> answer =
        post(
            filePart("file", "text.txt", "3. 档案向公众开放。\n"),
            part("source", "zh"),
            part("target", "en"),
            part("format", "xliff2.1"));
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''text.txt.xlf");
    assertThat(answer.body())
        .contains("version=\"2.1\"", "mtc:match", "The archives are open to the public.</target>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | en | 70  |      | file: a.xlf: line 2: its source language is zh, not fr",
        "zh | zh | 70  |      | target: a language pair needs two languages, not zh twice",
        "zh | en | 40  |      | min wants a whole number from 50 to 100, not '40'",
        "zh | en | 70  | tmx  | format wants",
        "zh | en | 70  | xliff2.1 | it is xliff1.2 and stays so",
      })
  void what_cannot_be_done_is_refused_with_the_reason(
      String source, String target, String min, String format, String reason) throws Exception {
    String all =
        Stream.of(
                filePart("file", "a.xlf", XLIFF),
                part("source", source),
                part("target", target),
                part("min", min),
                format == null ? "" : part("format", format))
            .reduce("", String::concat);
    HttpResponse<String> answer = post(all);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Described.problem(answer).getString("detail")).contains(reason);
  }

  @Test
  void a_file_that_is_missing_or_damaged_is_named_and_no_upload_stays() throws Exception {
    assertThat(post(part("source", "zh"), part("target", "en")).body()).contains("file is missing");
    assertThat(
            post(filePart("file", "a.docx", "PK"), part("source", "zh"), part("target", "en"))
                .body())
        .contains("file: a.docx: it is a ZIP file, but no DOCX");
    while (!uploads().isEmpty()) {
      Thread.sleep(5);
    }
  }

  /** Uploads are removed behind the answer. */
  private List<Path> uploads() throws IOException {
    try (Stream<Path> uploads = Files.list(stele.uploads())) {
      return uploads.toList();
    }
  }

  private HttpResponse<String> post(String... parts) throws Exception {
    return stele.send(stele.formTo("/api/v1/pretranslate", parts));
  }
}
