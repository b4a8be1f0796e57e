package dev.stele.pretranslate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Text with inline codes as both of Okapi's libraries write it: a code is one character that says
 * whether it opens, closes or stands alone, and one that refers to it.
 */
final class CodedText {
  private static final String OPENING = "\uE101\uE104";
  private static final String CLOSING = "\uE102\uE105";
  private static final String ALONE = "\uE103\uE106";

  /** Where a code stands. */
  private record Place(int at, char kind) {}

  /** Two codes that belong together. */
  private record Pair(Place opening, Place closing) {}

  /** Two codes around a stretch of the translation. */
  private record Wrapping(Pair pair, int start, int end) {}

  private final String coded;
  private final String translation;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Place> single = new ArrayList<>();

  /** Where the text begins that is not blank, and behind its end; codes and blanks lie around. */
  private int textStart = -1;

  private int textEnd = -1;

  private CodedText(String coded, String translation) {
    this.coded = coded;
    this.translation = translation;
    Deque<Place> open = new ArrayDeque<>();
    for (int i = 0; i < coded.length(); i++) {
      char c = coded.charAt(i);
      if (isCode(c)) {
        Place place = new Place(i, c);
        if (OPENING.indexOf(c) >= 0) {
          open.push(place);
        } else if (CLOSING.indexOf(c) >= 0 && !open.isEmpty()) {
          pairs.add(new Pair(open.pop(), place));
        } else {
          single.add(place);
        }
        i++;
      } else if (!Character.isWhitespace(c)) {
        textStart = textStart < 0 ? i : textStart;
        textEnd = i + 1;
      }
    }
    single.addAll(open);
  }

  /**
   * A translation with the codes of the text that it translates. Codes and blanks around the text
   * are put around the translation. A pair of codes around a number, a symbol or a name that stands
   * once in the text and once in the translation is put around it there.
   *
   * @param coded the text with its codes
   * @param translation without codes
   * @return empty where a code stands elsewhere, so that nobody knows where it belongs
   */
  static Optional<String> translate(String coded, String translation) {
    return new CodedText(coded, translation).translated();
  }

  private Optional<String> translated() {
    if (textStart < 0 || single.stream().anyMatch(code -> isWithin(code.at))) {
      return Optional.empty();
    }
    List<Wrapping> wrappings = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!isAround(pair)) {
        Optional<Wrapping> wrapping = wrapping(pair);
        if (wrapping.isEmpty()) {
          return Optional.empty();
        }
        wrappings.add(wrapping.get());
      }
    }
    Set<Integer> moved = new HashSet<>();
    wrappings.forEach(
        wrapping -> moved.addAll(List.of(wrapping.pair.opening.at, wrapping.pair.closing.at)));
    return wrapped(wrappings)
        .map(text -> without(moved, 0, textStart) + text + without(moved, textEnd, coded.length()));
  }

  private boolean isWithin(int at) {
    return at >= textStart && at < textEnd;
  }

  /** Whether a pair encloses the whole text, or none of it. */
  private boolean isAround(Pair pair) {
    boolean isBefore = pair.opening.at < textStart;
    boolean isBehind = pair.closing.at >= textEnd;
    return (isBefore && isBehind) || pair.closing.at < textStart || pair.opening.at >= textEnd;
  }

  private Optional<Wrapping> wrapping(Pair pair) {
    String enclosed = plain(coded.substring(pair.opening.at, pair.closing.at)).strip();
    if (enclosed.isEmpty() || !isOnce(enclosed, plain(coded)) || !isOnce(enclosed, translation)) {
      return Optional.empty();
    }
    int start = translation.indexOf(enclosed);
    int end = start + enclosed.length();
    return isBorder(translation, start) && isBorder(translation, end)
        ? Optional.of(new Wrapping(pair, start, end))
        : Optional.empty();
  }

  private static boolean isOnce(String part, String text) {
    int first = text.indexOf(part);
    return first >= 0 && text.indexOf(part, first + 1) < 0;
  }

  /** Whether no word goes on over a place. */
  private static boolean isBorder(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** Puts codes around their stretches; none where two stretches overlap. */
  private Optional<String> wrapped(List<Wrapping> wrappings) {
    List<Wrapping> inOrder = new ArrayList<>(wrappings);
    // Of pairs around the same stretch the outer one opens first.
    inOrder.sort(Comparator.comparingInt(Wrapping::start).thenComparingInt(w -> w.pair.opening.at));
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int i = 0; i < inOrder.size(); ) {
      int start = inOrder.get(i).start;
      int end = inOrder.get(i).end;
      if (start < done) {
        return Optional.empty();
      }
      text.append(translation, done, start);
      List<Wrapping> same = new ArrayList<>();
      for (; i < inOrder.size() && inOrder.get(i).start == start; i++) {
        if (inOrder.get(i).end != end) {
          return Optional.empty();
        }
        same.add(inOrder.get(i));
      }
      same.forEach(wrapping -> text.append(code(wrapping.pair.opening)));
      text.append(translation, start, end);
      for (int k = same.size() - 1; k >= 0; k--) {
        text.append(code(same.get(k).pair.closing));
      }
      done = end;
    }
    return Optional.of(text.append(translation.substring(done)).toString());
  }

  private String code(Place place) {
    return coded.substring(place.at, place.at + 2);
  }

  /** A stretch of the coded text without the codes that stand elsewhere now. */
  private String without(Set<Integer> moved, int start, int end) {
    StringBuilder kept = new StringBuilder();
    for (int i = start; i < end; i++) {
      boolean isCode = isCode(coded.charAt(i));
      if (!moved.contains(i)) {
        kept.append(coded, i, isCode ? i + 2 : i + 1);
      }
      i += isCode ? 1 : 0;
    }
    return kept.toString();
  }

  private static String plain(String coded) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < coded.length(); i++) {
      if (isCode(coded.charAt(i))) {
        i++;
      } else {
        plain.append(coded.charAt(i));
      }
    }
    return plain.toString();
  }

  private static boolean isCode(char c) {
    return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || ALONE.indexOf(c) >= 0;
  }
}
