package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.TranslationUnit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer of the concordance on the wire. */
record WireConcordance(
    Query query,
    String language,
    WireTotal total,
    long estimate,
    long took,
    List<Hit> hits,
    Map<String, List<Count>> facets,
    boolean approximate,
    Optional<String> next) {

  /** The question, as it was understood. */
  record Query(
      String q,
      String lang,
      Optional<String> other,
      String mode,
      String inflected,
      String variants,
      Optional<String> targetQ,
      Optional<String> targetNot,
      Optional<String> symbol,
      Optional<String> year,
      Optional<String> original,
      Optional<String> status,
      double minConfidence,
      Optional<String> bitext,
      Optional<String> derived,
      Optional<String> body,
      Optional<String> series,
      Optional<String> session,
      Optional<String> pair,
      Optional<String> document,
      String sort,
      int limit,
      Optional<String> cursor) {

    static Query of(Call call, ConcordanceQuery query) {
      return new Query(
          call.text("q").orElseThrow(),
          query.languages().isEmpty() ? "auto" : joined(query.languages()),
          Optional.of(query.others()).filter(others -> !others.isEmpty()).map(Query::joined),
          call.text("mode").orElseThrow(),
          call.text("inflected").orElseThrow(),
          call.text("variants").orElseThrow(),
          call.text("targetQ"),
          call.text("targetNot"),
          call.text("symbol"),
          call.text("year"),
          query.filter().original().map(Object::toString),
          call.text("status"),
          query.filter().minConfidence(),
          call.text("bitext"),
          call.text("derived"),
          query.facets().body(),
          query.facets().series(),
          query.facets().session(),
          query.facets().pair().map(Object::toString),
          query.document().map(Object::toString),
          query.sort().name().toLowerCase(Locale.ROOT),
          query.limit(),
          query.cursor());
    }

    private static String joined(List<Language> languages) {
      return languages.stream().map(Language::tag).collect(Collectors.joining(","));
    }
  }

  /** How many hits have a value. */
  record Count(String value, long count) {
    static List<Count> of(List<ConcordancePage.Count> counts) {
      return counts.stream().map(c -> new Count(c.value(), c.count())).toList();
    }
  }

  /** A unit in which the phrase stands. */
  record Hit(
      String id,
      Optional<String> citation,
      Optional<String> symbol,
      String paragraph,
      Optional<LocalDate> date,
      Optional<String> original,
      String status,
      double confidence,
      Optional<String> derived,
      Source source,
      Target target,
      Context context,
      Optional<String> bitext,
      Optional<String> link) {

    static Hit of(ConcordanceHit hit, List<Mark> targetMarks) {
      TranslationUnit unit = hit.unit();
      return new Hit(
          unit.id().value(),
          unit.citation(),
          unit.provenance().symbol().map(Object::toString),
          unit.paragraph().toString(),
          unit.provenance().date(),
          unit.provenance().original().map(Object::toString),
          unit.status().toString(),
          unit.confidence(),
          unit.provenance().derivedThrough().map(Object::toString),
          Source.of(hit),
          new Target(unit.target().language().tag(), unit.target().text(), offsets(targetMarks)),
          new Context(
              unit.source().previous(),
              unit.source().next(),
              unit.target().previous(),
              unit.target().next()),
          unit.provenance().bitext().map(Links::bitext),
          unit.provenance().symbol().map(s -> Links.document(s, unit.source().language())));
    }

    private static List<int[]> offsets(List<Mark> marks) {
      return marks.stream().map(mark -> new int[] {mark.start(), mark.end()}).toList();
    }
  }

  /** The side of the phrase: the text, and its first mark as a KWIC line. */
  record Source(
      String lang, String text, List<int[]> marks, String before, String match, String after) {

    static Source of(ConcordanceHit hit) {
      String text = hit.unit().source().text();
      Mark first = hit.marks().get(0);
      return new Source(
          hit.unit().source().language().tag(),
          text,
          Hit.offsets(hit.marks()),
          text.substring(0, first.start()),
          text.substring(first.start(), first.end()),
          text.substring(first.end()));
    }
  }

  /** The other side. */
  record Target(String lang, String text, List<int[]> marks) {}

  /** What stands around the source in its document, and around the target in its own. */
  record Context(
      Optional<String> previous,
      Optional<String> next,
      Optional<String> targetPrevious,
      Optional<String> targetNext) {}

  /**
   * An answer.
   *
   * @param hits those of the page, as they are told
   */
  static WireConcordance of(Query query, ConcordancePage page, List<Hit> hits, long took) {
    Map<String, List<Count>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(
          facet.name().toLowerCase(Locale.ROOT),
          Count.of(page.facets().getOrDefault(facet, List.of())));
    }
    return new WireConcordance(
        query,
        page.language().tag(),
        WireTotal.of(page.total().value(), page.total().exact()),
        page.total().estimate(),
        took,
        hits,
        facets,
        page.approximate(),
        page.next());
  }
}
