package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import dev.stele.exchange.XmlText;
import dev.stele.memory.Detail;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A unit that a translation tool sends when a translator has finished a segment. It is confirmed,
 * because a person has made it; of its document nothing is known.
 */
final class SentUnit {
  private static final String ORIGIN = "tmserver";

  /** Dates of TMX 1.4. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private SentUnit() {}

  /**
   * Makes the unit. The same texts in the same languages make one of the same id.
   *
   * @param sent when it came
   */
  static TranslationUnit of(LanguagePair languages, String source, String target, Instant sent) {
    Tuv one = tuv(languages.source(), source);
    Tuv other = tuv(languages.target(), target);
    return new TranslationUnit(
        UnitId.ofTexts(ORIGIN, one, other),
        one,
        other,
        new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Status.CONFIRMED,
        1,
        List.of(
            new Detail.Attribute("creationdate", DATE.format(sent)),
            new Detail.Prop("x-origin", ORIGIN, Optional.empty())));
  }

  /**
   * A text that can be kept, and exported as TMX.
   *
   * @throws IllegalArgumentException where it is blank, or has characters that XML cannot hold
   */
  static String text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("it is blank");
    }
    text.codePoints()
        .filter(c -> !XmlText.isAllowed(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException(
                  "the character U+%04X cannot be kept: TMX cannot hold it".formatted(c));
            });
    return text;
  }

  private static Tuv tuv(Language language, String text) {
    return new Tuv(language, text, 1, ParagraphPath.ROOT, Optional.empty(), Optional.empty());
  }
}
