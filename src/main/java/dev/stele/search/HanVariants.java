package dev.stele.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Traditional and Simplified forms of Han characters. The tables are read when the first character
 * is asked for, so those who never ask do not wait for them.
 */
final class HanVariants {
  private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

  private HanVariants() {}

  /** A character itself, its Simplified form, and all Traditional forms of that. */
  static List<String> of(String character) {
    return KNOWN.computeIfAbsent(character, HanVariants::find);
  }

  private static List<String> find(String character) {
    if (character.length() != 1) {
      return List.of(character);
    }
    Set<String> forms = new LinkedHashSet<>(List.of(character));
    add(ZhConverterUtil.toSimple(character.charAt(0)), forms);
    for (String form : new ArrayList<>(forms)) {
      if (form.length() == 1) {
        add(ZhConverterUtil.toTraditional(form.charAt(0)), forms);
      }
    }
    forms.removeIf(form -> form.codePointCount(0, form.length()) != 1);
    return List.copyOf(forms);
  }

  /** The library gives null for a character that has no other form. */
  private static void add(Collection<String> known, Set<String> forms) {
    if (known != null) {
      forms.addAll(known);
    }
  }
}
