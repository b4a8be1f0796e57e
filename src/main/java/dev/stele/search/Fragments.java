package dev.stele.search;

import dev.stele.document.Mark;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.Fragment;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.TranslationUnit;
import dev.stele.search.PhrasePostings.Placed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * The parts of a text that stand in the memory word for word. Where a stretch that begins at one
 * token ends last, one that begins at the next token ends no sooner; so all stretches that cannot
 * be made longer are found with two looks at the index for each token. Of them the longest is taken
 * first, and then whatever has enough tokens that no stretch taken before it has.
 */
final class Fragments {
  /** The shortest stretch: two are found everywhere. */
  private static final int LEAST_WORDS = 3;

  private static final int LEAST_HAN = 4;

  /** A text of fewer tokens is a phrase, for which there is the concordance. */
  private static final int PHRASE = 5;

  private static final int MOST_FRAGMENTS = 8;
  private static final int HITS = 3;
  private static final int MOST_LOOKS = 600;

  /** Of a stretch that stands everywhere the best of so many are told. */
  private static final int MOST_OCCURRENCES = 1_000;

  /** Documents that are read: stretches of frequent words alone are left out when it is used up. */
  private static final long MOST_WORK = 400_000;

  private static final Set<String> STORED = Set.of(UnitDocument.UNIT);

  private final IndexSearcher searcher;
  private final MatchQuery query;
  private final List<Token> tokens;
  private final Weight admission;
  private final FieldTerms terms;
  private volatile boolean stopped;
  private int looks;
  private long work = MOST_WORK;

  /** Tokens of the text, the last not included. */
  private record Stretch(int start, int end) {
    int length() {
      return end - start;
    }
  }

  Fragments(
      IndexSearcher searcher, MatchQuery query, List<Token> tokens, FieldTerms terms, Query filter)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.tokens = tokens;
    this.admission =
        searcher.createWeight(
            searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, /* boost= */ 1);
    this.terms = terms;
  }

  /** Nobody wants the parts any more; may be called by another thread. */
  void stop() {
    stopped = true;
  }

  private boolean goesOn() {
    return looks < MOST_LOOKS && !stopped;
  }

  /** The parts, the longest first; some of them where it was stopped. */
  List<Fragment> find() throws IOException {
    List<Fragment> fragments = new ArrayList<>();
    if (tokens.size() <= PHRASE) {
      return fragments;
    }
    List<Stretch> stretches = longest();
    stretches.sort(Comparator.comparingInt(Stretch::length).reversed());
    boolean[] taken = new boolean[tokens.size()];
    for (Stretch stretch : stretches) {
      if (!stopped
          && fragments.size() < MOST_FRAGMENTS
          && untaken(taken, stretch) >= least(stretch.start)) {
        for (int i = stretch.start; i < stretch.end; i++) {
          taken[i] = true;
        }
        fragment(stretch).ifPresent(fragments::add);
      }
    }
    return fragments;
  }

  private static int untaken(boolean[] taken, Stretch stretch) {
    int count = 0;
    for (int i = stretch.start; i < stretch.end; i++) {
      count += taken[i] ? 0 : 1;
    }
    return count;
  }

  private int least(int start) {
    return tokens.get(start).han() ? LEAST_HAN : LEAST_WORDS;
  }

  /** All stretches that stand somewhere and are not part of a longer one that does. */
  private List<Stretch> longest() throws IOException {
    List<Stretch> found = new ArrayList<>();
    int end = 0;
    for (int start = 0; start < tokens.size() && goesOn(); start++) {
      int least = start + least(start);
      if (!isBorder(start) || least > tokens.size()) {
        continue;
      }
      if (end < least && !stands(start, least)) {
        continue;
      }
      int reached = Math.max(end, least);
      while (reached < tokens.size() && goesOn() && stands(start, reached + 1)) {
        reached++;
      }
      if (reached > end) {
        int last = reached;
        while (!isBorder(last - 1)) {
          last--;
        }
        if (last - start >= least(start)) {
          found.add(new Stretch(start, last));
        }
        end = reached;
      }
    }
    return found;
  }

  /** Whether a stretch may begin or end with a token: with no sign of punctuation. */
  private boolean isBorder(int at) {
    return Character.isLetterOrDigit(tokens.get(at).term().codePointAt(0));
  }

  /** Whether a stretch stands in a unit that the filter lets through. */
  private boolean stands(int start, int end) throws IOException {
    looks++;
    boolean[] found = new boolean[1];
    visit(
        new Stretch(start, end),
        leaf ->
            document -> {
              found[0] = true;
              return false;
            });
    return found[0];
  }

  /** What is done with a document; tells whether to go on to the next. */
  @FunctionalInterface
  private interface Visitor {
    boolean visit(int document) throws IOException;
  }

  /** What is done with the documents of a part of the index, which come in order. */
  @FunctionalInterface
  private interface Visiting {
    Visitor in(LeafReaderContext leaf) throws IOException;
  }

  /** Visits the documents of a stretch, the parts of the index that were written last first. */
  private void visit(Stretch stretch, Visiting visiting) throws IOException {
    List<Placed> phrase = TokenTerms.phrase(tokens.subList(stretch.start, stretch.end));
    long rarest = rarest(phrase);
    if (rarest == 0 || rarest > work) {
      return;
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (int i = leaves.size() - 1; i >= 0; i--) {
      LeafReaderContext leaf = leaves.get(i);
      Optional<PhrasePostings> postings = PhrasePostings.of(terms, phrase, leaf);
      if (postings.isPresent() && !visit(leaf, postings.get(), visiting.in(leaf))) {
        return;
      }
    }
    work -= rarest;
  }

  private boolean visit(LeafReaderContext leaf, PhrasePostings postings, Visitor visitor)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator admitted = DocIdSetIterator.empty();
    boolean first = true;
    DocIdSetIterator documents = postings.candidates();
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && !stopped) {
      boolean all = postings.hasAll();
      work -= all ? 1 : 0;
      if (all && (live == null || live.get(document)) && postings.hasPhrase()) {
        if (first) {
          Scorer scorer = admission.scorer(leaf);
          admitted = scorer == null ? admitted : scorer.iterator();
          first = false;
        }
        boolean isAdmitted =
            admitted.docID() >= document
                ? admitted.docID() == document
                : admitted.advance(document) == document;
        if (isAdmitted && !visitor.visit(document)) {
          return false;
        }
      }
      document = documents.nextDoc();
    }
    return true;
  }

  /** How many documents have the rarest term of a phrase: each of them may have to be read. */
  private long rarest(List<Placed> phrase) throws IOException {
    long rarest = Long.MAX_VALUE;
    for (Placed placed : phrase) {
      rarest = Math.min(rarest, terms.frequency(placed.term()));
    }
    return rarest;
  }

  /** A place where a stretch was found. */
  private record Occurrence(int document, int length, long date, long place) {
    static final Comparator<Occurrence> BEST_FIRST =
        Comparator.comparingInt(Occurrence::length)
            .thenComparing(Comparator.comparingLong(Occurrence::date).reversed())
            .thenComparingLong(Occurrence::place);
  }

  private Optional<Fragment> fragment(Stretch stretch) throws IOException {
    List<Occurrence> occurrences = new ArrayList<>();
    work = Math.max(work, MOST_OCCURRENCES);
    visit(
        stretch,
        leaf -> {
          Columns columns = new Columns(leaf);
          return document -> {
            occurrences.add(columns.occurrence(document));
            return occurrences.size() < MOST_OCCURRENCES;
          };
        });
    occurrences.sort(Occurrence.BEST_FIRST);
    List<ConcordanceHit> hits = new ArrayList<>();
    for (Occurrence found : occurrences.subList(0, Math.min(HITS, occurrences.size()))) {
      TranslationUnit unit =
          UnitBytes.read(
                  searcher
                      .storedFields()
                      .document(found.document, STORED)
                      .getBinaryValue(UnitDocument.UNIT))
              .from(query.languages().source());
      List<Mark> marks = marks(stretch, unit.source().text());
      if (!marks.isEmpty()) {
        hits.add(new ConcordanceHit(unit, marks, List.of()));
      }
    }
    return hits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fragment(
                new Mark(tokens.get(stretch.start).start(), tokens.get(stretch.end - 1).end()),
                hits));
  }

  /** What tells the better of two occurrences in a part of the index. */
  private final class Columns {
    private final int base;
    private final NumericDocValues shapes;
    private final NumericDocValues dates;
    private final NumericDocValues places;

    Columns(LeafReaderContext leaf) throws IOException {
      base = leaf.docBase;
      shapes =
          DocValues.getNumeric(
              leaf.reader(),
              MatchFields.shape(query.languages().source(), query.languages().target()));
      dates = DocValues.getNumeric(leaf.reader(), UnitDocument.DATE_VALUE);
      places = DocValues.getNumeric(leaf.reader(), UnitDocument.PLACE_VALUE);
    }

    Occurrence occurrence(int document) throws IOException {
      return new Occurrence(
          base + document,
          MatchFields.length(value(shapes, document, 0)),
          value(dates, document, Long.MIN_VALUE),
          value(places, document, Long.MAX_VALUE));
    }

    private long value(NumericDocValues values, int document, long missing) throws IOException {
      return values.advanceExact(document) ? values.longValue() : missing;
    }
  }

  private List<Mark> marks(Stretch stretch, String text) {
    List<Token> others = Tokens.of(text);
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    while (at + stretch.length() <= others.size()) {
      if (isAt(stretch, others, at)) {
        marks.add(new Mark(others.get(at).start(), others.get(at + stretch.length() - 1).end()));
        at += stretch.length();
      } else {
        at++;
      }
    }
    return marks;
  }

  private boolean isAt(Stretch stretch, List<Token> others, int at) {
    for (int i = 0; i < stretch.length(); i++) {
      if (!tokens.get(stretch.start + i).term().equals(others.get(at + i).term())) {
        return false;
      }
    }
    return true;
  }
}
