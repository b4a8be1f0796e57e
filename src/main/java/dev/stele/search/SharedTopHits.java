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

  private final List<TopHits> shares = new ArrayList<>();
  private final KnownWeight hits;
  private final Executor threads;

  /**
   * @param hits what is looked for
   * @param leaves all parts of the index
   * @param threads that may help
   * @param share finds the first hits in some parts
   */
  SharedTopHits(
      KnownWeight hits,
      List<LeafReaderContext> leaves,
      Executor threads,
      Function<List<LeafReaderContext>, TopHits> share) {
    this.hits = hits;
    this.threads = threads;
    List<List<LeafReaderContext>> parts =
        hits.cost() < WORTH_SHARING ? Shares.one(leaves) : Shares.several(leaves);
    parts.forEach(part -> shares.add(share.apply(part)));
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
