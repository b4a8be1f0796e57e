package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.SAXException;

/** Reads HTML through Tika's parser, which makes events of any tag soup and loads nothing. */
final class HtmlReader implements FileFormatReader {
  /**
   * Control characters and references to what is no character. Those that switch between sets of
   * characters in some encodings stay where they are bytes.
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x10-\\x1A\\x1C-\\x1F]"
              + "|&#0*(?:[0-8]|1[124-9]|2\\d|3[01]|6553[45]);"
              + "|&#[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[eEfF]);");

  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    MarkupText text = new MarkupText(limits);
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    byte[] bytes;
    try (InputStream in = limits.counted(Files.newInputStream(file))) {
      bytes = withoutControls(in.readAllBytes());
    }
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      new JSoupParser().parse(in, text, new Metadata(), context);
    } catch (SAXException e) {
      if (e.getException() instanceof UnreadableFileException refused) {
        throw refused;
      }
      throw new IOException(e.getMessage(), e);
    } catch (TikaException e) {
      throw new UnreadableFileException(Reason.DAMAGED, "");
    }
    return new RawDocument.Flowing(text.pieces());
  }

  /**
   * The same without the characters that XML forbids, for which the parser would put replacement
   * characters. All encodings that are asked for here write them, and references, as ASCII does.
   */
  private static byte[] withoutControls(byte[] html) {
    String text = new String(html, StandardCharsets.ISO_8859_1);
    return FORBIDDEN.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
  }
}
