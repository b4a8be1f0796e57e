package dev.stele.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.ingest.Explanations;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.terms.Renderings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A text comes out of an address as it went in, whatever characters it has. */
class TextInPathProperties {
  private static final String UNRESERVED = "-._~";

  private static final Asked ASKED = new Asked();
  private static Path folder;
  private static SteleServer server;

  /** Remembers what was looked up. */
  private static final class Asked extends NoMatches {
    private volatile Optional<MatchQuery> last = Optional.empty();

    @Override
    public MatchAnswer find(MatchQuery query) {
      last = Optional.of(query);
      return new MatchAnswer(List.of(), List.of());
    }
  }

  @BeforeContainer
  static void start() throws IOException, ServerException {
    folder = Files.createTempDirectory("stele-lookup");
    server =
        SteleServer.start(
            new ServerOptions("127.0.0.1", 0, Optional.empty(), 1, "0"),
            new Services(
                new NoMemory(),
                null,
                ASKED,
                null,
                new Explanations(new NoMemory(), Lexicon::empty),
                new Renderings(Lexicon::empty)),
            folder);
  }

  @AfterContainer
  static void stop() throws IOException {
    server.close();
    Files.delete(folder);
  }

  @Property(tries = 300)
  void a_text_survives_the_way_through_the_address(@ForAll("texts") String text)
      throws IOException {
    assertThat(lookedUp(escaped(text, UNRESERVED))).isEqualTo(text);
  }

  @Property(tries = 200)
  void it_does_where_only_what_has_to_be_is_escaped(@ForAll("texts") String text)
      throws IOException {
    assertThat(lookedUp(escaped(text, UNRESERVED + "!$&'()*+,;=:@/"))).isEqualTo(text);
  }

  @Property(tries = 200)
  void it_does_where_everything_is_escaped(@ForAll("texts") String text) {
    StringBuilder all = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      all.append("%%%02x".formatted(b));
    }
    assertThat(PercentText.decode(all.toString())).isEqualTo(text);
  }

  /** Dots, slashes, percent signs and digits above all, since they mean something in a path. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .map(Character::toString);
    Arbitrary<String> meaning =
        Arbitraries.of(
            ".",
            "..",
            "/",
            "//",
            "%",
            "%2F",
            "%25",
            "+",
            "?",
            "#",
            "&",
            ";",
            "=",
            " ",
            "\\",
            "\"",
            "|",
            "{text}",
            "A/RES/74/54",
            "第七十四届",
            "\n",
            "\u0000");
    return Arbitraries.frequencyOf(Tuple.of(1, anything), Tuple.of(2, meaning))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.isBlank() && !CodedText.of(text).hasCodes());
  }

  /** Asks with a client that sends a path as it is given. */
  private static String lookedUp(String escaped) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            new URL(server.address() + "/tmserver/en/zh/unit/" + escaped).openConnection();
    assertThat(connection.getResponseCode()).as(escaped).isEqualTo(200);
    assertThat(connection.getInputStream().readAllBytes()).isEqualTo("[]".getBytes(UTF_8));
    return ASKED.last.orElseThrow().text();
  }

  private static String escaped(String text, String asTheyAre) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      char c = (char) (b & 0xff);
      boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || asTheyAre.indexOf(c) >= 0);
      escaped.append(isPlain ? Character.toString(c) : "%%%02X".formatted(b));
    }
    return escaped.toString();
  }
}
