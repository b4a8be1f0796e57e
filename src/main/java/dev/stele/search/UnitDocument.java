package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.FacetFilter;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A unit in the index: one document, searchable from both sides. What is filtered by and what is
 * sorted and counted by are fields of their own, the latter with names that end in {@code _value}.
 */
final class UnitDocument {
  /** Changes whenever documents made before would be read or found wrongly. */
  static final String SCHEMA = "6";

  static final String SYMBOL_VALUE = "symbol_value";
  static final String BITEXT_VALUE = "bitext_value";
  static final String DATE_VALUE = "date_value";
  static final String PLACE_VALUE = "place_value";
  static final String KEY_VALUE = "key_value";
  static final String KIND_VALUE = "kind_value";
  static final String UNIT = "unit";

  static final String ID = "id";
  private static final String LENGTH = "length_";
  private static final String VALUE = "_value";
  static final String LANGUAGE = "language";
  static final String SYMBOL = "symbol";
  static final String YEAR = "year";
  static final String ORIGINAL = "original";
  static final String STATUS = "status";
  static final String BITEXT = "bitext";
  static final String DERIVED = "derived";
  static final String CONFIDENCE = "confidence";
  static final String BODY = "body";
  static final String SERIES = "series";
  static final String SESSION = "session";
  static final String PAIR = "pair";
  private static final Set<String> STORED = Set.of(UNIT);

  private UnitDocument() {}

  /**
   * The order of documents in every part of the index, which is that of hits that are equally
   * relevant: the newest document first, and in it the order of the text. A search that needs no
   * more hits can stop, since no better one follows.
   */
  static Sort order() {
    SortField newest = new SortField(DATE_VALUE, SortField.Type.LONG, /* reverse= */ true);
    newest.setMissingValue(Long.MIN_VALUE);
    SortField symbol = new SortField(SYMBOL_VALUE, SortField.Type.STRING);
    symbol.setMissingValue(SortField.STRING_LAST);
    return new Sort(
        newest,
        symbol,
        new SortField(BITEXT_VALUE, SortField.Type.STRING),
        new SortField(PLACE_VALUE, SortField.Type.LONG),
        new SortField(KEY_VALUE, SortField.Type.LONG));
  }

  /** The term by which the document of a unit is replaced or removed. */
  static Term key(UnitId id) {
    return new Term(ID, id.value());
  }

  /**
   * The field that holds the texts of a language, whatever its region or script. Those of rejected
   * units are not in it, so that searches need not pass them over one by one.
   */
  static String textField(Language language) {
    return "text_" + language.primary();
  }

  /** The field that holds the texts of rejected units. */
  static String rejectedTextField(Language language) {
    return "rejected_" + language.primary();
  }

  /** The field that holds the length of the text in a language, as {@link Coverage} writes it. */
  static String lengthValue(Language language) {
    return LENGTH + language.primary() + VALUE;
  }

  /** Whether a field is {@link #lengthValue} of some language. */
  static boolean isLengthValue(String field) {
    return field.startsWith(LENGTH) && field.endsWith(VALUE);
  }

  /** The term of all units whose text in a language has a length that is written so. */
  static Term length(Language language, byte code) {
    return new Term(LENGTH + language.primary(), new BytesRef(new byte[] {code}));
  }

  /** The languages that an index has texts in, in no order. */
  static List<Language> languages(IndexReader reader) throws IOException {
    List<Language> languages = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, LANGUAGE);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        languages.add(new Language(term.utf8ToString()));
      }
    }
    return languages;
  }

  /** How many units have a text in a language. */
  static int frequency(Language language, IndexReader reader) throws IOException {
    return reader.docFreq(new Term(LANGUAGE, language.primary().tag()));
  }

  /** The unit of a document. */
  static TranslationUnit unit(StoredFields stored, int document) throws IOException {
    return UnitBytes.read(stored.document(document, STORED).getBinaryValue(UNIT));
  }

  /** The text of a document in a language. */
  static String text(StoredFields stored, int document, Language language) throws IOException {
    return UnitBytes.text(
        stored.document(document, STORED).getBinaryValue(UNIT), language.primary());
  }

  /** Where a unit stands in {@link #order}. */
  static Place place(Change.Put put) {
    Provenance provenance = put.unit().provenance();
    return new Place(
        provenance.date().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
        provenance.symbol().map(symbol -> new BytesRef(symbol.value())),
        provenance.bitext().map(bitext -> new BytesRef(bitext.value())),
        put.place(),
        key(put.id().value()));
  }

  /** Tells units of one place apart; 64 bits of an id, whatever it looks like. */
  static long key(String id) {
    long key = 1125899906842597L;
    for (int i = 0; i < id.length(); i++) {
      key = 31 * key + id.charAt(i);
    }
    return key;
  }

  /** Demands what a filter says, but for what {@link #rejectedTextField} does. */
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
        .filter(status -> status != Status.REJECTED)
        .ifPresent(status -> query.add(exactly(STATUS, status.toString()), Occur.FILTER));
    filter.bitext().ifPresent(bitext -> query.add(exactly(BITEXT, bitext.value()), Occur.FILTER));
    filter
        .derived()
        .ifPresent(derived -> query.add(exactly(DERIVED, derived.toString()), Occur.FILTER));
    if (filter.minConfidence() > 0) {
      query.add(DoublePoint.newRangeQuery(CONFIDENCE, filter.minConfidence(), 1), Occur.FILTER);
    }
  }

  /** Demands or forbids rejected units, for who does not search in {@link #rejectedTextField}. */
  static void filterReview(BooleanQuery.Builder query, UnitFilter filter) {
    boolean rejected = filter.status().equals(Optional.of(Status.REJECTED));
    query.add(
        exactly(STATUS, Status.REJECTED.toString()), rejected ? Occur.FILTER : Occur.MUST_NOT);
  }

  /** Demands what a filter by facets says. */
  static void filter(BooleanQuery.Builder query, FacetFilter filter) {
    filter.body().ifPresent(body -> query.add(exactly(BODY, body), Occur.FILTER));
    filter.series().ifPresent(series -> query.add(exactly(SERIES, series), Occur.FILTER));
    filter.session().ifPresent(session -> query.add(exactly(SESSION, session), Occur.FILTER));
    filter
        .pair()
        .map(pair -> FacetFilter.pairName(pair.source(), pair.target()))
        .ifPresent(pair -> query.add(exactly(PAIR, pair), Occur.FILTER));
  }

  /** Demands that a person has confirmed the unit. */
  static Query confirmed() {
    return exactly(STATUS, Status.CONFIRMED.toString());
  }

  /** Demands a text in a language. */
  static Query inLanguage(Language language) {
    return exactly(LANGUAGE, language.primary().tag());
  }

  private static Query exactly(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
