package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.FacetFilter;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.QueryMode;
import dev.stele.memory.QueryParser;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.YearRange;
import dev.stele.search.LuceneConcordance;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The questions that are measured: by name, many different ones of each kind, so that none is asked
 * twice and nothing is known of it from the last time.
 */
final class BenchQueries {
  private static final int MIN_SCORE = 70;
  private static final int LIMIT = 5;
  private static final int FIRST_YEAR = 2005;
  private static final int YEARS = 20;

  /** Kinds of questions. To measure another operation, add it here. */
  enum Kind {
    /** A phrase of three to five characters, or of three words. */
    PHRASE(QueryMode.PHRASE),
    /** The commonest character, and the same in the documents of some years. */
    CHARACTER(QueryMode.PHRASE),
    WORDS(QueryMode.WORDS),
    WILDCARD(QueryMode.WILDCARD),
    REGEX(QueryMode.REGEX),
    /** Fuzzy lookup of a sentence of the memory in which some characters or words are others. */
    MATCH(QueryMode.PHRASE);

    private final QueryMode mode;

    Kind(QueryMode mode) {
      this.mode = mode;
    }
  }

  /** A question, in documents of some years or of all. */
  record Question(Kind kind, String text, Language language, Optional<YearRange> years) {
    String path() {
      String q = URLEncoder.encode(text, StandardCharsets.UTF_8);
      String year =
          years.map(range -> "&year=%d..%d".formatted(range.first(), range.last())).orElse("");
      return kind == Kind.MATCH
          ? "/api/v1/matches?source=%s&target=%s&min=%d&limit=%d&text=%s"
              .formatted(language, other(), MIN_SCORE, LIMIT, q)
          : "/api/v1/concordance?lang=%s&mode=%s&q=%s%s"
              .formatted(language, kind.mode.name().toLowerCase(Locale.ROOT), q, year);
    }

    /** Asks the index itself, as the server does. */
    void ask(LuceneConcordance index, Matches matches) {
      if (kind == Kind.MATCH) {
        matches.find(
            new MatchQuery(
                text,
                new LanguagePair(language, other()),
                MIN_SCORE,
                LIMIT,
                Optional.empty(),
                Optional.empty(),
                UnitFilter.ALL));
      } else {
        UnitFilter all = UnitFilter.ALL;
        index.search(
            ConcordanceQuery.of(QueryParser.parse(text, kind.mode, false), language)
                .with(
                    new UnitFilter(
                        all.symbol(),
                        years,
                        all.original(),
                        all.status(),
                        all.minConfidence(),
                        all.bitext(),
                        all.derived()),
                    FacetFilter.ALL));
      }
    }

    private Language other() {
      return language.isHan() ? Language.ENGLISH : Language.CHINESE;
    }
  }

  private final Path samples;
  private final long seed;

  /**
   * @param samples what the text is made from
   * @param seed of the text that is searched: its first units are asked for
   */
  BenchQueries(Path samples, long seed) {
    this.samples = samples;
    this.seed = seed;
  }

  /** Questions, the same ones every time; those of one round are not those of another. */
  List<Question> of(Kind kind, int round, int count) throws IOException {
    BenchText text = new BenchText(samples, seed);
    SplittableRandom random = new SplittableRandom(seed + round);
    List<Question> questions = new ArrayList<>();
    int usable = 0;
    for (long i = 1; questions.size() < count; i++) {
      TranslationUnit unit = text.next(i);
      String chinese = longestClause(unit.source().text());
      String[] english = unit.target().text().split("[ ,.]+", -1);
      boolean inEnglish = unit.target().language().equals(Language.ENGLISH);
      if (inEnglish && chinese.length() >= 8 && english.length >= 10) {
        usable++;
        if (usable > round * count) {
          questions.add(
              kind == Kind.MATCH
                  ? match(usable, unit, random)
                  : question(kind, usable, chinese, english, random));
        }
      }
    }
    return questions;
  }

  private static Question question(
      Kind kind, int number, String chinese, String[] english, SplittableRandom random) {
    boolean inChinese = number % 2 == 0;
    int start = random.nextInt(chinese.length() - 6);
    int word = random.nextInt(english.length - 4);
    String han = chinese.substring(start, start + 3 + random.nextInt(3));
    String words = english[word] + " " + english[word + 1] + " " + english[word + 2];
    Language language = inChinese ? Language.CHINESE : Language.ENGLISH;
    String text =
        switch (kind) {
          case CHARACTER -> "的";
          case PHRASE, MATCH -> inChinese ? han : words;
          case WORDS -> inChinese ? han.substring(0, 2) + " " + chinese.substring(0, 2) : words;
          case WILDCARD ->
              inChinese
                  ? han.substring(0, 2) + "*" + chinese.substring(start + 4, start + 6)
                  : start(english[word]) + "* " + english[word + 1];
          case REGEX ->
              inChinese
                  ? quoted(han.substring(0, 2))
                      + ".{0,4}"
                      + quoted(chinese.substring(start + 4, start + 6))
                  : "\\b"
                      + quoted(start(english[word]).toLowerCase(Locale.ROOT))
                      + "\\w* \\w+ing\\b";
        };
    return kind == Kind.CHARACTER
        ? new Question(kind, text, Language.CHINESE, inChinese ? years(number) : Optional.empty())
        : new Question(kind, text, language, Optional.empty());
  }

  private static Optional<YearRange> years(int number) {
    int first = number % YEARS;
    int more = number / YEARS % (YEARS - first);
    return Optional.of(new YearRange(FIRST_YEAR + first, FIRST_YEAR + first + more));
  }

  /** The text of a unit with every eighth part of it replaced. */
  private static Question match(int number, TranslationUnit unit, SplittableRandom random) {
    if (number % 2 == 0) {
      StringBuilder text = new StringBuilder(unit.source().text());
      for (int i = 0; i <= text.length() / 10; i++) {
        text.setCharAt(random.nextInt(text.length()), (char) ('一' + random.nextInt(2_000)));
      }
      return new Question(Kind.MATCH, text.toString(), Language.CHINESE, Optional.empty());
    }
    String[] words = unit.target().text().split(" ", -1);
    for (int i = 0; i <= words.length / 10; i++) {
      words[random.nextInt(words.length)] = "another";
    }
    return new Question(
        Kind.MATCH, String.join(" ", Arrays.asList(words)), Language.ENGLISH, Optional.empty());
  }

  private static String quoted(String text) {
    return text.replaceAll("[\\[\\](){}.*+?^$|\\\\]", "\\\\$0");
  }

  private static String start(String word) {
    return word.substring(0, Math.min(4, word.length()));
  }

  private static String longestClause(String text) {
    String longest = "";
    for (String clause : text.split("[，。、 ]", -1)) {
      if (clause.length() > longest.length()) {
        longest = clause;
      }
    }
    return longest;
  }
}
