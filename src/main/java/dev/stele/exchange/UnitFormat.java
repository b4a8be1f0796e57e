package dev.stele.exchange;

import dev.stele.document.LanguagePair;
import dev.stele.memory.Memory;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * The forms, besides TMX, in which units of two languages are exported while they are read. For TMX
 * see {@link TmxExport}.
 */
public enum UnitFormat {
  /** {@link UnitTable} as tab-separated values. */
  TSV("text/tab-separated-values; charset=utf-8") {
    @Override
    UnitWriter open(List<OutputStream> files, LanguagePair languages) throws IOException {
      return UnitTable.tsv(files.get(0), languages);
    }
  },
  /** {@link UnitJsonLines}: a unit a line, an object each. */
  JSONL("application/x-ndjson; charset=utf-8") {
    @Override
    UnitWriter open(List<OutputStream> files, LanguagePair languages) {
      return new UnitJsonLines.Writing(files.get(0));
    }
  },
  /** Two files of which each line of the one translates the same line of the other. */
  MOSES("text/plain; charset=utf-8") {
    @Override
    public List<String> names(String name, LanguagePair languages) {
      return List.of(name + "." + languages.source(), name + "." + languages.target());
    }

    @Override
    UnitWriter open(List<OutputStream> files, LanguagePair languages) {
      return new MosesWriter(files.get(0), files.get(1));
    }
  },
  /** {@link UnitTable} as a workbook. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    UnitWriter open(List<OutputStream> files, LanguagePair languages) throws IOException {
      return UnitTable.xlsx(files.get(0), languages);
    }
  },
  /** XLIFF 2.1. */
  XLIFF("application/xliff+xml; charset=utf-8") {
    @Override
    public List<String> names(String name, LanguagePair languages) {
      return List.of(name + ".xlf");
    }

    @Override
    UnitWriter open(List<OutputStream> files, LanguagePair languages) {
      return new XliffWriter(files.get(0), languages);
    }
  };

  private final String mediaType;

  UnitFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type of each of its files. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The names of the files that units become, in the order in which {@link #write} wants their
   * streams.
   *
   * @param name what they begin with
   */
  public List<String> names(String name, LanguagePair languages) {
    return List.of(name + "." + this);
  }

  /**
   * Writes the units that a filter lets through.
   *
   * @param files one stream for each of the {@link #names}; they are flushed and left open
   * @throws IOException where a stream fails
   */
  public void write(
      Memory memory, LanguagePair languages, UnitFilter filter, List<OutputStream> files)
      throws IOException {
    try (UnitWriter writer = open(files, languages)) {
      memory.units(languages, filter, unit -> write(unit, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  abstract UnitWriter open(List<OutputStream> files, LanguagePair languages) throws IOException;

  private static void write(TranslationUnit unit, UnitWriter writer) {
    try {
      writer.write(unit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
