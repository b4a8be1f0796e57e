package dev.stele.exchange;

import dev.stele.memory.Bitext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The forms in which a whole bitext is written. All are UTF-8. */
public enum BitextFormat {
  /**
   * TMX 1.4 with every bead that has both sides, under the segment type {@code paragraph} since a
   * bead may hold several sentences.
   */
  TMX {
    @Override
    public void write(Bitext bitext, OutputStream out, String version) throws IOException {
      try (TmxWriter writer =
          new TmxWriter(
              out,
              bitext.languages().languages(),
              SegmentType.PARAGRAPH,
              LanguageCodes.BARE,
              version)) {
        for (var unit : bitext.units()) {
          writer.write(unit);
        }
      }
    }
  },
  /**
   * A bead a line: path, original language, confidence, source, target; a side without text is an
   * empty column.
   */
  TSV {
    @Override
    public void write(Bitext bitext, OutputStream out, String version) throws IOException {
      BeadTable.write(bitext, out);
    }
  },
  /** An object with the two versions and the beads. */
  JSON {
    @Override
    public void write(Bitext bitext, OutputStream out, String version) throws IOException {
      BitextJson.write(bitext, out);
    }
  },
  /** A bead a line, {@code [0, 1]:[2]}: indices of segments, from 0. */
  BEADS {
    @Override
    public void write(Bitext bitext, OutputStream out, String version) throws IOException {
      BeadLines.write(bitext.alignment(), out);
    }
  },
  /**
   * The alignment file of InterText, stand-off; see {@link InterText} for the two text files that
   * it refers to.
   */
  INTERTEXT {
    @Override
    public void write(Bitext bitext, OutputStream out, String version) throws IOException {
      InterText.writeLinks(bitext, out);
    }
  };

  /**
   * Writes a bitext.
   *
   * @param out flushed and left open
   * @param version the version of this program, which some formats name
   * @throws IOException where {@code out} fails
   */
  public abstract void write(Bitext bitext, OutputStream out, String version) throws IOException;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
