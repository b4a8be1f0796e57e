package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;

/** Reads plain text. What is sound UTF-8 is taken for it; else Tika finds the encoding. */
final class TextFileReader implements FileFormatReader {
  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    byte[] bytes;
    try (InputStream in = limits.counted(Files.newInputStream(file))) {
      bytes = in.readAllBytes();
    }
    String text = text(bytes);
    limits.count(text.length());
    return new RawDocument.Unformatted(text);
  }

  /** The text that the bytes are. */
  static String text(byte[] bytes) throws IOException {
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
