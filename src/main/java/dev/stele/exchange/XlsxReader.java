package dev.stele.exchange;

import dev.stele.exchange.Table.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads workbooks row by row. What a formula came to is no text that anybody wrote: a fault. */
final class XlsxReader {
  private static final long MOST_UNPACKED = 1L << 30;

  /** Texts that cells share are kept in memory. */
  private static final long MOST_SHARED = 128L << 20;

  private static final int MOST_PARTS = 2_000;
  private static final int MOST_COLUMNS = 100;

  private XlsxReader() {}

  static void read(Path file, Lines lines) throws IOException, FaultyFileException {
    checkSize(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
            take(all.next(), lines);
          }
        }
      }
    } catch (ExcelReaderException e) {
      throw new FaultyFileException("it is no workbook (xlsx): " + e.getMessage());
    } catch (RuntimeException e) {
      // The reader raises whatever a damaged part leads it to.
      throw new FaultyFileException("the workbook is damaged: " + e.getMessage());
    }
  }

  private static void take(Row row, Lines lines) throws FaultyFileException {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      if (cell == null) {
        cells.add("");
        continue;
      }
      if (cell.getColumnIndex() >= MOST_COLUMNS) {
        lines.fault(row.getRowNum(), "more than %d columns".formatted(MOST_COLUMNS));
        return;
      }
      while (cells.size() < cell.getColumnIndex()) {
        cells.add("");
      }
      if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
        lines.fault(
            row.getRowNum(),
            "cell %s holds a formula; a text is wanted".formatted(cell.getAddress()));
        return;
      }
      cells.add(text(cell));
    }
    lines.take(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case STRING -> XlsxText.decode(cell.asString());
      case EMPTY -> "";
      default -> cell.getRawValue() == null ? "" : cell.getRawValue();
    };
  }

  /** Unpacks the file once, to see how much it comes to before anything is made of it. */
  private static void checkSize(Path file) throws IOException, FaultyFileException {
    byte[] buffer = new byte[64 * 1024];
    long all = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new FaultyFileException("the workbook has more than %d parts".formatted(MOST_PARTS));
      }
      for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        long most = part.getName().contains("sharedStrings") ? MOST_SHARED : MOST_UNPACKED;
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            all += read;
            if (size > most || all > MOST_UNPACKED) {
              throw new FaultyFileException(
                  "the workbook unpacks to more than %d MB".formatted(most >> 20));
            }
          }
        }
      }
    } catch (java.util.zip.ZipException e) {
      throw new FaultyFileException("it is no workbook (xlsx): " + e.getMessage());
    }
  }
}
