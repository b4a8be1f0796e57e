package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A unit in the index: one document, searchable from both sides. What is filtered by and what is
 * sorted and counted by are fields of their own, the latter with names that end in {@code _value}.
 */
final class UnitDocument {
  /** Changes whenever documents made before would be read or found wrongly. */
  static final String SCHEMA = "3";

  static final String SYMBOL_VALUE = "symbol_value";
  static final String YEAR_VALUE = "year_value";
  static final String ORIGINAL_VALUE = "original_value";
  static final String STATUS_VALUE = "status_value";
  static final String BITEXT_VALUE = "bitext_value";
  static final String DATE_VALUE = "date_value";
  static final String PLACE_VALUE = "place_value";
  static final String ID_VALUE = "id_value";
  static final String UNIT = "unit";

  private static final String ID = "id";
  private static final String LANGUAGE = "language";
  private static final String SYMBOL = "symbol";
  private static final String YEAR = "year";
  private static final String ORIGINAL = "original";
  private static final String STATUS = "status";
  private static final String BITEXT = "bitext";
  private static final String DERIVED = "derived";
  private static final String CONFIDENCE = "confidence";

  private UnitDocument() {}

  /** The term by which the document of a unit is replaced or removed. */
  static Term key(UnitId id) {
    return new Term(ID, id.value());
  }

  /** The field that holds the texts of a language, whatever its region or script. */
  static String textField(Language language) {
    return "text_" + language.primary();
  }

  static Document of(Change.Put put) {
    TranslationUnit unit = put.unit();
    Document document = new Document();
    document.add(new StoredField(UNIT, UnitBytes.write(unit)));
    exact(document, ID, unit.id().value());
    value(document, ID_VALUE, unit.id().value());
    document.add(new NumericDocValuesField(PLACE_VALUE, put.place()));
    text(document, unit.source());
    MatchFields.add(document, unit, unit.source());
    if (!unit.target().language().primary().equals(unit.source().language().primary())) {
      text(document, unit.target());
      MatchFields.add(document, unit, unit.target());
    }
    provenance(document, unit);
    exact(document, STATUS, unit.status().toString());
    value(document, STATUS_VALUE, unit.status().toString());
    exact(document, DERIVED, Boolean.toString(unit.provenance().derivedThrough().isPresent()));
    document.add(new DoublePoint(CONFIDENCE, unit.confidence()));
    return document;
  }

  private static void text(Document document, Tuv tuv) {
    exact(document, LANGUAGE, tuv.language().primary().tag());
    document.add(new TextField(textField(tuv.language()), new TokenTerms(Tokens.of(tuv.text()))));
  }

  private static void provenance(Document document, TranslationUnit unit) {
    unit.provenance()
        .symbol()
        .ifPresent(
            symbol -> {
              exact(document, SYMBOL, symbol.value());
              value(document, SYMBOL_VALUE, symbol.value());
            });
    unit.provenance()
        .date()
        .ifPresent(
            date -> {
              document.add(new IntPoint(YEAR, date.getYear()));
              value(document, YEAR_VALUE, Integer.toString(date.getYear()));
              document.add(new NumericDocValuesField(DATE_VALUE, date.toEpochDay()));
            });
    unit.provenance()
        .original()
        .ifPresent(
            original -> {
              tagAndWhatItBeginsWith(original).forEach(tag -> exact(document, ORIGINAL, tag));
              value(document, ORIGINAL_VALUE, original.tag());
            });
    unit.provenance()
        .bitext()
        .ifPresent(
            bitext -> {
              exact(document, BITEXT, bitext.value());
              value(document, BITEXT_VALUE, bitext.value());
            });
  }

  /** All tags that match a tag: es-MX is matched by es too (RFC 4647, section 3.3.1). */
  private static Set<String> tagAndWhatItBeginsWith(Language language) {
    return Stream.iterate(
            language.tag(),
            Objects::nonNull,
            tag -> tag.contains("-") ? tag.substring(0, tag.lastIndexOf('-')) : null)
        .collect(Collectors.toSet());
  }

  private static void exact(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static void value(Document document, String field, String value) {
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  /** Demands what a filter says. */
  static void filter(BooleanQuery.Builder query, UnitFilter filter) {
    filter
        .symbol()
        .map(s -> new Term(SYMBOL, s.start()))
        .map(t -> filter.symbol().get().prefix() ? new PrefixQuery(t) : new TermQuery(t))
        .ifPresent(q -> query.add(q, Occur.FILTER));
    filter
        .years()
        .map(years -> IntPoint.newRangeQuery(YEAR, years.first(), years.last()))
        .ifPresent(q -> query.add(q, Occur.FILTER));
    filter
        .original()
        .ifPresent(original -> query.add(exactly(ORIGINAL, original.tag()), Occur.FILTER));
    filter
        .status()
        .ifPresentOrElse(
            status -> query.add(exactly(STATUS, status.toString()), Occur.FILTER),
            () -> query.add(exactly(STATUS, Status.REJECTED.toString()), Occur.MUST_NOT));
    filter.bitext().ifPresent(bitext -> query.add(exactly(BITEXT, bitext.value()), Occur.FILTER));
    filter
        .derived()
        .ifPresent(derived -> query.add(exactly(DERIVED, derived.toString()), Occur.FILTER));
    if (filter.minConfidence() > 0) {
      query.add(DoublePoint.newRangeQuery(CONFIDENCE, filter.minConfidence(), 1), Occur.FILTER);
    }
  }

  /** Demands a text in a language. */
  static Query inLanguage(Language language) {
    return exactly(LANGUAGE, language.primary().tag());
  }

  private static Query exactly(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
