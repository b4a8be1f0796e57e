package dev.stele.extract;

import dev.stele.document.NoteMark;
import dev.stele.extract.RawDocument.Flowing;
import dev.stele.extract.RawDocument.LaidOut;
import dev.stele.extract.RawDocument.Line;
import dev.stele.extract.RawDocument.Piece;
import dev.stele.extract.RawDocument.Style;
import dev.stele.extract.RawDocument.Unformatted;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Raw documents as bytes, on their way from the parsing process. */
final class RawDocumentCodec {
  private static final int LAID_OUT = 1;
  private static final int FLOWING = 2;
  private static final int UNFORMATTED = 3;
  private static final int TEXT = 1;
  private static final int ROW = 2;
  private static final int NOTE = 3;
  private static final int EDGE = 4;

  private RawDocumentCodec() {}

  static void write(RawDocument document, DataOutputStream out) throws IOException {
    if (document instanceof LaidOut laidOut) {
      out.writeByte(LAID_OUT);
      out.writeInt(laidOut.lines().size());
      for (Line line : laidOut.lines()) {
        write(line, out);
      }
    } else if (document instanceof Flowing flowing) {
      out.writeByte(FLOWING);
      out.writeInt(flowing.pieces().size());
      for (Piece piece : flowing.pieces()) {
        write(piece, out);
      }
    } else if (document instanceof Unformatted unformatted) {
      out.writeByte(UNFORMATTED);
      write(unformatted.text(), out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where the bytes are anything else
   */
  static RawDocument read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    switch (kind) {
      case LAID_OUT -> {
        List<Line> lines = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          lines.add(readLine(in));
        }
        return new LaidOut(lines);
      }
      case FLOWING -> {
        List<Piece> pieces = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          pieces.add(readPiece(in));
        }
        return new Flowing(pieces);
      }
      case UNFORMATTED -> {
        return new Unformatted(readString(in));
      }
      default -> throw new IOException("no raw document begins with " + kind);
    }
  }

  private static void write(Line line, DataOutputStream out) throws IOException {
    write(line.text(), out);
    out.writeInt(line.page());
    out.writeFloat((float) line.left());
    out.writeFloat((float) line.secondWord());
    out.writeFloat((float) line.firstWord());
    out.writeFloat((float) line.right());
    out.writeFloat((float) line.baseline());
    out.writeFloat((float) line.size());
    out.writeBoolean(line.bold());
  }

  private static Line readLine(DataInputStream in) throws IOException {
    return new Line(
        readMarked(in),
        in.readInt(),
        in.readFloat(),
        in.readFloat(),
        in.readFloat(),
        in.readFloat(),
        in.readFloat(),
        in.readFloat(),
        in.readBoolean());
  }

  private static void write(Piece piece, DataOutputStream out) throws IOException {
    if (piece instanceof Piece.Text text) {
      out.writeByte(TEXT);
      write(text.text(), out);
      out.writeUTF(text.style().name());
      out.writeByte(text.level());
    } else if (piece instanceof Piece.Row row) {
      out.writeByte(ROW);
      out.writeInt(row.cells().size());
      for (List<MarkedText> cell : row.cells()) {
        out.writeInt(cell.size());
        for (MarkedText paragraph : cell) {
          write(paragraph, out);
        }
      }
    } else if (piece instanceof Piece.Note note) {
      out.writeByte(NOTE);
      write(note.mark(), out);
      write(note.text(), out);
    } else if (piece instanceof Piece.Edge edge) {
      out.writeByte(EDGE);
      write(edge.text(), out);
    }
  }

  private static Piece readPiece(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case TEXT -> new Piece.Text(readMarked(in), Style.valueOf(in.readUTF()), in.readByte());
      case ROW -> {
        List<List<MarkedText>> cells = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          List<MarkedText> cell = new ArrayList<>();
          for (int paragraphs = in.readInt(); paragraphs > 0; paragraphs--) {
            cell.add(readMarked(in));
          }
          cells.add(cell);
        }
        yield new Piece.Row(cells);
      }
      case EDGE -> new Piece.Edge(readString(in));
      case NOTE -> new Piece.Note(readString(in), readMarked(in));
      default -> throw new IOException("no piece of a document begins with " + kind);
    };
  }

  private static void write(MarkedText marked, DataOutputStream out) throws IOException {
    write(marked.text(), out);
    out.writeInt(marked.marks().size());
    for (NoteMark mark : marked.marks()) {
      out.writeInt(mark.offset());
      write(mark.mark(), out);
    }
  }

  private static MarkedText readMarked(DataInputStream in) throws IOException {
    String text = readString(in);
    List<NoteMark> marks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      marks.add(new NoteMark(in.readInt(), readString(in)));
    }
    return new MarkedText(text, marks);
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readString(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the text breaks off");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
