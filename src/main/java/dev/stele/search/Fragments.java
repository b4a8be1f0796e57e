package dev.stele.search;

import dev.stele.document.Mark;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.Fragment;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
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
  private static final Set<String> STORED = Set.of(UnitDocument.UNIT);

  private final IndexSearcher searcher;
  private final MatchQuery query;
  private final List<Token> tokens;
  private final Query filter;
  private final String field;
  private int looks;

  /** Tokens of the text, the last not included. */
  private record Stretch(int start, int end) {
    int length() {
      return end - start;
    }
  }

  Fragments(IndexSearcher searcher, MatchQuery query, List<Token> tokens, Query filter) {
    this.searcher = searcher;
    this.query = query;
    this.tokens = tokens;
    this.filter = filter;
    this.field = UnitDocument.textField(query.languages().source());
  }

  /** The parts, the longest first. */
  List<Fragment> find() throws IOException {
    List<Fragment> fragments = new ArrayList<>();
    if (tokens.size() <= PHRASE) {
      return fragments;
    }
    List<Stretch> stretches = longest();
    stretches.sort(Comparator.comparingInt(Stretch::length).reversed());
    boolean[] taken = new boolean[tokens.size()];
    for (Stretch stretch : stretches) {
      if (fragments.size() < MOST_FRAGMENTS && untaken(taken, stretch) >= least(stretch.start)) {
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
    for (int start = 0; start < tokens.size() && looks < MOST_LOOKS; start++) {
      int least = start + least(start);
      if (!isBorder(start) || least > tokens.size()) {
        continue;
      }
      if (end < least && !stands(start, least)) {
        continue;
      }
      int reached = Math.max(end, least);
      while (reached < tokens.size() && looks < MOST_LOOKS && stands(start, reached + 1)) {
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

  private boolean stands(int start, int end) throws IOException {
    looks++;
    Query wanted = searcher.rewrite(within(new Stretch(start, end)));
    Weight weight = searcher.createWeight(wanted, ScoreMode.COMPLETE_NO_SCORES, /* boost= */ 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator documents = scorer.iterator();
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
          document = documents.nextDoc();
        }
        if (document != DocIdSetIterator.NO_MORE_DOCS) {
          return true;
        }
      }
    }
    return false;
  }

  private Query within(Stretch stretch) {
    return new BooleanQuery.Builder()
        .add(phrase(stretch), Occur.MUST)
        .add(filter, Occur.FILTER)
        .build();
  }

  /** The tokens of a stretch, one right after the other, Han characters by pairs. */
  private Query phrase(Stretch stretch) {
    List<Token> part = tokens.subList(stretch.start, stretch.end);
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    for (int i = 0; i < part.size(); i++) {
      if (TokenTerms.isPair(part, i)) {
        builder.add(new Term(field, TokenTerms.pair(part, i)), i);
        i++;
      } else if (TokenTerms.isPair(part, i - 1)) {
        builder.add(new Term(field, TokenTerms.pair(part, i - 1)), i - 1);
      } else {
        builder.add(new Term(field, part.get(i).term()), i);
      }
    }
    PhraseQuery phrase = builder.build();
    return phrase.getTerms().length == 1 ? new TermQuery(phrase.getTerms()[0]) : phrase;
  }

  private Optional<Fragment> fragment(Stretch stretch) throws IOException {
    SortField newest =
        new SortField(UnitDocument.DATE_VALUE, SortField.Type.LONG, /* reverse= */ true);
    newest.setMissingValue(Long.MIN_VALUE);
    Sort sort =
        new Sort(
            SortField.FIELD_SCORE,
            newest,
            new SortField(UnitDocument.PLACE_VALUE, SortField.Type.LONG));
    List<ConcordanceHit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(within(stretch), HITS, sort).scoreDocs) {
      TranslationUnit unit =
          UnitBytes.read(
                  searcher
                      .storedFields()
                      .document(found.doc, STORED)
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
