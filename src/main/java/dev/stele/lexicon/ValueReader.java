package dev.stele.lexicon;

import dev.stele.document.Language;
import dev.stele.document.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of a text: numbers in digits and words, ordinals, months, document symbols. */
public final class ValueReader {
  private static final Map<Language, NumberWords> WORDS = new ConcurrentHashMap<>();
  private static final Pattern ENGLISH_ENDING = Pattern.compile("(?:st|nd|rd|th)\\b");
  private static final Pattern ENGLISH_FACTOR =
      Pattern.compile("(?i)(?:hundred|thousand|million|billion|trillion)");
  private static final Pattern ENGLISH_ONE = Pattern.compile("(?i).*\\b(one|an?)[\\s-]+$");

  private ValueReader() {}

  /** The values of a text in order, not overlapping; perhaps none. */
  public static List<PlacedValue> read(String text, Language language) {
    Vocabulary vocabulary = new Vocabulary();
    UnitReader reader =
        new UnitReader(
            language,
            word -> word,
            Headwords.NONE,
            vocabulary,
            WORDS.computeIfAbsent(language.primary(), NumberWords::of));
    List<PlacedValue> values = new ArrayList<>();
    for (PlacedUnit unit : reader.locate(text)) {
      String name = vocabulary.unit(unit.unit());
      if (Units.isValue(name)) {
        values.add(
            new PlacedValue(
                value(name),
                language.primary().equals(Language.ENGLISH)
                    ? whole(text, unit.place())
                    : unit.place()));
      }
    }
    return values;
  }

  private static Value value(String unit) {
    return switch (Units.kind(unit)) {
      case MONTH -> new Value.Month(Integer.parseInt(unit.substring(2)));
      case SYMBOL -> new Value.Symbol(unit.substring(2));
      default -> new Value.Count(Double.parseDouble(unit.substring(1)));
    };
  }

  /** A number with what belongs to it: the ending of 77th, the article of a hundred. */
  private static Mark whole(String text, Mark place) {
    int start = place.start();
    int end = place.end();
    Matcher ending = ENGLISH_ENDING.matcher(text).region(end, text.length());
    if (Character.isDigit(text.charAt(end - 1)) && ending.lookingAt()) {
      end = ending.end();
    }
    if (ENGLISH_FACTOR.matcher(text).region(start, text.length()).lookingAt()) {
      Matcher one = ENGLISH_ONE.matcher(text.substring(0, start));
      start = one.matches() ? one.start(1) : start;
    }
    return new Mark(start, end);
  }
}
