package dev.stele.memory;

/**
 * Names a translation unit, the same in every export as long as its texts and their document stay
 * the same.
 *
 * @param value what TMX calls the tuid; not blank
 */
public record UnitId(String value) {

  public UnitId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a unit id is not blank");
    }
  }

  /**
   * The id of a unit that a bitext yields.
   *
   * @param repetition how many equal units of the same paragraph stand before it; 0 but for texts
   *     that a paragraph repeats, so that the id does not depend on the rest of the document
   */
  static UnitId of(BitextId bitext, Tuv source, Tuv target, int repetition) {
    return new UnitId(
        Digest.of(
            12,
            bitext.value(),
            source.text(),
            target.text(),
            source.paragraph().toString(),
            Integer.toString(repetition)));
  }

  /** The id of a unit that came without one, from another tool. */
  public static UnitId ofTexts(String origin, Tuv source, Tuv target) {
    return new UnitId(
        Digest.of(
            12,
            origin,
            source.language().tag(),
            source.text(),
            target.language().tag(),
            target.text()));
  }

  @Override
  public String toString() {
    return value;
  }
}
