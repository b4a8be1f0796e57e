package dev.stele.lexicon;

/**
 * The names of units that mean the same in every language, and so answer to themselves. A word
 * never looks like one of them.
 */
public final class Units {
  static final String PERCENT = "%";

  /** What a unit is. */
  public enum Kind {
    /** A number or a percentage. */
    NUMBER,
    MONTH,
    /** A document symbol or the like. */
    SYMBOL,
    /** A question mark, a bracket, a currency sign ... */
    MARK,
    /** Everything else, of any script. */
    WORD
  }

  private Units() {}

  /** The unit of a number by its value, whatever it was written in. */
  static String number(double value) {
    double rounded = Math.rint(value * 1e6) / 1e6;
    return "#"
        + (rounded == Math.rint(rounded) && rounded < 1e15
            ? Long.toString((long) rounded)
            : Double.toString(rounded));
  }

  /** The unit of a month, 1 to 12. */
  static String month(int number) {
    return "#m" + number;
  }

  /** The unit of a document symbol. */
  static String symbol(String symbol) {
    return "#s" + symbol;
  }

  /** What a unit is. */
  public static Kind kind(String unit) {
    char first = unit.charAt(0);
    if (first == '#') {
      return switch (unit.charAt(1)) {
        case 'm' -> Kind.MONTH;
        case 's' -> Kind.SYMBOL;
        default -> Kind.NUMBER;
      };
    }
    if (unit.equals(PERCENT)) {
      return Kind.NUMBER;
    }
    return Character.isLetterOrDigit(first) ? Kind.WORD : Kind.MARK;
  }

  /** Whether a unit is a number, a month or a document symbol. */
  public static boolean isValue(String unit) {
    return unit.charAt(0) == '#';
  }
}
