package dev.stele.lexicon;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What translates what, in any number of languages. It never changes, and may be used by several
 * threads.
 */
public final class Lexicon {
  /** The tables of the seed lexicon, columns zh, en, es, variants separated by {@code " | "}. */
  private static final List<String> SEED_TABLES = List.of("un", "verbs", "nouns");

  private static final List<Language> SEED_LANGUAGES =
      List.of(Language.CHINESE, Language.ENGLISH, Language.SPANISH);

  private final List<Entry> entries;
  private final Map<LanguagePair, PairLexicon> pairs = new ConcurrentHashMap<>();

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

  private Lexicon(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** A lexicon of these entries. */
  public static Lexicon of(List<Entry> entries) {
    return new Lexicon(entries);
  }

  /** A lexicon that knows no word; numbers, symbols and marks are known without it. */
  public static Lexicon empty() {
    return new Lexicon(List.of());
  }

  /** The lexicon that comes with the program, and the names of countries and languages. */
  public static Lexicon seed() {
    return Seed.LEXICON;
  }

  private static final class Seed {
    static final Lexicon LEXICON = new Lexicon(read());

    private static List<Entry> read() {
      List<Entry> entries = new ArrayList<>(Names.entries(SEED_LANGUAGES));
      for (String table : SEED_TABLES) {
        for (String[] row : Tables.read("/config/lexicon/" + table + ".tsv", 3)) {
          Map<Language, List<String>> forms = new HashMap<>();
          for (int i = 0; i < row.length; i++) {
            if (!row[i].isBlank()) {
              forms.put(
                  SEED_LANGUAGES.get(i),
                  Stream.of(row[i].split("\\|")).map(String::strip).distinct().toList());
            }
          }
          entries.add(new Entry(forms));
        }
      }
      return entries;
    }
  }

  /** All entries, in the order in which they were given. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The translations of a term, looked up as it is written.
   *
   * @return in the order of the entries, without doubles; empty where the term is unknown
   */
  public Set<String> translations(String term, LanguagePair pair) {
    Set<String> found = new LinkedHashSet<>();
    for (Entry entry : entries) {
      if (entry.in(pair.source()).contains(term)) {
        found.addAll(entry.in(pair.target()));
      }
    }
    return found;
  }

  /** What it knows of two languages, made ready at the first call. */
  public PairLexicon of(LanguagePair pair) {
    LanguagePair primary = new LanguagePair(pair.source().primary(), pair.target().primary());
    return pairs.computeIfAbsent(primary, p -> PairLexicon.of(this, p));
  }
}
