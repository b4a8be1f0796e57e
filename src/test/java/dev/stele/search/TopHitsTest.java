package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordancePage.Count;
import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.ConcordanceQuery.Sort;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TextQuery;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopHitsTest {
  private static final int UNITS = 400;
  private static final int PAGE = 7;
  private static final long MANY = 1_000_000;

  @TempDir private Path folder;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    threads.shutdown();
  }

  /** Finds the first hits in one of the ways. */
  @FunctionalInterface
  private interface Way {
    List<Ranked> find(
        KnownWeight hits, UnitSearcher searcher, Function<List<LeafReaderContext>, TopHits> top)
        throws IOException;
  }

  /** Finds them in all parts of the index as one share. */
  @FunctionalInterface
  private interface WayOfOne {
    void find(TopHits top, KnownWeight hits, UnitSearcher searcher) throws IOException;
  }

  private static Way alone(WayOfOne way) {
    return (hits, searcher, top) -> {
      TopHits all = top.apply(searcher.getLeafContexts());
      way.find(all, hits, searcher);
      return all.hits();
    };
  }

  private Way shared(long most, boolean meet) {
    return (hits, searcher, top) -> {
      List<TopHits> shares = Shares.several(searcher.getLeafContexts()).stream().map(top).toList();
      SharedTopHits all = new SharedTopHits(hits, threads, shares);
      if (meet) {
        FacetCounts facets = new FacetCounts(searcher.ordinals());
        long met = all.meetAll(most, facets);
        assertThat(met).isEqualTo(all.count(most));
        List<Count> statuses = facets.mostFrequent(9, /* scale= */ 1).get(Facet.STATUS);
        assertThat(statuses.stream().mapToLong(Count::count).sum()).isEqualTo(met);
      } else {
        all.findFirst();
      }
      return all.hits();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "句,RELEVANCE",
    "甲句,RELEVANCE",
    "甲句,DATE",
    "甲句,SYMBOL",
    "of the,RELEVANCE",
    "of the,SYMBOL"
  })
  void whichever_way_hits_are_found_the_pages_are_the_same(String text, Sort sort)
      throws IOException {
    write();
    Language language = new Language(text.equals("of the") ? "en" : "zh");
    ConcordanceQuery query =
        ConcordanceQuery.of(new TextQuery.Phrase(text), language)
            .forWorkOn(Optional.of(new DocumentSymbol("A/C.1/75/L.1")))
            .sorted(sort);
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.leaves()).hasSizeGreaterThan(1);
      UnitSearcher searcher = (UnitSearcher) new UnitSearcher.Factory().newSearcher(reader, null);
      List<Integer> all =
          paged(
              query,
              searcher,
              alone((top, hits, s) -> top.meetAll(hits, MANY, new FacetCounts(s.ordinals()))));
      List<Integer> ranked =
          paged(query, searcher, alone((top, hits, s) -> top.findFirst(hits, MANY)));
      List<Integer> byTier =
          paged(query, searcher, alone((top, hits, s) -> top.findFirst(hits, /* mostRanked= */ 0)));
      assertThat(all).hasSizeGreaterThan(UNITS / 2).doesNotHaveDuplicates();
      assertThat(ranked).isEqualTo(all);
      assertThat(byTier).isEqualTo(all);
      assertThat(paged(query, searcher, shared(MANY, /* meet= */ true))).isEqualTo(all);
      assertThat(paged(query, searcher, shared(MANY, /* meet= */ false))).isEqualTo(all);
    }
  }

  private static List<Integer> paged(ConcordanceQuery query, UnitSearcher searcher, Way way)
      throws IOException {
    List<Integer> documents = new ArrayList<>();
    Optional<Ranked> after = Optional.empty();
    do {
      Optional<Ranked> behind = after;
      Budget budget = new Budget(60_000);
      Question question = new Question(query, searcher.getIndexReader(), budget);
      List<Ranked> page =
          way.find(
              new KnownWeight(question.hits(), searcher),
              searcher,
              leaves ->
                  new TopHits(
                      query.sort(), PAGE, behind, searcher, leaves, question.relevance(), budget));
      page.forEach(hit -> documents.add(hit.document()));
      assertThat(documents).hasSizeLessThanOrEqualTo(UNITS);
      after =
          page.size() < PAGE
              ? Optional.empty()
              : Optional.of(
                  new Ranked(
                      /* document= */ -1, page.get(PAGE - 1).score(), page.get(PAGE - 1).place()));
    } while (after.isPresent());
    return documents;
  }

  private void write() {
    Random random = new Random(5);
    try (LuceneConcordance concordance = LuceneConcordance.open(folder)) {
      List<Change> changes = new ArrayList<>();
      for (int i = 1; i <= UNITS; i++) {
        changes.add(new Change.Put(i, unit(i, random), i));
        if (i % 130 == 0 || i == UNITS) {
          concordance.apply(changes);
          changes.clear();
        }
      }
    }
  }

  private static TranslationUnit unit(int number, Random random) {
    int more = random.nextInt(4) == 0 ? 0 : random.nextInt(30);
    String before = random.nextInt(3) == 0 ? "" : "甲";
    TranslationUnit unit =
        Texts.unit(
            new Language("zh"),
            before + "句" + "长".repeat(more),
            new Language("en"),
            "some ".repeat(more) + (random.nextInt(4) == 0 ? "of" : "of the ") + "x" + number);
    int year = 2010 + random.nextInt(4);
    Provenance provenance =
        new Provenance(
            Optional.empty(),
            Optional.of(
                new DocumentSymbol(
                    (random.nextBoolean() ? "A/C.1/65/L." : "A/65/") + random.nextInt(9))),
            random.nextInt(9) == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, 1, 1)),
            Optional.empty());
    return Texts.with(
        Texts.with(unit, provenance), random.nextInt(3) == 0 ? Status.CONFIRMED : Status.AUTO);
  }
}
