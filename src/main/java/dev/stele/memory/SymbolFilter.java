package dev.stele.memory;

import dev.stele.document.DocumentSymbol;

/**
 * The documents that are meant: one, or all whose symbol begins alike.
 *
 * @param start the symbol, or what it begins with
 * @param prefix whether more may follow
 */
public record SymbolFilter(String start, boolean prefix) {

  public SymbolFilter {
    if (start.isBlank() || (!prefix && !DocumentSymbol.isSymbol(start))) {
      throw new IllegalArgumentException(
          "'"
              + start
              + "' is no document symbol, such as A/RES/70/1, nor the beginning of one, such as A/RES/*");
    }
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
