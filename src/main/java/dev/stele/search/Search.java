package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.Concordance;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordancePage.Count;
import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.ConcordancePage.Total;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.ConcordanceQuery.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Weight;

/** One search in one state of the index. */
final class Search {
  /** So many hits are counted exactly, with their facets. */
  static final int EXACT_UP_TO = 10_000;

  /** Where there are more, the hits among about so many documents are. */
  static final int SAMPLE = 32_768;

  /** What a sample has to tell before it is believed that there are more than that. */
  private static final int SURELY_MANY = 2 * EXACT_UP_TO;

  /** Of fewer documents that may be hits, all are looked at in the time that a sample takes. */
  private static final int WORTH_A_SAMPLE = 2 * SURELY_MANY;

  private static final int FACET_VALUES = 100;

  private final ConcordanceQuery query;
  private final UnitSearcher searcher;
  private final Executor threads;
  private final Budget budget;
  private final Question question;
  private final Cursor cursor;

  /**
   * @param threads that may help
   * @param milliseconds how long it may take
   */
  Search(ConcordanceQuery query, UnitSearcher searcher, Executor threads, long milliseconds)
      throws IOException {
    this.query = query;
    this.threads = threads;
    this.searcher = searcher;
    this.budget = new Budget(milliseconds);
    this.question = new Question(query, searcher.getIndexReader(), budget);
    this.cursor = new Cursor(query);
  }

  /** The first hits, and what was counted. */
  private record Found(List<Ranked> hits, Counted counted) {}

  ConcordancePage page() throws IOException {
    boolean byContext = query.sort() == Sort.LEFT || query.sort() == Sort.RIGHT;
    return byContext ? pageByContext() : pageByRank();
  }

  private ConcordancePage pageByRank() throws IOException {
    // One hit more than asked for tells whether there is a next page.
    Found found = find(query.limit() + 1, query.cursor().map(cursor::ranked));
    List<Ranked> ranked = found.hits();
    Optional<String> next =
        ranked.size() > query.limit()
            ? Optional.of(cursor.behind(ranked.get(query.limit() - 1)))
            : Optional.empty();
    List<ConcordanceHit> page = new ArrayList<>();
    read(ranked.subList(0, Math.min(ranked.size(), query.limit())), page::add);
    return page(page, found.counted(), next);
  }

  private ConcordancePage pageByContext() throws IOException {
    Optional<ContextOrder.Key> after = query.cursor().map(cursor::key);
    Found found = find(ContextOrder.MOST, Optional.empty());
    List<ConcordanceHit> relevant = new ArrayList<>();
    read(found.hits(), relevant::add);
    List<ContextOrder.Keyed> sorted = new ContextOrder(query.sort() == Sort.LEFT).sort(relevant);
    List<ContextOrder.Keyed> behind =
        sorted.stream()
            .filter(hit -> after.isEmpty() || hit.key().compareTo(after.get()) > 0)
            .limit(query.limit() + 1L)
            .toList();
    Optional<String> next =
        behind.size() > query.limit()
            ? Optional.of(cursor.behind(behind.get(query.limit() - 1).key()))
            : Optional.empty();
    List<ConcordanceHit> page =
        behind.stream().limit(query.limit()).map(ContextOrder.Keyed::hit).toList();
    return page(page, found.counted(), next);
  }

  private ConcordancePage page(List<ConcordanceHit> hits, Counted counted, Optional<String> next) {
    return new ConcordancePage(
        question.language(), hits, counted.total(), counted.facets(), counted.approximate(), next);
  }

  /** Hands over the first hits, one after the other. */
  void export(Consumer<ConcordanceHit> sink) throws IOException {
    boolean byContext = query.sort() == Sort.LEFT || query.sort() == Sort.RIGHT;
    int wanted = byContext ? ContextOrder.MOST : Concordance.EXPORT_LIMIT;
    KnownWeight hits = new KnownWeight(question.hits(), searcher);
    SharedTopHits top = top(hits, wanted, Optional.empty());
    top.findFirst();
    if (byContext) {
      List<ConcordanceHit> relevant = new ArrayList<>();
      read(top.hits(), relevant::add);
      new ContextOrder(query.sort() == Sort.LEFT).sort(relevant).forEach(k -> sink.accept(k.hit()));
    } else {
      read(top.hits(), sink);
    }
  }

  private SharedTopHits top(KnownWeight hits, int wanted, Optional<Ranked> after) {
    return SharedTopHits.of(
        hits,
        threads,
        searcher.getLeafContexts(),
        leaves ->
            new TopHits(
                query.sort(), wanted, after, searcher, leaves, question.relevance(), budget));
  }

  /** What is known of the question in this state of the index, or else is found now and kept. */
  private Found find(int wanted, Optional<Ranked> after) throws IOException {
    Optional<Counted> counted = searcher.counts().get(query);
    Optional<List<Ranked>> hits = searcher.firstHits().get(query);
    if (counted.isPresent() && hits.isPresent()) {
      return new Found(hits.get(), counted.get());
    }
    Found found = findAnew(wanted, after, counted);
    if (!budget.isCut()) {
      searcher.firstHits().put(query, found.hits());
    }
    return found;
  }

  /**
   * Meets and counts all hits where there are not too many, or else finds the first ones and
   * estimates how many there are.
   *
   * @param known what was counted before in this state of the index
   */
  private Found findAnew(int wanted, Optional<Ranked> after, Optional<Counted> known)
      throws IOException {
    KnownWeight hits = new KnownWeight(question.hits(), searcher);
    SharedTopHits top = top(hits, wanted, after);
    if (known.isPresent() && known.get().total().value() > EXACT_UP_TO) {
      top.findFirst();
      return new Found(top.hits(), known.get());
    }
    Optional<Sampled> sampled =
        hits.cost() <= WORTH_A_SAMPLE || hits.readsTexts() ? Optional.empty() : sample(hits);
    if (sampled.isPresent() && sampled.get().sample().estimate(documents()) > SURELY_MANY) {
      // Hits that are too many to be counted need not be ranked all.
      top.findFirst();
      long met = top.count(EXACT_UP_TO);
      if (met > EXACT_UP_TO || budget.isCut()) {
        return new Found(top.hits(), remembered(estimated(hits, met, sampled.get())));
      }
    }
    FacetCounts facets = new FacetCounts(searcher.ordinals());
    long met = top.meetAll(EXACT_UP_TO, facets);
    if (met <= EXACT_UP_TO) {
      boolean exact = !budget.isCut();
      return new Found(top.hits(), remembered(counted(met, exact, facets)));
    }
    top.findFirst();
    if (sampled.isEmpty() && !budget.isCut()) {
      sampled = sample(hits);
    }
    return new Found(
        top.hits(),
        remembered(
            sampled.isPresent()
                ? estimated(hits, met, sampled.get())
                : counted(met, /* exact= */ false, facets)));
  }

  /** What was counted of the hits that were met. */
  private Counted counted(long met, boolean exact, FacetCounts facets) throws IOException {
    return new Counted(
        new Total(met, exact, met),
        turned(facets.mostFrequent(FACET_VALUES, /* scale= */ 1)),
        /* approximate= */ !exact);
  }

  /** Keeps what was counted, unless the time was too short. */
  private Counted remembered(Counted counted) {
    if (!budget.isCut()) {
      searcher.counts().put(query, counted);
    }
    return counted;
  }

  private void read(List<Ranked> hits, Consumer<ConcordanceHit> sink) throws IOException {
    StoredFields stored = searcher.storedFields();
    for (Ranked hit : hits) {
      question.hit(UnitDocument.unit(stored, hit.document())).ifPresent(sink);
    }
  }

  /**
   * The number of hits that hold a single term is known to the index; of others, and of the facets,
   * a sample gives an estimate.
   *
   * @param met how many were met
   */
  private Counted estimated(KnownWeight hits, long met, Sampled sampled) throws IOException {
    Sample sample = sampled.sample();
    long known = knownTotal(hits.weight());
    long atLeast = Math.max(met, sample.hits());
    long estimate = Math.max(atLeast, sample.estimate(documents()));
    Total total = known >= 0 ? new Total(known, true, known) : new Total(atLeast, false, estimate);
    double scale = (double) total.estimate() / Math.max(1, sample.hits());
    return new Counted(total, turned(sampled.facets().mostFrequent(FACET_VALUES, scale)), true);
  }

  private long documents() {
    return searcher.getIndexReader().maxDoc();
  }

  /** A sample, and the values of the hits in it. */
  private record Sampled(Sample sample, FacetCounts facets) {}

  /** Looks at a sample; empty where the time is too short. */
  private Optional<Sampled> sample(KnownWeight hits) throws IOException {
    FacetCounts facets = new FacetCounts(searcher.ordinals());
    try {
      return Optional.of(new Sampled(Sample.of(searcher, hits.weight(), SAMPLE, facets), facets));
    } catch (CollectionTerminatedException outOfTime) {
      return Optional.empty();
    }
  }

  private long knownTotal(Weight weight) throws IOException {
    long total = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int count = weight.count(leaf);
      if (count < 0) {
        return -1;
      }
      total += count;
    }
    return total;
  }

  /** Pairs of languages with that of the query first. */
  private Map<Facet, List<Count>> turned(Map<Facet, List<Count>> facets) {
    if (query.languages().size() > 1) {
      return facets;
    }
    Map<Facet, List<Count>> turned = new EnumMap<>(facets);
    turned.computeIfPresent(
        Facet.PAIR,
        (facet, pairs) ->
            pairs.stream().map(pair -> new Count(turned(pair.value()), pair.count())).toList());
    return turned;
  }

  private String turned(String pair) {
    Language language = question.language();
    int dash = pair.indexOf('-');
    return pair.endsWith("-" + language.tag())
        ? language.tag() + "-" + pair.substring(0, dash)
        : pair;
  }
}
