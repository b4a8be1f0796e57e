package dev.stele.search;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.BitextId;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Makes the {@linkplain UnitDocument documents} of units, each to be indexed before the next is
 * made. Units mostly come in the order of their documents, so what they have from there is made
 * once for many of them. Used by one thread.
 */
final class UnitDocuments {
  /** Places, and nothing for scores: what ranks hits is not in the postings. */
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setOmitNorms(true);
    TEXT.freeze();
  }

  /** All of a unit that it has in common with others of its document. */
  private record Origin(
      Optional<BitextId> bitext,
      Optional<DocumentSymbol> symbol,
      Optional<LocalDate> date,
      Optional<Language> original,
      boolean derived,
      Language source,
      Language target,
      Status status) {

    static Origin of(TranslationUnit unit) {
      return new Origin(
          unit.provenance().bitext(),
          unit.provenance().symbol(),
          unit.provenance().date(),
          unit.provenance().original(),
          unit.provenance().derivedThrough().isPresent(),
          unit.source().language(),
          unit.target().language(),
          unit.status());
    }

    boolean isOfOneLanguage() {
      return source.primary().equals(target.primary());
    }
  }

  /** The fields of the texts in a language. */
  private record SideFields(String text, String rejected, String lengthValue) {
    static SideFields of(Language language) {
      return new SideFields(
          UnitDocument.textField(language),
          UnitDocument.rejectedTextField(language),
          UnitDocument.lengthValue(language));
    }
  }

  private final TextCache texts = new TextCache();
  private final TokenTerms sourceTerms = new TokenTerms();
  private final TokenTerms targetTerms = new TokenTerms();
  private final Map<Language, SideFields> sides = new HashMap<>();
  private Optional<Origin> origin = Optional.empty();
  private List<IndexableField> ofOrigin = List.of();

  /** The document of a unit. */
  Document of(Change.Put put) {
    TranslationUnit unit = put.unit();
    Origin its = Origin.of(unit);
    if (origin.isEmpty() || !origin.get().equals(its)) {
      origin = Optional.of(its);
      ofOrigin = fields(its, UnitKind.of(unit));
    }
    Document document = new Document();
    document.add(new StoredField(UnitDocument.UNIT, UnitBytes.write(unit)));
    document.add(exact(UnitDocument.ID, unit.id().value()));
    document.add(
        new NumericDocValuesField(UnitDocument.KEY_VALUE, UnitDocument.key(unit.id().value())));
    document.add(new NumericDocValuesField(UnitDocument.PLACE_VALUE, put.place()));
    document.add(new DoublePoint(UnitDocument.CONFIDENCE, unit.confidence()));
    ofOrigin.forEach(document::add);
    side(document, unit, unit.source(), its.target(), sourceTerms);
    if (its.isOfOneLanguage()) {
      MatchFields.addNoOther(document);
    } else {
      side(document, unit, unit.target(), its.source(), targetTerms);
    }
    return document;
  }

  private static List<IndexableField> fields(Origin origin, UnitKind kind) {
    List<IndexableField> fields = new ArrayList<>();
    fields.add(exact(UnitDocument.LANGUAGE, origin.source().primary().tag()));
    if (!origin.isOfOneLanguage()) {
      fields.add(exact(UnitDocument.LANGUAGE, origin.target().primary().tag()));
    }
    origin
        .symbol()
        .ifPresent(
            symbol -> {
              fields.add(exact(UnitDocument.SYMBOL, symbol.value()));
              fields.add(value(UnitDocument.SYMBOL_VALUE, symbol.value()));
            });
    origin
        .date()
        .ifPresent(
            date -> {
              fields.add(new IntPoint(UnitDocument.YEAR, date.getYear()));
              fields.add(new NumericDocValuesField(UnitDocument.DATE_VALUE, date.toEpochDay()));
            });
    origin
        .original()
        .ifPresent(
            original ->
                tagAndWhatItBeginsWith(original)
                    .forEach(tag -> fields.add(exact(UnitDocument.ORIGINAL, tag))));
    origin
        .bitext()
        .ifPresent(
            bitext -> {
              fields.add(exact(UnitDocument.BITEXT, bitext.value()));
              fields.add(value(UnitDocument.BITEXT_VALUE, bitext.value()));
            });
    fields.add(value(UnitDocument.KIND_VALUE, kind.text()));
    kind.value(Facet.BODY).ifPresent(body -> fields.add(exact(UnitDocument.BODY, body)));
    kind.value(Facet.SERIES).ifPresent(series -> fields.add(exact(UnitDocument.SERIES, series)));
    kind.value(Facet.SESSION)
        .ifPresent(session -> fields.add(exact(UnitDocument.SESSION, session)));
    kind.value(Facet.PAIR).ifPresent(pair -> fields.add(exact(UnitDocument.PAIR, pair)));
    kind.value(Facet.STATUS).ifPresent(status -> fields.add(exact(UnitDocument.STATUS, status)));
    fields.add(exact(UnitDocument.DERIVED, Boolean.toString(origin.derived())));
    return fields;
  }

  private void side(
      Document document, TranslationUnit unit, Tuv side, Language other, TokenTerms terms) {
    Language language = side.language();
    MatchText text = texts.text(side.text(), language);
    SideFields fields = sides.computeIfAbsent(language, SideFields::of);
    boolean rejected = unit.status() == Status.REJECTED;
    document.add(new Field(rejected ? fields.rejected() : fields.text(), terms.of(text), TEXT));
    byte code = Coverage.code(text.tokens().size());
    document.add(new NumericDocValuesField(fields.lengthValue(), code));
    Term length = UnitDocument.length(language, code);
    document.add(new StringField(length.field(), length.bytes(), Field.Store.NO));
    MatchFields.add(document, unit, side, other, text, texts);
  }

  /** All tags that match a tag: es-MX is matched by es too (RFC 4647, section 3.3.1). */
  private static Set<String> tagAndWhatItBeginsWith(Language language) {
    return Stream.iterate(
            language.tag(),
            Objects::nonNull,
            tag -> tag.contains("-") ? tag.substring(0, tag.lastIndexOf('-')) : null)
        .collect(Collectors.toSet());
  }

  private static IndexableField exact(String field, String value) {
    return new StringField(field, value, Field.Store.NO);
  }

  private static IndexableField value(String field, String value) {
    return new SortedDocValuesField(field, new BytesRef(value));
  }
}
