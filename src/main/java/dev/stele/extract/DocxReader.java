package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import dev.stele.extract.RawDocument.Flowing;
import dev.stele.extract.RawDocument.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads DOCX as a stream of its parts, which takes little memory for any size, and keeps what
 * Tika's reader loses: which text a note belongs to, styles, the lines of the masthead's table.
 */
final class DocxReader implements FileFormatReader {
  private static final String FOLDER = "word/";

  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(FOLDER + "document.xml") == null) {
        throw new UnreadableFileException(Reason.DAMAGED, "it has no text part");
      }
      DocxStyles styles = new DocxStyles();
      parse(zip, "styles.xml", styles, limits);
      DocxNumbering numbering = new DocxNumbering();
      parse(zip, "numbering.xml", numbering, limits);
      DocxText footnotes = part(styles, new DocxNumbering(), limits);
      parse(zip, "footnotes.xml", footnotes, limits);
      DocxText endnotes = part(styles, new DocxNumbering(), limits);
      parse(zip, "endnotes.xml", endnotes, limits);
      DocxText text = new DocxText(styles, numbering, footnotes.notes(), endnotes.notes(), limits);
      parse(zip, "document.xml", text, limits);
      List<Piece> pieces = new ArrayList<>(edges(zip, styles, limits));
      pieces.addAll(text.pieces());
      return new Flowing(pieces);
    } catch (ZipException e) {
      throw new UnreadableFileException(Reason.DAMAGED, String.valueOf(e.getMessage()));
    }
  }

  private static DocxText part(DocxStyles styles, DocxNumbering numbering, ReadingLimits limits) {
    return new DocxText(styles, numbering, Map.of(), Map.of(), limits);
  }

  private static void parse(ZipFile zip, String part, DefaultHandler2 handler, ReadingLimits limits)
      throws IOException {
    ZipEntry entry = zip.getEntry(FOLDER + part);
    if (entry != null) {
      try (InputStream in = limits.counted(zip.getInputStream(entry))) {
        SafeXml.parse(in, handler);
      }
    }
  }

  /** The heads and feet of the pages, which may hold the symbol and the job number. */
  private static List<Piece> edges(ZipFile zip, DocxStyles styles, ReadingLimits limits)
      throws IOException {
    List<Piece> edges = new ArrayList<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (name.matches(FOLDER + "(header|footer)\\w*\\.xml")) {
        DocxText edge = part(styles, new DocxNumbering(), limits);
        parse(zip, name.substring(FOLDER.length()), edge, limits);
        for (Piece piece : edge.pieces()) {
          if (piece instanceof Piece.Text text) {
            edges.add(new Piece.Edge(text.text().text()));
          } else if (piece instanceof Piece.Row row) {
            row.cells().stream()
                .flatMap(List::stream)
                .forEach(cell -> edges.add(new Piece.Edge(cell.text())));
          }
        }
      }
    }
    return edges;
  }
}
