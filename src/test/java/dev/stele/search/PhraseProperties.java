package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.TextQuery;
import dev.stele.memory.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The index against looking through every text. */
class PhraseProperties {
  private static Path folder;
  private static LuceneConcordance concordance;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("stele");
    concordance = LuceneConcordance.open(folder);
  }

  @AfterContainer
  static void close() throws IOException {
    concordance.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Atoms that folding leaves as they are, and that can be told apart however they are joined. */
  @Provide
  Arbitrary<List<String>> atoms() {
    return Arbitraries.of("约", "束", "力", "约", "束", "ab", "a", "7", "7/4", "。", ",")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<List<String>> phrase() {
    return Arbitraries.of("约", "束", "力", "ab", "7", "。").list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 50)
  void what_is_found_is_what_stands_there(
      @ForAll @Size(min = 1, max = 30) List<@From("atoms") List<String>> texts,
      @ForAll("phrase") List<String> phrase) {
    concordance.clear();
    List<Change> changes = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = String.join(" ", texts.get(i));
      changes.add(
          new Change.Put(
              i + 1, Texts.unit(Language.CHINESE, text, Language.ENGLISH, "no " + i), i));
      if (Collections.indexOfSubList(texts.get(i), phrase) >= 0) {
        expected.add(text);
      }
    }
    concordance.apply(changes);

    ConcordancePage page =
        concordance.search(
            ConcordanceQuery.of(new TextQuery.Phrase(String.join(" ", phrase)), Language.CHINESE)
                .sorted(ConcordanceQuery.Sort.SYMBOL)
                .page(ConcordanceQuery.MAX_LIMIT, Optional.empty()));
    assertThat(page.hits().stream().map(hit -> hit.unit().source().text()))
        .containsExactlyElementsOf(expected);
    assertThat(page.total().value()).isEqualTo(expected.size());
    for (ConcordanceHit hit : page.hits()) {
      for (Mark mark : hit.marks()) {
        assertThat(hit.unit().source().text().substring(mark.start(), mark.end()))
            .isEqualTo(String.join(" ", phrase));
      }
    }
  }

  @Property
  void a_stretch_that_is_marked_folds_to_the_phrase(
      @ForAll("unruly") String text, @ForAll("unruly") String phrase) {
    List<String> wanted = terms(phrase);
    for (Mark mark : marks(phrase, text)) {
      assertThat(terms(text.substring(mark.start(), mark.end()))).isEqualTo(wanted);
    }
  }

  @Property
  void every_text_stands_in_itself_from_its_first_token_to_its_last(@ForAll("unruly") String text) {
    List<Token> tokens = Tokens.of(text);
    List<Mark> marks = marks(text, text);
    if (tokens.isEmpty()) {
      assertThat(marks).isEmpty();
    } else {
      assertThat(marks)
          .containsExactly(new Mark(tokens.get(0).start(), tokens.get(tokens.size() - 1).end()));
    }
  }

  @Property
  void tokens_stand_in_the_order_of_the_text(@ForAll String text) {
    int last = 0;
    for (Token token : Tokens.of(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(last);
      assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
      assertThat(token.term()).isNotEmpty();
      last = token.start();
    }
  }

  @Property
  void folding_what_is_folded_changes_nothing(@ForAll("unruly") String text) {
    String folded = Folding.of(text).folded();
    assertThat(Folding.of(folded).folded()).isEqualTo(folded);
  }

  @Provide
  Arbitrary<String> unruly() {
    return Arbitraries.of(
            "约", "束", "Ａ", "a", "É", "e\u0301", "ß", "7", "７", "/", "／", "-", "—", "’", "'", "“",
            "，", ",", ".", " ", "\u00a0", "\u3000", "\u00ad", "𠮷", "が", "ё", "й", "n\u0303")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static List<Mark> marks(String phrase, String text) {
    return Phrase.of(phrase).in(new SearchedText(text, Language.CHINESE)).orElse(List.of());
  }

  private static List<String> terms(String text) {
    return Tokens.of(text).stream().map(Token::term).toList();
  }
}
