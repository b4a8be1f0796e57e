package dev.stele.exchange;

import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The forms in which a whole bitext is written, in a file or in several. */
public enum BitextFormat {
  /**
   * TMX 1.4 with every bead that has both sides, under the segment type {@code paragraph} since a
   * bead may hold several sentences.
   */
  TMX("application/x-tmx; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      return one(
          name + ".tmx",
          out ->
              writeUnits(
                  bitext,
                  new TmxWriter(
                      out,
                      bitext.languages().languages(),
                      SegmentType.PARAGRAPH,
                      LanguageCodes.BARE,
                      version)));
    }
  },
  /** {@link BeadTable}: a bead a line, in columns. */
  TSV("text/tab-separated-values; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      return one(name + ".tsv", out -> BeadTable.writeTsv(bitext, out));
    }
  },
  /** An object with the two versions and the beads. */
  JSON("application/json; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      return one(name + ".json", out -> BitextJson.write(bitext, out));
    }
  },
  /** {@link BeadJsonLines}: a bead a line, an object each. */
  JSONL("application/x-ndjson; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      return one(name + ".jsonl", out -> BeadJsonLines.write(bitext, out));
    }
  },
  /** A bead a line, {@code [0, 1]:[2]}: indices of segments, from 0. */
  BEADS("text/plain; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      return one(name + ".beads", out -> BeadLines.write(bitext.alignment(), out));
    }
  },
  /** {@link InterText}: the file of the links, and the two texts. */
  INTERTEXT("application/xml; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      String source = name + "." + bitext.source().language() + ".xml";
      String target = name + "." + bitext.target().language() + ".xml";
      return List.of(
          new ExchangeFile(
              name + "." + bitext.source().language() + "." + bitext.target().language() + ".xml",
              out -> InterText.writeLinks(bitext, source, target, out)),
          new ExchangeFile(source, out -> InterText.writeSource(bitext, out)),
          new ExchangeFile(target, out -> InterText.writeTarget(bitext, out)));
    }
  },
  /** {@link Ladder}: the ladder, and the two texts. */
  LADDER("text/plain; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      Ladder.check(bitext);
      return List.of(
          new ExchangeFile(name + ".ladder", out -> Ladder.write(bitext, out)),
          new ExchangeFile(
              name + "." + bitext.source().language() + ".txt",
              out -> Ladder.writeText(bitext.sourceSegments(), out)),
          new ExchangeFile(
              name + "." + bitext.target().language() + ".txt",
              out -> Ladder.writeText(bitext.targetSegments(), out)));
    }
  },
  /** Two files of which each line of the one translates the same line of the other. */
  MOSES("text/plain; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      return List.of(
          new ExchangeFile(
              name + "." + bitext.source().language(),
              out -> MosesLines.write(bitext.units().stream().map(u -> u.source().text()), out)),
          new ExchangeFile(
              name + "." + bitext.target().language(),
              out -> MosesLines.write(bitext.units().stream().map(u -> u.target().text()), out)));
    }
  },
  /** {@link BeadTable} as a workbook. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      return one(name + ".xlsx", out -> BeadTable.writeXlsx(bitext, out));
    }
  },
  /** XLIFF 2.1 with every bead that has both sides. */
  XLIFF("application/xliff+xml; charset=utf-8") {
    @Override
    public List<ExchangeFile> files(Bitext bitext, String name, String version) {
      return one(
          name + ".xlf", out -> writeUnits(bitext, new XliffWriter(out, bitext.languages())));
    }
  };

  private final String mediaType;

  BitextFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type of each of its files. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The files that a bitext becomes: the first says how the texts go together where there are
   * others beside it.
   *
   * @param name what their names begin with, such as {@link #nameOf}
   * @param version the version of this program, which some formats name
   * @throws IllegalArgumentException where the format cannot say what this bitext is; the message
   *     says why
   */
  public abstract List<ExchangeFile> files(Bitext bitext, String name, String version);

  /** A name for the files of a bitext: its symbol, or the name of its source file. */
  public static String nameOf(Bitext bitext) {
    DocumentVersion source = bitext.source();
    return source.reference().replaceAll("[^A-Za-z0-9.\\-]+", "_");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<ExchangeFile> one(String name, ExchangeFile.Content content) {
    return List.of(new ExchangeFile(name, content));
  }

  private static void writeUnits(Bitext bitext, UnitWriter to) throws IOException {
    try (UnitWriter writer = to) {
      for (var unit : bitext.units()) {
        writer.write(unit);
      }
    }
  }
}
