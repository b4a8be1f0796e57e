package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import dev.stele.ingest.Explanations;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.MemoryException;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import dev.stele.terms.Renderings;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmxRouteTest {
  @TempDir private Path folder;

  @Test
  void a_memory_is_exported_in_the_pair_and_form_that_is_asked_for() throws Exception {
    try (RunningStele stele = RunningStele.filled(folder)) {
      HttpResponse<String> response = stele.get("/api/v1/tmx?source=en&target=es");
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/x-tmx; charset=utf-8");
      assertThat(response.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"stele-en-es.tmx\"");
      assertThat(response.body())
          .contains("srclang=\"en\"", "segtype=\"sentence\"", "creationtoolversion=\"0.0.0-test\"")
          .contains("<seg>El Comité se reunirá cada año.</seg>")
          .endsWith("</tmx>\n")
          .doesNotContain("档案");

      assertThat(
              stele
                  .get("/api/v1/tmx?source=zh&target=en&segtype=paragraph&langCodes=regional")
                  .body())
          .contains("srclang=\"zh-CN\"", "segtype=\"paragraph\"", "xml:lang=\"en-US\"", "档案");
      assertThat(stele.get("/api/v1/tmx?source=zh&target=en&year=1999").body())
          .doesNotContain("<tu ");
    }
  }

  @Test
  void a_region_in_the_question_changes_nothing_of_the_export() throws Exception {
    try (RunningStele stele = RunningStele.filled(folder)) {
      String bare = stele.get("/api/v1/tmx?source=zh&target=en").body();
      assertThat(bare).contains("<tu ", "档案");
      assertThat(withoutDate(stele.get("/api/v1/tmx?source=zh-CN&target=en-US").body()))
          .isEqualTo(withoutDate(bare));
    }
  }

  @Test
  void units_of_several_languages_have_a_text_in_each_of_them() throws Exception {
    try (RunningStele stele = RunningStele.filled(folder)) {
      HttpResponse<String> response = stele.get("/api/v1/tmx?source=zh&target=en,es");
      assertThat(response.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"stele-zh-en-es.tmx\"");
      assertThat(response.body().split("<tu ", -1)).hasSize(1 + 3);
      assertThat(response.body())
          .contains("srclang=\"zh\"", "<prop type=\"x-derived-through\">en</prop>")
          .containsSubsequence(
              "<tuv xml:lang=\"zh\">",
              "<seg>档案向公众开放。</seg>",
              "<tuv xml:lang=\"en\">",
              "<seg>The archives are open to the public.</seg>",
              "<tuv xml:lang=\"es\">",
              "<seg>Los archivos están abiertos al público.</seg>");
      assertThat(stele.get("/api/v1/tmx?source=zh&target=en,es,fr").body()).doesNotContain("<tu ");
      assertRefused(stele, "source=zh&target=en,en", "target: it names en twice");
      assertRefused(stele, "source=zh&target=en,", "target: ");
      assertRefused(stele, "source=zh&target=en,es&derived=no", "target wants one language where");
    }
  }

  private static void assertRefused(RunningStele stele, String question, String detail)
      throws Exception {
    HttpResponse<String> response = stele.get("/api/v1/tmx?" + question);
    assertThat(response.statusCode()).as(question).isEqualTo(400);
    assertThat(response.body()).contains(detail);
  }

  private static String withoutDate(String tmx) {
    return tmx.replaceAll("creationdate=\"[^\"]*\"", "");
  }

  @Test
  void a_slow_client_holds_the_export_back_and_gets_all_of_it_in_the_end() throws Exception {
    int size = 400_000;
    Endless memory = new Endless(size);
    try (SteleServer server = memory.serve(folder);
        Socket socket = ask(server)) {
      assertThat(memory.writtenAtRest()).isBetween(1, size - 1);
      assertThat(unitsIn(socket.getInputStream())).isEqualTo(size);
    }
  }

  @Test
  void a_client_that_goes_away_ends_the_export() throws Exception {
    Endless memory = new Endless(Integer.MAX_VALUE);
    try (SteleServer server = memory.serve(folder)) {
      ask(server).close();
      long end = System.nanoTime() + 20_000_000_000L;
      while (!memory.over && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      assertThat(memory.over).isTrue();
    }
  }

  @Test
  void an_export_that_fails_on_its_way_is_no_whole_answer() throws Exception {
    Endless memory = new Endless(20_000);
    memory.failing = true;
    try (SteleServer server = memory.serve(folder);
        Socket socket = ask(server)) {
      assertThatThrownBy(() -> unitsIn(socket.getInputStream())).isInstanceOf(IOException.class);
    }
  }

  private static Socket ask(SteleServer server) throws IOException {
    int port = URI.create(server.address()).getPort();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket
        .getOutputStream()
        .write(
            """
            GET /api/v1/tmx?source=zh&target=en HTTP/1.1
            Host: localhost
            Accept-Encoding: gzip

            """
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Reads a chunked, gzipped answer to its end. */
  private static int unitsIn(InputStream in) throws IOException {
    InputStream body = new Chunks(new BufferedInputStream(in));
    int units = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(body), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("<tu ")) {
          units++;
        }
      }
    }
    return units;
  }

  /** The body of an answer with chunked transfer encoding. */
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private int left;
    private boolean over;

    Chunks(InputStream in) throws IOException {
      this.in = in;
      String line = line();
      assertThat(line).contains(" 200 ");
      while (!line.isEmpty()) {
        line = line();
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0 && !over) {
        left = Integer.parseInt(line(), 16);
        over = left == 0;
      }
      if (over) {
        return -1;
      }
      int read = in.read(bytes, offset, Math.min(length, left));
      if (read < 0) {
        throw new IOException("the answer breaks off");
      }
      left -= read;
      if (left == 0) {
        line();
      }
      return read;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          throw new IOException("the answer breaks off");
        }
        if (b != '\r') {
          line.append((char) b);
        }
      }
      return line.toString();
    }
  }

  /** A memory of many equal units, which it counts as they are taken. */
  private static final class Endless extends NoMemory {
    private final AtomicInteger written = new AtomicInteger();
    private final int size;
    private volatile boolean over;
    private volatile boolean failing;

    Endless(int size) {
      this.size = size;
    }

    SteleServer serve(Path folder) throws ServerException {
      return SteleServer.start(
          new ServerOptions("127.0.0.1", 0, Optional.empty(), 1_000, "0"),
          new Services(
              this,
              query -> {
                throw new MemoryException("there is no index", null);
              },
              new NoMatches(),
              null,
              new Explanations(this, Lexicon::empty),
              new Renderings(Lexicon::empty)),
          folder);
    }

    /** How many units had been taken when for a second no more were. */
    int writtenAtRest() throws InterruptedException {
      int before = -1;
      while (before != written.get()) {
        before = written.get();
        Thread.sleep(1_000);
      }
      return before;
    }

    @Override
    public void units(LanguagePair pair, UnitFilter filter, Consumer<TranslationUnit> sink) {
      try {
        for (int i = 0; i < size; i++) {
          sink.accept(unit(i));
          written.incrementAndGet();
        }
        if (failing) {
          throw new MemoryException("the disk is gone", null);
        }
      } finally {
        over = true;
      }
    }

    /** Texts that no compressor makes short. */
    private static TranslationUnit unit(int i) {
      String noise = Long.toString(i * 0x9E3779B97F4A7C15L & Long.MAX_VALUE, 36);
      return new TranslationUnit(
          new UnitId("u" + i),
          new Tuv(
              Language.CHINESE, noise, 1, ParagraphPath.ROOT, Optional.empty(), Optional.empty()),
          new Tuv(
              Language.ENGLISH,
              noise + i,
              1,
              ParagraphPath.ROOT,
              Optional.empty(),
              Optional.empty()),
          new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
          Status.AUTO,
          0.5);
    }
  }
}
