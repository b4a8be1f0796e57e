package dev.stele.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that labels have.
 *
 * @param name its name
 * @param countings how its number is read: the first that can
 * @param levels what it can number, the likeliest first
 * @param pattern matches the label; its group {@code n}, if it has one, is the number, and {@code
 *     outer} the number before
 */
record LabelForm(String name, List<Counting> countings, List<Level> levels, Pattern pattern) {

  /** The label of this form with which a line begins. */
  Optional<Label> at(String line, Map<String, Integer> words, List<String> alphabets) {
    Matcher m = pattern.matcher(line);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    String number = m.group("n") == null ? "" : m.group("n");
    int outer =
        levels.contains(Level.SUBPARAGRAPH)
            ? Counting.ARABIC.read(m.group("outer"), words, alphabets).orElse(0)
            : 0;
    return countings.stream()
        .map(counting -> counting.read(number, words, alphabets))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .map(
            n ->
                new Label(
                    name,
                    levels,
                    outer,
                    n.getAsInt(),
                    line.substring(0, m.end()).strip(),
                    textStart(line, m.end())));
  }

  private static int textStart(String line, int labelEnd) {
    int at = labelEnd;
    while (at < line.length()
        && (Character.isWhitespace(line.charAt(at)) || Character.isSpaceChar(line.charAt(at)))) {
      at++;
    }
    return at;
  }
}
