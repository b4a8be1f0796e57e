package dev.stele.memory;

import dev.stele.document.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A bitext in a list.
 *
 * @param id its name
 * @param source the version that was given first
 * @param target the version that was given second
 * @param derivedThrough the language of the version through which it was derived; empty where the
 *     two versions were aligned with each other
 * @param beads how many beads it has
 * @param units how many of them have both sides
 * @param confidence the mean confidence of those, 0 to 1; 0 where there is none
 * @param stored when it was last stored
 */
public record BitextSummary(
    BitextId id,
    DocumentVersion source,
    DocumentVersion target,
    Optional<Language> derivedThrough,
    int beads,
    int units,
    double confidence,
    Instant stored) {

  /** Whether its two versions are in these languages, of whatever region or script. */
  public boolean isIn(Language one, Language other) {
    return partnerOf(one).equals(Optional.of(other.primary()));
  }

  /**
   * The primary language of the version beside the one in {@code language}; empty where it has none
   * in that language.
   */
  public Optional<Language> partnerOf(Language language) {
    Language sought = language.primary();
    if (source.language().primary().equals(sought)) {
      return Optional.of(target.language().primary());
    }
    return target.language().primary().equals(sought)
        ? Optional.of(source.language().primary())
        : Optional.empty();
  }
}
