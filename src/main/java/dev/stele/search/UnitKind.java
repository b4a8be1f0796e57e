package dev.stele.search;

import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.FacetFilter;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that units are counted by but their symbol, as one value: most units of a document are of one
 * kind, and there are few kinds, so that hits are counted by their kind alone.
 *
 * @param values of the facets that the unit has a value of; not that of the symbol
 * @param confirmed whether a person has confirmed the unit, which is one of the values
 */
record UnitKind(Map<Facet, String> values, boolean confirmed) {
  private static final String SEPARATOR = "\t";

  static UnitKind of(TranslationUnit unit) {
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    unit.provenance()
        .symbol()
        .ifPresent(
            symbol -> {
              values.put(Facet.BODY, symbol.body());
              values.put(Facet.SERIES, symbol.series());
              symbol.session().ifPresent(session -> values.put(Facet.SESSION, session));
            });
    unit.provenance()
        .date()
        .ifPresent(date -> values.put(Facet.YEAR, Integer.toString(date.getYear())));
    unit.provenance().original().ifPresent(original -> values.put(Facet.ORIGINAL, original.tag()));
    values.put(
        Facet.PAIR, FacetFilter.pairName(unit.source().language(), unit.target().language()));
    values.put(Facet.STATUS, unit.status().toString());
    return of(values);
  }

  /** Reads what {@link #text} wrote. */
  static UnitKind parse(String text) {
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    String[] parts = text.split(SEPARATOR, -1);
    int part = 0;
    for (Facet facet : Facet.values()) {
      if (facet != Facet.SYMBOL) {
        if (!parts[part].isEmpty()) {
          values.put(facet, parts[part]);
        }
        part++;
      }
    }
    return of(values);
  }

  /** The same as a text; no value has the sign that separates them. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Facet facet : Facet.values()) {
      if (facet != Facet.SYMBOL) {
        text.append(values.getOrDefault(facet, "")).append(SEPARATOR);
      }
    }
    return text.toString();
  }

  Optional<String> value(Facet facet) {
    return Optional.ofNullable(values.get(facet));
  }

  private static UnitKind of(Map<Facet, String> values) {
    return new UnitKind(values, Status.CONFIRMED.toString().equals(values.get(Facet.STATUS)));
  }
}
