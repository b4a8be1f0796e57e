package dev.stele.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * A pattern of a word.
 *
 * @param pattern what it was made of
 * @param automaton accepts the words that fit
 * @param runner the same, to try words with
 */
record Glob(String pattern, Automaton automaton, CharacterRunAutomaton runner) {

  /**
   * Reads a pattern.
   *
   * @param any what stands for any number of characters
   * @param one what stands for one character
   */
  static Glob of(String pattern, char any, char one) {
    List<Automaton> parts = new ArrayList<>();
    for (int c : pattern.codePoints().toArray()) {
      parts.add(
          c == any
              ? Automata.makeAnyString()
              : c == one ? Automata.makeAnyChar() : Automata.makeChar(c));
    }
    Automaton automaton =
        Operations.determinize(
            Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return new Glob(pattern, automaton, new CharacterRunAutomaton(automaton));
  }

  /** A word that has a part in it. */
  static Automaton containing(String part, boolean atStart, boolean atEnd) {
    List<Automaton> parts = new ArrayList<>();
    if (!atStart) {
      parts.add(Automata.makeAnyString());
    }
    parts.add(Automata.makeString(part));
    if (!atEnd) {
      parts.add(Automata.makeAnyString());
    }
    return Operations.determinize(
        Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  boolean fits(String word) {
    return runner.run(word);
  }
}
