package dev.stele.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Two made-up languages with a word each for the same things. They share no word, and the lengths
 * of words have nothing to do with each other, so that only someone who knows what the words mean
 * can align them.
 */
public final class ToyLanguages {
  private static final int THINGS = 120;

  private final Random random = new Random(7);
  private final List<String> source = words("ptk");
  private final List<String> target = words("bdg");

  /** The words of the source, by thing. */
  public List<String> sourceWords() {
    return source;
  }

  /** The words of the target, by thing. */
  public List<String> targetWords() {
    return target;
  }

  private List<String> words(String consonants) {
    List<String> words = new ArrayList<>();
    while (words.size() < THINGS) {
      StringBuilder word = new StringBuilder();
      int syllables = 1 + random.nextInt(6);
      for (int k = 0; k <= syllables; k++) {
        word.append(consonants.charAt(random.nextInt(consonants.length())))
            .append("aeiou".charAt(random.nextInt(5)));
      }
      if (!words.contains(word.toString())) {
        words.add(word.toString());
      }
    }
    return words;
  }

  /**
   * A text and its beads, as in "[0]:[0, 1]".
   *
   * @param pair both versions
   * @param beads in order
   */
  public record Text(TextPair pair, List<String> beads) {}

  /**
   * A text in which here and there a sentence became two, two became one, or one was left out on
   * either side; never two such places in a row, where more than one answer would be right.
   *
   * @param size about how many sentences a side
   */
  public Text text(int size) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    List<String> beads = new ArrayList<>();
    boolean plain = false;
    while (left.size() < size) {
      int i = left.size();
      int j = right.size();
      int[] one = things();
      int[] other = things();
      plain = !plain || random.nextInt(6) > 0;
      switch (plain ? -1 : random.nextInt(4)) {
        case 0 -> {
          left.add(sentence(source, one) + " " + sentence(source, other));
          right.add(sentence(target, one));
          right.add(sentence(target, other));
        }
        case 1 -> {
          left.add(sentence(source, one));
          left.add(sentence(source, other));
          right.add(sentence(target, one) + " " + sentence(target, other));
        }
        case 2 -> left.add(sentence(source, one));
        case 3 -> right.add(sentence(target, one));
        default -> {
          left.add(sentence(source, one));
          right.add(sentence(target, one));
        }
      }
      beads.add(range(i, left.size()) + ":" + range(j, right.size()));
    }
    return new Text(new TextPair(left, right), beads);
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private int[] things() {
    return random.ints(5 + random.nextInt(6), 0, THINGS).toArray();
  }

  private static String sentence(List<String> language, int[] things) {
    List<String> words = new ArrayList<>();
    for (int thing : things) {
      words.add(language.get(thing));
    }
    return String.join(" ", words).toLowerCase(Locale.ROOT) + ".";
  }
}
