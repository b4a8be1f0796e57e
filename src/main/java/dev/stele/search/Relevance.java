package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.ConcordancePage.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * How relevant units are for a query: by how much of the segment it makes up, in steps ({@link
 * Coverage}); of a step what is confirmed comes first, then the series of the document that is
 * worked on. Where a query is searched in several languages, the shorter side counts.
 *
 * @param tokens of the query
 * @param sides the languages in which it is searched
 * @param series of the document that is worked on
 */
record Relevance(int tokens, List<Language> sides, Optional<String> series) {
  /** A step of coverage outweighs all else. */
  private static final int STEP = 4;

  /** Confirmed units stand before others of the same step of coverage. */
  private static final int CONFIRMED = 2;

  /** So do those of the series that is worked on, among what is equally confirmed. */
  private static final int SAME_SERIES = 1;

  /**
   * All units of one score.
   *
   * @param score high is good
   * @param step of coverage
   * @param confirmed whether only confirmed units have it
   */
  record Tier(int score, int step, boolean confirmed) {}

  /** All scores below a step that a unit can have, the best first. */
  List<Tier> tiersBelow(int above) {
    List<Tier> tiers = new ArrayList<>();
    for (int step = above - 1; step >= 1; step--) {
      for (boolean confirmed : new boolean[] {true, false}) {
        int score = STEP * step + (confirmed ? CONFIRMED : 0);
        if (series.isPresent()) {
          tiers.add(new Tier(score + SAME_SERIES, step, confirmed));
        }
        tiers.add(new Tier(score, step, confirmed));
      }
    }
    return tiers;
  }

  /**
   * What demands a tier of the hits, as far as the index can tell it fast; what it lets through may
   * be of another one.
   */
  Query among(Query hits, Tier tier) {
    Query ofStep = tier.step() > 1 ? among(hits, tier.step(), tier.step()) : hits;
    return tier.confirmed()
        ? new BooleanQuery.Builder()
            .add(ofStep, Occur.FILTER)
            .add(UnitDocument.confirmed(), Occur.FILTER)
            .build()
        : ofStep;
  }

  /** What demands some steps of coverage, from the one to the other; not the lowest. */
  Query among(Query hits, int least, int most) {
    TreeSet<Byte> codes = new TreeSet<>();
    for (int code = Byte.MIN_VALUE; code <= Byte.MAX_VALUE; code++) {
      int step = Coverage.step(tokens, Coverage.length((byte) code));
      if (step >= least && step <= most) {
        codes.add((byte) code);
      }
    }
    return new BooleanQuery.Builder()
        .add(hits, Occur.FILTER)
        .add(new LengthQuery(sides, codes), Occur.FILTER)
        .build();
  }

  /** The scores of units in a part of the index. */
  Scores scores(LeafReaderContext leaf, UnitSearcher searcher) {
    byte[] steps = new byte[1 << Byte.SIZE];
    for (int code = 0; code < steps.length; code++) {
      steps[code] = (byte) Coverage.step(tokens, Coverage.length((byte) code));
    }
    return new Scores(steps, searcher.columns(leaf).lengths(sides), searcher.ordinals());
  }

  /** The scores of units in a part of the index. */
  final class Scores {
    private final byte[] steps;
    private final byte[][] lengths;
    private final FacetOrdinals ordinals;

    private Scores(byte[] steps, byte[][] lengths, FacetOrdinals ordinals) {
      this.steps = steps;
      this.lengths = lengths;
      this.ordinals = ordinals;
    }

    /**
     * The score of a unit.
     *
     * @param kind the number of its kind
     */
    int of(int document, int kind) {
      int step = 1;
      for (byte[] codes : lengths) {
        step = Math.max(step, steps[Byte.toUnsignedInt(codes[document])]);
      }
      boolean same = series.isPresent() && series.equals(ordinals.kind(kind).value(Facet.SERIES));
      return STEP * step + (ordinals.isConfirmed(kind) ? CONFIRMED : 0) + (same ? SAME_SERIES : 0);
    }
  }
}
