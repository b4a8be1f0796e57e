package dev.stele.store;

import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A fingerprint of everything in a bitext but the names of its files, by which it is known again.
 */
final class BitextDigest {
  private final MessageDigest sha;

  private BitextDigest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 in hexadecimal digits. */
  static String of(Bitext bitext) {
    BitextDigest digest = new BitextDigest();
    digest.version(bitext.source());
    digest.version(bitext.target());
    digest.segments(bitext.sourceSegments());
    digest.segments(bitext.targetSegments());
    bitext.alignment().beads().forEach(digest::bead);
    bitext.derivedThrough().ifPresent(digest::text);
    return HexFormat.of().formatHex(digest.sha.digest());
  }

  private void version(DocumentVersion version) {
    text(version.symbol());
    text(version.language());
    text(version.date());
    text(version.title());
    text(version.originals());
    text(version.digest());
  }

  private void segments(List<Segment> segments) {
    number(segments.size());
    for (Segment segment : segments) {
      text(segment.path());
      text(segment.kind());
      text(segment.original());
      text(segment.text());
    }
  }

  private void bead(Bead bead) {
    span(bead.source());
    span(bead.target());
    text(bead.reason());
    number(Double.doubleToLongBits(bead.confidence()));
  }

  private void span(Span span) {
    number(span.start());
    number(span.end());
  }

  private void text(Object value) {
    byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    sha.update(bytes);
  }

  private void number(long value) {
    sha.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
  }
}
