package dev.stele.memory;

import dev.stele.align.Bead;
import dev.stele.align.Composition;
import dev.stele.align.Composition.Group;
import dev.stele.document.Language;
import dev.stele.document.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bitexts of one document that have one version in common, so that their other versions answer each
 * other through it.
 */
public final class JoinedBitexts {
  private final List<Bitext> bitexts;

  /** The same with the common version as the source of each. */
  private final List<Bitext> turned;

  private final Language shared;

  private JoinedBitexts(List<Bitext> bitexts, Language shared) {
    this.bitexts = List.copyOf(bitexts);
    this.turned = bitexts.stream().map(bitext -> bitext.from(shared)).toList();
    this.shared = turned.get(0).source().language();
  }

  /**
   * Joins bitexts.
   *
   * @param shared the language of the version that they share
   * @param bitexts one or more, each with a version in that language
   * @return empty where these versions are not the same, segment by segment
   */
  public static Optional<JoinedBitexts> through(Language shared, List<Bitext> bitexts) {
    JoinedBitexts joined = new JoinedBitexts(bitexts, shared);
    boolean isOneVersion =
        joined.turned.stream().map(b -> texts(b.sourceSegments())).distinct().count() == 1;
    return isOneVersion ? Optional.of(joined) : Optional.empty();
  }

  /** The bitexts as they were given. */
  List<Bitext> bitexts() {
    return bitexts;
  }

  private static List<String> texts(List<Segment> segments) {
    return segments.stream().map(Segment::text).toList();
  }

  /**
   * The bitext of the two other versions that follows from two bitexts.
   *
   * @param source the language of the one, that is to be the source
   */
  public Bitext derived(Language source) {
    if (turned.size() != 2) {
      throw new IllegalArgumentException(
          "a pair is derived from two bitexts, not from " + turned.size());
    }
    boolean isFirst = turned.get(0).target().language().primary().equals(source.primary());
    Bitext one = turned.get(isFirst ? 0 : 1);
    Bitext other = turned.get(isFirst ? 1 : 0);
    return new Bitext(
        one.target(),
        other.target(),
        one.targetSegments(),
        other.targetSegments(),
        Composition.derived(one.alignment(), other.alignment()),
        Optional.of(shared));
  }

  /**
   * The units that all versions have, in the order of the common version, whose text is the first
   * of each.
   *
   * @param review what review has made of the units of the bitexts; one that is not there was not
   *     looked at. A joined unit is confirmed where all that it is made of is, and rejected where
   *     any of it is
   */
  public List<JoinedUnit> units(Map<UnitId, Status> review) {
    List<Group> groups = Composition.groups(turned.stream().map(Bitext::alignment).toList());
    List<Status> statuses = statuses(groups, review);
    Map<UnitId, Integer> repetitions = new HashMap<>();
    List<JoinedUnit> units = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      if (group.spans().stream().noneMatch(span -> span.isEmpty())) {
        List<Tuv> texts = texts(group);
        int repetition = repetitions.merge(id(texts, 0), 1, Integer::sum) - 1;
        units.add(
            new JoinedUnit(
                id(texts, repetition),
                texts,
                provenance(group),
                statuses.get(g),
                group.confidence()));
      }
    }
    return List.copyOf(units);
  }

  private List<Tuv> texts(Group group) {
    List<Tuv> texts = new ArrayList<>();
    Bitext first = turned.get(0);
    texts.add(Bitext.tuv(shared, first.sourceSegments(), group.spans().get(0)));
    for (int k = 0; k < turned.size(); k++) {
      Bitext bitext = turned.get(k);
      texts.add(
          Bitext.tuv(
              bitext.target().language(), bitext.targetSegments(), group.spans().get(k + 1)));
    }
    return texts;
  }

  private UnitId id(List<Tuv> texts, int repetition) {
    return UnitId.of(bitexts.stream().map(Bitext::id).toList(), texts, repetition);
  }

  private Provenance provenance(Group group) {
    return new Provenance(
        Optional.of(bitexts.get(0).id()),
        first(b -> b.source().symbol().or(b.target()::symbol)),
        first(b -> b.source().date().or(b.target()::date)),
        original(group),
        Optional.of(shared).filter(language -> turned.size() > 1));
  }

  /** As any version says it of the section; else as any says it of the document. */
  private Optional<Language> original(Group group) {
    List<Segment> segments = new ArrayList<>(segments(0, group));
    for (int side = 1; side <= turned.size(); side++) {
      segments.addAll(segments(side, group));
    }
    return segments.stream()
        .flatMap(s -> s.original().stream())
        .findFirst()
        .or(() -> first(Bitext::documentOriginal));
  }

  private List<Segment> segments(int side, Group group) {
    List<Segment> version =
        side == 0 ? turned.get(0).sourceSegments() : turned.get(side - 1).targetSegments();
    return version.subList(group.spans().get(side).start(), group.spans().get(side).end());
  }

  private <T> Optional<T> first(Function<Bitext, Optional<T>> property) {
    return turned.stream().flatMap(bitext -> property.apply(bitext).stream()).findFirst();
  }

  private List<Status> statuses(List<Group> groups, Map<UnitId, Status> review) {
    int[] groupOf = new int[turned.get(0).sourceSegments().size()];
    for (int g = 0; g < groups.size(); g++) {
      for (int s = groups.get(g).spans().get(0).start();
          s < groups.get(g).spans().get(0).end();
          s++) {
        groupOf[s] = g;
      }
    }
    List<List<Status>> found = new ArrayList<>();
    groups.forEach(group -> found.add(new ArrayList<>()));
    for (Bitext bitext : bitexts) {
      boolean isTurned = !bitext.source().language().primary().equals(shared.primary());
      List<Bead> pairs = bitext.alignment().beads().stream().filter(Bead::isPair).toList();
      List<TranslationUnit> units = bitext.units();
      for (int u = 0; u < units.size(); u++) {
        int segment = isTurned ? pairs.get(u).target().start() : pairs.get(u).source().start();
        found.get(groupOf[segment]).add(review.getOrDefault(units.get(u).id(), Status.AUTO));
      }
    }
    return found.stream().map(JoinedBitexts::together).toList();
  }

  private static Status together(List<Status> parts) {
    if (parts.contains(Status.REJECTED)) {
      return Status.REJECTED;
    }
    return !parts.isEmpty() && parts.stream().allMatch(s -> s == Status.CONFIRMED)
        ? Status.CONFIRMED
        : Status.AUTO;
  }
}
