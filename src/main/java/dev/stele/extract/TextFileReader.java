package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;

/**
 * Reads plain text. UTF-16 is known by its NUL bytes; what is sound UTF-8 is taken for it; else
 * Tika finds the encoding. What gives no text in any encoding is refused.
 */
final class TextFileReader implements FileFormatReader {
  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    byte[] bytes;
    try (InputStream in = limits.counted(Files.newInputStream(file))) {
      bytes = in.readAllBytes();
    }
    String text = text(bytes);
    if (!Legibility.isLegible(text)) {
      throw new UnreadableFileException(Reason.NOT_A_DOCUMENT, "it is no text in any encoding");
    }
    limits.count(text.length());
    return new RawDocument.Unformatted(text);
  }

  /** The text that the bytes are. */
  static String text(byte[] bytes) throws IOException {
    Optional<Charset> utf16 = Legibility.utf16(bytes);
    if (utf16.isPresent()) {
      return new String(bytes, utf16.get());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      try (Reader reader = new AutoDetectReader(new ByteArrayInputStream(bytes))) {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
      } catch (TikaException e) {
        throw new UnreadableFileException(Reason.NOT_A_DOCUMENT, "its encoding is unknown");
      }
    }
  }
}
