package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.memory.Bitext;
import dev.stele.memory.JoinedBitexts;
import dev.stele.memory.JoinedUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Versions of a document in three languages or more as one TMX. */
public final class MultilingualTmx {
  private final JoinedBitexts joined;
  private final List<Language> languages = new ArrayList<>();

  /**
   * Joins bitexts.
   *
   * @param bitexts one or more, all with the same version as their source, which is to be the
   *     srclang
   * @throws IllegalArgumentException where the sources are not the same, or two versions are in the
   *     same language
   */
  public MultilingualTmx(List<Bitext> bitexts) {
    languages.add(bitexts.get(0).source().language());
    bitexts.forEach(bitext -> languages.add(bitext.target().language()));
    if (languages.stream().map(Language::primary).distinct().count() < languages.size()) {
      throw new IllegalArgumentException(
          "the versions have to be in different languages, not in " + languages);
    }
    joined =
        JoinedBitexts.through(languages.get(0), bitexts)
            .orElseThrow(
                () -> new IllegalArgumentException("the bitexts do not share their source"));
  }

  /**
   * Writes the units that all versions have, under the segment type {@code paragraph} since a unit
   * may hold several sentences.
   *
   * @param out flushed and left open
   * @param version the version of this program
   * @throws IOException where {@code out} fails
   */
  public void write(OutputStream out, String version) throws IOException {
    try (TmxWriter writer =
        new TmxWriter(out, languages, SegmentType.PARAGRAPH, LanguageCodes.BARE, version)) {
      for (JoinedUnit unit : joined.units(Map.of())) {
        writer.write(unit);
      }
    }
  }
}
