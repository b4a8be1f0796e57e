package dev.stele.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256, from which identifiers are made that stay the same wherever and whenever they are made.
 */
final class Digest {
  private Digest() {}

  /**
   * The first {@code bytes} bytes of the digest of the parts, in hexadecimal digits; each part is
   * delimited.
   */
  static String of(int bytes, String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
