package dev.stele.search;

import dev.stele.document.Mark;
import dev.stele.memory.ConcordanceHit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The order of hits by what stands beside the first mark. It has to read every hit that it sorts,
 * so it sorts the {@value #MOST} most relevant ones; with more hits, the others are not shown in
 * this order.
 */
final class ContextOrder {
  /** How many hits are sorted. */
  static final int MOST = 1_000;

  private static final int TOKENS = 8;
  private static final int TOKEN_LENGTH = 12;

  private final boolean left;

  /**
   * @param left whether by what stands before the mark, read backwards; by what stands behind it
   *     otherwise
   */
  ContextOrder(boolean left) {
    this.left = left;
  }

  /**
   * By what a hit is sorted.
   *
   * @param context the nearest tokens, the nearest first
   * @param id of the unit; decides between equal contexts
   */
  record Key(String context, String id) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::context).thenComparing(Key::id);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** A hit and its key. */
  record Keyed(Key key, ConcordanceHit hit) {}

  /** The hits in this order. */
  List<Keyed> sort(List<ConcordanceHit> hits) {
    List<Keyed> keyed = new ArrayList<>();
    hits.forEach(hit -> keyed.add(new Keyed(key(hit), hit)));
    keyed.sort(Comparator.comparing(Keyed::key));
    return keyed;
  }

  private Key key(ConcordanceHit hit) {
    String text = hit.unit().source().text();
    Mark first = hit.marks().get(0);
    List<Token> tokens =
        new ArrayList<>(
            Tokens.of(left ? text.substring(0, first.start()) : text.substring(first.end())));
    if (left) {
      Collections.reverse(tokens);
    }
    StringBuilder context = new StringBuilder();
    for (Token token : tokens.subList(0, Math.min(TOKENS, tokens.size()))) {
      String term = token.term();
      context.append(term, 0, Math.min(TOKEN_LENGTH, term.length())).append(' ');
    }
    return new Key(context.toString(), hit.unit().id().value());
  }
}
