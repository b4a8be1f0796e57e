package dev.stele.exchange;

import dev.stele.memory.Detail;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tu as it stands in a file.
 *
 * @param id its tuid; not blank
 * @param source its srclang, that of the header where it has none
 * @param isLong whether it may be more than a sentence, by its segtype or that of the header
 * @param own the properties that this program knows, by their types
 * @param details attributes, notes and other properties, in their order
 * @param variants its texts that are not blank, in their order
 */
record ReadUnit(
    Optional<String> id,
    String source,
    boolean isLong,
    Map<String, String> own,
    List<Detail> details,
    List<Variant> variants) {

  /**
   * A tuv.
   *
   * @param language its code as the file has it; empty where it has none
   * @param seg its text
   * @param own as above
   * @param details as above
   */
  record Variant(
      String language, SegReader.Seg seg, Map<String, String> own, List<Detail> details) {}
}
