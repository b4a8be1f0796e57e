package dev.stele.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language by its BCP 47 tag in canonical case, such as {@code zh}, {@code en} or {@code
 * zh-Hant}.
 *
 * @param tag a well-formed tag with a primary language
 */
public record Language(String tag) implements Comparable<Language> {
  public static final Language ARABIC = new Language("ar");
  public static final Language CHINESE = new Language("zh");
  public static final Language ENGLISH = new Language("en");
  public static final Language FRENCH = new Language("fr");
  public static final Language RUSSIAN = new Language("ru");
  public static final Language SPANISH = new Language("es");

  /** The six official languages of the United Nations, in the order of their English names. */
  public static final List<Language> OFFICIAL =
      List.of(ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH);

  public Language {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
    } catch (RuntimeException notWellFormed) {
      throw new IllegalArgumentException(
          "'" + tag + "' is no language tag (BCP 47), such as zh, en or es-MX", notWellFormed);
    }
    if (locale.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("'" + tag + "' names no language");
    }
    tag = locale.toLanguageTag();
  }

  /**
   * A language by the name of a POSIX locale, such as {@code zh_CN} or {@code es_ES.UTF-8@euro}, or
   * by its tag. Codeset and modifier are passed over: they say how texts are written down, sorted
   * or paid for.
   *
   * @throws IllegalArgumentException where it is neither; it says what is wanted
   */
  public static Language ofLocale(String name) {
    return new Language(name.replaceFirst("[.@].*", ""));
  }

  /** The language alone, without script and region: {@code zh} of {@code zh-Hant-TW}. */
  public Language primary() {
    if (tag.indexOf('-') < 0) {
      return this;
    }
    return new Language(Locale.forLanguageTag(tag).getLanguage());
  }

  /** Whether the language is written without blanks between words, in Han characters. */
  public boolean isHan() {
    return primary().tag.equals("zh");
  }

  /**
   * The official language that a United Nations job number names by a letter.
   *
   * @param letter A, C, E, F, R or S
   * @return empty for any other letter
   */
  public static Optional<Language> ofJobLetter(char letter) {
    int at = "ACEFRS".indexOf(letter);
    return at < 0 ? Optional.empty() : Optional.of(OFFICIAL.get(at));
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
