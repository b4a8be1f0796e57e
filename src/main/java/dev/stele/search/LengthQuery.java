package dev.stele.search;

import dev.stele.document.Language;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Finds units that have a text of some lengths. Where they are few, their terms list them; where
 * fewer documents are asked about, the length of each is looked at.
 */
final class LengthQuery extends Query {
  private final List<Language> sides;
  private final Set<Byte> codes;

  /**
   * @param sides the languages of which one has such a text
   * @param codes as {@link Coverage} writes the lengths
   */
  LengthQuery(List<Language> sides, Set<Byte> codes) {
    this.sides = List.copyOf(sides);
    this.codes = Set.copyOf(codes);
  }

  private Query listed() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Language side : sides) {
      codes.forEach(code -> any.add(new TermQuery(UnitDocument.length(side, code)), Occur.SHOULD));
    }
    return any.build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    UnitSearcher units = (UnitSearcher) searcher;
    Weight listed = units.createWeight(units.rewrite(listed()), scoreMode, boost);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        ScorerSupplier list = listed.scorerSupplier(context);
        if (list == null) {
          return null;
        }
        Weight weight = this;
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) throws IOException {
            return leadCost < list.cost()
                ? new ConstantScoreScorer(
                    weight,
                    score(),
                    scoreMode,
                    new Looking(units.columns(context).lengths(sides), context.reader().maxDoc()))
                : list.get(leadCost);
          }

          @Override
          public long cost() {
            return list.cost();
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

  private final class Looking extends TwoPhaseIterator {
    private final byte[][] lengths;
    private final boolean[] wanted = new boolean[1 << Byte.SIZE];

    Looking(byte[][] lengths, int documents) {
      super(DocIdSetIterator.all(documents));
      this.lengths = lengths;
      codes.forEach(code -> wanted[Byte.toUnsignedInt(code)] = true);
    }

    @Override
    public boolean matches() {
      int document = approximation.docID();
      for (byte[] length : lengths) {
        if (wanted[Byte.toUnsignedInt(length[document])]) {
          return true;
        }
      }
      return false;
    }

    @Override
    public float matchCost() {
      return 1;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return sides + " of length " + codes;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && sides.equals(((LengthQuery) other).sides)
        && codes.equals(((LengthQuery) other).codes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + sides.hashCode()) + codes.hashCode();
  }
}
