package dev.stele.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The automatic numbers of a DOCX file, which are not in its text: definitions from numbering.xml,
 * and the counters as the document is read from beginning to end.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">
 *     ECMA-376, part 1, 17.9</a>
 */
final class DocxNumbering extends DefaultHandler2 {
  private static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private static final class Level {
    int start = 1;
    String format = "decimal";
    String text = "";
    String style = "";
    boolean legal;
  }

  private static final class Definition {
    final Level[] levels = new Level[LEVELS];
    final int[] counters = new int[LEVELS];
    final boolean[] counted = new boolean[LEVELS];
  }

  /** An instance of a definition; instances share its counters until one starts anew. */
  private static final class Instance {
    String definition = "";
    final Map<Integer, Integer> starts = new HashMap<>();
    final Map<Integer, Level> levels = new HashMap<>();
  }

  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private Definition definition;
  private Instance instance;
  private Level level;
  private int overridden;

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    String value = Docx.value(attributes, "val");
    switch (name) {
      case "abstractNum" -> {
        definition = new Definition();
        definitions.put(Docx.value(attributes, "abstractNumId"), definition);
      }
      case "num" -> {
        instance = new Instance();
        instances.put(Docx.value(attributes, "numId"), instance);
      }
      case "abstractNumId" -> {
        if (instance != null) {
          instance.definition = value;
        }
      }
      case "lvlOverride" -> overridden = levelNumber(attributes);
      case "startOverride" -> {
        if (instance != null) {
          instance.starts.put(overridden, Docx.number(value, 1));
        }
      }
      case "lvl" -> {
        level = new Level();
        if (instance != null) {
          instance.levels.put(levelNumber(attributes), level);
        } else if (definition != null) {
          definition.levels[levelNumber(attributes)] = level;
        }
      }
      default -> {
        if (level != null) {
          readLevel(name, value, attributes);
        }
      }
    }
  }

  private void readLevel(String name, String value, Attributes attributes) {
    switch (name) {
      case "start" -> level.start = Docx.number(value, 1);
      case "numFmt" -> level.format = value;
      case "lvlText" -> level.text = value;
      case "pStyle" -> level.style = value;
      case "isLgl" -> level.legal = Docx.isOn(attributes);
      default -> {}
    }
  }

  private static int levelNumber(Attributes attributes) {
    int number = Docx.number(Docx.value(attributes, "ilvl"), 0);
    return Math.max(0, Math.min(LEVELS - 1, number));
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "abstractNum" -> definition = null;
      case "num" -> instance = null;
      case "lvl" -> level = null;
      default -> {}
    }
  }

  /**
   * Counts a paragraph and gives its label.
   *
   * @param list the numId
   * @param listLevel from 0; -1 where only the style of the paragraph tells it
   * @param style the style of the paragraph
   * @return empty where the paragraph has no label
   */
  String next(String list, int listLevel, String style) {
    Instance used = instances.get(list);
    Definition counted = used == null ? null : definitions.get(used.definition);
    if (counted == null) {
      return "";
    }
    int at = listLevel >= 0 ? Math.min(listLevel, LEVELS - 1) : levelOfStyle(counted, style);
    if (begun.add(list)) {
      used.starts.forEach((overriddenLevel, start) -> counted.counted[overriddenLevel] = false);
    }
    if (counted.counted[at]) {
      counted.counters[at]++;
    } else {
      counted.counters[at] = start(used, counted, at);
      counted.counted[at] = true;
    }
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      counted.counted[deeper] = false;
    }
    return label(used, counted, at);
  }

  private static int levelOfStyle(Definition definition, String style) {
    for (int i = 0; i < LEVELS; i++) {
      if (definition.levels[i] != null && definition.levels[i].style.equals(style)) {
        return i;
      }
    }
    return 0;
  }

  private static Level level(Instance used, Definition counted, int at) {
    Level own = used.levels.get(at);
    if (own != null) {
      return own;
    }
    return counted.levels[at] == null ? new Level() : counted.levels[at];
  }

  private static int start(Instance used, Definition counted, int at) {
    Integer own = used.starts.get(at);
    return own != null ? own : level(used, counted, at).start;
  }

  private static String label(Instance used, Definition counted, int at) {
    Level shown = level(used, counted, at);
    if (shown.format.equals("bullet")) {
      return shown.text.isEmpty() ? "" : bullet(shown.text.charAt(0));
    }
    StringBuilder label = new StringBuilder();
    Matcher places = PLACE.matcher(shown.text);
    while (places.find()) {
      int of = places.group(1).charAt(0) - '1';
      int number = counted.counted[of] ? counted.counters[of] : start(used, counted, of);
      String format = shown.legal && of < at ? "decimal" : level(used, counted, of).format;
      places.appendReplacement(label, Matcher.quoteReplacement(Numerals.word(format, number)));
    }
    places.appendTail(label);
    return label.toString().strip();
  }

  /** Symbol fonts write their bullets with letters or in a private area. */
  private static String bullet(char c) {
    boolean symbol = Character.isLetterOrDigit(c) || (c >= '\uE000' && c <= '\uF8FF');
    return symbol ? "•" : String.valueOf(c);
  }
}
