package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Finds texts of some lengths by looking at the length of each document that it is asked about. */
final class LengthQuery extends Query {
  /** To look at a length costs as much as this many simple steps: less than to look at places. */
  private static final float COST = 3;

  private final List<String> fields;
  private final Set<Byte> codes;
  private final boolean[] wanted = new boolean[1 << Byte.SIZE];

  /**
   * @param fields of which one has such a length
   * @param codes as the index keeps the lengths
   */
  LengthQuery(List<String> fields, Set<Byte> codes) {
    this.fields = fields;
    this.codes = codes;
    codes.forEach(code -> wanted[Byte.toUnsignedInt(code)] = true);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        List<NumericDocValues> lengths = new ArrayList<>();
        for (String field : fields) {
          lengths.add(DocValues.getNumeric(context.reader(), field));
        }
        int documents = context.reader().maxDoc();
        Weight weight = this;
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) {
            return new ConstantScoreScorer(
                weight, score(), scoreMode, new Looking(lengths, documents));
          }

          @Override
          public long cost() {
            return documents;
          }
        };
      }

      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        return scorerSupplier(context).get(Long.MAX_VALUE);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private final class Looking extends TwoPhaseIterator {
    private final List<NumericDocValues> lengths;

    Looking(List<NumericDocValues> lengths, int documents) {
      super(DocIdSetIterator.all(documents));
      this.lengths = lengths;
    }

    @Override
    public boolean matches() throws IOException {
      int document = approximation.docID();
      for (NumericDocValues length : lengths) {
        if (length.advanceExact(document) && wanted[(int) length.longValue() & 0xff]) {
          return true;
        }
      }
      return false;
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
    return fields + " of length " + codes;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && fields.equals(((LengthQuery) other).fields)
        && codes.equals(((LengthQuery) other).codes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + fields.hashCode()) + codes.hashCode();
  }
}
