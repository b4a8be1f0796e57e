package dev.stele.lexicon;

import dev.stele.document.Language;
import dev.stele.document.Roman;
import dev.stele.lexicon.Token.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Reads a text of one language as units, the things that a lexicon speaks about: stems of words;
 * every Han character, every pair of neighbours and every longer headword; numbers, dates and
 * symbols by their value; marks that have counterparts everywhere. Not for use by several threads.
 */
public final class UnitReader {
  private final Language language;
  private final Stemmer stemmer;
  private final NumberWords numbers;
  private final Headwords headwords;
  private final Vocabulary vocabulary;
  private int[] units = new int[128];
  private int count;

  /**
   * Makes a reader.
   *
   * @param language the language that it reads
   * @param stemmer for words in letters
   * @param headwords the Han headwords that count as a unit
   * @param vocabulary numbers what it reads
   */
  UnitReader(Language language, Stemmer stemmer, Headwords headwords, Vocabulary vocabulary) {
    this.language = language;
    this.stemmer = stemmer;
    this.numbers = NumberWords.of(language);
    this.headwords = headwords;
    this.vocabulary = vocabulary;
  }

  /** The units of {@code text} in about its order, perhaps none. */
  public int[] read(String text) {
    count = 0;
    List<Token> tokens = Scanner.scan(text, language);
    int at = 0;
    while (at < tokens.size()) {
      at = language.isHan() ? readHan(tokens, at) : readWord(tokens, at);
    }
    return Arrays.copyOf(units, count);
  }

  private int readWord(List<Token> tokens, int at) {
    NumberWords.Reading reading = numbers.read(tokens, at);
    if (reading != null) {
      add(reading.unit());
      return reading.end();
    }
    return readOther(tokens, at);
  }

  private int readHan(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (isPercentOf(tokens, at)) {
      add(Units.PERCENT);
      return at + 3;
    }
    HanNumerals.Reading number =
        token.kind() == Kind.NUMBER
            ? HanNumerals.scaled(tokens, at)
            : token.kind() == Kind.HAN ? HanNumerals.read(tokens, at) : null;
    if (number != null) {
      boolean month =
          number.end() < tokens.size()
              && tokens.get(number.end()).isHan('月')
              && number.value() >= 1
              && number.value() <= 12;
      add(month ? Units.month((int) number.value()) : Units.number(number.value()));
      return month ? number.end() + 1 : number.end();
    }
    if (token.kind() != Kind.HAN) {
      return readOther(tokens, at);
    }
    int end = at + 1;
    while (end < tokens.size()
        && tokens.get(end).kind() == Kind.HAN
        && !isPercentOf(tokens, end)
        && HanNumerals.read(tokens, end) == null) {
      end++;
    }
    addHan(tokens, at, end);
    return end;
  }

  private static boolean isPercentOf(List<Token> tokens, int at) {
    return at + 3 < tokens.size()
        && tokens.get(at).isHan('百')
        && tokens.get(at + 1).isHan('分')
        && tokens.get(at + 2).isHan('之');
  }

  private void addHan(List<Token> tokens, int from, int end) {
    char[] run = new char[end - from];
    for (int i = from; i < end; i++) {
      run[i - from] = tokens.get(i).text().charAt(0);
    }
    for (int i = 0; i < run.length; i++) {
      add(String.valueOf(run[i]));
      if (i + 1 < run.length) {
        add(new String(run, i, 2));
      }
    }
    headwords.findIn(run, (start, length) -> add(new String(run, start, length)));
  }

  private int readOther(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    switch (token.kind()) {
      case NUMBER -> add(Units.number(token.value()));
      case SYMBOL -> add(Units.symbol(token.text().toUpperCase(Locale.ROOT)));
      case WORD -> addWord(token.text());
      default -> add(token.text());
    }
    return at + 1;
  }

  private void addWord(String word) {
    if (word.length() > 1 && word.length() < 6 && isRoman(word)) {
      OptionalInt roman = Roman.parse(word);
      if (roman.isPresent()) {
        add(Units.number(roman.getAsInt()));
        return;
      }
    }
    String lower = word.toLowerCase(Locale.ROOT);
    add(SpanishStemmer.foldAccents(stemmer.stem(lower)));
  }

  private static boolean isRoman(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("IVX".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private void add(String unit) {
    if (count == units.length) {
      units = Arrays.copyOf(units, count * 2);
    }
    units[count++] = vocabulary.id(unit);
  }
}
