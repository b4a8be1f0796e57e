package dev.stele.lexicon;

import dev.stele.document.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The lexicon that comes with the program: tables of words, variants separated by {@code " | "},
 * and names. A table is read when a pair of its languages is first asked for.
 */
final class SeedTables implements Lexicon.Source {
  private static final List<Language> LARGE_LANGUAGES =
      List.of(Language.CHINESE, Language.ENGLISH, Language.SPANISH);

  private static final List<String> LARGE_TABLES =
      List.of("un", "verbs", "nouns", "general", "society", "names");

  /** For pairs that have a language without larger tables. */
  private static final String OFFICIAL_TABLE = "official";

  private final Map<String, List<Lexicon.Entry>> tables = new ConcurrentHashMap<>();

  @Override
  public List<Lexicon.Entry> entries(List<Language> languages) {
    List<Lexicon.Entry> entries = new ArrayList<>(Names.entries(languages));
    entries.addAll(Names.currencies(languages));
    if (LARGE_LANGUAGES.containsAll(languages)) {
      LARGE_TABLES.forEach(table -> entries.addAll(table(table, LARGE_LANGUAGES)));
    } else if (Language.OFFICIAL.containsAll(languages)) {
      entries.addAll(table(OFFICIAL_TABLE, Language.OFFICIAL));
    }
    return entries;
  }

  private List<Lexicon.Entry> table(String name, List<Language> columns) {
    return tables.computeIfAbsent(name, n -> read(n, columns));
  }

  private static List<Lexicon.Entry> read(String name, List<Language> columns) {
    List<Lexicon.Entry> entries = new ArrayList<>();
    for (String[] row : Tables.read("/config/lexicon/" + name + ".tsv", columns.size())) {
      Map<Language, List<String>> forms = new HashMap<>();
      for (int i = 0; i < row.length; i++) {
        if (!row[i].isBlank()) {
          forms.put(
              columns.get(i),
              Stream.of(row[i].split("\\|")).map(String::strip).distinct().toList());
        }
      }
      entries.add(new Lexicon.Entry(forms));
    }
    return entries;
  }
}
