package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.Adaptation;
import dev.stele.memory.Adapter;
import dev.stele.memory.Difference;
import dev.stele.memory.Fragment;
import dev.stele.memory.Match;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.MemoryException;
import dev.stele.memory.Penalties;
import dev.stele.memory.Penalty.Reason;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import dev.stele.search.FoundTexts.FoundUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/** Fuzzy lookup in the index that the concordance keeps. */
final class LuceneMatches implements Matches {
  private static final Set<String> STORED = Set.of(UnitDocument.UNIT);

  private final SearcherManager searchers;
  private final RightOfWay rightOfWay;
  private final Executor threads;
  private final Penalties penalties;
  private final Adapter adapter;

  /**
   * Looks up in an index.
   *
   * @param searchers of the index, which are closed by whoever made them
   * @param rightOfWay which searches have
   * @param threads that a lookup may use besides its own
   * @param penalties what is taken off
   * @param adapter puts the values of a text into the translation of another
   */
  LuceneMatches(
      SearcherManager searchers,
      RightOfWay rightOfWay,
      Executor threads,
      Penalties penalties,
      Adapter adapter) {
    this.threads = threads;
    this.rightOfWay = rightOfWay;
    this.searchers = searchers;
    this.penalties = penalties;
    this.adapter = adapter;
  }

  @Override
  public MatchAnswer find(MatchQuery query) {
    MatchText text = MatchText.of(query.text(), query.languages().source());
    if (text.length() == 0) {
      return new MatchAnswer(List.of(), List.of());
    }
    return inSearcher(searcher -> new Lookup(searcher, query, text).answer());
  }

  @Override
  public List<Language> languages() {
    return inSearcher(
        searcher -> {
          List<Language> languages = new ArrayList<>();
          for (Language language : UnitDocument.languages(searcher.getIndexReader())) {
            if (isOffered(language, searcher)) {
              languages.add(language);
            }
          }
          Collections.sort(languages);
          return languages;
        });
  }

  /** Whether there is a unit in a language that is not rejected. */
  private static boolean isOffered(Language language, IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder offered = new BooleanQuery.Builder();
    offered.add(UnitDocument.inLanguage(language), Occur.FILTER);
    UnitDocument.filterReview(offered, UnitFilter.ALL);
    return searcher.search(new ConstantScoreQuery(offered.build()), 1).scoreDocs.length > 0;
  }

  /** What is asked of a state of the index. */
  @FunctionalInterface
  private interface Asking<T> {
    T ask(UnitSearcher searcher) throws IOException;
  }

  private <T> T inSearcher(Asking<T> asking) {
    rightOfWay.enter();
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return asking.ask((UnitSearcher) searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (UncheckedIOException
        | IOException
        | AlreadyClosedException
        | RejectedExecutionException e) {
      throw new MemoryException("the index failed: " + e, e);
    } finally {
      rightOfWay.leave();
    }
  }

  /** The units that a query may find at all. */
  private static Query filter(MatchQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(UnitDocument.inLanguage(query.languages().source()), Occur.FILTER);
    all.add(UnitDocument.inLanguage(query.languages().target()), Occur.FILTER);
    UnitDocument.filter(all, query.filter());
    UnitDocument.filterReview(all, query.filter());
    return all.build();
  }

  /** A match and the unit that it was made of. */
  private record Ranked(FoundUnit unit, Match match) {}

  private final class Lookup {
    private final UnitSearcher searcher;
    private final MatchQuery query;
    private final MatchText text;
    private final Query filter;
    private final List<Ranked> ranked = new ArrayList<>();

    Lookup(UnitSearcher searcher, MatchQuery query, MatchText text) {
      this.searcher = searcher;
      this.query = query;
      this.text = text;
      this.filter = filter(query);
    }

    /** The field that is searched. */
    private static String field(MatchQuery query) {
      Language source = query.languages().source();
      return query.filter().status().equals(Optional.of(Status.REJECTED))
          ? UnitDocument.rejectedTextField(source)
          : UnitDocument.textField(source);
    }

    MatchAnswer answer() throws IOException {
      Fragments fragments = new Fragments(searcher, query, text.tokens(), terms(), filter);
      Aside<List<Fragment>> parts = new Aside<>(threads, fragments::find);
      try {
        int exact = find();
        List<Match> matches =
            ranked.stream().limit(Math.max(query.limit(), exact)).map(Ranked::match).toList();
        // Where the whole text stands in the memory, its parts tell nothing more.
        return new MatchAnswer(matches, exact > 0 ? List.of() : parts.get());
      } finally {
        fragments.stop();
        parts.get();
      }
    }

    /** The terms of the field that is searched; for one thread. */
    private FieldTerms terms() {
      return new FieldTerms(searcher, field(query));
    }

    /** Ranks the matches; gives how many are of the text itself. */
    private int find() throws IOException {
      FoundTexts found =
          new MatchSearch(searcher, query, text, terms(), filter, threads, penalties).run();
      List<FoundUnit> units = found.bestFirst();
      int exact = takeExact(found, units);
      if (exact < query.limit()) {
        takeFuzzy(found, units);
        takeTemplates(found);
      }
      ranked.sort((a, b) -> FoundUnit.BEST_FIRST.compare(a.unit, b.unit));
      return exact;
    }

    /** Takes all translations of the text itself; gives how many. */
    private int takeExact(FoundTexts found, List<FoundUnit> units) throws IOException {
      for (FoundUnit unit : units) {
        if (unit.likeness() >= Match.EXACT && ranked.size() < MAX_VARIANTS) {
          take(unit, read(unit), found.occurrences(unit), Optional.empty(), List.of());
        }
      }
      return ranked.size();
    }

    /** Takes as many others as are asked for. */
    private void takeFuzzy(FoundTexts found, List<FoundUnit> units) throws IOException {
      for (FoundUnit unit : units) {
        if (ranked.size() >= query.limit()) {
          break;
        }
        if (unit.likeness() < Match.EXACT) {
          takeFuzzy(unit, found.occurrences(unit), /* onlyAdapted= */ false);
        }
      }
    }

    /** Takes what differs in values only, however many characters that makes. */
    private void takeTemplates(FoundTexts found) throws IOException {
      Set<FoundTexts.Texts> taken = new HashSet<>();
      ranked.forEach(match -> taken.add(match.unit.texts()));
      for (FoundUnit unit : new Templates(searcher, query, text, filter).find()) {
        if (taken.add(unit.texts())) {
          takeFuzzy(unit, Math.max(1, found.occurrences(unit)), /* onlyAdapted= */ true);
        }
      }
    }

    private void takeFuzzy(FoundUnit found, int occurrences, boolean onlyAdapted)
        throws IOException {
      TranslationUnit unit = read(found);
      Optional<Adaptation> adaptation = adapter.adapt(query.text(), unit);
      if (onlyAdapted && adaptation.isEmpty()) {
        return;
      }
      MatchText source = MatchText.of(unit.source().text(), query.languages().source());
      Differences differences = Differences.between(text, source);
      Set<Reason> reasons = EnumSet.noneOf(Reason.class);
      reasons.addAll(found.reasons());
      int likeness = Match.MOST_FUZZY;
      if (adaptation.isPresent()) {
        reasons.remove(Reason.NUMBERS);
        reasons.add(Reason.ADAPTED);
      } else {
        // Two units may have one code: only now is the distance certain.
        likeness =
            Likeness.fuzzyScore(differences.count(), Math.max(text.length(), source.length()));
      }
      FoundUnit certain = found.with(likeness, reasons, penalties);
      if (certain.score() >= query.min()) {
        take(certain, unit, occurrences, adaptation, differences.places());
      }
    }

    private void take(
        FoundUnit found,
        TranslationUnit unit,
        int occurrences,
        Optional<Adaptation> adaptation,
        List<Difference> differences) {
      Match match =
          new Match(
              found.score(),
              unit,
              occurrences,
              penalties.of(found.reasons()),
              adaptation,
              differences);
      ranked.add(new Ranked(found, match));
    }

    private TranslationUnit read(FoundUnit unit) throws IOException {
      return UnitBytes.read(
              searcher
                  .storedFields()
                  .document(unit.document(), STORED)
                  .getBinaryValue(UnitDocument.UNIT))
          .from(query.languages().source());
    }
  }
}
