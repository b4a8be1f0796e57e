package dev.stele.search;

import dev.stele.document.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * A word in any of its inflected forms. The forms are found among the words of the index when they
 * are asked for: those that begin alike and have the same stem. So the index needs no field of
 * stems.
 *
 * @param word a single word
 * @param exact what is looked up in a language whose forms are not known
 */
record Forms(String word, Phrase exact) implements Clause {
  /** Forms have this many letters in common at least: adopt, adopted; not go, went. */
  private static final int COMMON = 3;

  @Override
  public Query in(TextField field) throws IOException {
    Optional<String> stem = Stems.of(word, field.language());
    if (stem.isEmpty()) {
      return exact.in(field);
    }
    Automaton alike =
        Operations.concatenate(
            Automata.makeString(word.substring(0, Math.min(COMMON, word.length()))),
            Automata.makeAnyString());
    List<Term> forms =
        new ArrayList<>(
            field.expand(alike, other -> stem.equals(Stems.of(other, field.language()))));
    return forms.isEmpty()
        ? new MatchNoDocsQuery("no text has the word in any form")
        : Phrase.anyOf(field, forms);
  }

  @Override
  public Optional<List<Mark>> in(SearchedText text) {
    Optional<String> stem = Stems.of(word, text.language());
    if (stem.isEmpty()) {
      return exact.in(text);
    }
    String start = word.substring(0, Math.min(COMMON, word.length()));
    List<Mark> marks = new ArrayList<>();
    for (Token token : text.tokens()) {
      if (token.term().startsWith(start) && stem.equals(Stems.of(token.term(), text.language()))) {
        marks.add(new Mark(token.start(), token.end()));
      }
    }
    return Clause.some(marks);
  }

  @Override
  public int length() {
    return 1;
  }
}
