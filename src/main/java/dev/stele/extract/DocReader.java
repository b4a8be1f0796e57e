package dev.stele.extract;

import dev.stele.document.NoteMark;
import dev.stele.extract.ExtractionException.Reason;
import dev.stele.extract.RawDocument.Piece;
import dev.stele.extract.RawDocument.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.parser.microsoft.ListManager;

/** Reads the binary format of Word up to 2007; Tika's reader loses which text calls a note. */
final class DocReader implements FileFormatReader {
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_SEPARATOR = '\u0014';
  private static final char FIELD_END = '\u0015';
  private static final char AUTOMATIC_NOTE = '\u0002';
  private static final char CELL_END = '\u0007';

  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new UnreadableFileException(Reason.ENCRYPTED, "");
      }
      if (!files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
        return new TikaReader().read(file, limits);
      }
      try (HWPFDocument document = new HWPFDocument(files)) {
        return new RawDocument.Flowing(new Body(document, limits).pieces());
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException(Reason.ENCRYPTED, "");
    }
  }

  /** Reads the paragraphs in order. */
  private static final class Body {
    private final HWPFDocument document;
    private final ReadingLimits limits;
    private final ListManager lists;
    private final Map<Integer, MarkedText> footnotes = new HashMap<>();
    private final Map<Integer, MarkedText> endnotes = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<List<Piece.Text>> row = new ArrayList<>();
    private final List<Piece> rowNotes = new ArrayList<>();
    private List<Piece.Text> cell = new ArrayList<>();
    private int footnotesCounted;
    private int endnotesCounted;

    /** The fields that are open, innermost first, each true as long as its code is being read. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    Body(HWPFDocument document, ReadingLimits limits) throws IOException {
      this.document = document;
      this.limits = limits;
      lists = new ListManager(document);
      readNotes(document.getFootnotes(), document.getFootnoteRange(), footnotes);
      readNotes(document.getEndnotes(), document.getEndnoteRange(), endnotes);
      readEdges();
      Range body = document.getRange();
      for (int i = 0; i < body.numParagraphs(); i++) {
        read(body.getParagraph(i));
      }
      endRow();
    }

    List<Piece> pieces() {
      return pieces;
    }

    private void readNotes(Notes notes, Range texts, Map<Integer, MarkedText> byAnchor)
        throws IOException {
      String all = texts.text();
      for (int i = 0; i < notes.getNotesCount(); i++) {
        int begin = Math.max(0, Math.min(all.length(), notes.getNoteTextStartOffset(i)));
        int end = Math.max(begin, Math.min(all.length(), notes.getNoteTextEndOffset(i)));
        limits.count(end - begin);
        byAnchor.put(
            notes.getNoteAnchorPosition(i), MarkedText.of(plain(all.substring(begin, end))));
      }
    }

    private void readEdges() throws IOException {
      Range edges = new HeaderStories(document).getRange();
      for (int i = 0; i < edges.numParagraphs(); i++) {
        String line = plain(edges.getParagraph(i).text()).strip();
        if (!line.isEmpty()) {
          limits.count(line.length());
          pieces.add(new Piece.Edge(line));
        }
      }
      fields.clear();
    }

    /** Text without field codes and the characters by which Word marks things. */
    private String plain(String text) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        append(plain, text.charAt(i));
      }
      return plain.toString();
    }

    private void append(StringBuilder text, char c) {
      switch (c) {
        case FIELD_BEGIN -> fields.push(true);
        case FIELD_SEPARATOR -> {
          if (!fields.isEmpty()) {
            fields.pop();
            fields.push(false);
          }
        }
        case FIELD_END -> fields.poll();
        case '\u000B', '\f' -> appendPlain(text, '\n');
        case '\u001E' -> appendPlain(text, '-');
        case '\t' -> appendPlain(text, '\t');
        default -> {
          if (c >= ' ') {
            appendPlain(text, c);
          }
        }
      }
    }

    private void appendPlain(StringBuilder text, char c) {
      if (!fields.contains(true)) {
        text.append(c);
      }
    }

    private void read(Paragraph paragraph) throws IOException {
      StringBuilder text = new StringBuilder();
      List<NoteMark> marks = new ArrayList<>();
      List<Piece.Note> notes = new ArrayList<>();
      boolean cellEnds = false;
      for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
        CharacterRun run = paragraph.getCharacterRun(i);
        String letters = run.text();
        boolean unseen = run.isVanished() || run.isMarkedDeleted();
        boolean raised = run.getSubSuperScriptIndex() == 1;
        for (int at = 0; at < letters.length(); at++) {
          char c = letters.charAt(at);
          cellEnds |= c == CELL_END;
          int position = run.getStartOffset() + at;
          Piece.Note note = note(position, c);
          if (note != null) {
            marks.add(new NoteMark(text.length(), note.mark()));
            notes.add(note);
          } else if (unseen) {
            // It is not kept, but a field may begin or end in it.
            append(new StringBuilder(), c);
          } else if (raised && c >= '0' && c <= '9') {
            appendPlain(text, MarkedText.superscript(String.valueOf(c)).charAt(0));
          } else {
            append(text, c);
          }
        }
      }
      limits.count(text.length());
      MarkedText marked = new MarkedText(text.toString(), marks);
      if (!marked.isBlank() || !marks.isEmpty()) {
        add(paragraph, piece(paragraph, marked), notes);
      }
      if (paragraph.isInTable() && (cellEnds || paragraph.isTableRowEnd())) {
        endCell(paragraph);
      }
    }

    private Piece.Note note(int position, char c) {
      MarkedText footnote = footnotes.get(position);
      MarkedText endnote = endnotes.get(position);
      if (footnote == null && endnote == null) {
        return null;
      }
      MarkedText text = footnote == null ? endnote : footnote;
      if (c != AUTOMATIC_NOTE) {
        String mark = String.valueOf(c);
        String typed = text.text().strip();
        while (typed.startsWith(mark)) {
          typed = typed.substring(mark.length()).strip();
        }
        return mark.isBlank() ? null : new Piece.Note(mark, MarkedText.of(typed));
      }
      String mark =
          footnote == null
              ? Numerals.word("lowerRoman", ++endnotesCounted)
              : String.valueOf(++footnotesCounted);
      return new Piece.Note(mark, text);
    }

    private Piece.Text piece(Paragraph paragraph, MarkedText text) {
      String label = paragraph.getIlfo() > 0 ? lists.getFormattedNumber(paragraph).strip() : "";
      MarkedText labelled = label.isEmpty() ? text : MarkedText.of(label + "\t").with("", text);
      StyleDescription style =
          document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
      String name =
          style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
      if (name.equals("title")) {
        return new Piece.Text(labelled, Style.TITLE, 0);
      }
      if (name.matches("toc \\d+.*|contents line")) {
        return new Piece.Text(labelled, Style.CONTENTS, 0);
      }
      if (name.matches("heading [1-9].*")) {
        return new Piece.Text(labelled, Style.HEADING, name.charAt(8) - '0');
      }
      return new Piece.Text(labelled, Style.BODY, 0);
    }

    private void add(Paragraph paragraph, Piece.Text piece, List<Piece.Note> notes) {
      if (paragraph.isInTable()) {
        cell.add(piece);
        rowNotes.addAll(notes);
      } else {
        endRow();
        pieces.add(piece);
        pieces.addAll(notes);
      }
    }

    private void endCell(Paragraph paragraph) {
      if (paragraph.isTableRowEnd()) {
        endRow();
      } else {
        row.add(cell);
        cell = new ArrayList<>();
      }
    }

    private void endRow() {
      if (!cell.isEmpty()) {
        row.add(cell);
        cell = new ArrayList<>();
      }
      pieces.addAll(TableRows.pieces(row));
      pieces.addAll(rowNotes);
      row.clear();
      rowNotes.clear();
    }
  }
}
