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
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** One search in one state of the index. */
final class Search {
  /** So many hits are counted exactly, with their facets. */
  static final int EXACT_UP_TO = 10_000;

  /** Where there are more, the hits among about so many documents are. */
  static final int SAMPLE = 32_768;

  private static final int FACET_VALUES = 100;

  private final ConcordanceQuery query;
  private final UnitSearcher searcher;
  private final Budget budget;
  private final Question question;
  private final Cursor cursor;

  Search(ConcordanceQuery query, UnitSearcher searcher, long milliseconds) throws IOException {
    this.query = query;
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
    TopHits top = top(byContext ? ContextOrder.MOST : Concordance.EXPORT_LIMIT, Optional.empty());
    top.findFirst(question.hits());
    if (byContext) {
      List<ConcordanceHit> relevant = new ArrayList<>();
      read(top.hits(), relevant::add);
      new ContextOrder(query.sort() == Sort.LEFT).sort(relevant).forEach(k -> sink.accept(k.hit()));
    } else {
      read(top.hits(), sink);
    }
  }

  private TopHits top(int wanted, Optional<Ranked> after) {
    return new TopHits(query.sort(), wanted, after, searcher, question.relevance(), budget);
  }

  /**
   * Meets and counts all hits where there are not too many, or else finds the first ones and
   * estimates how many there are. What was counted before in this state of the index is known.
   */
  private Found find(int wanted, Optional<Ranked> after) throws IOException {
    Query hits = question.hits();
    TopHits top = top(wanted, after);
    Optional<Counted> known = searcher.counts().get(query);
    if (known.isPresent() && known.get().total().value() > EXACT_UP_TO) {
      top.findFirst(hits);
      return new Found(top.hits(), known.get());
    }
    FacetCounts facets = new FacetCounts(searcher.ordinals());
    long met = top.meetAll(hits, EXACT_UP_TO, facets);
    if (met <= EXACT_UP_TO) {
      boolean exact = !budget.isCut();
      Counted counted =
          new Counted(
              new Total(met, exact, met),
              turned(facets.mostFrequent(FACET_VALUES, /* scale= */ 1)),
              !exact);
      return new Found(top.hits(), exact ? remembered(counted) : counted);
    }
    top.findFirst(hits);
    boolean whole = !budget.isCut();
    Counted counted = estimate(hits, met, facets);
    return new Found(top.hits(), whole ? remembered(counted) : counted);
  }

  private Counted remembered(Counted counted) {
    searcher.counts().put(query, counted);
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
   * @param counted the values of those
   */
  private Counted estimate(Query hits, long met, FacetCounts counted) throws IOException {
    FacetCounts sampled = new FacetCounts(searcher.ordinals());
    Optional<Sample> looked = budget.isCut() ? Optional.empty() : sample(hits, sampled);
    if (looked.isEmpty()) {
      return new Counted(
          new Total(met, /* exact= */ false, met),
          turned(counted.mostFrequent(FACET_VALUES, /* scale= */ 1)),
          /* approximate= */ true);
    }
    Sample sample = looked.get();
    long known = knownTotal(hits);
    long atLeast = Math.max(met, sample.hits());
    long documents = searcher.getIndexReader().maxDoc();
    long estimate = Math.max(atLeast, sample.hits() * documents / Math.max(1, sample.documents()));
    Total total = known >= 0 ? new Total(known, true, known) : new Total(atLeast, false, estimate);
    double scale = (double) total.estimate() / Math.max(1, sample.hits());
    return new Counted(total, turned(sampled.mostFrequent(FACET_VALUES, scale)), true);
  }

  private Optional<Sample> sample(Query hits, FacetCounts sampled) throws IOException {
    try {
      return Optional.of(Sample.of(searcher, hits, SAMPLE, sampled));
    } catch (CollectionTerminatedException outOfTime) {
      return Optional.empty();
    }
  }

  private long knownTotal(Query hits) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(hits), ScoreMode.COMPLETE_NO_SCORES, 1);
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
