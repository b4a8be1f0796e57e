package dev.stele.structure;

import dev.stele.document.Language;
import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Section;
import dev.stele.document.Step.Named;
import dev.stele.document.Step.Unnumbered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A section that is being read; its original language is known only when all of it is. */
final class SectionDraft {
  private final ParagraphPath path;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<SectionDraft> sections = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private Optional<Language> original = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();
  private int unnumbered;

  SectionDraft(ParagraphPath path) {
    this.path = path;
  }

  ParagraphPath path() {
    return path;
  }

  void add(Paragraph paragraph) {
    paragraphs.add(paragraph);
  }

  void add(SectionDraft section) {
    sections.add(section);
  }

  void tag(Tag tag) {
    original = original.or(tag::original);
    date = date.or(tag::date);
  }

  /** The path of the next paragraph without a label. */
  ParagraphPath nextUnnumbered() {
    unnumbered++;
    return path.then(new Unnumbered(unnumbered));
  }

  /** The step of a subsection with a heading; headings that come again are told apart. */
  Named nameFor(String heading) {
    int times = names.merge(heading, 1, Integer::sum);
    return new Named(times == 1 ? heading : heading + " (" + times + ")");
  }

  Section build(Optional<Language> inherited) {
    Optional<Language> own = original.or(() -> inherited);
    return new Section(
        path,
        own,
        date,
        paragraphs.stream().map(p -> written(p, own)).toList(),
        sections.stream().map(s -> s.build(own)).toList());
  }

  private static Paragraph written(Paragraph p, Optional<Language> original) {
    return new Paragraph(p.path(), p.kind(), p.label(), p.text(), p.notes(), original, p.page());
  }
}
