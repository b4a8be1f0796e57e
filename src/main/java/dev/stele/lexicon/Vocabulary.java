package dev.stele.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbers the units of text, so that whoever counts them works on arrays. The same unit has the
 * same number in both languages of a pair: numerals, symbols and Latin words answer to themselves.
 * A vocabulary may continue another, which it does not change; not for use by several threads.
 */
public final class Vocabulary {
  private final Vocabulary base;
  private final int offset;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> units = new ArrayList<>();

  Vocabulary() {
    base = null;
    offset = 0;
  }

  private Vocabulary(Vocabulary base) {
    this.base = base;
    offset = base.size();
  }

  /** An empty continuation of this vocabulary, which must not grow any more. */
  Vocabulary continued() {
    return new Vocabulary(this);
  }

  /** The number of {@code unit}, a new one if it has none yet. */
  int id(String unit) {
    OptionalInt known = find(unit);
    if (known.isPresent()) {
      return known.getAsInt();
    }
    int id = offset + units.size();
    ids.put(unit, id);
    units.add(unit);
    return id;
  }

  /** The number of {@code unit}; empty where it has none. */
  OptionalInt find(String unit) {
    if (base != null) {
      OptionalInt known = base.find(unit);
      if (known.isPresent()) {
        return known;
      }
    }
    Integer id = ids.get(unit);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** The unit with a number that this vocabulary gave. */
  public String unit(int id) {
    return id < offset ? base.unit(id) : units.get(id - offset);
  }

  /** One more than the highest number given. */
  public int size() {
    return offset + units.size();
  }
}
