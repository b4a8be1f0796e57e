package dev.stele.lexicon;

import java.util.function.IntConsumer;

/** What is believed of translations before any text is seen. */
interface Prior {
  Prior NONE =
      new Prior() {
        @Override
        public void forEachKnown(int source, IntConsumer target) {}

        @Override
        public double forward(int source, int target) {
          return 0;
        }

        @Override
        public double backward(int source, int target) {
          return 0;
        }

        @Override
        public double sourceWeight(int source) {
          return 0;
        }

        @Override
        public double targetWeight(int target) {
          return 0;
        }

        @Override
        public Share sourceTranslated(int source) {
          return Share.UNKNOWN;
        }

        @Override
        public Share targetTranslated(int target) {
          return Share.UNKNOWN;
        }
      };

  /** Hands over every target unit that may translate a source unit, each once. */
  void forEachKnown(int source, IntConsumer target);

  /** The probability that {@code source} is translated by {@code target}. */
  double forward(int source, int target);

  /** The probability that {@code target} is translated by {@code source}. */
  double backward(int source, int target);

  /** How many sightings of a source unit the belief is worth. */
  double sourceWeight(int source);

  /** How many sightings of a target unit the belief is worth. */
  double targetWeight(int target);

  /** How much of the occurrences of a source unit its translations accounted for before. */
  Share sourceTranslated(int source);

  /** How much of the occurrences of a target unit its translations accounted for before. */
  Share targetTranslated(int target);

  /**
   * A part of occurrences that were seen.
   *
   * @param part how many; 0 and more
   * @param whole of how many; not fewer than the part
   */
  record Share(double part, double whole) {
    static final Share UNKNOWN = new Share(0, 0);
  }
}
