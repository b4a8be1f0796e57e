package dev.stele.lexicon;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.stele.document.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of countries, regions and languages, from the Common Locale Data Repository.
 *
 * @see <a href="https://cldr.unicode.org/">Unicode CLDR</a>
 */
final class Names {
  /** The continents and regions of UN M.49 that CLDR names. */
  private static final List<String> REGIONS =
      List.of(
          "001", "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021",
          "029", "030", "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150",
          "151", "154", "155", "202", "419");

  private Names() {}

  /** An entry for every name that CLDR has in all of these languages. */
  static List<Lexicon.Entry> entries(List<Language> languages) {
    List<LocaleDisplayNames> names =
        languages.stream()
            .map(l -> LocaleDisplayNames.getInstance(ULocale.forLanguageTag(l.tag())))
            .toList();
    List<Lexicon.Entry> entries = new ArrayList<>();
    for (String country : Locale.getISOCountries()) {
      add(entries, languages, names.stream().map(n -> n.regionDisplayName(country)).toList());
    }
    for (String region : REGIONS) {
      add(entries, languages, names.stream().map(n -> n.regionDisplayName(region)).toList());
    }
    for (String language : Locale.getISOLanguages()) {
      add(entries, languages, names.stream().map(n -> n.languageDisplayName(language)).toList());
    }
    return entries;
  }

  private static void add(
      List<Lexicon.Entry> entries, List<Language> languages, List<String> names) {
    Map<Language, List<String>> forms = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name == null || name.length() < 2 || name.chars().allMatch(c -> c < 128 && c < 'a')) {
        return;
      }
      forms.put(languages.get(i), List.of(name));
    }
    if (forms.values().stream().distinct().count() > 1) {
      entries.add(new Lexicon.Entry(forms));
    }
  }
}
