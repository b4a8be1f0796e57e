package dev.stele.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of tab-separated cells. A tab, a line end and a backslash within a cell are written {@code
 * \t}, {@code \n}, {@code \r} and {@code \\}. A cell that a spreadsheet would compute is written
 * behind an apostrophe, and one that looks so already behind another, so that each reads as it was.
 */
final class Tsv {
  private static final Pattern COMPUTED = Pattern.compile("(?s)'*[=+\\-@＝＋－＠].*");

  private Tsv() {}

  /** A line with its end. */
  static String row(List<String> cells) {
    return cells.stream().map(Tsv::encode).collect(Collectors.joining("\t", "", "\n"));
  }

  /**
   * The cells of a line.
   *
   * @param line without its end
   */
  static List<String> cells(String line) {
    return Stream.of(line.split("\t", -1))
        .map(Tsv::decode)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String encode(String cell) {
    String safe = COMPUTED.matcher(cell).matches() ? "'" + cell : cell;
    StringBuilder out = new StringBuilder(safe.length());
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String decode(String cell) {
    StringBuilder out = new StringBuilder(cell.length());
    boolean isEscaped = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (isEscaped) {
        isEscaped = false;
        switch (c) {
          case '\\' -> out.append('\\');
          case 't' -> out.append('\t');
          case 'n' -> out.append('\n');
          case 'r' -> out.append('\r');
          default -> out.append('\\').append(c);
        }
      } else if (c == '\\') {
        isEscaped = true;
      } else {
        out.append(c);
      }
    }
    if (isEscaped) {
      out.append('\\');
    }
    return out.length() > 1 && out.charAt(0) == '\'' && COMPUTED.matcher(out).matches()
        ? out.substring(1)
        : out.toString();
  }
}
