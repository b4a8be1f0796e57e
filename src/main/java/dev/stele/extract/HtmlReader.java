package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.SAXException;

/** Reads HTML through Tika's parser, which makes events of any tag soup and loads nothing. */
final class HtmlReader implements FileFormatReader {
  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    MarkupText text = new MarkupText(limits);
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    try (InputStream in = new BufferedInputStream(limits.counted(Files.newInputStream(file)))) {
      new JSoupParser().parse(in, text, new Metadata(), context);
    } catch (SAXException e) {
      if (e.getException() instanceof UnreadableFileException refused) {
        throw refused;
      }
      throw new IOException(e.getMessage(), e);
    } catch (TikaException e) {
      throw new UnreadableFileException(Reason.DAMAGED, String.valueOf(e.getMessage()));
    }
    return new RawDocument.Flowing(text.pieces());
  }
}
