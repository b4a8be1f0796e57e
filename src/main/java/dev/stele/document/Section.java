package dev.stele.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A division of a document: its own paragraphs, then its subsections. Text that follows a
 * subsection belongs to that subsection.
 *
 * @param path the path that all its paragraphs begin with
 * @param original the language in which it was written, its own or inherited; empty where nothing
 *     says so
 * @param date the date under its heading
 * @param paragraphs heading, tags and text in the order printed; perhaps empty
 * @param sections the subsections in the order printed
 */
public record Section(
    ParagraphPath path,
    Optional<Language> original,
    Optional<LocalDate> date,
    List<Paragraph> paragraphs,
    List<Section> sections) {

  public Section {
    paragraphs = List.copyOf(paragraphs);
    sections = List.copyOf(sections);
  }

  /** All paragraphs of the section and its subsections, in the order printed. */
  public Stream<Paragraph> allParagraphs() {
    return Stream.concat(paragraphs.stream(), sections.stream().flatMap(Section::allParagraphs));
  }
}
