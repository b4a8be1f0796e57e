package dev.stele.structure;

import dev.stele.document.Block;
import dev.stele.document.Language;
import dev.stele.document.NoteMark;
import dev.stele.document.Paragraph;
import dev.stele.document.Paragraph.Kind;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Section;
import dev.stele.document.Step;
import dev.stele.document.Step.Named;
import dev.stele.document.Step.Note;
import dev.stele.document.Step.Numbered;
import dev.stele.document.Step.Scheme;
import dev.stele.document.Step.Unnumbered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds sections from lines and their placements. */
final class OutlineBuilder {
  private static final Step COVER = new Named("cover");
  private static final Step CONTENTS = new Named("contents");
  private static final Step ORIGINAL = new Named("original");
  private static final Step DATE = new Named("date");
  private static final Step TITLE = new Named("title");

  private final List<SectionDraft> open = new ArrayList<>();
  private final Map<Integer, ParagraphPath> pathOfLine = new HashMap<>();
  private int coverLines;
  private int contentsLines;

  OutlineBuilder() {
    open.add(new SectionDraft(ParagraphPath.ROOT));
  }

  /** The document's section. */
  Section build(Optional<Language> untaggedOriginal) {
    return open.get(0).build(untaggedOriginal);
  }

  void add(Line line, Placement placement) {
    if (placement instanceof Placement.Aside) {
      addAside(line);
    } else if (placement instanceof Placement.Named named) {
      open(named.depth(), last -> last.nameFor(line.block().text()));
      add(line, innermost().path(), Kind.HEADING);
    } else if (placement instanceof Placement.Division division) {
      addDivision(line, division);
    } else if (placement instanceof Placement.Title) {
      add(line, innermost().path().then(TITLE), Kind.HEADING);
    } else if (placement instanceof Placement.Paragraph paragraph) {
      ParagraphPath path = innermost().path();
      for (Numbered step : paragraph.steps()) {
        path = path.then(inside(path, step));
      }
      addLabelled(line, path, paragraph.label(), Kind.TEXT);
    } else if (placement instanceof Placement.Item item) {
      ParagraphPath path =
          Optional.ofNullable(pathOfLine.get(item.owner())).orElse(innermost().path());
      for (Numbered step : item.steps()) {
        path = path.then(step);
      }
      addLabelled(line, path, item.label(), Kind.TEXT);
    } else {
      add(line, innermost().nextUnnumbered(), kindOfText(line));
    }
  }

  private static Kind kindOfText(Line line) {
    return line.block().kind() instanceof Block.Kind.Row ? Kind.ROW : Kind.TEXT;
  }

  private void addAside(Line line) {
    switch (line.role()) {
      case COVER -> add(line, ParagraphPath.of(COVER, new Unnumbered(++coverLines)), Kind.MASTHEAD);
      case CONTENTS ->
          add(line, ParagraphPath.of(CONTENTS, new Unnumbered(++contentsLines)), Kind.CONTENTS);
      case NOTE -> addNote(line);
      default -> line.tag().ifPresent(tag -> addTag(line, tag));
    }
  }

  private void addNote(Line line) {
    String mark = line.block().kind() instanceof Block.Kind.Footnote note ? note.mark() : "";
    add(line, ParagraphPath.of(new Note(mark)), Kind.FOOTNOTE);
  }

  private void addTag(Line line, Tag tag) {
    innermost().tag(tag);
    boolean named = tag.original().isPresent();
    add(
        line,
        innermost().path().then(named ? ORIGINAL : DATE),
        named ? Kind.ORIGINAL_TAG : Kind.DATE);
  }

  private void addDivision(Line line, Placement.Division division) {
    open(division.depth(), last -> inside(last.path(), division.step()));
    ParagraphPath path = innermost().path();
    if (division.isHeading()) {
      addLabelled(line, path, division.label(), Kind.HEADING);
    } else {
      addLabelled(line, innermost().nextUnnumbered(), division.label(), Kind.TEXT);
    }
  }

  /** A number right under the number of a heading counts on a level below it. */
  private static Step inside(ParagraphPath path, Numbered step) {
    boolean underNumber =
        !path.steps().isEmpty()
            && path.steps().get(path.steps().size() - 1) instanceof Numbered last
            && last.scheme() == Scheme.PARAGRAPH;
    return underNumber && step.scheme() == Scheme.PARAGRAPH
        ? new Numbered(Scheme.SUBPARAGRAPH, step.number())
        : step;
  }

  private interface StepIn {
    Step of(SectionDraft parent);
  }

  private void open(int depth, StepIn step) {
    open.subList(depth, open.size()).clear();
    SectionDraft parent = innermost();
    SectionDraft section = new SectionDraft(parent.path().then(step.of(parent)));
    parent.add(section);
    open.add(section);
  }

  private SectionDraft innermost() {
    return open.get(open.size() - 1);
  }

  private void addLabelled(Line line, ParagraphPath path, Label label, Kind kind) {
    if (label.textStart() == line.block().text().length()) {
      add(line, path, kind);
    } else {
      add(line, path, kind, label.printed(), label.textStart());
    }
  }

  private void add(Line line, ParagraphPath path, Kind kind) {
    add(line, path, kind, "", 0);
  }

  private void add(Line line, ParagraphPath path, Kind kind, String label, int textStart) {
    Block block = line.block();
    List<NoteMark> notes =
        block.notes().stream()
            .map(note -> new NoteMark(Math.max(0, note.offset() - textStart), note.mark()))
            .toList();
    pathOfLine.put(line.index(), path);
    innermost()
        .add(
            new Paragraph(
                path,
                kind,
                label,
                block.text().substring(textStart),
                notes,
                Optional.empty(),
                block.page()));
  }
}
