package dev.stele.exchange;

import dev.stele.document.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The forms in which hits of the concordance are given away. */
public enum HitFormat {
  /** TMX 1.4; all hits are in the same two languages. */
  TMX("application/x-tmx; charset=utf-8"),
  /** Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it. */
  CSV("text/csv; charset=utf-8"),
  /** A workbook of Office Open XML with one sheet. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  HitFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type of the file. */
  public String mediaType() {
    return mediaType;
  }

  /** What the name of the file ends with. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Begins a file.
   *
   * @param out where it is written to; it stays open
   * @param languages of all hits, the source first; of meaning in TMX only, which wants two
   * @param version the version of this program
   */
  public HitWriter open(OutputStream out, List<Language> languages, String version)
      throws IOException {
    return switch (this) {
      case TMX -> new HitTmx(out, languages, version);
      case CSV -> new HitCsv(out);
      case XLSX -> new HitWorkbook(out);
    };
  }
}
