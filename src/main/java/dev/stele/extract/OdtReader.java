package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import dev.stele.extract.RawDocument.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xml.sax.ext.DefaultHandler2;

/** Reads OpenDocument text, whose automatic numbers are not in its text either. */
final class OdtReader implements FileFormatReader {
  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
      if (manifest != null) {
        try (InputStream in = limits.counted(zip.getInputStream(manifest))) {
          if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new UnreadableFileException(Reason.ENCRYPTED, "");
          }
        }
      }
      OdtStyles styles = new OdtStyles();
      OdtText edges = new OdtText(styles, limits);
      parse(zip, "styles.xml", styles, limits);
      parse(zip, "styles.xml", edges, limits);
      OdtText text = new OdtText(styles, limits);
      parse(zip, "content.xml", styles, limits);
      parse(zip, "content.xml", text, limits);
      List<Piece> pieces = new ArrayList<>();
      for (Piece edge : edges.pieces()) {
        if (edge instanceof Piece.Text line) {
          pieces.add(new Piece.Edge(line.text().text()));
        }
      }
      pieces.addAll(text.pieces());
      return new RawDocument.Flowing(pieces);
    } catch (ZipException e) {
      throw new UnreadableFileException(Reason.DAMAGED, String.valueOf(e.getMessage()));
    }
  }

  private static void parse(ZipFile zip, String part, DefaultHandler2 handler, ReadingLimits limits)
      throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry != null) {
      try (InputStream in = limits.counted(zip.getInputStream(entry))) {
        SafeXml.parse(in, handler);
      }
    }
  }
}
