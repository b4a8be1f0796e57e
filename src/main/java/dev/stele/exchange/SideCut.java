package dev.stele.exchange;

import dev.stele.align.Span;
import dev.stele.document.Language;
import dev.stele.document.Segment;
import dev.stele.exchange.Links.End;
import dev.stele.exchange.Links.Link;
import dev.stele.memory.Skipped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The segments of a side after its links have changed: a person may have cut a sentence in two, or
 * joined two. Its letters stay.
 *
 * @param segments in order
 * @param ends for each link the segments of this side
 * @param former for each border between former segments, the end of the last included, the border
 *     between these that is the same place; -1 where there is none any more
 */
record SideCut(List<Segment> segments, List<Span> ends, List<Integer> former) {

  SideCut {
    segments = List.copyOf(segments);
    ends = List.copyOf(ends);
    former = List.copyOf(former);
  }

  /**
   * Finds the segments.
   *
   * @param known the segments as they were
   * @param language of their texts
   * @param texts all segments as the file has them; empty where it quotes them link by link, or not
   *     at all
   * @param links the links of the file
   * @param side takes the end of a link
   * @param name of the side, for messages
   * @throws FaultyFileException where the letters are others, or the links are not of neighbours
   */
  static SideCut of(
      List<Segment> known,
      Language language,
      Optional<List<String>> texts,
      List<Link> links,
      Function<Link, End> side,
      String name)
      throws FaultyFileException {
    SideLetters letters = new SideLetters(known, language, name);
    if (texts.isPresent() && !letters.areSegments(texts.get())) {
      List<Segment> cut = letters.cut(texts.get());
      return new SideCut(
          cut, numbered(links, side, cut.size(), name), letters.borders(texts.get()));
    }
    if (links.stream().allMatch(link -> side.apply(link).text().isEmpty())) {
      List<Integer> same = IntStream.rangeClosed(0, known.size()).boxed().toList();
      return new SideCut(known, numbered(links, side, known.size(), name), same);
    }
    return new QuotedCut(letters, links, side).cut();
  }

  /**
   * The ends of links that say nothing but the numbers of segments.
   *
   * @param size how many segments there are
   * @throws FaultyFileException where they are not of neighbours, or leave one out or name it twice
   */
  static List<Span> numbered(List<Link> links, Function<Link, End> side, int size, String name)
      throws FaultyFileException {
    List<Span> ends = new ArrayList<>();
    List<Skipped> faults = new ArrayList<>();
    BitSet taken = new BitSet();
    int behind = 0;
    for (Link link : links) {
      List<Integer> numbers = side.apply(link).segments();
      Optional<Span> span = span(numbers, behind, size);
      if (span.isEmpty()) {
        faults.add(
            new Skipped(
                link.line(),
                "the %s segments %s are no neighbours of each other, or not there"
                    .formatted(name, numbers.stream().map(n -> n + 1).toList())));
        continue;
      }
      if (!span.get().isEmpty() && !taken.get(span.get().start(), span.get().end()).isEmpty()) {
        faults.add(
            new Skipped(
                link.line(),
                "%s segment %d is in a link before too"
                    .formatted(name, taken.nextSetBit(span.get().start()) + 1)));
        continue;
      }
      taken.set(span.get().start(), span.get().end());
      behind = span.get().end();
      ends.add(span.get());
    }
    FaultyFileException.throwIfAny(faults);
    if (taken.cardinality() < size) {
      throw new FaultyFileException(
          "%s segment %d is in no link; every segment is in one, alone where nothing answers it"
              .formatted(name, taken.nextClearBit(0) + 1));
    }
    return ends;
  }

  /** Empty where the numbers are not those of neighbours. */
  static Optional<Span> span(List<Integer> numbers, int behind, int size) {
    if (numbers.isEmpty()) {
      return Optional.of(new Span(Math.min(behind, size), Math.min(behind, size)));
    }
    List<Integer> sorted = numbers.stream().sorted().toList();
    int first = sorted.get(0);
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i) != first + i) {
        return Optional.empty();
      }
    }
    return first < 0 || first + sorted.size() > size
        ? Optional.empty()
        : Optional.of(new Span(first, first + sorted.size()));
  }
}
