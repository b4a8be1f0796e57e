package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.MatchQuery;
import dev.stele.search.FoundTexts.FoundUnit;
import dev.stele.search.FoundTexts.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** Finds the units that are a text with other numbers, the newest ones. */
final class Templates {
  private static final int MOST = 20;

  private final IndexSearcher searcher;
  private final MatchText text;
  private final Language source;
  private final Language target;
  private final Query filter;

  Templates(IndexSearcher searcher, MatchQuery query, MatchText text, Query filter) {
    this.searcher = searcher;
    this.text = text;
    this.source = query.languages().source();
    this.target = query.languages().target();
    this.filter = filter;
  }

  /** The units, without a likeness yet, the newest first; perhaps none. */
  List<FoundUnit> find() throws IOException {
    List<FoundUnit> found = new ArrayList<>();
    Optional<String> template = MatchFields.templateTerm(text, source);
    if (template.isEmpty()) {
      return found;
    }
    Query wanted =
        new BooleanQuery.Builder()
            .add(
                new TermQuery(new Term(MatchFields.template(source), template.get())), Occur.FILTER)
            .add(filter, Occur.FILTER)
            .build();
    SortField newest =
        new SortField(UnitDocument.DATE_VALUE, SortField.Type.LONG, /* reverse= */ true);
    newest.setMissingValue(Long.MIN_VALUE);
    SortField place = new SortField(UnitDocument.PLACE_VALUE, SortField.Type.LONG);
    for (ScoreDoc hit : searcher.search(wanted, MOST, new Sort(newest, place)).scoreDocs) {
      found.add(read(hit.doc));
    }
    found.removeIf(unit -> unit.texts().source() == text.digest());
    return found;
  }

  private FoundUnit read(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    LeafReader reader = leaf.reader();
    int inLeaf = document - leaf.docBase;
    BinaryDocValues records = DocValues.getBinary(reader, MatchFields.record(source, target));
    records.advanceExact(inLeaf);
    MatchFields.Reading reading = new MatchFields.Reading();
    reading.read(records.binaryValue());
    BinaryDocValues others = DocValues.getBinary(reader, MatchFields.record(target, source));
    long other = others.advanceExact(inLeaf) ? MatchFields.digest(others.binaryValue()) : 0;
    NumericDocValues dates = DocValues.getNumeric(reader, UnitDocument.DATE_VALUE);
    NumericDocValues places = DocValues.getNumeric(reader, UnitDocument.PLACE_VALUE);
    return new FoundUnit(
        document,
        new Texts(reading.digest(), other),
        0,
        reading.reasons(),
        0,
        dates.advanceExact(inLeaf) ? dates.longValue() : Long.MIN_VALUE,
        places.advanceExact(inLeaf) ? places.longValue() : Long.MAX_VALUE);
  }
}
