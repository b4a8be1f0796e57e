package dev.stele.search;

import dev.stele.document.Mark;
import dev.stele.memory.QuerySyntaxException;
import dev.stele.memory.TextQuery.Wildcard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A phrase with open places. It is made of blocks: tokens, patterns of a token, and single open
 * places, which follow right behind each other. Between two blocks any number of tokens may stand,
 * in all gaps together at most {@value Wildcard#OPEN}.
 *
 * @param blocks one or more; none begins or ends with an open place, but for the end of one that
 *     another follows
 */
record OpenPhrase(List<List<Place>> blocks) implements Clause {
  // Letters of a script that no document of ours uses stand for * and ? while a pattern is cut into
  // tokens: they stay in a word as letters do.
  private static final char ANY = '\ua500';
  private static final char ONE = '\ua501';

  /** What stands at one place. */
  private sealed interface Place {}

  private record Exact(String term) implements Place {}

  private record Like(Glob glob) implements Place {}

  private record Open() implements Place {}

  /**
   * Reads a pattern.
   *
   * @throws QuerySyntaxException where it begins or ends with a place that is open by itself
   */
  static OpenPhrase of(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        i++;
        text.append(pattern.charAt(i));
      } else {
        text.append(c == '*' ? ANY : c == '?' ? ONE : c);
      }
    }
    List<List<Place>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
    for (Token token : Tokens.of(text.toString())) {
      add(token.term(), blocks);
    }
    if (blocks.get(blocks.size() - 1).isEmpty()) {
      blocks.remove(blocks.size() - 1);
    }
    checkEnds(pattern, blocks);
    return new OpenPhrase(blocks);
  }

  private static void add(String term, List<List<Place>> blocks) {
    List<Place> block = blocks.get(blocks.size() - 1);
    if (term.codePoints().allMatch(c -> c == ANY || c == ONE)) {
      // A place that is open by itself belongs to the block before it: no block begins with one.
      List<Place> before =
          block.isEmpty() && blocks.size() > 1 ? blocks.get(blocks.size() - 2) : block;
      term.codePoints().filter(c -> c == ONE).forEach(c -> before.add(new Open()));
      if (term.indexOf(ANY) >= 0 && !block.isEmpty()) {
        blocks.add(new ArrayList<>());
      }
    } else if (term.indexOf(ANY) >= 0 || term.indexOf(ONE) >= 0) {
      block.add(new Like(Glob.of(term, ANY, ONE)));
    } else {
      block.add(new Exact(term));
    }
  }

  private static void checkEnds(String pattern, List<List<Place>> blocks) {
    boolean nothing =
        blocks.stream().flatMap(List::stream).allMatch(place -> place instanceof Open);
    if (nothing) {
      throw new QuerySyntaxException("a pattern wants something besides * and ?", 1);
    }
    if (blocks.get(0).get(0) instanceof Open) {
      throw new QuerySyntaxException(
          "'?' stands for a character between others; before it nothing stands",
          pattern.indexOf('?') + 1);
    }
    List<Place> last = blocks.get(blocks.size() - 1);
    if (last.get(last.size() - 1) instanceof Open) {
      throw new QuerySyntaxException(
          "'?' stands for a character between others; behind it nothing stands",
          pattern.lastIndexOf('?') + 1);
    }
  }

  @Override
  public Query in(TextField field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    IntervalsSource[] sources = new IntervalsSource[blocks.size()];
    int width = Wildcard.OPEN;
    for (int i = 0; i < sources.length; i++) {
      Optional<IntervalsSource> source = source(blocks.get(i), field, all);
      if (source.isEmpty()) {
        return new MatchNoDocsQuery("no text has a word of this form");
      }
      sources[i] = source.get();
      width += blocks.get(i).size();
    }
    boolean oneWord = blocks.size() == 1 && blocks.get(0).size() == 1;
    if (!oneWord) {
      IntervalsSource phrase =
          sources.length == 1 ? sources[0] : Intervals.maxwidth(width, Intervals.ordered(sources));
      all.add(new IntervalQuery(field.name(), phrase), Occur.FILTER);
    }
    return all.build();
  }

  /**
   * The places of a block. What a text must have for it is demanded too, so that most texts are
   * passed over before any place is read.
   *
   * @return empty where no text has it
   */
  private static Optional<IntervalsSource> source(
      List<Place> block, TextField field, BooleanQuery.Builder demanded) throws IOException {
    List<IntervalsSource> sources = new ArrayList<>();
    int open = 0;
    for (int i = block.size() - 1; i >= 0; i--) {
      Place place = block.get(i);
      if (place instanceof Open) {
        open++;
        continue;
      }
      List<Term> terms =
          place instanceof Exact exact
              ? List.of(field.term(exact.term()))
              : field.expand(((Like) place).glob().automaton(), term -> true);
      if (terms.isEmpty()) {
        return Optional.empty();
      }
      demanded.add(anyOf(terms), Occur.FILTER);
      demandPair(block, i, field, demanded);
      IntervalsSource source =
          Intervals.or(
              terms.stream()
                  .map(term -> Intervals.term(term.bytes()))
                  .toArray(IntervalsSource[]::new));
      sources.add(0, open == 0 ? source : Intervals.extend(source, 0, open));
      open = 0;
    }
    return Optional.of(
        sources.size() == 1
            ? sources.get(0)
            : Intervals.phrase(sources.toArray(IntervalsSource[]::new)));
  }

  private static void demandPair(
      List<Place> block, int first, TextField field, BooleanQuery.Builder demanded) {
    if (first + 1 < block.size()
        && block.get(first) instanceof Exact one
        && block.get(first + 1) instanceof Exact other
        && Tokens.isHan(one.term().codePointAt(0))
        && Tokens.isHan(other.term().codePointAt(0))) {
      demanded.add(new TermQuery(field.term(one.term() + other.term())), Occur.FILTER);
    }
  }

  private static Query anyOf(List<Term> terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    return any.build();
  }

  @Override
  public Optional<List<Mark>> in(SearchedText text) {
    List<Mark> marks = new ArrayList<>();
    int next = 0;
    while (next < text.tokens().size()) {
      int end = end(text.tokens(), next, /* block= */ 0, Wildcard.OPEN);
      if (end > next) {
        marks.add(text.mark(next, end - 1));
        next = end;
      } else {
        next++;
      }
    }
    return Clause.some(Clause.merge(marks));
  }

  /**
   * Behind which token the blocks from one on end that stand at a place, with the first gaps as
   * short as they can be.
   *
   * @param open how many tokens the gaps may still pass over
   * @return -1 where they do not stand there
   */
  private int end(List<Token> tokens, int start, int block, int open) {
    int behind = start + blocks.get(block).size();
    if (!isAt(tokens, start, blocks.get(block))) {
      return -1;
    }
    if (block + 1 == blocks.size()) {
      return behind;
    }
    for (int gap = 0; gap <= open && behind + gap < tokens.size(); gap++) {
      int end = end(tokens, behind + gap, block + 1, open - gap);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private static boolean isAt(List<Token> tokens, int start, List<Place> block) {
    if (start + block.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < block.size(); i++) {
      String term = tokens.get(start + i).term();
      Place place = block.get(i);
      boolean fits =
          place instanceof Open
              || (place instanceof Exact exact && exact.term().equals(term))
              || (place instanceof Like like && like.glob().fits(term));
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
