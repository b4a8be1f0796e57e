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
}
