package dev.stele.document;

import java.util.regex.Pattern;

/**
 * What all language versions of a United Nations document share, such as {@code A/RES/70/1} or
 * {@code NPT/CONF.2020/WP.20}.
 *
 * @param value the symbol in upper case where the United Nations writes it so, without blanks
 * @see <a href="https://research.un.org/en/docs/symbols">UN document symbols</a>
 */
public record DocumentSymbol(String value) implements Comparable<DocumentSymbol> {
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Z][A-Za-z]*(\\.\\d+)?(/[A-Za-z0-9][A-Za-z0-9.\\-]*(\\([A-Z0-9]+\\))?)+(\\*+)?");

  public DocumentSymbol {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no document symbol, such as A/RES/70/1 or NPT/CONF.2020/WP.20");
    }
  }

  /** Whether {@code text} could be made a symbol. */
  public static boolean isSymbol(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(DocumentSymbol other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
