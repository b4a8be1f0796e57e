package dev.stele.lexicon;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What translates what, in any number of languages. It never changes, and may be used by several
 * threads.
 */
public final class Lexicon {
  private final Source source;
  private final Function<LanguagePair, PairLexicon> maker;
  private final Map<LanguagePair, PairLexicon> pairs = new ConcurrentHashMap<>();

  /** Where entries come from. */
  @FunctionalInterface
  interface Source {

    /**
     * The entries that may speak of two languages, in order.
     *
     * @param languages two languages without regions
     */
    List<Entry> entries(List<Language> languages);
  }

  /**
   * Words that mean the same.
   *
   * @param forms by language, in base form; a language without a word may be missing
   */
  public record Entry(Map<Language, List<String>> forms) {
    public Entry {
      forms = Map.copyOf(forms);
    }

    /** The words of a language; empty where it has none. */
    public List<String> in(Language language) {
      List<String> words = forms.get(language);
      return words != null ? words : forms.getOrDefault(language.primary(), List.of());
    }
  }

  private Lexicon(Source source) {
    this.source = source;
    maker = pair -> PairLexicon.of(this, pair);
  }

  private Lexicon(Lexicon untaught, Lessons lessons) {
    source = untaught.source;
    maker = pair -> untaught.of(pair).taught(lessons);
  }

  /** A lexicon of these entries. */
  public static Lexicon of(List<Entry> entries) {
    List<Entry> all = List.copyOf(entries);
    return new Lexicon(languages -> all);
  }

  /** A lexicon that knows no word; numbers, symbols and marks are known without it. */
  public static Lexicon empty() {
    return of(List.of());
  }

  /**
   * The lexicon that comes with the program, with the names of countries, languages and currencies.
   * It reads what a pair of languages needs when that is first asked for.
   */
  public static Lexicon seed() {
    return Seed.LEXICON;
  }

  private static final class Seed {
    static final Lexicon LEXICON = new Lexicon(new SeedTables());
  }

  /**
   * The same lexicon with what lessons have taught beside its entries. What they teach of two
   * languages is read when that pair is first asked for, and later lessons change nothing of it.
   */
  public Lexicon taught(Lessons lessons) {
    return new Lexicon(this, lessons);
  }

  /** The entries that may speak of two languages, in order; some may lack one of the two. */
  public List<Entry> entries(LanguagePair pair) {
    return source.entries(List.of(pair.source().primary(), pair.target().primary()));
  }

  /**
   * The translations of a term, looked up as it is written.
   *
   * @return in the order of the entries, without doubles; empty where the term is unknown
   */
  public Set<String> translations(String term, LanguagePair pair) {
    Set<String> found = new LinkedHashSet<>();
    for (Entry entry : entries(pair)) {
      if (entry.in(pair.source()).contains(term)) {
        found.addAll(entry.in(pair.target()));
      }
    }
    return found;
  }

  /** What it knows of two languages, made ready at the first call. */
  public PairLexicon of(LanguagePair pair) {
    LanguagePair primary = new LanguagePair(pair.source().primary(), pair.target().primary());
    return pairs.computeIfAbsent(primary, maker);
  }
}
