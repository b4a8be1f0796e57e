package dev.stele.lexicon;

import dev.stele.document.Language;
import dev.stele.document.Roman;
import dev.stele.lexicon.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final HanUnits han;
  private final Vocabulary vocabulary;

  /** By word as written: its unit; words recur, and finding their stems takes time. */
  private final Map<String, Integer> wordIds = new HashMap<>();

  private int[] units = new int[128];

  /** By unit: its offsets in the text that was scanned. */
  private int[] starts = new int[128];

  private int[] ends = new int[128];
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
    this(language, stemmer, headwords, vocabulary, NumberWords.of(language));
  }

  /** Makes a reader with number words that have been read. */
  UnitReader(
      Language language,
      Stemmer stemmer,
      Headwords headwords,
      Vocabulary vocabulary,
      NumberWords numbers) {
    this.language = language;
    this.stemmer = stemmer;
    this.numbers = numbers;
    this.headwords = headwords;
    this.vocabulary = vocabulary;
    han = new HanUnits(vocabulary, headwords);
  }

  /** The units of {@code text} in about its order, perhaps none. */
  public int[] read(String text) {
    read(Scanner.scan(text, language));
    return Arrays.copyOf(units, count);
  }

  /** The same units with their places in {@code text}, in the same order. */
  public List<PlacedUnit> locate(String text) {
    FoldedText folded = FoldedText.of(text, language);
    read(Scanner.scanFolded(folded.text(), language));
    List<PlacedUnit> placed = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      placed.add(new PlacedUnit(units[k], folded.written(starts[k], ends[k])));
    }
    return placed;
  }

  private void read(List<Token> tokens) {
    count = 0;
    int at = 0;
    while (at < tokens.size()) {
      at = language.isHan() ? readHan(tokens, at) : readWord(tokens, at);
    }
  }

  private int readWord(List<Token> tokens, int at) {
    NumberWords.Reading reading = numbers.read(tokens, at);
    if (reading != null) {
      add(reading.unit(), tokens.get(at), tokens.get(reading.end() - 1));
      return reading.end();
    }
    return readOther(tokens, at);
  }

  private int readHan(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (isPercentOf(tokens, at)) {
      add(Units.PERCENT, token, tokens.get(at + 2));
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
      int end = month ? number.end() + 1 : number.end();
      add(
          month ? Units.month((int) number.value()) : Units.number(number.value()),
          token,
          tokens.get(end - 1));
      return end;
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
      Token token = tokens.get(from + i);
      add(han.single(run, i), token, token);
      if (i + 1 < run.length) {
        add(han.pair(run, i), token, tokens.get(from + i + 1));
      }
    }
    for (int i = 0; i + 1 < run.length; i++) {
      int beginning = han.beginning(run, i);
      if (beginning >= 0) {
        addHeadwords(tokens, from, run, i, headwords.lengths(beginning));
      }
    }
  }

  private void addHeadwords(List<Token> tokens, int from, char[] run, int start, int[] lengths) {
    for (int length : lengths) {
      if (headwords.has(run, start, length)) {
        add(
            vocabulary.id(run, start, length),
            tokens.get(from + start),
            tokens.get(from + start + length - 1));
      }
    }
  }

  private int readOther(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    switch (token.kind()) {
      case NUMBER -> add(Units.number(token.value()), token, token);
      case SYMBOL -> add(Units.symbol(token.text().toUpperCase(Locale.ROOT)), token, token);
      case WORD -> add(wordIds.computeIfAbsent(token.text(), this::wordId), token, token);
      default -> add(token.text(), token, token);
    }
    return at + 1;
  }

  private int wordId(String word) {
    return vocabulary.id(word(word));
  }

  private String word(String word) {
    if (word.length() > 1 && word.length() < 6 && isRoman(word)) {
      OptionalInt roman = Roman.parse(word);
      if (roman.isPresent()) {
        return Units.number(roman.getAsInt());
      }
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return SpanishStemmer.foldAccents(stemmer.stem(lower));
  }

  private static boolean isRoman(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("IVX".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private void add(String unit, Token first, Token last) {
    add(vocabulary.id(unit), first, last);
  }

  private void add(int unit, Token first, Token last) {
    if (count == units.length) {
      units = Arrays.copyOf(units, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = first.start();
    ends[count] = last.end();
    units[count++] = unit;
  }
}
