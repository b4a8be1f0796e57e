package dev.stele.search;

import dev.stele.search.PhrasePostings.Placed;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Finds terms that stand beside each other. Unlike a phrase query of Lucene's it proposes whatever
 * has the rarest term and looks at the others only when it is asked whether that is a hit: so where
 * the rank of a document tells that it is of no use, nothing else of it is read.
 */
final class AdjacentQuery extends Query {
  /** To look for the other terms in a document costs as much as this many simple steps. */
  private static final float COST = 300;

  private final String field;
  private final List<Placed> phrase;

  /**
   * @param phrase two terms at least
   */
  AdjacentQuery(String field, List<Placed> phrase) {
    this.field = field;
    this.phrase = List.copyOf(phrase);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    FieldTerms terms = new FieldTerms(searcher, field);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        long cost = Long.MAX_VALUE;
        for (Placed placed : phrase) {
          cost = Math.min(cost, terms.frequency(placed.term(), context));
        }
        if (cost == 0) {
          return null;
        }
        Weight weight = this;
        long rarest = cost;
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) throws IOException {
            PhrasePostings postings = PhrasePostings.of(terms, phrase, context).orElseThrow();
            return new ConstantScoreScorer(weight, score(), scoreMode, new Proposing(postings));
          }

          @Override
          public long cost() {
            return rarest;
          }
        };
      }

      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        ScorerSupplier supplier = scorerSupplier(context);
        return supplier == null ? null : supplier.get(Long.MAX_VALUE);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private static final class Proposing extends TwoPhaseIterator {
    private final PhrasePostings postings;

    Proposing(PhrasePostings postings) {
      super(postings.candidates());
      this.postings = postings;
    }

    @Override
    public boolean matches() throws IOException {
      return postings.hasAll() && postings.hasPhrase();
    }

    @Override
    public float matchCost() {
      return COST;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + phrase;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((AdjacentQuery) other).field)
        && phrase.equals(((AdjacentQuery) other).phrase);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + field.hashCode()) + phrase.hashCode();
  }
}
