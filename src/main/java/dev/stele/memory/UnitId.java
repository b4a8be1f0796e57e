package dev.stele.memory;

import java.util.List;
import java.util.stream.Stream;

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

  /**
   * The id of a unit that several bitexts yield together.
   *
   * @param repetition how many units of the same texts and place stand before it
   */
  static UnitId of(List<BitextId> bitexts, List<Tuv> texts, int repetition) {
    Stream<String> names = bitexts.stream().map(BitextId::value);
    Stream<String> parts = texts.stream().flatMap(t -> Stream.of(t.language().tag(), t.text()));
    Stream<String> place =
        Stream.of(texts.get(0).paragraph().toString(), Integer.toString(repetition));
    return new UnitId(
        Digest.of(12, Stream.of(names, parts, place).flatMap(s -> s).toArray(String[]::new)));
  }

  /** The id of a unit that came without one, from another tool. */
  public static UnitId ofTexts(String origin, Tuv source, Tuv target) {
    return ofTexts(origin, List.of(source, target));
  }

  /** The id of a unit of several texts that came without one. */
  public static UnitId ofTexts(String origin, List<Tuv> texts) {
    return new UnitId(
        Digest.of(
            12,
            Stream.concat(
                    Stream.of(origin),
                    texts.stream().flatMap(t -> Stream.of(t.language().tag(), t.text())))
                .toArray(String[]::new)));
  }

  @Override
  public String toString() {
    return value;
  }
}
