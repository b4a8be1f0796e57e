package dev.stele.align;

import dev.stele.document.Mark;
import java.util.Locale;

/**
 * A place of the source and a place of the target that translate each other.
 *
 * @param kind what stands there
 * @param source where it stands in the text of the source
 * @param target where it stands in the text of the target
 * @param says the log-likelihood ratio, in natural units: how much likelier the two stand in a
 *     translation than side by side by chance; above 0
 */
public record Link(Kind kind, Mark source, Mark target, double says) {

  /** What a link connects. */
  public enum Kind {
    /** Words, or several words that belong together. */
    WORD,
    /** The same word in both texts: a name, or what is not translated. */
    NAME,
    /** The same number or percentage, however it is written. */
    NUMBER,
    /** The same month. */
    MONTH,
    /** The same document symbol. */
    SYMBOL,
    /** The same mark: a bracket, a question mark, a currency sign. */
    MARK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Link {
    if (!(says > 0)) {
      throw new IllegalArgumentException("a link says more than 0, not " + says);
    }
  }
}
