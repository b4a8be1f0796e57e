package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads whatever else Tika knows, without what is embedded in it, macros and images of text. */
final class TikaReader implements FileFormatReader {
  private static final Set<String> NO_DOCUMENTS =
      Set.of("image", "audio", "video", "font", "model");
  private static final Set<String> NO_DOCUMENTS_EITHER =
      Set.of(
          "application/octet-stream",
          "application/zip",
          "application/gzip",
          "application/x-tar",
          "application/x-7z-compressed",
          "application/x-bzip2",
          "application/x-xz",
          "application/java-archive",
          "application/x-rar-compressed",
          "application/x-tika-ooxml",
          "application/x-tika-msoffice");

  /** Reads nothing that is embedded in a file. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      throw new IllegalStateException("what is embedded is not read");
    }
  }

  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    MarkupText text = new MarkupText(limits);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
    try (TikaInputStream in = TikaInputStream.get(file)) {
      AutoDetectParser parser = new AutoDetectParser();
      MediaType type = parser.getDetector().detect(in, metadata);
      if (NO_DOCUMENTS.contains(type.getType())
          || NO_DOCUMENTS_EITHER.contains(type.getBaseType().toString())) {
        throw new UnreadableFileException(Reason.NOT_A_DOCUMENT, type.toString());
      }
      // Only its name makes text of a file whose content has not been taken for text.
      if (type.getType().equals("text")
          && !Legibility.isLegible(TextFileReader.text(Files.readAllBytes(file)))) {
        throw new UnreadableFileException(Reason.NOT_A_DOCUMENT, "it is no text in any encoding");
      }
      parser.parse(in, text, metadata, context());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException(Reason.ENCRYPTED, "");
    } catch (SAXException e) {
      if (e.getException() instanceof UnreadableFileException refused) {
        throw refused;
      }
      throw new IOException(e.getMessage(), e);
    } catch (TikaException e) {
      throw new UnreadableFileException(Reason.DAMAGED, "");
    }
    if (text.pieces().isEmpty()) {
      throw new UnreadableFileException(Reason.NOT_A_DOCUMENT, "it has no text");
    }
    return new RawDocument.Flowing(text.pieces());
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setExtractMacros(false);
    context.set(OfficeParserConfig.class, office);
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    return context;
  }
}
