package dev.stele.extract;

import dev.stele.document.Block;
import dev.stele.extract.PagePatterns.Contents;
import dev.stele.extract.RawDocument.Piece;
import dev.stele.extract.RawDocument.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes paragraphs of a file that knows its paragraphs. */
final class FlowingText {
  private static final int MASTHEAD_PIECES = 30;

  /** Longer paragraphs, in UTF-16 code units, are of the body. */
  private static final int LONGEST_IN_MASTHEAD = 300;

  private final List<Draft> drafts = new ArrayList<>();
  private final List<String> furniture = new ArrayList<>();
  private int pieces;
  private boolean inBody;

  FlowingText(List<Piece> all) {
    boolean tied = all.stream().anyMatch(piece -> piece instanceof Piece.Note);
    for (Piece piece : all) {
      pieces += piece instanceof Piece.Edge ? 0 : 1;
      if (piece instanceof Piece.Text text) {
        add(text);
      } else if (piece instanceof Piece.Row row) {
        add(row);
      } else if (piece instanceof Piece.Note note) {
        add(note.text(), new Block.Kind.Footnote(note.mark()), 0.8);
      } else if (piece instanceof Piece.Edge edge) {
        furniture.add(edge.text());
      }
    }
    readContents();
    if (tied) {
      drafts.replaceAll(draft -> draft.with(draft.text().tidy()));
    } else {
      placeNotes();
    }
  }

  /** Where the file does not tie notes to their calls, the marks do. */
  private void placeNotes() {
    drafts.replaceAll(draft -> draft.with(NoteMarks.read(draft.text().tidy())));
    Set<String> called = new HashSet<>();
    List<Draft> body = new ArrayList<>();
    List<PageNote> notes = new ArrayList<>();
    for (Draft draft : drafts) {
      PageNote note = PagePatterns.note(draft.text(), 0).orElse(null);
      if (note != null && called.contains(note.mark()) && !note.text().isBlank()) {
        notes.add(note);
        continue;
      }
      body.add(draft);
      draft.text().marks().forEach(mark -> called.add(mark.mark()));
    }
    drafts.clear();
    drafts.addAll(Footnotes.place(body, notes));
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<String> furniture() {
    return furniture;
  }

  private void add(Piece.Text text) {
    Block.Kind kind =
        switch (text.style()) {
          case HEADING -> new Block.Kind.Heading(Math.max(1, text.level()));
          case CONTENTS -> Block.Kind.CONTENTS;
          case BODY, TITLE -> Block.Kind.BODY;
        };
    inBody |=
        text.style() == Style.HEADING
            || text.text().text().length() > LONGEST_IN_MASTHEAD
            || PagePatterns.hasLabel(text.text().text());
    add(text.text(), kind, text.style() == Style.TITLE ? 2 : 1);
  }

  private boolean isMasthead(Piece.Row row) {
    return pieces < MASTHEAD_PIECES
        && !inBody
        && row.cells().stream()
            .flatMap(List::stream)
            .flatMap(paragraph -> paragraph.text().lines())
            .anyMatch(line -> Mastheads.isLine(line) || PagePatterns.isSymbol(line));
  }

  /** A row of a table is a paragraph; of the masthead's table each line is one. */
  private void add(Piece.Row row) {
    if (isMasthead(row)) {
      int deepest = row.cells().stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < deepest; i++) {
        MarkedText line = MarkedText.of("");
        for (List<MarkedText> cell : row.cells()) {
          if (i < cell.size()) {
            line = line.isBlank() ? cell.get(i) : line.with(" ", cell.get(i));
          }
        }
        add(line, Block.Kind.BODY, 1);
      }
      return;
    }
    MarkedText line = MarkedText.of("");
    for (List<MarkedText> cell : row.cells()) {
      for (MarkedText paragraph : cell) {
        line = line.isBlank() ? paragraph : line.with(" ", paragraph);
      }
    }
    add(line, Block.Kind.ROW, 1);
  }

  /** Adds a paragraph; one of several lines in a masthead is several. */
  private void add(MarkedText text, Block.Kind kind, double prominence) {
    String all = text.text();
    boolean apart =
        pieces < MASTHEAD_PIECES
            && all.indexOf('\n') >= 0
            && all.lines().anyMatch(Mastheads::isLine);
    if (!apart) {
      addOne(text, kind, prominence);
      return;
    }
    int from = 0;
    for (int end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
      addOne(text.part(from, end), kind, prominence);
      from = end + 1;
    }
    addOne(text.part(from, all.length()), kind, prominence);
  }

  private void addOne(MarkedText text, Block.Kind kind, double prominence) {
    if (text.tidy().isBlank()) {
      return;
    }
    if (PagePatterns.isFurniture(text.text()) || PagePatterns.isNoteRule(text.text())) {
      furniture.add(text.text());
      return;
    }
    drafts.add(new Draft(text, kind, 0, 0, prominence));
  }

  private void readContents() {
    List<Contents> contents =
        PagePatterns.contents(drafts.stream().map(d -> d.text().text()).toList());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      boolean marked = draft.kind().equals(Block.Kind.CONTENTS);
      if (marked || contents.get(i) != Contents.NONE) {
        MarkedText entry = PagePatterns.withoutLeader(draft.text());
        drafts.set(
            i,
            draft
                .with(PagePatterns.withoutPageNumber(entry, draft.text()))
                .with(Block.Kind.CONTENTS));
      }
    }
    drafts.removeIf(draft -> draft.text().tidy().isBlank());
  }
}
