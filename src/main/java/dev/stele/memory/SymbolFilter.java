package dev.stele.memory;

import dev.stele.document.DocumentSymbol;
import java.util.Locale;

/**
 * The documents that are meant: one, or all whose symbol begins alike.
 *
 * @param start the symbol, or what it begins with
 * @param prefix whether more may follow
 */
public record SymbolFilter(String start, boolean prefix) {

  public SymbolFilter {
    if (prefix && start.isBlank()) {
      throw new IllegalArgumentException(
          "'*' alone would be every document; leave the symbol out for that, or say how the symbols"
              + " begin, such as A/RES/*");
    }
    if (isInSmallLetters(start, prefix)) {
      String written = prefix ? start + "*" : start;
      throw new IllegalArgumentException(
          "'%s' is no document symbol: symbols are written in capitals, such as %s"
              .formatted(written, written.toUpperCase(Locale.ROOT)));
    }
    if (start.isBlank() || (!prefix && !DocumentSymbol.isSymbol(start))) {
      throw new IllegalArgumentException(
          "'"
              + start
              + "' is no document symbol, such as A/RES/70/1, nor the beginning of one, such as A/RES/*");
    }
  }

  /** Whether nothing but the capitals is missing; every symbol begins with one. */
  private static boolean isInSmallLetters(String start, boolean prefix) {
    String capitals = start.toUpperCase(Locale.ROOT);
    return prefix
        ? !start.isEmpty() && Character.isLowerCase(start.charAt(0))
        : !DocumentSymbol.isSymbol(start) && DocumentSymbol.isSymbol(capitals);
  }

  /** Reads {@code A/RES/70/1} or {@code A/RES/*}. */
  public static SymbolFilter parse(String text) {
    return text.endsWith("*")
        ? new SymbolFilter(text.substring(0, text.length() - 1), true)
        : new SymbolFilter(text, false);
  }

  /** Whether a document of that symbol is meant; upper and lower case differ. */
  public boolean matches(DocumentSymbol symbol) {
    return prefix ? symbol.value().startsWith(start) : symbol.value().equals(start);
  }
}
