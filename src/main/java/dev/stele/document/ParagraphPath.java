package dev.stele.document;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Where a paragraph stands in its document: sections, then labels, from the outermost to the
 * innermost, such as {@code II/China/8/(c)}.
 *
 * @param steps empty for the document itself
 */
public record ParagraphPath(List<Step> steps) {
  public static final ParagraphPath ROOT = new ParagraphPath(List.of());

  public ParagraphPath {
    steps = List.copyOf(steps);
  }

  /**
   * The path of these steps, from the outermost to the innermost; the root where there are none.
   */
  public static ParagraphPath of(Step... steps) {
    return new ParagraphPath(List.of(steps));
  }

  /**
   * Reads the form that {@link #toString} writes. A step that is no label is taken for a heading,
   * so that any text gives a path that prints the same.
   */
  public static ParagraphPath parse(String text) {
    ParagraphPath path = ROOT;
    for (String step : text.split("/", -1)) {
      if (!step.isBlank()) {
        path = path.then(PathReader.step(step.strip(), path));
      }
    }
    return path;
  }

  /** A path with one more, innermost step; this one stays as it is. */
  public ParagraphPath then(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new ParagraphPath(longer);
  }

  /** The path without its last step; the root's parent is the root. */
  public ParagraphPath parent() {
    return steps.isEmpty() ? this : new ParagraphPath(steps.subList(0, steps.size() - 1));
  }

  /**
   * Whether the first steps are those of {@code prefix}; so for the path itself and for the root.
   */
  public boolean startsWith(ParagraphPath prefix) {
    return steps.size() >= prefix.steps.size()
        && steps.subList(0, prefix.steps.size()).equals(prefix.steps);
  }

  /**
   * What a reader calls a paragraph by within its section: {@code 8 (c)} for {@code
   * II/China/8/(c)}. Empty where no number of its own, or of a note, is part of the path.
   */
  public String label() {
    return steps.stream()
        .dropWhile(step -> !isLabel(step))
        .filter(step -> !(step instanceof Step.Unnumbered))
        .map(Step::toString)
        .collect(Collectors.joining(" "));
  }

  private static boolean isLabel(Step step) {
    return step instanceof Step.Note
        || (step instanceof Step.Numbered numbered
            && numbered.scheme().compareTo(Step.Scheme.ARTICLE) >= 0);
  }

  /** The steps joined by slashes; empty for the root. */
  @Override
  public String toString() {
    StringJoiner joined = new StringJoiner("/");
    for (Step step : steps) {
      joined.add(step.toString());
    }
    return joined.toString();
  }
}
