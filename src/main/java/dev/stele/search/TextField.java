package dev.stele.search;

import dev.stele.document.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The texts of a language in an index, as one search sees them.
 *
 * @param name the field
 * @param language the language of its texts
 * @param reader the index
 * @param budget how long the search may take
 */
record TextField(String name, Language language, IndexReader reader, Budget budget) {
  /** How many terms a pattern stands for at most; of more, the most frequent ones. */
  static final int MOST_TERMS = 1_000;

  private static final int TERMS_BETWEEN_LOOKS = 1_024;

  /** A term, and in how many texts it stands. */
  private record Found(BytesRef bytes, int frequency) {}

  Term term(String text) {
    return new Term(name, text);
  }

  /** In how many texts a term stands. */
  int frequency(String text) throws IOException {
    return reader.docFreq(term(text));
  }

  /**
   * The terms that an automaton accepts and a condition holds for, in no order. Where there are
   * more than {@link #MOST_TERMS}, or than the budget has, the rest is passed over, and the budget
   * knows it.
   */
  List<Term> expand(Automaton automaton, Predicate<String> condition) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, name);
    if (terms == null) {
      return List.of();
    }
    CompiledAutomaton compiled = new CompiledAutomaton(automaton);
    TermsEnum found =
        compiled.type == CompiledAutomaton.AUTOMATON_TYPE.NORMAL
            ? terms.intersect(compiled, null)
            : compiled.getTermsEnum(terms);
    PriorityQueue<Found> most = new PriorityQueue<>(Comparator.comparingInt(Found::frequency));
    int limit = Math.min(MOST_TERMS, budget.termsLeft());
    int seen = 0;
    for (BytesRef term = found.next(); term != null; term = found.next()) {
      seen++;
      if (seen % TERMS_BETWEEN_LOOKS == 0 && budget.isSpent()) {
        break;
      }
      if (TokenTerms.isOfText(term.bytes[term.offset]) && condition.test(term.utf8ToString())) {
        most.add(new Found(BytesRef.deepCopyOf(term), found.docFreq()));
        if (most.size() > limit) {
          most.poll();
          budget.passOver();
        }
      }
    }
    budget.takeTerms(most.size());
    List<Term> result = new ArrayList<>();
    most.forEach(term -> result.add(new Term(name, term.bytes())));
    return result;
  }
}
