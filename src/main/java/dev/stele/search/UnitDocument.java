package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.FacetFilter;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
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
  static final String SCHEMA = "5";

  static final String SYMBOL_VALUE = "symbol_value";
  static final String BITEXT_VALUE = "bitext_value";
  static final String DATE_VALUE = "date_value";
  static final String PLACE_VALUE = "place_value";
  static final String KEY_VALUE = "key_value";
  static final String KIND_VALUE = "kind_value";
  static final String UNIT = "unit";

  private static final String ID = "id";
  private static final String LENGTH = "length_";
  private static final String VALUE = "_value";
  private static final String LANGUAGE = "language";
  private static final String SYMBOL = "symbol";
  private static final String YEAR = "year";
  private static final String ORIGINAL = "original";
  private static final String STATUS = "status";
  private static final String BITEXT = "bitext";
  private static final String DERIVED = "derived";
  private static final String CONFIDENCE = "confidence";
  private static final String BODY = "body";
  private static final String SERIES = "series";
  private static final String SESSION = "session";
  private static final String PAIR = "pair";
  private static final Set<String> STORED = Set.of(UNIT);

  /** Places, and nothing for scores: what ranks hits is not in the postings. */
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setOmitNorms(true);
    TEXT.freeze();
  }

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

  /**
   * The document of a unit.
   *
   * @param cache of the texts that come before and behind it
   */
  static Document of(Change.Put put, TextCache cache) {
    TranslationUnit unit = put.unit();
    Document document = new Document();
    document.add(new StoredField(UNIT, UnitBytes.write(unit)));
    exact(document, ID, unit.id().value());
    document.add(new NumericDocValuesField(KEY_VALUE, key(unit.id().value())));
    document.add(new NumericDocValuesField(PLACE_VALUE, put.place()));
    side(document, unit, unit.source(), cache);
    if (!unit.target().language().primary().equals(unit.source().language().primary())) {
      side(document, unit, unit.target(), cache);
    }
    provenance(document, unit.provenance());
    UnitKind kind = UnitKind.of(unit);
    value(document, KIND_VALUE, kind.text());
    exact(document, BODY, kind.value(Facet.BODY));
    exact(document, SERIES, kind.value(Facet.SERIES));
    exact(document, SESSION, kind.value(Facet.SESSION));
    exact(document, PAIR, kind.value(Facet.PAIR));
    exact(document, STATUS, kind.value(Facet.STATUS));
    exact(document, DERIVED, Boolean.toString(unit.provenance().derivedThrough().isPresent()));
    document.add(new DoublePoint(CONFIDENCE, unit.confidence()));
    return document;
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
  private static long key(String id) {
    long key = 1125899906842597L;
    for (int i = 0; i < id.length(); i++) {
      key = 31 * key + id.charAt(i);
    }
    return key;
  }

  private static void side(Document document, TranslationUnit unit, Tuv side, TextCache cache) {
    Language language = side.language();
    MatchText text = cache.text(side.text(), language);
    exact(document, LANGUAGE, language.primary().tag());
    document.add(
        new Field(
            unit.status() == Status.REJECTED ? rejectedTextField(language) : textField(language),
            new TokenTerms(text),
            TEXT));
    byte code = Coverage.code(text.tokens().size());
    document.add(new NumericDocValuesField(lengthValue(language), code));
    Term length = length(language, code);
    document.add(new StringField(length.field(), length.bytes(), Field.Store.NO));
    MatchFields.add(document, unit, side, text, cache);
  }

  private static void provenance(Document document, Provenance provenance) {
    provenance
        .symbol()
        .ifPresent(
            symbol -> {
              exact(document, SYMBOL, symbol.value());
              value(document, SYMBOL_VALUE, symbol.value());
            });
    provenance
        .date()
        .ifPresent(
            date -> {
              document.add(new IntPoint(YEAR, date.getYear()));
              document.add(new NumericDocValuesField(DATE_VALUE, date.toEpochDay()));
            });
    provenance
        .original()
        .ifPresent(
            original ->
                tagAndWhatItBeginsWith(original).forEach(tag -> exact(document, ORIGINAL, tag)));
    provenance
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

  private static void exact(Document document, String field, Optional<String> value) {
    value.ifPresent(text -> exact(document, field, text));
  }

  private static void value(Document document, String field, String value) {
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
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
