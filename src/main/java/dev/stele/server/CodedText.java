package dev.stele.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which a tool has left the inline codes of its document: as Okapi writes them with
 * letters ({@code <g1>bold</g1>}, {@code <x1/>}), or as it keeps them, each as two characters for
 * private use. The texts of the memory are compared without theirs.
 *
 * @param plain the text without them
 * @param hasCodes whether there were any
 */
record CodedText(String plain, boolean hasCodes) {
  private static final Pattern CODE =
      Pattern.compile("</?[gxbe]\\d{1,4}/?>|[\\uE101-\\uE103].", Pattern.DOTALL);

  static CodedText of(String text) {
    Matcher codes = CODE.matcher(text);
    return new CodedText(codes.replaceAll(""), codes.reset().find());
  }
}
