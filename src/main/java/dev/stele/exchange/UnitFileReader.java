package dev.stele.exchange;

import dev.stele.memory.ImportReport;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;

/**
 * Reads files of units in any form that can be read: TMX, plain or compressed; tables as
 * tab-separated values or workbooks; JSON lines. The file shows which it is.
 */
public final class UnitFileReader {
  private UnitFileReader() {}

  /**
   * Reads a file; what cannot be used of it is left out and reported with its line or row.
   *
   * @param sink takes the units in batches, in order, and says how many were new
   * @param progress hears now and then how much of the file has been read, 0 to 1; what it raises
   *     ends the reading
   * @throws IOException where the file cannot be read
   * @throws FaultyFileException where it is no file of units; the message says why
   * @throws TmxReader.NotTmxException where it is XML, but no TMX
   */
  public static ImportReport read(
      Path file, ToIntFunction<List<TranslationUnit>> sink, DoubleConsumer progress)
      throws IOException, FaultyFileException, TmxReader.NotTmxException {
    return switch (FileKind.of(file)) {
      case OTHER_XML, GZIP -> TmxReader.read(file, sink, progress);
      case TSV -> table(file, sink, progress, Table::readTsv);
      case XLSX -> table(file, sink, progress, Table::readXlsx);
      case JSON_LINES -> lines(file, sink, progress);
      case BEADS, LADDER, INTERTEXT ->
          throw new FaultyFileException(
              "it says which segments of a bitext belong together, and has no units of its own");
      case ZIP -> throw new FaultyFileException("it is an archive; units come in a file");
    };
  }

  private static ImportReport table(
      Path file,
      ToIntFunction<List<TranslationUnit>> sink,
      DoubleConsumer progress,
      Table.Reader reader)
      throws IOException, FaultyFileException {
    Share share = new Share(file, progress);
    UnitCollector units = new UnitCollector(share.counting(sink), share);
    reader.read(file, new UnitTableFile(units));
    return units.report();
  }

  private static ImportReport lines(
      Path file, ToIntFunction<List<TranslationUnit>> sink, DoubleConsumer progress)
      throws IOException, FaultyFileException {
    Share share = new Share(file, progress);
    UnitCollector units = new UnitCollector(share.counting(sink), share);
    TextLines.read(
        file,
        (number, line) -> {
          if (!line.isBlank()) {
            try {
              units.take(UnitJsonLines.read(line));
            } catch (IllegalArgumentException e) {
              units.skip(number, e.getMessage());
            }
          }
        });
    return units.report();
  }

  /** How much of a file has been read, told by the length of its texts. */
  private static final class Share implements Runnable {
    private final double bytes;
    private final DoubleConsumer progress;
    private double read;

    Share(Path file, DoubleConsumer progress) throws IOException {
      this.bytes = Math.max(1, Files.size(file));
      this.progress = progress;
    }

    ToIntFunction<List<TranslationUnit>> counting(ToIntFunction<List<TranslationUnit>> sink) {
      return units -> {
        units.forEach(
            unit -> read += unit.source().text().length() + unit.target().text().length());
        return sink.applyAsInt(units);
      };
    }

    @Override
    public void run() {
      progress.accept(Math.min(0.99, read / bytes));
    }
  }
}
