package dev.stele.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Finds the texts in which a regular expression stands by reading those that may have it. */
final class ExpressionQuery extends Query {
  /** To read a text and try it costs as much as this many simple steps. */
  static final float COST = 10_000;

  private static final int TEXTS_BETWEEN_LOOKS = 16;

  private final Expression expression;
  private final TextField field;
  private final Optional<Query> filter;

  ExpressionQuery(Expression expression, TextField field, Optional<Query> filter) {
    this.expression = expression;
    this.field = field;
    this.filter = filter;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    BooleanQuery.Builder candidates =
        new BooleanQuery.Builder().add(UnitDocument.inLanguage(field.language()), Occur.FILTER);
    filter.ifPresent(query -> candidates.add(query, Occur.FILTER));
    Weight all =
        searcher.createWeight(
            searcher.rewrite(candidates.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        Scorer found = all.scorer(context);
        return found == null
            ? null
            : new ConstantScoreScorer(
                this,
                score(),
                scoreMode,
                new Reading(found.iterator(), context.reader().storedFields()));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  /** Reads texts, as long as the budget lasts. */
  private final class Reading extends TwoPhaseIterator {
    private final StoredFields stored;
    private int read;

    Reading(DocIdSetIterator candidates, StoredFields stored) {
      super(candidates);
      this.stored = stored;
    }

    @Override
    public boolean matches() throws IOException {
      read++;
      if (read % TEXTS_BETWEEN_LOOKS == 0 && field.budget().isSpent()) {
        throw new CollectionTerminatedException();
      }
      String text = UnitDocument.text(stored, approximation.docID(), field.language());
      return expression.fits(new SearchedText(text, field.language()), field.budget());
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
    return field.name() + ":/" + expression.source() + "/";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && expression.source().equals(((ExpressionQuery) other).expression.source())
        && field.equals(((ExpressionQuery) other).field);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + expression.source().hashCode();
  }
}
