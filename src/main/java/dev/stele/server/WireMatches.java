package dev.stele.server;

import dev.stele.document.Mark;
import dev.stele.memory.Adaptation;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.Difference;
import dev.stele.memory.Fragment;
import dev.stele.memory.Match;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Penalty;
import dev.stele.memory.TranslationUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The answer of a fuzzy lookup on the wire. */
record WireMatches(Query query, long took, List<Found> matches, List<Part> fragments) {

  /** The question, as it was understood. */
  record Query(
      String text,
      String source,
      String target,
      int min,
      int limit,
      Optional<String> before,
      Optional<String> after,
      Optional<String> symbol,
      Optional<String> year,
      Optional<String> original,
      Optional<String> status,
      double minConfidence,
      Optional<String> bitext,
      Optional<String> derived) {

    static Query of(Call call, MatchQuery query) {
      return new Query(
          query.text(),
          query.languages().source().tag(),
          query.languages().target().tag(),
          query.min(),
          query.limit(),
          query.before(),
          query.after(),
          call.text("symbol"),
          call.text("year"),
          query.filter().original().map(Object::toString),
          call.text("status"),
          query.filter().minConfidence(),
          call.text("bitext"),
          call.text("derived"));
    }
  }

  /** A unit that resembles the text. */
  record Found(
      int score,
      String source,
      String target,
      List<List<Integer>> targetMarks,
      boolean adapted,
      Optional<Adapted> adaptation,
      List<Points> penalties,
      List<Differing> differences,
      int occurrences,
      String id,
      Optional<String> symbol,
      String paragraph,
      Optional<String> citation,
      Optional<String> link,
      Optional<LocalDate> date,
      Optional<String> original,
      String status,
      double confidence,
      Optional<String> derived,
      Optional<String> previous,
      Optional<String> next,
      Optional<String> bitext) {

    static Found of(MatchQuery query, Match match, TargetMarks marks) {
      TranslationUnit unit = match.unit();
      return new Found(
          match.score(),
          unit.source().text(),
          match.adaptation().map(Adaptation::target).orElse(unit.target().text()),
          offsets(marks.of(match)),
          match.adaptation().isPresent(),
          match.adaptation().map(adaptation -> Adapted.of(query, unit, adaptation)),
          match.penalties().stream().map(Points::of).toList(),
          match.differences().stream().map(Differing::of).toList(),
          match.occurrences(),
          unit.id().value(),
          unit.provenance().symbol().map(Object::toString),
          unit.paragraph().toString(),
          unit.citation(),
          unit.provenance().symbol().map(s -> Links.document(s, unit.source().language())),
          unit.provenance().date(),
          unit.provenance().original().map(Object::toString),
          unit.status().toString(),
          unit.confidence(),
          unit.provenance().derivedThrough().map(Object::toString),
          unit.source().previous(),
          unit.source().next(),
          unit.provenance().bitext().map(Links::bitext));
    }
  }

  /** What was taken off the score. */
  record Points(String reason, int points) {
    static Points of(Penalty penalty) {
      return new Points(penalty.reason().toString(), penalty.points());
    }
  }

  /** Where text and match differ; null where one of them has nothing there. */
  record Differing(Optional<List<Integer>> text, Optional<List<Integer>> match) {
    static Differing of(Difference difference) {
      return new Differing(
          difference.text().map(WireMatches::offsets),
          difference.match().map(WireMatches::offsets));
    }
  }

  /** The target as the memory has it, and what was replaced in it. */
  record Adapted(String target, List<Replaced> replaced) {
    static Adapted of(MatchQuery query, TranslationUnit unit, Adaptation adaptation) {
      return new Adapted(
          unit.target().text(),
          adaptation.replacements().stream()
              .map(
                  r ->
                      new Replaced(
                          Place.of(query.text(), r.text()),
                          Place.of(unit.source().text(), r.source()),
                          Place.of(unit.target().text(), r.target()),
                          Place.of(adaptation.target(), r.adapted())))
              .toList());
    }
  }

  /** A value in the text, in the source and the target of the match, and in the adapted target. */
  record Replaced(Place text, Place source, Place target, Place adapted) {}

  /** A stretch of a text, and what it says. */
  record Place(List<Integer> place, String text) {
    static Place of(String text, Mark mark) {
      return new Place(offsets(mark), text.substring(mark.start(), mark.end()));
    }
  }

  /** A part of the text that stands in the memory. */
  record Part(Place text, List<PartHit> hits) {
    static Part of(MatchQuery query, Fragment fragment, TargetMarks marks) {
      return new Part(
          Place.of(query.text(), fragment.place()),
          fragment.hits().stream().map(hit -> PartHit.of(hit, marks.of(hit))).toList());
    }
  }

  /** A unit that holds a part of the text. */
  record PartHit(
      String id,
      String source,
      List<List<Integer>> marks,
      String target,
      List<List<Integer>> targetMarks,
      Optional<String> symbol,
      String paragraph,
      Optional<String> citation,
      Optional<String> link,
      Optional<LocalDate> date,
      Optional<String> original,
      String status,
      double confidence,
      Optional<String> derived,
      Optional<String> bitext) {

    static PartHit of(ConcordanceHit hit, List<Mark> targetMarks) {
      TranslationUnit unit = hit.unit();
      return new PartHit(
          unit.id().value(),
          unit.source().text(),
          offsets(hit.marks()),
          unit.target().text(),
          offsets(targetMarks),
          unit.provenance().symbol().map(Object::toString),
          unit.paragraph().toString(),
          unit.citation(),
          unit.provenance().symbol().map(s -> Links.document(s, unit.source().language())),
          unit.provenance().date(),
          unit.provenance().original().map(Object::toString),
          unit.status().toString(),
          unit.confidence(),
          unit.provenance().derivedThrough().map(Object::toString),
          unit.provenance().bitext().map(Links::bitext));
    }
  }

  private static List<List<Integer>> offsets(List<Mark> marks) {
    return marks.stream().map(WireMatches::offsets).toList();
  }

  private static List<Integer> offsets(Mark mark) {
    return List.of(mark.start(), mark.end());
  }

  static WireMatches of(
      Query wire, MatchQuery query, MatchAnswer answer, TargetMarks marks, long took) {
    return new WireMatches(
        wire,
        took,
        answer.matches().stream().map(match -> Found.of(query, match, marks)).toList(),
        answer.fragments().stream().map(fragment -> Part.of(query, fragment, marks)).toList());
  }
}
