package dev.stele.lexicon;

import dev.stele.document.LanguagePair;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps what texts have taught, and the sums of it. It follows the revisions of whatever the texts
 * are taken from. Safe for use by several threads.
 */
public interface Lessons {
  /** Nothing was ever taught, and nothing is kept. */
  Lessons NONE =
      new Lessons() {
        @Override
        public long revision() {
          return 0;
        }

        @Override
        public void put(Map<String, Lesson> taught, Set<String> untaught, long revision) {
          throw new UnsupportedOperationException("these lessons keep nothing");
        }

        @Override
        public void clear() {}

        @Override
        public double volume() {
          return 0;
        }

        @Override
        public void counts(LanguagePair languages, Consumer<WordCount> sink) {}
      };

  /** The revision up to which texts have been looked at; 0 where none has. */
  long revision();

  /**
   * Keeps lessons, and that texts were looked at up to a revision; all of it, or nothing if it
   * fails. What a text taught before is taken back first, so putting a lesson twice counts it once.
   *
   * @param taught by the name of the text
   * @param untaught the names of texts that teach nothing any more; a text that never did may be
   *     among them
   */
  void put(Map<String, Lesson> taught, Set<String> untaught, long revision);

  /** Forgets everything; the revision is 0 again. */
  void clear();

  /** How much was taught of all languages together: the sum of all counts, 0 for nothing. */
  double volume();

  /**
   * Hands over the sums of all that was taught of two languages, in no order, each two words once.
   *
   * @param languages in the order in which the counts are to be; the texts may have been given the
   *     other way round
   */
  void counts(LanguagePair languages, Consumer<WordCount> sink);
}
