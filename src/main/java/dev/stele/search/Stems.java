package dev.stele.search;

import dev.stele.document.Language;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * What the inflected forms of a word have in common. English is Krovetz's stemmer, which keeps to
 * inflection (adopts, adopted, adopting; not organ for organization); Spanish is that of Snowball,
 * which takes off the endings of verbs too, and knows them without accents.
 */
final class Stems {
  private Stems() {}

  /** The stem of a folded word; empty in other languages, and where it is no word of letters. */
  static Optional<String> of(String word, Language language) {
    boolean english = language.primary().equals(Language.ENGLISH);
    boolean known = english || language.primary().equals(Language.SPANISH);
    if (!known || !word.codePoints().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    // The ending -ión has lost its accent by folding, and the stemmer knows it only with one.
    boolean noun = !english && word.endsWith("ion");
    OneWord one =
        new OneWord(noun ? word.substring(0, word.length() - "ion".length()) + "ión" : word);
    try (TokenStream stems =
        english ? new KStemFilter(one) : new SnowballFilter(one, new SpanishStemmer())) {
      stems.reset();
      stems.incrementToken();
      return Optional.of(stems.getAttribute(CharTermAttribute.class).toString());
    } catch (IOException e) {
      throw new AssertionError("a word in memory is always read", e);
    }
  }

  /** A stream of one word. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String word;
    private boolean given;

    OneWord(String word) {
      this.word = word;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      term.append(word);
      given = true;
      return true;
    }

    @Override
    public void reset() {
      given = false;
    }
  }
}
