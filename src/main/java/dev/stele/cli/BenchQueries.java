package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.QueryMode;
import dev.stele.memory.QueryParser;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The questions that are measured: by name, many different ones of each kind. */
final class BenchQueries {
  private static final int OF_A_KIND = 300;
  private static final long SEED = 7;

  /** Kinds of questions. To measure another operation, add it here. */
  enum Kind {
    PHRASE(QueryMode.PHRASE),
    CHARACTER(QueryMode.PHRASE),
    WORDS(QueryMode.WORDS),
    WILDCARD(QueryMode.WILDCARD),
    REGEX(QueryMode.REGEX);

    private final QueryMode mode;

    Kind(QueryMode mode) {
      this.mode = mode;
    }
  }

  /** A question. */
  record Question(Kind kind, String text, Language language) {
    String path() {
      return "/api/v1/concordance?lang=%s&mode=%s&q=%s"
          .formatted(
              language,
              kind.mode.name().toLowerCase(Locale.ROOT),
              URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    ConcordanceQuery query() {
      return ConcordanceQuery.of(
          QueryParser.parse(text, kind.mode, /* inflected= */ false), language);
    }
  }

  private BenchQueries() {}

  /** Questions whose answers are in text of {@link BenchText}; the same ones every time. */
  static List<Question> of(Kind kind, Path samples) throws IOException {
    BenchText text = new BenchText(samples, SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; questions.size() < OF_A_KIND; i++) {
      TranslationUnit unit = text.next(5L * i + 1);
      String chinese = longestClause(unit.source().text());
      String[] english = unit.target().text().split("[ ,.]+", -1);
      if (chinese.length() >= 8 && english.length >= 10) {
        questions.add(question(kind, i, chinese, english, random));
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
          case PHRASE -> inChinese ? han : words;
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
    return new Question(kind, text, kind == Kind.CHARACTER ? Language.CHINESE : language);
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
