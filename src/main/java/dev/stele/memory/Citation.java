package dev.stele.memory;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Step;
import dev.stele.document.Step.Named;
import dev.stele.document.Step.Note;
import dev.stele.document.Step.Numbered;
import dev.stele.document.Step.Scheme;
import dev.stele.document.Step.Unnumbered;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cites a paragraph as the United Nations Editorial Manual does: {@code A/75/119, sect. II, Cuba,
 * para. 8 (c)}.
 */
final class Citation {
  /** Paragraphs are numbered through these, so a paragraph's number alone names it. */
  private static final Set<Scheme> NUMBERED_THROUGH =
      Set.of(Scheme.PART, Scheme.CHAPTER, Scheme.SECTION, Scheme.SUBSECTION);

  private Citation() {}

  static String of(DocumentSymbol symbol, ParagraphPath path) {
    List<Step> steps = path.steps();
    boolean numbersSuffice =
        steps.stream()
                .anyMatch(step -> step instanceof Numbered n && n.scheme() == Scheme.PARAGRAPH)
            && steps.stream().allMatch(step -> step instanceof Numbered);
    List<String> parts = new ArrayList<>(List.of(symbol.value()));
    for (Step step : steps) {
      if (step instanceof Numbered numbered) {
        if (!(numbersSuffice && NUMBERED_THROUGH.contains(numbered.scheme()))) {
          cite(numbered, parts);
        }
      } else if (step instanceof Unnumbered unnumbered) {
        parts.add("unnumbered para. " + unnumbered.ordinal());
      } else if (step instanceof Named named) {
        parts.add(named.heading());
      } else if (step instanceof Note note) {
        parts.add("footnote " + note.mark());
      }
    }
    return String.join(", ", parts);
  }

  /** Items stand right behind their paragraph: para. 8 (c) (i). */
  private static void cite(Numbered step, List<String> parts) {
    int last = parts.size() - 1;
    switch (step.scheme()) {
      case SECTION -> parts.add("sect. " + step);
      case SUBSECTION -> {
        if (parts.get(last).startsWith("sect. ")) {
          parts.set(last, parts.get(last) + "." + step);
        } else {
          parts.add("sect. " + step);
        }
      }
      case ARTICLE -> parts.add("art. " + step.number());
      case PARAGRAPH -> parts.add("para. " + step);
      case SUBPARAGRAPH -> parts.set(last, parts.get(last) + "." + step);
      case ITEM, SUBITEM -> {
        if (last > 0 && parts.get(last).contains("para. ")) {
          parts.set(last, parts.get(last) + " " + step);
        } else {
          parts.add("para. " + step);
        }
      }
      default -> parts.add(step.toString());
    }
  }
}
