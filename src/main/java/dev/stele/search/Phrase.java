package dev.stele.search;

import dev.stele.document.Mark;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A phrase that is looked up: its tokens, one right after the other.
 *
 * @param tokens perhaps none, where its text has nothing but what cannot be seen
 */
record Phrase(List<Token> tokens) {

  static Phrase of(String text) {
    return new Phrase(Tokens.of(text));
  }

  /** The query that finds it in a field of {@link TokenTerms}. */
  Query in(String field) {
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    for (int i = 0; i < tokens.size(); i++) {
      if (TokenTerms.isPair(tokens, i)) {
        builder.add(new Term(field, TokenTerms.pair(tokens, i)), i);
        i++;
      } else if (TokenTerms.isPair(tokens, i - 1)) {
        // The last of an odd number of Han characters: the pair before it overlaps.
        builder.add(new Term(field, TokenTerms.pair(tokens, i - 1)), i - 1);
      } else {
        builder.add(new Term(field, tokens.get(i).term()), i);
      }
    }
    PhraseQuery phrase = builder.build();
    return switch (phrase.getTerms().length) {
      case 0 -> new MatchNoDocsQuery("the phrase has no token");
      case 1 -> new TermQuery(phrase.getTerms()[0]);
      default -> phrase;
    };
  }

  /** Where it stands in a text, in order, not overlapping. */
  List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    List<Token> other = Tokens.of(text);
    int behind = 0;
    for (int i = 0; !tokens.isEmpty() && i + tokens.size() <= other.size(); i++) {
      int start = other.get(i).start();
      if (start >= behind && isAt(other, i)) {
        behind = other.get(i + tokens.size() - 1).end();
        marks.add(new Mark(start, behind));
      }
    }
    return marks;
  }

  private boolean isAt(List<Token> other, int start) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).term().equals(other.get(start + i).term())) {
        return false;
      }
    }
    return true;
  }
}
