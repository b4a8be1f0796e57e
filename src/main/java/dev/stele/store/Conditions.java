package dev.stele.store;

import dev.stele.document.Language;
import dev.stele.memory.Status;
import dev.stele.memory.SymbolFilter;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.YearRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** Conditions on rows that hold together: SQL with parameters, and the values of the parameters. */
final class Conditions {
  private final List<String> terms = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** What a filter demands of a row of the table of units, but for its bitext. */
  static Conditions onUnits(UnitFilter filter) {
    Conditions conditions = new Conditions();
    filter.symbol().ifPresent(symbol -> conditions.symbol("symbol", symbol));
    filter.years().ifPresent(conditions::years);
    filter.original().ifPresent(original -> conditions.language("original", original));
    filter
        .status()
        .ifPresentOrElse(
            status -> conditions.status("=", status),
            () -> conditions.status("<>", Status.REJECTED));
    filter
        .derived()
        .ifPresent(
            derived -> conditions.and("derived_through is " + (derived ? "not " : "") + "null"));
    if (filter.minConfidence() > 0) {
      conditions.and("confidence >= " + conditions.parameter(filter.minConfidence()));
    }
    return conditions;
  }

  void symbol(String column, SymbolFilter filter) {
    if (filter.prefix()) {
      and(column + " like " + parameter(escaped(filter.start()) + "%") + " escape '!'");
    } else {
      equal(column, filter.start());
    }
  }

  /** A tag matches itself and what begins with it: es matches es-MX (RFC 4647, section 3.3.1). */
  void language(String column, Language language) {
    and(matches(column, language));
  }

  /** The two columns hold the two languages, of whatever region or script, either way round. */
  void languages(String oneColumn, String otherColumn, Language one, Language other) {
    Language onePrimary = one.primary();
    Language otherPrimary = other.primary();
    and(
        "(%s and %s or %s and %s)"
            .formatted(
                matches(oneColumn, onePrimary),
                matches(otherColumn, otherPrimary),
                matches(oneColumn, otherPrimary),
                matches(otherColumn, onePrimary)));
  }

  void equal(String column, String value) {
    and(column + " = " + parameter(value));
  }

  void filled(String column) {
    and(column + " is not null");
  }

  private void years(YearRange years) {
    and("document_date >= " + parameter(LocalDate.of(years.first(), 1, 1)));
    and("document_date <= " + parameter(LocalDate.of(years.last(), 12, 31)));
  }

  private void status(String operator, Status status) {
    and("status " + operator + " " + parameter(status.toString()));
  }

  private String matches(String column, Language language) {
    return "(%s = %s or %s like %s escape '!')"
        .formatted(
            column, parameter(language.tag()), column, parameter(escaped(language.tag()) + "-%"));
  }

  private void and(String term) {
    terms.add(term);
  }

  private String parameter(Object value) {
    String name = "condition" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** A condition for a where clause; true where there is none. */
  String sql() {
    return terms.isEmpty() ? "true" : String.join(" and ", terms);
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement.bindMap(values);
  }
}
