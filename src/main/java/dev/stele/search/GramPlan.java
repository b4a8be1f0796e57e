package dev.stele.search;

import dev.stele.document.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Chooses the grams of a text by which all sequences are found that reach a score, the rarest that
 * will do. Two ways of choosing are complete:
 *
 * <p><b>Units</b> (prefix filter: Xiao, Wang, Lin and Yu, Efficient similarity joins for near
 * duplicate detection, WWW 2008). At most D = {@link Likeness#mostTouched} units of the text are
 * replaced or removed; the others stand in the other sequence. Of any D + k units of the text, k
 * stand there.
 *
 * <p><b>Disjoint pairs</b> (q-chunks: Qin, Wang, Lu, Xiao and Lin, Efficient exact edit similarity
 * query processing with the asymmetric signature scheme, SIGMOD 2011; the pigeonhole principle of
 * Navarro and Baeza-Yates, A practical q-gram index for text retrieval allowing errors, 1998). Of
 * pairs of neighbours that share no unit, each of at most d = {@link Likeness#mostOperations}
 * operations spoils one at most: a replacement or removal the one that its unit belongs to, an
 * addition the one between whose units it comes. Of any d + k such pairs k stand in the other
 * sequence.
 *
 * <p>Both hold for every length by itself, so the lengths may be divided, and each part be looked
 * for in its own way. Pairs are far rarer than characters, but an addition spoils pairs and not
 * characters: the longer the other sequence, the more the characters are worth. Where a gram occurs
 * several times in the text its occurrences count together, which lets more through and nothing
 * less.
 */
final class GramPlan {
  /**
   * More grams than needed cost reading, and spare comparing: as long as they cost no more than
   * this.
   */
  private static final double MORE = 2;

  private static final long MORE_DOCUMENTS = 50_000;

  /** The frequency of what is no pair, and the cost of what cannot be chosen. */
  private static final long NONE = Long.MAX_VALUE;

  private final MatchText text;
  private final Likeness likeness;
  private final ToLongFunction<String> frequency;

  private GramPlan(MatchText text, int min, ToLongFunction<String> frequency) {
    this.text = text;
    this.likeness = new Likeness(text.length(), min);
    this.frequency = frequency;
  }

  /**
   * The choices for a text, for lengths that follow each other.
   *
   * @param text of one unit at least
   * @param language of the text
   * @param min the least score, {@value dev.stele.memory.MatchQuery#LEAST_MIN} to 100
   * @param frequency how many documents hold a term
   */
  static List<GramChoice> of(
      MatchText text, Language language, int min, ToLongFunction<String> frequency) {
    return new GramPlan(text, min, frequency).choose(language.isHan());
  }

  private List<GramChoice> choose(boolean pairs) {
    int shortest = likeness.shortest();
    int longest = likeness.longest();
    GramChoice all = units(shortest, longest);
    if (!pairs) {
      return List.of(all);
    }
    int middle = (text.length() + longest + 1) / 2;
    List<GramChoice> parts = new ArrayList<>();
    parts.add(cheaper(shortest, text.length()));
    if (middle > text.length()) {
      parts.add(cheaper(text.length() + 1, middle));
    }
    if (longest > middle) {
      parts.add(cheaper(middle + 1, longest));
    }
    long cost = parts.stream().mapToLong(GramChoice::cost).sum();
    return all.cost() <= cost ? List.of(all) : parts;
  }

  private GramChoice cheaper(int shortest, int longest) {
    GramChoice units = units(shortest, longest);
    return pairs(shortest, longest).filter(p -> p.cost() < units.cost()).orElse(units);
  }

  /** The rarest units of which one at least is untouched. */
  private GramChoice units(int shortest, int longest) {
    int touched = 0;
    for (int other = shortest; other <= longest; other++) {
      touched = Math.max(touched, likeness.mostTouched(other));
    }
    Map<String, Integer> weights = new HashMap<>();
    for (int i = 0; i < text.length(); i++) {
      weights.merge(MatchFields.unigram(text, i), 1, Integer::sum);
    }
    List<Map.Entry<String, Long>> rarest =
        weights.keySet().stream()
            .map(term -> Map.entry(term, frequency.applyAsLong(term)))
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    Map<String, Integer> chosen = new HashMap<>();
    int weight = 0;
    long cost = 0;
    long most = Long.MAX_VALUE;
    for (Map.Entry<String, Long> term : rarest) {
      if (cost + term.getValue() > most) {
        break;
      }
      chosen.put(term.getKey(), weights.get(term.getKey()));
      weight += weights.get(term.getKey());
      cost += term.getValue();
      if (weight > touched && most == Long.MAX_VALUE) {
        most = mostCost(cost);
      }
    }
    return new GramChoice(chosen, weight - touched, shortest, longest, cost);
  }

  private static long mostCost(long cost) {
    return (long) (MORE * cost) + MORE_DOCUMENTS;
  }

  /** The rarest disjoint pairs of which one at least is whole; empty where there are too few. */
  private Optional<GramChoice> pairs(int shortest, int longest) {
    int spoilt = 0;
    for (int other = shortest; other <= longest; other++) {
      spoilt = Math.max(spoilt, likeness.mostOperations(other));
    }
    int least = spoilt + 1;
    int places = text.length() - 1;
    if (2 * least > text.length()) {
      return Optional.empty();
    }
    long[] frequencies = new long[places];
    for (int i = 0; i < places; i++) {
      frequencies[i] =
          MatchFields.isBigram(text, i) ? frequency.applyAsLong(MatchFields.bigram(text, i)) : NONE;
    }
    // cost[i]: of the cheapest `count` disjoint pairs among the first i places
    long[] fewer = new long[places + 1];
    List<BitSet> takes = new ArrayList<>();
    int count = 0;
    long most = Long.MAX_VALUE;
    while (2 * (count + 1) <= text.length()) {
      long[] cost = new long[places + 1];
      BitSet take = new BitSet(places + 1);
      cost[0] = NONE;
      for (int i = 1; i <= places; i++) {
        long before = i >= 2 ? fewer[i - 2] : count == 0 ? 0 : NONE;
        boolean possible = before != NONE && frequencies[i - 1] != NONE;
        long with = possible ? before + frequencies[i - 1] : NONE;
        cost[i] = Math.min(cost[i - 1], with);
        take.set(i, with < cost[i - 1]);
      }
      if (cost[places] == NONE || cost[places] > most) {
        break;
      }
      fewer = cost;
      takes.add(take);
      count++;
      if (count == least) {
        most = mostCost(cost[places]);
      }
    }
    if (count < least) {
      return Optional.empty();
    }
    Map<String, Integer> chosen = new HashMap<>();
    int at = places;
    for (int row = count - 1; row >= 0; row--) {
      while (!takes.get(row).get(at)) {
        at--;
      }
      chosen.merge(MatchFields.bigram(text, at - 1), 1, Integer::sum);
      at = Math.max(0, at - 2);
    }
    long cost = chosen.keySet().stream().mapToLong(frequency).sum();
    return Optional.of(new GramChoice(chosen, count - spoilt, shortest, longest, cost));
  }
}
