package dev.stele.cli;

import dev.stele.align.Span;
import dev.stele.exchange.BeadLines;
import dev.stele.exchange.BeadLines.Line;
import dev.stele.ingest.IngestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A set of texts with their right alignments, {@code FOLDER/gold/NAME.align}.
 *
 * @param texts one sentence a line
 * @param gold by text: the right beads
 */
record GoldSet(SentenceSet texts, List<List<Line>> gold) {
  GoldSet {
    gold = List.copyOf(gold);
  }

  /** Reads every set that lies in one of these folders, or is one. */
  static List<GoldSet> readAll(List<Path> folders) throws IOException, IngestException {
    List<GoldSet> sets = new ArrayList<>();
    for (Path folder : folders) {
      List<Path> found = isIn(folder) ? List.of(folder) : children(folder);
      if (found.isEmpty()) {
        throw new IngestException(folder + ": no set with src, tgt and gold");
      }
      for (Path one : found) {
        sets.add(read(one));
      }
    }
    return sets;
  }

  private static boolean isIn(Path folder) {
    return SentenceSet.isIn(folder) && Files.isDirectory(folder.resolve("gold"));
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(GoldSet::isIn).sorted().toList();
    }
  }

  private static GoldSet read(Path folder) throws IOException, IngestException {
    SentenceSet texts = SentenceSet.read(folder, Optional.empty(), Optional.empty());
    List<List<Line>> gold = new ArrayList<>();
    for (String name : texts.names()) {
      gold.add(BeadLines.read(folder.resolve("gold").resolve(name + ".align")));
    }
    return new GoldSet(texts, gold);
  }

  /** By text: whether source and target segments are a bead of the right alignment. */
  List<BiPredicate<Span, Span>> right() {
    List<BiPredicate<Span, Span>> right = new ArrayList<>();
    for (List<Line> beads : gold) {
      Set<Line> lines = new HashSet<>(beads);
      right.add((source, target) -> lines.contains(Line.of(source, target)));
    }
    return right;
  }
}
