package dev.stele.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stele.memory.Adaptation;
import dev.stele.memory.Match;
import dev.stele.memory.TranslationUnit;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a lookup as MyMemory gives it. What it tells of a service that has quotas and
 * machine translation is always the same here.
 *
 * @see <a href="https://mymemory.translated.net/doc/spec.php">its description</a>
 */
record WireMyMemory(
    ResponseData responseData,
    boolean quotaFinished,
    Optional<String> mtLangSupported,
    String responseDetails,
    int responseStatus,
    Optional<String> responderId,
    @JsonProperty("exception_code") Optional<String> exceptionCode,
    List<Found> matches) {
  private static final int OK = 200;
  private static final String CREATOR = "Stele";
  private static final double PERCENT = 100;

  /** The best match; an empty text and 0 where there is none. */
  record ResponseData(String translatedText, double match) {}

  /**
   * A match.
   *
   * @param quality how sure it is that the two texts translate each other, 0 to 100
   * @param reference the citation; null where the document is not known
   * @param usageCount how often the two texts stand in the memory
   * @param createDate the date of the document, {@code 2021-11-22 00:00:00}; empty where it is not
   *     known, and not null, since there are clients that read it always
   * @param match likeness, 0 to 1
   */
  record Found(
      String id,
      String segment,
      String translation,
      String source,
      String target,
      int quality,
      Optional<String> reference,
      @JsonProperty("usage-count") int usageCount,
      Optional<String> subject,
      @JsonProperty("created-by") String createdBy,
      @JsonProperty("last-updated-by") String lastUpdatedBy,
      @JsonProperty("create-date") String createDate,
      @JsonProperty("last-update-date") String lastUpdateDate,
      double match,
      int penalty) {

    static Found of(Match match) {
      TranslationUnit unit = match.unit();
      String date = unit.provenance().date().map(day -> day + " 00:00:00").orElse("");
      return new Found(
          unit.id().value(),
          unit.source().text(),
          match.adaptation().map(Adaptation::target).orElse(unit.target().text()),
          unit.source().language().tag(),
          unit.target().language().tag(),
          (int) Math.round(PERCENT * unit.confidence()),
          unit.citation(),
          match.occurrences(),
          unit.provenance().symbol().map(Object::toString),
          CREATOR,
          CREATOR,
          date,
          date,
          share(match.score()),
          match.penalties().stream().mapToInt(penalty -> penalty.points()).sum());
    }
  }

  /** A score as a part of 1. Clients take 100 times it and cut the rest off: that gives it back. */
  static double share(int score) {
    double share = Math.min(score, Match.EXACT) / PERCENT;
    return (int) (PERCENT * share) < Math.min(score, Match.EXACT) ? Math.nextUp(share) : share;
  }

  /**
   * The answer.
   *
   * @param matches the best first
   */
  static WireMyMemory of(List<Match> matches) {
    List<Found> found = matches.stream().map(Found::of).toList();
    return new WireMyMemory(
        found.stream()
            .findFirst()
            .map(best -> new ResponseData(best.translation(), best.match()))
            .orElse(new ResponseData("", 0)),
        /* quotaFinished= */ false,
        Optional.empty(),
        /* responseDetails= */ "",
        OK,
        Optional.empty(),
        Optional.empty(),
        found);
  }
}
