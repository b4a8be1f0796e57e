package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.TextQuery;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Finds out the language of a query: of the languages of the index that are written in its script,
 * the one in whose texts its words are the most frequent.
 */
final class LanguageGuess {
  private static final Map<UnicodeScript, List<Language>> WRITTEN_IN =
      Map.of(
          UnicodeScript.HAN,
          List.of(Language.CHINESE),
          UnicodeScript.LATIN,
          List.of(Language.ENGLISH, Language.SPANISH, Language.FRENCH),
          UnicodeScript.CYRILLIC,
          List.of(Language.RUSSIAN),
          UnicodeScript.ARABIC,
          List.of(Language.ARABIC));

  private final IndexReader reader;

  LanguageGuess(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The likeliest language.
   *
   * @param candidates those that may be; where empty all that the index has
   */
  Language of(TextQuery query, List<Language> candidates) throws IOException {
    StringBuilder text = new StringBuilder();
    gather(query, text);
    List<Language> possible =
        new ArrayList<>(candidates.isEmpty() ? UnitDocument.languages(reader) : candidates);
    List<Language> written = writtenAs(text.toString());
    if (possible.stream().anyMatch(written::contains)) {
      possible.retainAll(written);
    } else if (candidates.isEmpty() && !written.isEmpty()) {
      return written.get(0);
    }
    Language likeliest = possible.isEmpty() ? Language.ENGLISH : possible.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (Language language : possible.size() > 1 ? possible : List.<Language>of()) {
      double likelihood = likelihood(text.toString(), language);
      if (likelihood > most) {
        most = likelihood;
        likeliest = language;
      }
    }
    return likeliest;
  }

  private double likelihood(String text, Language language) throws IOException {
    double texts = UnitDocument.frequency(language, reader);
    double likelihood = 0;
    for (Token token : Tokens.of(text)) {
      int found = reader.docFreq(new Term(UnitDocument.textField(language), token.term()));
      likelihood += Math.log((found + 0.1) / (texts + 1));
    }
    return likelihood;
  }

  /** The languages of the first script that is of a language, Han before all others. */
  private static List<Language> writtenAs(String text) {
    if (text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN)) {
      return WRITTEN_IN.get(UnicodeScript.HAN);
    }
    return text.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(WRITTEN_IN::containsKey)
        .findFirst()
        .map(WRITTEN_IN::get)
        .orElse(List.of());
  }

  /** The words of a query, without what is no word in it. */
  private static void gather(TextQuery query, StringBuilder words) {
    if (query instanceof TextQuery.Phrase phrase) {
      words.append(' ').append(phrase.text());
    } else if (query instanceof TextQuery.Inflected inflected) {
      words.append(' ').append(inflected.word());
    } else if (query instanceof TextQuery.Wildcard wildcard) {
      words.append(' ').append(wildcard.pattern().replaceAll("[*?\\\\]", " "));
    } else if (query instanceof TextQuery.Regex regex) {
      words.append(' ').append(regex.pattern().replaceAll("\\\\.|[^\\p{L}]", " "));
    } else if (query instanceof TextQuery.Near near) {
      near.phrases().forEach(phrase -> gather(phrase, words));
    } else if (query instanceof TextQuery.And and) {
      and.parts().forEach(part -> gather(part, words));
    } else if (query instanceof TextQuery.Or or) {
      or.parts().forEach(part -> gather(part, words));
    }
  }
}
