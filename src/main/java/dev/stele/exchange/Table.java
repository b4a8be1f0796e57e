package dev.stele.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tables whose first line names the columns: tab-separated values, or a workbook. */
final class Table {
  private Table() {}

  /**
   * A row below the first.
   *
   * @param number of the line or row, from 1
   * @param cells by the names of their columns; none for what is empty
   */
  record Row(int number, Map<String, String> cells) {
    Row {
      cells = Map.copyOf(cells);
    }

    /** A cell; the empty text where the row or the table has none. */
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    /** A cell as something else; empty where it is blank. */
    Optional<String> known(String column) {
      return Optional.of(cell(column).strip()).filter(text -> !text.isEmpty());
    }
  }

  /** Reads a table of one kind. */
  @FunctionalInterface
  interface Reader {
    void read(Path file, Sink sink) throws IOException, FaultyFileException;
  }

  /** Takes what a table has, in order. */
  interface Sink {
    /** Takes the names of the columns; comes first. */
    void columns(List<String> names) throws FaultyFileException;

    /** Takes a row. */
    void row(Row row) throws FaultyFileException;

    /** Hears of a row that cannot be read. */
    void fault(int number, String reason) throws FaultyFileException;
  }

  /**
   * Reads tab-separated values as {@link Tsv} writes them; blank lines are passed over.
   *
   * @throws FaultyFileException where it is no table, or the sink says so
   */
  static void readTsv(Path file, Sink sink) throws IOException, FaultyFileException {
    Lines lines = new Lines(sink);
    TextLines.read(
        file,
        (number, line) -> {
          if (!line.isBlank() || line.indexOf('\t') >= 0) {
            lines.take(number, Tsv.cells(line));
          }
        });
    lines.end();
  }

  /**
   * Reads the sheets of a workbook, each with a first row of its own.
   *
   * @throws FaultyFileException where it is none, it unpacks to too much, or the sink says so
   */
  static void readXlsx(Path file, Sink sink) throws IOException, FaultyFileException {
    Lines lines = new Lines(sink);
    XlsxReader.read(file, lines);
    lines.end();
  }

  /** Gives the cells of lines their names. */
  static final class Lines {
    private final Sink sink;
    private final List<String> names = new ArrayList<>();
    private boolean isBegun;

    private Lines(Sink sink) {
      this.sink = sink;
    }

    void take(int number, List<String> cells) throws FaultyFileException {
      if (!isBegun) {
        isBegun = true;
        cells.forEach(name -> names.add(name.strip()));
        for (String name : names) {
          if (!name.isEmpty() && names.indexOf(name) != names.lastIndexOf(name)) {
            throw new FaultyFileException(number, "two columns are called '" + name + "'");
          }
        }
        sink.columns(List.copyOf(names));
        return;
      }
      if (number == 1 || cells.equals(names)) {
        // The next sheet.
        return;
      }
      if (cells.size() > names.size()
          && cells.subList(names.size(), cells.size()).stream().anyMatch(c -> !c.isEmpty())) {
        sink.fault(
            number, "%d cells, but the table has %d columns".formatted(cells.size(), names.size()));
        return;
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
        if (!cells.get(i).isEmpty()) {
          row.put(names.get(i), cells.get(i));
        }
      }
      if (!row.isEmpty()) {
        sink.row(new Row(number, row));
      }
    }

    void fault(int number, String reason) throws FaultyFileException {
      sink.fault(number, reason);
    }

    private void end() throws FaultyFileException {
      if (!isBegun) {
        throw new FaultyFileException("the table is empty; its first line names the columns");
      }
    }
  }
}
