package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import dev.stele.memory.Adapter;
import dev.stele.memory.Change;
import dev.stele.memory.Fragment;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Penalties;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FragmentProperties {
  private static final int LEAST = 3;

  @Provide
  Arbitrary<List<String>> segments() {
    return words(12).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return words(25);
  }

  /** Few words, so that stretches come again. */
  private static Arbitrary<String> words(int most) {
    return Arbitraries.of("the", "Committee", "of", "report", "on", "States")
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 60)
  void the_longest_stretch_that_stands_anywhere_comes_first_and_none_is_told_twice(
      @ForAll("segments") List<String> segments, @ForAll("texts") String text) {
    MatchAnswer answer = find(segments, text);
    List<String> tokens = terms(text);
    boolean whole = segments.stream().anyMatch(s -> terms(s).equals(tokens));
    int longest = longest(tokens, segments);
    if (whole || tokens.size() <= 5 || longest < LEAST) {
      assertThat(answer.fragments()).isEmpty();
      return;
    }
    assertThat(answer.fragments()).isNotEmpty();
    List<Integer> lengths = new ArrayList<>();
    Set<Integer> covered = new LinkedHashSet<>();
    for (Fragment fragment : answer.fragments()) {
      String part = cut(text, fragment.place());
      lengths.add(terms(part).size());
      fragment
          .hits()
          .forEach(
              hit ->
                  hit.marks()
                      .forEach(
                          mark ->
                              assertThat(terms(cut(hit.unit().source().text(), mark)))
                                  .isEqualTo(terms(part))));
      int before = covered.size();
      for (int at = fragment.place().start(); at < fragment.place().end(); at++) {
        covered.add(at);
      }
      assertThat(covered.size()).isGreaterThan(before);
    }
    assertThat(lengths.get(0)).isEqualTo(longest);
    assertThat(lengths).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static int longest(List<String> tokens, List<String> segments) {
    int longest = 0;
    for (String segment : segments) {
      List<String> others = terms(segment);
      for (int i = 0; i < tokens.size(); i++) {
        for (int j = 0; j < others.size(); j++) {
          int length = 0;
          while (i + length < tokens.size()
              && j + length < others.size()
              && tokens.get(i + length).equals(others.get(j + length))) {
            length++;
          }
          longest = Math.max(longest, length);
        }
      }
    }
    return longest;
  }

  private static String cut(String text, Mark mark) {
    return text.substring(mark.start(), mark.end());
  }

  private static List<String> terms(String text) {
    return Tokens.of(text).stream().map(Token::term).toList();
  }

  private static MatchAnswer find(List<String> segments, String text) {
    try {
      Path folder = Files.createTempDirectory("fragments");
      try (LuceneConcordance index = LuceneConcordance.open(folder)) {
        List<Change> changes = new ArrayList<>();
        for (String segment : segments) {
          int number = changes.size() + 1;
          TranslationUnit unit =
              Texts.unit(Language.ENGLISH, segment, Language.CHINESE, "文" + number);
          changes.add(new Change.Put(number, unit, /* place= */ number));
        }
        index.apply(changes);
        return index
            .matches(Penalties.NONE, Adapter.NONE)
            .find(
                new MatchQuery(
                    text,
                    new LanguagePair(Language.ENGLISH, Language.CHINESE),
                    /* min= */ 70,
                    /* limit= */ 5,
                    Optional.empty(),
                    Optional.empty(),
                    UnitFilter.ALL));
      } finally {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
