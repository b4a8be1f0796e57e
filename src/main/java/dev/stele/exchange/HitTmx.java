package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.memory.ConcordanceHit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Hits as TMX. */
final class HitTmx implements HitWriter {
  private final TmxWriter writer;

  HitTmx(OutputStream out, List<Language> languages, String version) throws IOException {
    // Hits may be of several sentences, which only this type allows.
    writer = new TmxWriter(out, languages, SegmentType.PARAGRAPH, LanguageCodes.BARE, version);
  }

  @Override
  public void write(ConcordanceHit hit) throws IOException {
    writer.write(hit.unit());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
