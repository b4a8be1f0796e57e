package dev.stele.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text in a path, its bytes in UTF-8 escaped with percent signs (RFC 3986, section 2.1). */
final class PercentText {
  private PercentText() {}

  /**
   * Reads it. A plus sign is a plus sign: it means a blank in forms only.
   *
   * @throws IllegalArgumentException where an escape is not two hexadecimal digits, or the bytes
   *     are not UTF-8; it says what is wanted
   */
  static String decode(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        bytes.write(escapedByte(escaped, i));
        i += 2;
      } else if (c > 0x7e) {
        throw new IllegalArgumentException(
            "whatever is not ASCII has to be escaped, each byte of its UTF-8 as a percent sign and two digits");
      } else {
        bytes.write(c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("its escaped bytes are not UTF-8", e);
    }
  }

  private static int escapedByte(String escaped, int at) {
    if (at + 2 >= escaped.length()
        || !HexFormat.isHexDigit(escaped.charAt(at + 1))
        || !HexFormat.isHexDigit(escaped.charAt(at + 2))) {
      throw new IllegalArgumentException(
          "'%s' is no escape; it wants two hexadecimal digits behind a percent sign, and %%25 for the sign itself"
              .formatted(escaped.substring(at, Math.min(escaped.length(), at + 3))));
    }
    return HexFormat.fromHexDigits(escaped, at + 1, at + 3);
  }
}
