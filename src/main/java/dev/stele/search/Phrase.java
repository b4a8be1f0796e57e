package dev.stele.search;

import dev.stele.document.Mark;
import dev.stele.search.PhrasePostings.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A phrase that is looked up: its tokens, one right after the other.
 *
 * @param tokens perhaps none, where its text has nothing but what cannot be seen
 * @param variants whether a Han character stands for its Traditional and Simplified forms too
 */
record Phrase(List<Token> tokens, boolean variants) implements Clause {

  static Phrase of(String text) {
    return of(text, /* variants= */ false);
  }

  static Phrase of(String text, boolean variants) {
    return new Phrase(Tokens.of(text), variants);
  }

  @Override
  public Query in(TextField field) {
    if (tokens.isEmpty()) {
      return new MatchNoDocsQuery("the phrase has no token");
    }
    List<Placed> phrase = TokenTerms.phrase(tokens);
    boolean one = phrase.size() == 1;
    if (!variants) {
      return one
          ? new TermQuery(field.term(phrase.get(0).term()))
          : new AdjacentQuery(field.name(), phrase);
    }
    MultiPhraseQuery.Builder terms = new MultiPhraseQuery.Builder();
    for (Placed placed : phrase) {
      List<Term> forms = forms(field, placed.place());
      if (one) {
        return anyOf(field, forms);
      }
      terms.add(forms.toArray(Term[]::new), placed.place());
    }
    return terms.build();
  }

  /** What may stand for the term at a place. */
  private List<Term> forms(TextField field, int place) {
    return TokenTerms.isPair(tokens, place)
        ? pairs(field, place)
        : forms(place).stream().map(field::term).toList();
  }

  /** Its places in a text, one character or word after the other. */
  IntervalsSource places() {
    IntervalsSource[] places = new IntervalsSource[tokens.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] =
          Intervals.or(forms(i).stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }
    return Intervals.phrase(places);
  }

  /** A query for one of several terms at a place. */
  static Query anyOf(TextField field, List<Term> terms) {
    if (terms.size() == 1) {
      return new TermQuery(terms.get(0));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field.name());
    terms.forEach(any::addTerm);
    return any.build();
  }

  private List<Term> pairs(TextField field, int first) {
    List<Term> pairs = new ArrayList<>();
    for (String one : forms(first)) {
      for (String other : forms(first + 1)) {
        pairs.add(field.term(TokenTerms.pair(one, other)));
      }
    }
    return pairs;
  }

  private List<String> forms(int index) {
    Token token = tokens.get(index);
    return variants && token.han() ? HanVariants.of(token.term()) : List.of(token.term());
  }

  @Override
  public Optional<List<Mark>> in(SearchedText text) {
    List<Mark> marks = new ArrayList<>();
    int next = 0;
    for (int i : starts(text.tokens())) {
      if (i >= next) {
        next = i + tokens.size();
        marks.add(text.mark(i, next - 1));
      }
    }
    return Clause.some(Clause.merge(marks));
  }

  @Override
  public int length() {
    return tokens.size();
  }

  /** The places at which it begins, overlapping ones too, in order. */
  List<Integer> starts(List<Token> other) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; !tokens.isEmpty() && i + tokens.size() <= other.size(); i++) {
      if (isAt(other, i)) {
        starts.add(i);
      }
    }
    return starts;
  }

  private boolean isAt(List<Token> other, int start) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!isForm(other.get(start + i).term(), i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isForm(String term, int index) {
    return tokens.get(index).term().equals(term)
        || (variants && tokens.get(index).han() && forms(index).contains(term));
  }
}
