package dev.stele.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Segments with the frequencies of language: units after Zipf's law, set phrases that come again
 * and again, whole segments that do, and segments that are others with a few edits. The same seed
 * makes the same segments.
 */
final class MadeSegments {
  private static final int PHRASES = 20_000;

  private final SplittableRandom random;
  private final boolean chinese;
  private final double[] cumulated;
  private final List<List<String>> phrases = new ArrayList<>();
  private final List<List<String>> earlier = new ArrayList<>();

  MadeSegments(long seed, boolean chinese) {
    this.random = new SplittableRandom(seed);
    this.chinese = chinese;
    this.cumulated = new double[chinese ? 4_000 : 60_000];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += 1 / Math.pow(i + 2.7, chinese ? 0.9 : 1);
      cumulated[i] = sum;
    }
    for (int i = 0; i < PHRASES; i++) {
      List<String> phrase = new ArrayList<>();
      for (int j = random.nextInt(2, 7); j > 0; j--) {
        phrase.add(unit());
      }
      phrases.add(phrase);
    }
  }

  private String unit() {
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int index = Arrays.binarySearch(cumulated, at);
    int rank = index < 0 ? -index - 1 : index;
    return chinese ? String.valueOf((char) ('\u4e00' + rank)) : "w" + Integer.toString(rank, 36);
  }

  /** The next segment. */
  String next() {
    double kind = random.nextDouble();
    List<String> segment;
    if (!earlier.isEmpty() && kind < 0.05) {
      segment = any(earlier);
    } else if (!earlier.isEmpty() && kind < 0.2) {
      segment = edited(any(earlier), 0.3);
    } else {
      segment = new ArrayList<>();
      double length = Math.exp(random.nextDouble() * 3.2 + (chinese ? 1.2 : 0.7));
      while (segment.size() < length) {
        if (random.nextDouble() < 0.6) {
          // Squared, so that some phrases are far more frequent than others.
          double rank = random.nextDouble() * random.nextDouble();
          segment.addAll(phrases.get((int) (rank * PHRASES)));
        } else {
          segment.add(unit());
        }
      }
    }
    if (earlier.size() < 50_000) {
      earlier.add(segment);
    } else {
      earlier.set(random.nextInt(earlier.size()), segment);
    }
    return text(segment);
  }

  /** A segment that came before, with some edits. */
  String edit() {
    return text(edited(any(earlier), 0.35));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> edited(List<String> segment, double most) {
    List<String> edited = new ArrayList<>(segment);
    for (int i = (int) (random.nextDouble() * most * segment.size()); i >= 0; i--) {
      int at = random.nextInt(edited.size());
      switch (random.nextInt(3)) {
        case 0 -> edited.add(at, unit());
        case 1 -> edited.set(at, unit());
        default -> {
          if (edited.size() > 1) {
            edited.remove(at);
          }
        }
      }
    }
    return edited;
  }

  private String text(List<String> segment) {
    return chinese ? String.join("", segment) + "。" : String.join(" ", segment) + ".";
  }
}
