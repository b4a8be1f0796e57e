package dev.stele.ingest;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.BitextSummary;
import dev.stele.memory.GapReport;
import dev.stele.memory.JoinedBitexts;
import dev.stele.memory.Memory;
import dev.stele.memory.Memory.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stores and removes bitexts, and lets the pairs follow that are derived from them. Where two
 * versions of a document were each aligned with the same third, but not with each other, they are
 * paired through the third; that pair comes, changes and goes with those that it is made of. Safe
 * for use by several threads.
 */
final class DerivedPairs {
  private final Memory memory;

  DerivedPairs(Memory memory) {
    this.memory = memory;
  }

  /**
   * What came of storing bitexts.
   *
   * @param outcomes what became of each of them
   * @param derived the derived pairs that are new or changed
   */
  record Stored(List<Outcome> outcomes, List<Bitext> derived) {
    Stored {
      outcomes = List.copyOf(outcomes);
      derived = List.copyOf(derived);
    }
  }

  /** Stores bitexts that were aligned, and then what follows from them all. */
  synchronized Stored put(List<Bitext> bitexts) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<DocumentSymbol> documents = new LinkedHashSet<>();
    for (Bitext bitext : bitexts) {
      outcomes.add(memory.put(bitext));
      symbol(bitext).ifPresent(documents::add);
    }
    List<Bitext> derived = new ArrayList<>();
    for (DocumentSymbol document : documents) {
      derived.addAll(follow(document, Optional.empty()));
    }
    return new Stored(outcomes, derived);
  }

  /**
   * Removes a bitext, and before it what would no longer follow, so that nothing derived is left
   * behind if the process dies in between. Its own languages get no derived pair in its place.
   *
   * @return whether it was there
   */
  synchronized boolean remove(BitextId id) {
    memory
        .bitext(id)
        .filter(bitext -> bitext.derivedThrough().isEmpty())
        .flatMap(DerivedPairs::symbol)
        .ifPresent(document -> follow(document, Optional.of(id)));
    return memory.remove(id);
  }

  private static Optional<DocumentSymbol> symbol(Bitext bitext) {
    return bitext.source().symbol().or(bitext.target()::symbol);
  }

  /** Makes the derived pairs of a document what they have to be without one that leaves. */
  private List<Bitext> follow(DocumentSymbol document, Optional<BitextId> leaving) {
    List<BitextSummary> all = memory.bitextsOf(document);
    List<BitextSummary> aligned = all.stream().filter(b -> b.derivedThrough().isEmpty()).toList();
    List<BitextSummary> staying =
        aligned.stream().filter(b -> !leaving.equals(Optional.of(b.id()))).toList();
    Set<BitextId> following = new HashSet<>();
    List<Bitext> changed = new ArrayList<>();
    for (List<Language> pair : pairsWithout(aligned)) {
      Optional<Bitext> derived = derive(pair.get(0), pair.get(1), staying);
      if (derived.isPresent()) {
        following.add(derived.get().id());
        Outcome outcome = memory.put(derived.get());
        if (outcome == Outcome.ADDED || outcome == Outcome.REPLACED) {
          changed.add(derived.get());
        }
      }
    }
    all.stream()
        .filter(b -> b.derivedThrough().isPresent() && !following.contains(b.id()))
        .forEach(b -> memory.remove(b.id()));
    return changed;
  }

  /** Every two languages that are not aligned with each other, Chinese first. */
  private static List<List<Language>> pairsWithout(List<BitextSummary> aligned) {
    List<Language> languages =
        aligned.stream()
            .flatMap(b -> Stream.of(b.source().language(), b.target().language()))
            .map(Language::primary)
            .distinct()
            .sorted(
                Comparator.comparing((Language language) -> !language.isHan())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<List<Language>> pairs = new ArrayList<>();
    for (int i = 0; i < languages.size(); i++) {
      for (int j = i + 1; j < languages.size(); j++) {
        Language one = languages.get(i);
        Language other = languages.get(j);
        if (aligned.stream().noneMatch(b -> b.isIn(one, other))) {
          pairs.add(List.of(one, other));
        }
      }
    }
    return pairs;
  }

  /** Derives a pair through the version with which both are aligned most surely. */
  private Optional<Bitext> derive(Language source, Language target, List<BitextSummary> aligned) {
    List<Way> ways = new ArrayList<>();
    for (BitextSummary one : aligned) {
      for (BitextSummary other : aligned) {
        one.partnerOf(source)
            .filter(through -> other.isIn(target, through))
            .ifPresent(through -> ways.add(new Way(through, one, other)));
      }
    }
    return ways.stream()
        .sorted(
            Comparator.comparingDouble((Way way) -> -way.confidence()).thenComparing(Way::through))
        .flatMap(way -> derive(way, source).stream())
        .findFirst();
  }

  /** Two bitexts that lead from one language to another. */
  private record Way(Language through, BitextSummary one, BitextSummary other) {
    double confidence() {
      return one.confidence() * other.confidence();
    }
  }

  /** Empty where the two do not share a version, or one of them pairs what are no versions. */
  private Optional<Bitext> derive(Way way, Language source) {
    List<Bitext> bitexts =
        Stream.of(way.one(), way.other())
            .flatMap(b -> memory.bitext(b.id()).stream())
            .filter(bitext -> !GapReport.of(bitext).isUnrelated())
            .toList();
    return bitexts.size() < 2
        ? Optional.empty()
        : JoinedBitexts.through(way.through(), bitexts).map(joined -> joined.derived(source));
  }
}
