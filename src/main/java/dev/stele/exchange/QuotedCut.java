package dev.stele.exchange;

import dev.stele.align.Span;
import dev.stele.document.Segment;
import dev.stele.exchange.Links.End;
import dev.stele.exchange.Links.Link;
import dev.stele.memory.Skipped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the texts that links quote in a side of a bitext, and cuts a segment of which one link has
 * a part and another the rest. Numbers of segments decide where their text is the quoted one; what
 * was moved is found by its text, behind the link before it first.
 */
final class QuotedCut {
  private final SideLetters side;
  private final List<Link> links;
  private final Function<Link, End> end;
  private final BitSet taken;
  private final List<Skipped> faults = new ArrayList<>();

  /** For each link the former segments that it has as a whole. */
  private final List<Optional<Span>> whole = new ArrayList<>();

  /** For each link of which that is not known, the letters that it has. */
  private final List<Span> found = new ArrayList<>();

  private final BitSet takenSegments = new BitSet();

  QuotedCut(SideLetters side, List<Link> links, Function<Link, End> end) {
    this.side = side;
    this.links = links;
    this.end = end;
    this.taken = new BitSet(side.all().length());
  }

  SideCut cut() throws FaultyFileException {
    links.forEach(link -> whole.add(numbered(end.apply(link))));
    int behind = 0;
    for (int i = 0; i < links.size(); i++) {
      Span letters =
          whole.get(i).isPresent()
              ? new Span(
                  side.start(whole.get(i).get().start()), side.start(whole.get(i).get().end()))
              : find(links.get(i), behind);
      found.add(letters);
      behind = letters.isEmpty() ? behind : letters.end();
    }
    if (faults.isEmpty() && taken.cardinality() < side.all().length()) {
      int missing = taken.nextClearBit(0);
      int until = taken.nextSetBit(missing) < 0 ? side.all().length() : taken.nextSetBit(missing);
      faults.add(
          new Skipped(
              links.isEmpty() ? 1 : links.get(links.size() - 1).line(),
              "the %s text '%s' stands in no row up to here; every segment is in one, alone where nothing answers it"
                  .formatted(
                      side.name(), SideLetters.excerpt(side.all().substring(missing, until)))));
    }
    FaultyFileException.throwIfAny(faults);
    return new Pieces().result();
  }

  /** The segments that an end names, where their text is what it quotes. */
  private Optional<Span> numbered(End link) {
    Optional<Span> span = SideCut.span(link.segments(), 0, side.segments().size());
    String quoted = link.text().orElse("");
    if (span.isEmpty() || span.get().isEmpty()) {
      return Optional.empty();
    }
    int from = side.start(span.get().start());
    int to = side.start(span.get().end());
    String letters = Letters.of(quoted);
    boolean isQuoted =
        side.all().regionMatches(from, letters, 0, letters.length())
            && (letters.length() == to - from || isCutByCell(quoted));
    if (!isQuoted || !takenSegments.get(span.get().start(), span.get().end()).isEmpty()) {
      return Optional.empty();
    }
    takenSegments.set(span.get().start(), span.get().end());
    taken.set(from, to);
    return span;
  }

  /** A workbook holds no longer text. */
  private static boolean isCutByCell(String text) {
    return text.length() >= XlsxText.LONGEST_CELL - 1;
  }

  /** The letters that a link quotes; none where it quotes nothing. */
  private Span find(Link link, int behind) {
    String quoted = end.apply(link).text().orElse("");
    String letters = Letters.of(quoted);
    int at = letters.isEmpty() ? behind : place(letters, behind);
    if (at < 0) {
      faults.add(
          new Skipped(
              link.line(),
              "the %s text '%s' is not in the document, or in a row before too; texts may be moved between rows, but not written anew"
                  .formatted(side.name(), SideLetters.excerpt(quoted))));
      return new Span(behind, behind);
    }
    taken.set(at, at + letters.length());
    return new Span(at, at + letters.length());
  }

  /**
   * Where some letters stand that no link has yet: at the expected place, or where a segment
   * begins.
   */
  private int place(String letters, int expected) {
    if (isFree(letters, expected)) {
      return expected;
    }
    int best = -1;
    for (int i = 0; i < side.segments().size(); i++) {
      int at = side.start(i);
      if (isFree(letters, at) && (best < 0 || (best < expected && at >= expected))) {
        best = at;
      }
    }
    for (int at = side.all().indexOf(letters); best < 0 && at >= 0; ) {
      best = isFree(letters, at) ? at : -1;
      at = side.all().indexOf(letters, at + 1);
    }
    return best;
  }

  private boolean isFree(String letters, int at) {
    return side.all().startsWith(letters, at) && taken.get(at, at + letters.length()).isEmpty();
  }

  /** The side cut at the borders of all links. */
  private final class Pieces {
    private final List<Segment> segments = new ArrayList<>();
    private final List<Integer> from = new ArrayList<>();
    private final int[] former = new int[side.segments().size() + 1];

    Pieces() {
      TreeSet<Integer> borders = new TreeSet<>();
      found.forEach(
          span -> {
            borders.add(span.start());
            borders.add(span.end());
          });
      for (int i = 0; i < side.segments().size(); i++) {
        former[i] = segments.size();
        int start = side.start(i);
        int last = side.start(i + 1);
        List<Integer> cuts =
            new ArrayList<>(
                start + 1 < last ? borders.subSet(start + 1, last) : new TreeSet<Integer>());
        cuts.add(0, start);
        cuts.add(last);
        Segment whole = side.segments().get(i);
        for (int k = 0; k + 1 < cuts.size(); k++) {
          from.add(cuts.get(k));
          segments.add(
              cuts.size() == 2
                  ? whole
                  : new Segment(
                      whole.path(),
                      whole.kind(),
                      whole.original(),
                      side.part(i, cuts.get(k), cuts.get(k + 1))));
        }
      }
      former[side.segments().size()] = segments.size();
    }

    SideCut result() throws FaultyFileException {
      Span[] ends = new Span[links.size()];
      BitSet used = new BitSet();
      for (int i = 0; i < ends.length; i++) {
        ends[i] =
            whole.get(i).isPresent()
                ? new Span(former[whole.get(i).get().start()], former[whole.get(i).get().end()])
                : pieces(found.get(i));
        used.set(ends[i].start(), ends[i].end());
      }
      giveAway(ends, used);
      return new SideCut(segments, List.of(ends), Arrays.stream(former).boxed().toList());
    }

    /** The pieces of some letters; those without letters at the edges are left out. */
    private Span pieces(Span letters) {
      if (letters.isEmpty()) {
        return new Span(0, 0);
      }
      int first = -1;
      int last = -1;
      for (int k = 0; k < segments.size(); k++) {
        int start = from.get(k);
        boolean hasLetters = start < (k + 1 < from.size() ? from.get(k + 1) : side.all().length());
        if (hasLetters && start >= letters.start() && start < letters.end()) {
          first = first < 0 ? k : first;
          last = k;
        }
      }
      return new Span(first, last + 1);
    }

    /**
     * A segment without a letter goes with its neighbour, since no format can show where it went.
     */
    private void giveAway(Span[] ends, BitSet used) throws FaultyFileException {
      for (int k = used.nextClearBit(0); k < segments.size(); k = used.nextClearBit(k)) {
        int piece = k;
        int before =
            Arrays.stream(ends).map(s -> s.isEmpty() ? -1 : s.end()).toList().indexOf(piece);
        int behind =
            Arrays.stream(ends).map(s -> s.isEmpty() ? -1 : s.start()).toList().indexOf(piece + 1);
        if (before >= 0) {
          ends[before] = new Span(ends[before].start(), piece + 1);
        } else if (behind >= 0) {
          ends[behind] = new Span(piece, ends[behind].end());
        } else if (used.isEmpty()) {
          throw new FaultyFileException("the %s text is in no row".formatted(side.name()));
        } else {
          // Its neighbour behind has no letter either.
          int next = used.nextSetBit(piece);
          int owner =
              Arrays.stream(ends).map(s -> s.isEmpty() ? -1 : s.start()).toList().indexOf(next);
          ends[owner] = new Span(piece, ends[owner].end());
          used.set(piece, next);
        }
        used.set(piece);
      }
    }
  }
}
