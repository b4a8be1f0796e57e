package dev.stele.document;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
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

  /** Components in capitals that name a kind of document, and not a body. */
  private static final Set<String> KINDS =
      Set.of(
          "RES", "DEC", "PRST", "PV", "SR", "INF", "L", "WP", "CRP", "NGO", "PET", "SGB", "AI",
          "IC", "NC", "GOV", "NI", "RC", "BUR", "WG", "DIV");

  private static final Pattern SUBSIDIARY = Pattern.compile("(?:C|CN|AC|SC|CONF|SUB|WG)\\.\\d+.*");
  private static final Pattern KIND = Pattern.compile("([A-Z]+)(?:\\.\\d+.*)?");
  private static final Pattern SESSION = Pattern.compile("(?:(?:ES|S)-)?\\d{1,3}");
  private static final Pattern ROMAN_SESSION = Pattern.compile("\\d+\\(((?:ES-|S-)?)([IVXLC]+)\\)");

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

  /**
   * The body that issued it: the principal organ ({@code A}, {@code S}, {@code E}), or a subsidiary
   * organ or conference with what it belongs to ({@code A/HRC}, {@code A/C.1}, {@code
   * NPT/CONF.2020}).
   */
  public String body() {
    String[] parts = parts();
    StringBuilder body = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length && isBody(parts[i]); i++) {
      body.append('/').append(parts[i]);
    }
    return body.toString();
  }

  private static boolean isBody(String part) {
    return part.indexOf('.') < 0
        ? part.length() > 1 && areCapitals(part) && !KINDS.contains(part)
        : SUBSIDIARY.matcher(part).matches();
  }

  private static boolean areCapitals(String part) {
    return part.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /**
   * The series that it belongs to: the body, and the kind of document where the symbol names one
   * ({@code A/RES}, {@code A/C.1/L}, {@code S/PRST}, {@code NPT/CONF.2020/WP}); {@code A} for the
   * general documents of a session.
   */
  public String series() {
    String body = body();
    String[] parts = parts();
    for (int i = body.split("/", -1).length; i < parts.length; i++) {
      Matcher kind = KIND.matcher(parts[i]);
      if (kind.matches() && KINDS.contains(kind.group(1))) {
        return body + "/" + kind.group(1);
      }
    }
    return body;
  }

  /**
   * The session of the body, such as {@code 74}, {@code S-10} or {@code ES-11}; empty where the
   * body has none, as the Security Council, or the symbol does not say it.
   */
  public Optional<String> session() {
    String[] parts = parts();
    if (parts[0].equals("S") || parts[0].equals("ST")) {
      return Optional.empty();
    }
    for (int i = 1; i < parts.length; i++) {
      Matcher roman = ROMAN_SESSION.matcher(parts[i]);
      if (roman.matches()) {
        OptionalInt number = Roman.parse(roman.group(2));
        return number.isEmpty()
            ? Optional.empty()
            : Optional.of(roman.group(1) + number.getAsInt());
      }
      if (SESSION.matcher(parts[i]).matches()) {
        return i + 1 < parts.length ? Optional.of(parts[i]) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private String[] parts() {
    int end = value.length();
    while (value.charAt(end - 1) == '*') {
      end--;
    }
    return value.substring(0, end).split("/", -1);
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
