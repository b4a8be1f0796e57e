package dev.stele.align;

import dev.stele.document.Mark;
import dev.stele.lexicon.TranslationTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Links the places of two texts that translate each other. A text without blanks is first cut into
 * those words that the other text answers best; then the words on which both directions agree most
 * are linked, each to one (competitive linking); then each link takes in neighbours that belong to
 * the same word or phrase.
 *
 * @see <a href="https://aclanthology.org/J00-2004/">I. D. Melamed: Models of translational
 *     equivalence among words (Computational Linguistics 26, 2000)</a>
 * @see <a href="https://aclanthology.org/J03-1002/">F. J. Och, H. Ney: A systematic comparison of
 *     various statistical alignment models (Computational Linguistics 29, 2003)</a>, whose grown
 *     intersection of two directions the last step follows
 */
final class Linker {
  /** Below this agreement two words are not linked. */
  private static final double LEAST_AGREEMENT = 0.3;

  /** The same for a word of few letters, which mostly belongs to grammar. */
  private static final double LEAST_OF_SHORT = 0.45;

  /** What says less is chance. */
  private static final double LEAST_SAID = 1.5;

  /** How sure one direction, or both, have to be to take a neighbour in. */
  private static final double NEIGHBOUR = 0.2;

  /** How sure one direction has to be, across the border, to make one phrase of two. */
  private static final double ACROSS = 0.15;

  /** How many words away linked neighbours can be that support a link. */
  private static final int NEIGHBOURHOOD = 3;

  /** How much of the rank of a link depends on its neighbours. */
  private static final double SUPPORT = 0.5;

  /** How much longer words are preferred to several shorter ones. */
  private static final double LENGTH = 1.1;

  private static final int NONE = -1;

  private final PlacedText source;
  private final PlacedText target;
  private final List<Mark> sourceWords;
  private final List<Mark> targetWords;
  private final List<Ranked> ranked;
  private final int[] groupOfSource;
  private final int[] groupOfTarget;
  private final List<Group> groups = new ArrayList<>();

  /** An association of words, and how early it is linked. */
  private record Ranked(Association association, double rank) {}

  /** Neighbouring words of the source and neighbouring words of the target that are linked. */
  private record Group(Link.Kind kind, Span source, Span target, double says) {

    static Group of(Association a) {
      return new Group(
          a.kind(),
          new Span(a.source(), a.source() + 1),
          new Span(a.target(), a.target() + 1),
          a.says());
    }

    Group and(Group other, double together) {
      return new Group(
          kind,
          new Span(
              Math.min(source.start(), other.source.start()),
              Math.max(source.end(), other.source.end())),
          new Span(
              Math.min(target.start(), other.target.start()),
              Math.max(target.end(), other.target.end())),
          together);
    }
  }

  private Linker(PlacedText source, PlacedText target, TranslationTable table) {
    List<Association> all = Associations.of(source, target, table);
    sourceWords =
        source.words(values(source, all, Association::source, a -> target.unit(a.target())));
    targetWords =
        target.words(values(target, all, Association::target, a -> source.unit(a.source())));
    this.source = source.within(sourceWords);
    this.target = target.within(targetWords);
    ranked = ranked(ofWords(Associations.of(this.source, this.target, table)));
    groupOfSource = new int[sourceWords.size()];
    groupOfTarget = new int[targetWords.size()];
    Arrays.fill(groupOfSource, NONE);
    Arrays.fill(groupOfTarget, NONE);
  }

  /**
   * Links two texts.
   *
   * @return in the order of the source; on either side no two overlap; perhaps none
   */
  static List<Link> link(PlacedText source, PlacedText target, TranslationTable table) {
    Linker linker = new Linker(source, target, table);
    linker.linkWords();
    linker.takeInNeighbours(source, target);
    linker.joinPhrases(source, target);
    return linker.links();
  }

  /** What each unit is worth as a word: its length, as far as the other side answers it. */
  private static double[] values(
      PlacedText text,
      List<Association> associations,
      ToIntFunction<Association> own,
      ToIntFunction<Association> other) {
    List<Map<Integer, Double>> answers = new ArrayList<>();
    for (int k = 0; k < text.size(); k++) {
      answers.add(new HashMap<>());
    }
    for (Association a : associations) {
      answers.get(own.applyAsInt(a)).merge(other.applyAsInt(a), a.agreement(), Math::max);
    }
    double[] values = new double[text.size()];
    for (int k = 0; k < values.length; k++) {
      Mark place = text.place(k);
      double answered = answers.get(k).values().stream().mapToDouble(v -> v).sum();
      values[k] = Math.pow(place.end() - place.start(), LENGTH) * Math.min(1, answered);
    }
    return values;
  }

  /** The best association of each two words, by any of their units. */
  private Collection<Association> ofWords(List<Association> associations) {
    int[] sourceWord = wordOf(source, sourceWords);
    int[] targetWord = wordOf(target, targetWords);
    Map<Long, Association> best = new HashMap<>();
    for (Association a : associations) {
      if (a.says() <= 0) {
        continue;
      }
      int s = sourceWord[a.source()];
      int t = targetWord[a.target()];
      best.merge(
          (long) s << 32 | t,
          a.ofWords(s, t),
          (one, two) -> one.agreement() >= two.agreement() ? one : two);
    }
    return best.values();
  }

  /** By unit: the word in which it lies. */
  private static int[] wordOf(PlacedText text, List<Mark> words) {
    return IntStream.range(0, text.size())
        .map(unit -> PlacedText.indexAround(words, text.place(unit)))
        .toArray();
  }

  /** What both directions agree on best comes first, rather where the words around agree too. */
  private static List<Ranked> ranked(Collection<Association> associations) {
    List<Ranked> ranked = new ArrayList<>();
    for (Association a : associations) {
      double support = 0;
      for (Association other : associations) {
        int across = Math.abs(a.source() - other.source());
        int along = Math.abs(a.target() - other.target());
        int away = Math.max(across, along);
        if (across > 0 && along > 0 && away <= NEIGHBOURHOOD) {
          support = Math.max(support, other.agreement() / away);
        }
      }
      ranked.add(new Ranked(a, a.agreement() * (1 - SUPPORT + SUPPORT * support)));
    }
    ranked.sort(
        Comparator.comparing(Ranked::rank)
            .reversed()
            .thenComparing(r -> r.association().source())
            .thenComparing(r -> r.association().target()));
    return ranked;
  }

  private void linkWords() {
    for (Ranked r : ranked) {
      Association a = r.association();
      if (a.agreement() >= leastAgreement(a)
          && a.says() >= LEAST_SAID
          && groupOfSource[a.source()] == NONE
          && groupOfTarget[a.target()] == NONE) {
        groupOfSource[a.source()] = groups.size();
        groupOfTarget[a.target()] = groups.size();
        groups.add(Group.of(a));
      }
    }
  }

  private double leastAgreement(Association a) {
    return source.isShort(sourceWords.get(a.source()))
            || target.isShort(targetWords.get(a.target()))
        ? LEAST_OF_SHORT
        : LEAST_AGREEMENT;
  }

  /** Adds words that stand beside a link and are answered by it. */
  private void takeInNeighbours(PlacedText wholeSource, PlacedText wholeTarget) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Ranked r : ranked) {
        Association a = r.association();
        int s = groupOfSource[a.source()];
        int t = groupOfTarget[a.target()];
        if (a.kind() != Link.Kind.WORD || (s == NONE) == (t == NONE)) {
          continue;
        }
        Group group = groups.get(s == NONE ? t : s);
        Group one = Group.of(a);
        boolean isNeighbour =
            s == NONE
                ? isSureNeighbour(source, sourceWords.get(a.source()), a.backward(), a)
                    && isNear(wholeSource, sourceWords, groupOfSource, group.source(), one.source())
                : isSureNeighbour(target, targetWords.get(a.target()), a.forward(), a)
                    && isNear(
                        wholeTarget, targetWords, groupOfTarget, group.target(), one.target());
        if (isNeighbour && group.kind() == Link.Kind.WORD) {
          put(s == NONE ? t : s, group.and(one, Math.max(group.says(), a.says())));
          changed = true;
        }
      }
    }
  }

  private static boolean isSureNeighbour(
      PlacedText text, Mark word, double direction, Association a) {
    return text.isShort(word)
        ? a.agreement() >= LEAST_OF_SHORT
        : Math.max(direction, a.agreement()) >= NEIGHBOUR;
  }

  /** Makes one link of two that stand side by side in both texts and belong together. */
  private void joinPhrases(PlacedText wholeSource, PlacedText wholeTarget) {
    int word = 0;
    while (word < sourceWords.size()) {
      int here = groupOfSource[word];
      int end = here == NONE ? word + 1 : groups.get(here).source().end();
      int next = end < sourceWords.size() ? groupOfSource[end] : NONE;
      if (here != NONE && next != NONE && belongTogether(here, next, wholeSource, wholeTarget)) {
        Group one = groups.get(here);
        Group other = groups.get(next);
        put(here, one.and(other, one.says() + other.says()));
      } else {
        word = end;
      }
    }
  }

  private boolean belongTogether(
      int before, int after, PlacedText wholeSource, PlacedText wholeTarget) {
    Group one = groups.get(before);
    Group other = groups.get(after);
    return one.kind() == Link.Kind.WORD
        && other.kind() == Link.Kind.WORD
        && isNear(wholeSource, sourceWords, groupOfSource, one.source(), other.source())
        && isNear(wholeTarget, targetWords, groupOfTarget, one.target(), other.target())
        && (isOneWord(wholeSource, sourceWords, one.source(), other.source())
            || isOneWord(wholeTarget, targetWords, one.target(), other.target())
            || isAssociated(before, after));
  }

  private boolean isAssociated(int one, int other) {
    for (Ranked r : ranked) {
      Association a = r.association();
      int s = groupOfSource[a.source()];
      int t = groupOfTarget[a.target()];
      if (((s == one && t == other) || (s == other && t == one))
          && Math.max(a.forward(), a.backward()) >= ACROSS) {
        return true;
      }
    }
    return false;
  }

  private void put(int index, Group group) {
    groups.set(index, group);
    Arrays.fill(groupOfSource, group.source().start(), group.source().end(), index);
    Arrays.fill(groupOfTarget, group.target().start(), group.target().end(), index);
  }

  /** Whether between neighbours there is nothing that is linked, or says anything. */
  private static boolean isNear(
      PlacedText text, List<Mark> words, int[] groups, Span one, Span other) {
    Span first = one.start() < other.start() ? one : other;
    Span second = one.start() < other.start() ? other : one;
    return IntStream.range(first.end(), second.start()).allMatch(word -> groups[word] == NONE)
        && text.isNear(words.get(first.end() - 1), words.get(second.start()));
  }

  private static boolean isOneWord(PlacedText text, List<Mark> words, Span one, Span other) {
    int border = Math.max(one.start(), other.start());
    return text.isOneWord(words.get(border - 1), words.get(border));
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int s = 0; s < groupOfSource.length; s++) {
      if (groupOfSource[s] != NONE && groups.get(groupOfSource[s]).source().start() == s) {
        Group group = groups.get(groupOfSource[s]);
        links.add(
            new Link(
                group.kind(),
                stretch(sourceWords, group.source()),
                stretch(targetWords, group.target()),
                group.says()));
      }
    }
    return links;
  }

  private static Mark stretch(List<Mark> words, Span span) {
    return new Mark(words.get(span.start()).start(), words.get(span.end() - 1).end());
  }
}
