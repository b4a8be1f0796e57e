package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.QueryMode;
import dev.stele.memory.QueryParser;
import dev.stele.memory.TextQuery;
import dev.stele.memory.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The index against looking through every text, for queries that are more than phrases. */
class QueryProperties {
  private static Path folder;
  private static LuceneConcordance concordance;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("stele");
    concordance = LuceneConcordance.open(folder, /* budgetMilliseconds= */ 60_000);
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

  /**
   * A query as a user writes it, and whether a text of atoms, each with blanks around it, has it.
   */
  private record Asked(String query, QueryMode mode, Predicate<String> holds) {
    @Override
    public String toString() {
      return mode + " " + query;
    }
  }

  @Provide
  Arbitrary<List<String>> text() {
    return Arbitraries.of("约", "束", "力", "ab", "abc", "b", "7").list().ofMinSize(1).ofMaxSize(9);
  }

  private static Arbitrary<List<String>> atoms(int most) {
    return Arbitraries.of("约", "束", "力", "ab", "b").list().ofMinSize(1).ofMaxSize(most);
  }

  private static Predicate<String> has(List<String> phrase) {
    return text -> text.contains(" " + String.join(" ", phrase) + " ");
  }

  @Provide
  Arbitrary<Asked> words() {
    return atoms(3)
        .map(
            words ->
                new Asked(
                    String.join(" ", words),
                    QueryMode.WORDS,
                    text -> words.stream().allMatch(word -> has(List.of(word)).test(text))));
  }

  @Provide
  Arbitrary<Asked> near() {
    return Combinators.combine(
            atoms(3).filter(words -> words.stream().distinct().count() > 1),
            Arbitraries.integers().between(0, 3))
        .as(
            (words, distance) ->
                new Asked(
                    "\"" + String.join(" ", words) + "\"~" + distance,
                    QueryMode.BOOLEAN,
                    text -> isNear(text.strip().split(" ", -1), words, distance)));
  }

  private static boolean isNear(String[] text, List<String> words, int distance) {
    List<String> different = words.stream().distinct().toList();
    int width = different.size() + distance;
    for (int start = 0; start < text.length; start++) {
      List<String> window = List.of(text).subList(start, Math.min(text.length, start + width));
      if (window.containsAll(different)) {
        return true;
      }
    }
    return false;
  }

  @Provide
  Arbitrary<Asked> wildcard() {
    return Arbitraries.of("约", "束", "力", "ab", "a*", "*b", "?", "*", "a?c")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .filter(QueryProperties::isClosed)
        .map(
            places ->
                new Asked(
                    String.join(" ", places),
                    QueryMode.WILDCARD,
                    text -> Pattern.compile(expression(places)).matcher(text).find()));
  }

  /** Whether a pattern begins and ends with something that is not open. */
  private static boolean isClosed(List<String> places) {
    return !List.of("?", "*").contains(places.get(0))
        && !List.of("?", "*").contains(places.get(places.size() - 1));
  }

  private static String expression(List<String> places) {
    StringBuilder expression = new StringBuilder(" ");
    for (String place : places) {
      expression.append(
          switch (place) {
            case "?" -> "\\S+ ";
            case "*" -> "(?:\\S+ )*?";
            default -> place.replace("*", "\\w*").replace("?", "\\w") + " ";
          });
    }
    return expression.toString();
  }

  @Provide
  Arbitrary<Asked> combination() {
    Arbitrary<Asked> leaf =
        atoms(3)
            .map(
                phrase ->
                    new Asked(
                        "\"" + String.join(" ", phrase) + "\"", QueryMode.BOOLEAN, has(phrase)));
    return Combinators.combine(leaf, leaf, leaf, Arbitraries.integers().between(0, 4))
        .as(
            (a, b, c, form) ->
                switch (form) {
                  case 0 -> combined("%s AND %s NOT %s", a, b, c, and(a, b).and(not(c)));
                  case 1 -> combined("%s OR %s %s", a, b, c, a.holds().or(and(b, c)));
                  case 2 ->
                      combined(
                          "(%s OR %s) AND %s", a, b, c, a.holds().or(b.holds()).and(c.holds()));
                  case 3 ->
                      combined("%s NOT (%s OR %s)", a, b, c, a.holds().and(not(b)).and(not(c)));
                  default ->
                      combined("%s NOT (%s NOT %s)", a, b, c, a.holds().and(not(b).or(c.holds())));
                });
  }

  private static Asked combined(String form, Asked a, Asked b, Asked c, Predicate<String> holds) {
    return new Asked(form.formatted(a.query(), b.query(), c.query()), QueryMode.BOOLEAN, holds);
  }

  private static Predicate<String> and(Asked a, Asked b) {
    return a.holds().and(b.holds());
  }

  private static Predicate<String> not(Asked asked) {
    return asked.holds().negate();
  }

  @Provide
  Arbitrary<Asked> regex() {
    return Arbitraries.of(
            "约.*力",
            "ab+c?",
            "[约束]力",
            "(?:ab|7) b",
            "abc ?b",
            "束束",
            "[)约束]力",
            "[(约]束",
            "ab$",
            "b 7|力7")
        .map(
            expression ->
                new Asked(
                    expression,
                    QueryMode.REGEX,
                    text ->
                        Pattern.compile(expression)
                            .matcher(text.replaceAll("(?<=[约束力]) | (?=[约束力])", "").strip())
                            .find()));
  }

  @Property(tries = 40)
  void words_are_found_where_all_stand(
      @ForAll @Size(min = 1, max = 25) List<@From("text") List<String>> texts,
      @ForAll("words") Asked asked) {
    compare(texts, asked);
  }

  @Property(tries = 60)
  void what_is_near_is_found_in_any_order(
      @ForAll @Size(min = 1, max = 25) List<@From("text") List<String>> texts,
      @ForAll("near") Asked asked) {
    compare(texts, asked);
  }

  @Property(tries = 100)
  void open_places_are_filled_by_what_stands_there(
      @ForAll @Size(min = 1, max = 25) List<@From("text") List<String>> texts,
      @ForAll("wildcard") Asked asked) {
    compare(texts, asked);
  }

  @Property(tries = 60)
  void combinations_hold_as_their_parts_do(
      @ForAll @Size(min = 1, max = 25) List<@From("text") List<String>> texts,
      @ForAll("combination") Asked asked) {
    compare(texts, asked);
  }

  @Property(tries = 40)
  void expressions_are_found_where_they_fit(
      @ForAll @Size(min = 1, max = 25) List<@From("text") List<String>> texts,
      @ForAll("regex") Asked asked) {
    compare(texts, asked);
  }

  private static void compare(List<List<String>> texts, Asked asked) {
    concordance.clear();
    List<Change> changes = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = String.join(" ", texts.get(i));
      changes.add(
          new Change.Put(
              i + 1, Texts.unit(Language.CHINESE, text, Language.ENGLISH, "no " + i), i));
      if (asked.holds().test(" " + text + " ")) {
        expected.add(text);
      }
    }
    concordance.apply(changes);
    TextQuery query = QueryParser.parse(asked.query(), asked.mode(), /* inflected= */ false);
    ConcordancePage page =
        concordance.search(
            ConcordanceQuery.of(query, Language.CHINESE)
                .sorted(ConcordanceQuery.Sort.SYMBOL)
                .page(ConcordanceQuery.MAX_LIMIT, Optional.empty()));
    // A hit whose marks could not be told would be left out of the page.
    assertThat(page.hits().stream().map(hit -> hit.unit().source().text()))
        .containsExactlyElementsOf(expected);
    assertThat(page.total().value()).isEqualTo(expected.size());
  }
}
