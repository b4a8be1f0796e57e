package dev.stele.memory;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names a bitext. Two versions of the same document in the same two languages have the same name,
 * whichever is the source and whichever file brought them, so that a new version of a file replaces
 * the old. A version without a symbol is known by its content alone: names such as zh.txt say
 * nothing.
 *
 * @param value 24 hexadecimal digits
 */
public record BitextId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

  public BitextId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is no bitext id (24 hexadecimal digits)");
    }
  }

  /** The name that a text is; empty where it is none. */
  public static Optional<BitextId> find(String text) {
    return Optional.of(text).filter(FORM.asMatchPredicate()).map(BitextId::new);
  }

  static BitextId of(DocumentVersion one, DocumentVersion other) {
    String[] sides =
        Stream.of(one, other)
            .map(v -> v.language() + " " + v.symbol().map(Object::toString).orElse(v.digest()))
            .sorted()
            .toArray(String[]::new);
    return new BitextId(Digest.of(12, sides));
  }

  @Override
  public String toString() {
    return value;
  }
}
