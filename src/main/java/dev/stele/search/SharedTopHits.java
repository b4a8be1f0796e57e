package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Finds the first hits in all parts of the index. Where much has to be looked at, the parts are
 * shared out among some threads, and {@linkplain Aside each that is free} looks at its share.
 */
final class SharedTopHits {
  /**
   * Of fewer documents that may be hits, all are looked at in a few milliseconds: to share them out
   * would save little, and each share has first hits of its own to be read.
   */
  private static final long WORTH_SHARING = 200_000;

  private final KnownWeight hits;
  private final Executor threads;
  private final List<TopHits> shares;

  /**
   * @param hits what is looked for
   * @param threads that may help
   * @param shares which find the first hits in some parts of the index each; one at least
   */
  SharedTopHits(KnownWeight hits, Executor threads, List<TopHits> shares) {
    this.hits = hits;
    this.threads = threads;
    this.shares = shares;
  }

  /**
   * Shares out the parts of the index, if that is worth it.
   *
   * @param hits what is looked for
   * @param threads that may help
   * @param leaves all parts of the index
   * @param share finds the first hits in some parts
   */
  static SharedTopHits of(
      KnownWeight hits,
      Executor threads,
      List<LeafReaderContext> leaves,
      Function<List<LeafReaderContext>, TopHits> share) {
    List<List<LeafReaderContext>> parts =
        hits.cost() < WORTH_SHARING ? Shares.one(leaves) : Shares.several(leaves);
    return new SharedTopHits(hits, threads, parts.stream().map(share).toList());
  }

  /**
   * Meets all hits, unless there are too many of them.
   *
   * @param most how many are met
   * @param facets counts the values of those that are met
   * @return how many were met; one more than {@code most} where there are more
   */
  long meetAll(long most, FacetCounts facets) throws IOException {
    List<FacetCounts> counts = shares.stream().map(share -> facets.empty()).toList();
    long met = inAll(i -> shares.get(i).meetAll(hits, most, counts.get(i)));
    counts.forEach(facets::add);
    return Math.min(met, most + 1);
  }

  /**
   * Counts hits.
   *
   * @param most how many are counted
   * @return how many there are; one more than {@code most} where there are more
   */
  long count(long most) throws IOException {
    return Math.min(inAll(i -> shares.get(i).count(hits, most)), most + 1);
  }

  /** Finds the first hits, and passes over as many of the others as it can. */
  void findFirst() throws IOException {
    inAll(
        i -> {
          shares.get(i).findFirst(hits);
          return 0;
        });
  }

  /** The first hits that were found, in order. */
  List<Ranked> hits() {
    return shares.get(0).hits(shares.subList(1, shares.size()));
  }

  /** What is done in a share. */
  @FunctionalInterface
  private interface Work {
    long in(int share) throws IOException;
  }

  /** Does something in all shares; gives the sum of what comes of it. */
  private long inAll(Work work) throws IOException {
    List<Callable<Long>> works = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      int share = i;
      works.add(() -> work.in(share));
    }
    return Aside.all(threads, works).stream().mapToLong(Long::longValue).sum();
  }
}
