package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.Match;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Penalties;
import dev.stele.memory.Penalty.Reason;
import dev.stele.search.FoundTexts.FoundUnit;
import dev.stele.search.FoundTexts.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * One lookup of a text: whatever holds enough of its grams is held against its length and
 * signature, then against its units, then against the filter. Not for use by several threads.
 */
final class MatchSearch {
  /** Of fewer documents the grams are counted in a few milliseconds. */
  private static final long WORTH_SHARING = 20_000;

  private final UnitSearcher searcher;
  private final MatchQuery query;
  private final MatchText text;
  private final Penalties penalties;
  private final Language source;
  private final Language target;
  private final long digest;
  private final int numbers;
  private final int before;
  private final int after;
  private final Weight filter;
  private final Likeness likeness;
  private final long shape;
  private final FieldTerms terms;
  private final Executor threads;

  MatchSearch(
      UnitSearcher searcher,
      MatchQuery query,
      MatchText text,
      FieldTerms terms,
      Query filter,
      Executor threads,
      Penalties penalties)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.text = text;
    this.penalties = penalties;
    this.source = query.languages().source();
    this.target = query.languages().target();
    this.terms = terms;
    this.threads = threads;
    this.digest = text.digest();
    this.numbers = MatchFields.numbers(text, source);
    this.before = MatchFields.neighbour(query.before().map(MatchText::digest));
    this.after = MatchFields.neighbour(query.after().map(MatchText::digest));
    this.filter =
        searcher.createWeight(
            searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, /* boost= */ 1);
    this.likeness = new Likeness(text.length(), query.min());
    this.shape = MatchFields.shape(text);
  }

  /** All units whose score reaches the minimum. */
  FoundTexts run() throws IOException {
    List<GramChoice> choices = GramPlan.of(text, source, query.min(), this::frequency);
    List<Wanted> wanted = new ArrayList<>();
    choices.stream()
        .collect(
            Collectors.groupingBy(GramChoice::weights, LinkedHashMap::new, Collectors.toList()))
        .forEach((weights, same) -> wanted.add(new Wanted(weights, same)));
    long cost = choices.stream().mapToLong(GramChoice::cost).sum();
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    List<Callable<FoundTexts>> works = new ArrayList<>();
    for (List<LeafReaderContext> share :
        cost < WORTH_SHARING ? Shares.one(leaves) : Shares.several(leaves)) {
      works.add(() -> new Share().search(share, wanted));
    }
    FoundTexts found = new FoundTexts();
    Aside.all(threads, works).forEach(found::addAll);
    return found;
  }

  /** Terms that are looked for. */
  private static final class Wanted {
    /** What each of them weighs. */
    private final Map<String, Integer> weights;

    /** By length: what a sequence has to weigh; more than any does where it is of no interest. */
    private final int[] needed;

    private final int least;

    Wanted(Map<String, Integer> weights, List<GramChoice> choices) {
      this.weights = weights;
      this.needed = needed(choices);
      this.least = Arrays.stream(needed).min().orElseThrow();
    }
  }

  private static int[] needed(List<GramChoice> choices) {
    int longest = choices.stream().mapToInt(GramChoice::longest).max().orElseThrow();
    int[] needed = new int[longest + 1];
    Arrays.fill(needed, Integer.MAX_VALUE);
    for (GramChoice choice : choices) {
      Arrays.fill(needed, choice.shortest(), choice.longest() + 1, choice.needed());
    }
    return needed;
  }

  private long frequency(String gram) {
    try {
      return terms.frequency(gram);
    } catch (IOException e) {
      throw new UncheckedIOException("the index failed", e);
    }
  }

  private List<GramCounter.Weighted> postings(Map<String, Integer> weights, LeafReaderContext leaf)
      throws IOException {
    List<GramCounter.Weighted> postings = new ArrayList<>();
    for (Map.Entry<String, Integer> gram : weights.entrySet()) {
      terms
          .postings(gram.getKey(), leaf, PostingsEnum.NONE)
          .ifPresent(
              documents -> postings.add(new GramCounter.Weighted(documents, gram.getValue())));
    }
    return postings;
  }

  /** Some parts of the index, which one thread searches. */
  private final class Share {
    private final Distance distance = new Distance(text.codes());
    private final MatchFields.Reading reading = new MatchFields.Reading();
    private final GramCounter counter = new GramCounter();
    private final FoundTexts found = new FoundTexts();

    FoundTexts search(List<LeafReaderContext> leaves, List<Wanted> wanted) throws IOException {
      for (Wanted terms : wanted) {
        for (LeafReaderContext leaf : leaves) {
          List<GramCounter.Weighted> postings = postings(terms.weights, leaf);
          if (!postings.isEmpty()) {
            Examination examination = new Examination(terms.needed, leaf, this);
            counter.find(postings, terms.least, examination::examine);
          }
        }
      }
      return found;
    }
  }

  /** The documents of one part of the index, in order. */
  private final class Examination {
    private final int[] needed;
    private final LeafReaderContext leaf;
    private final Share share;
    private final MatchFields.Reading reading;
    private final Bits live;
    private final PossibleLengths lengths;
    private final NumericDocValues shapes;
    private final BinaryDocValues records;
    private final BinaryDocValues others;
    private final NumericDocValues dates;
    private final NumericDocValues places;
    private final DocIdSetIterator admitted;

    Examination(int[] needed, LeafReaderContext leaf, Share share) throws IOException {
      this.needed = needed;
      this.leaf = leaf;
      this.share = share;
      this.reading = share.reading;
      live = leaf.reader().getLiveDocs();
      lengths = new PossibleLengths(searcher.columns(leaf), source, text, likeness);
      shapes = DocValues.getNumeric(leaf.reader(), MatchFields.shape(source, target));
      records = DocValues.getBinary(leaf.reader(), MatchFields.record(source, target));
      others = DocValues.getBinary(leaf.reader(), MatchFields.record(target, source));
      dates = DocValues.getNumeric(leaf.reader(), UnitDocument.DATE_VALUE);
      places = DocValues.getNumeric(leaf.reader(), UnitDocument.PLACE_VALUE);
      Scorer scorer = filter.scorer(leaf);
      admitted = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    void examine(int document, int weight) throws IOException {
      if (!lengths.mayBe(document) || !shapes.advanceExact(document)) {
        return;
      }
      long otherShape = shapes.longValue();
      int length = MatchFields.length(otherShape);
      if (length >= needed.length
          || weight < needed[length]
          || MatchFields.missing(shape, otherShape) > likeness.mostTouched(length)
          || MatchFields.missing(otherShape, shape) > likeness.mostTouchedOfOther(length)
          || (live != null && !live.get(document))) {
        return;
      }
      records.advanceExact(document);
      reading.read(records.binaryValue());
      int most = likeness.mostOperations(length);
      int operations = share.distance.to(reading.codes(), length, most);
      if (operations <= most && isAdmitted(document)) {
        add(document, operations);
      }
    }

    private boolean isAdmitted(int document) throws IOException {
      return admitted.docID() >= document
          ? admitted.docID() == document
          : admitted.advance(document) == document;
    }

    private void add(int document, int operations) throws IOException {
      int value =
          reading.digest() == digest
              ? isInContext() ? Match.IN_CONTEXT : Match.EXACT
              : Likeness.fuzzyScore(operations, Math.max(text.length(), reading.length()));
      Set<Reason> reasons = reading.reasons();
      if (reading.numbers() != numbers) {
        reasons.add(Reason.NUMBERS);
      }
      int score = Math.max(0, value - reasons.stream().mapToInt(penalties::points).sum());
      if (score < query.min()) {
        return;
      }
      Texts texts =
          new Texts(
              reading.digest(),
              others.advanceExact(document) ? MatchFields.digest(others.binaryValue()) : 0);
      share.found.add(
          new FoundUnit(
              leaf.docBase + document,
              texts,
              value,
              reasons,
              score,
              dates.advanceExact(document) ? dates.longValue() : Long.MIN_VALUE,
              places.advanceExact(document) ? places.longValue() : Long.MAX_VALUE));
    }

    /** Whether every neighbour that is given is that of the unit, and one is given. */
    private boolean isInContext() {
      return (before != 0 || after != 0)
          && (before == 0 || before == reading.before())
          && (after == 0 || after == reading.after());
    }
  }
}
