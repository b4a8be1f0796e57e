package dev.stele.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the characters of an XML file are stored, by its first bytes. What the bytes show wins over
 * what the file says, since tools convert files and leave the declaration as it was.
 *
 * @param charset how they are stored
 * @param mark how many bytes at the start are a byte order mark
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>
 */
record XmlEncoding(Charset charset, int mark) {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  /**
   * Tells the encoding.
   *
   * @param head the first bytes of the file, thousands of them where it has as many
   * @throws IllegalArgumentException where the file names an encoding that is not known
   */
  static XmlEncoding of(byte[] head) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return new XmlEncoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(head, 0xfe, 0xff)) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (begins(head, 0xff, 0xfe)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(head, 0, '<')) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, 0);
    }
    if (begins(head, '<', 0)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, 0);
    }
    return new XmlEncoding(ofSingleBytes(head), 0);
  }

  private static Charset ofSingleBytes(byte[] head) {
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!declared.find() || isUtf8WithMoreThanAscii(head)) {
      return StandardCharsets.UTF_8;
    }
    Charset charset;
    try {
      charset = Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(
          "there is no encoding '" + declared.group(1) + "', which the file names", e);
    }
    // The declaration could be read byte by byte, so it is no wide encoding that it can mean; and
    // ASCII is a part of UTF-8.
    boolean isWide = charset.name().startsWith("UTF-") || charset.name().endsWith("UTF-16");
    return isWide || charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  /** Text in another encoding hardly ever happens to be UTF-8. */
  private static boolean isUtf8WithMoreThanAscii(byte[] head) {
    boolean isAscii = true;
    for (byte b : head) {
      isAscii &= b >= 0;
    }
    if (isAscii) {
      return false;
    }
    // More may follow, so the last character may be cut off.
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), /* endOfInput= */ false)
        .isError();
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
