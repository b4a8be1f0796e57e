package dev.stele.lexicon;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.stele.document.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The names of countries, regions, languages and currencies, from the Common Locale Data
 * Repository.
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

  /** Currencies that were money on this day are named in documents; older ones hardly ever. */
  private static final Instant MONEY_ON = Instant.parse("2020-01-01T00:00:00Z");

  private Names() {}

  /** An entry for every country, region and language that CLDR names in all of these languages. */
  static List<Lexicon.Entry> entries(List<Language> languages) {
    List<LocaleDisplayNames> names =
        languages.stream().map(l -> LocaleDisplayNames.getInstance(locale(l))).toList();
    List<Lexicon.Entry> entries = new ArrayList<>();
    for (String country : Locale.getISOCountries()) {
      add(entries, languages, names, country, LocaleDisplayNames::regionDisplayName);
    }
    for (String region : REGIONS) {
      add(entries, languages, names, region, LocaleDisplayNames::regionDisplayName);
    }
    for (String language : Locale.getISOLanguages()) {
      add(entries, languages, names, language, LocaleDisplayNames::languageDisplayName);
    }
    return entries;
  }

  /** An entry for every currency of today that CLDR names in all of these languages. */
  static List<Lexicon.Entry> currencies(List<Language> languages) {
    List<CurrencyDisplayNames> names =
        languages.stream().map(l -> CurrencyDisplayNames.getInstance(locale(l))).toList();
    List<Lexicon.Entry> entries = new ArrayList<>();
    CurrencyFilter money = CurrencyFilter.onDate(Date.from(MONEY_ON)).withTender();
    for (String currency : CurrencyMetaInfo.getInstance().currencies(money)) {
      add(entries, languages, names, currency, CurrencyDisplayNames::getName);
    }
    return entries;
  }

  private static ULocale locale(Language language) {
    return ULocale.forLanguageTag(language.tag());
  }

  private static <N> void add(
      List<Lexicon.Entry> entries,
      List<Language> languages,
      List<N> names,
      String code,
      BiFunction<N, String, String> naming) {
    Map<Language, List<String>> forms = new HashMap<>();
    for (int i = 0; i < languages.size(); i++) {
      String name = naming.apply(names.get(i), code);
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
