package dev.stele.server;

/**
 * How many there are in all.
 *
 * @param value the number
 * @param relation {@code eq} where that is the number, {@code gte} where it is a lower bound
 */
record WireTotal(long value, String relation) {

  static WireTotal of(long value, boolean exact) {
    return new WireTotal(value, exact ? "eq" : "gte");
  }
}
