package dev.stele.lexicon;

/**
 * A unit of text as the lexicon keeps it.
 *
 * @param unit what is compared: a stem, a Han character, two or more of them, a number by its value
 * @param form how it is written, to be shown to people
 */
public record Word(String unit, String form) {
  /** What a word translates that has no counterpart: the empty cept (Brown et al. 1993). */
  public static final Word NONE = new Word("", "");

  public Word {
    if (unit.isEmpty() && !form.isEmpty()) {
      throw new IllegalArgumentException("nothing is not written as '" + form + "'");
    }
  }

  /** Whether this stands for no counterpart. */
  public boolean isNone() {
    return unit.isEmpty();
  }
}
