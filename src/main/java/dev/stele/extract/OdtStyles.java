package dev.stele.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.ext.DefaultHandler2;

/** The list styles and the ancestry of paragraph styles of an OpenDocument text. */
final class OdtStyles extends DefaultHandler2 {
  /** Guards against styles that descend from each other. */
  private static final int DEEPEST = 20;

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
  private Map<Integer, Level> open;

  /**
   * How a level of a list numbers its items.
   *
   * @param format empty for no number
   * @param shown how many levels the label shows
   */
  record Level(String prefix, String format, String suffix, int start, int shown, String bullet) {
    String number(int number) {
      return format.isEmpty() ? "" : Numerals.html(format, number);
    }
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "style" ->
          parents.put(Docx.value(attributes, "name"), Docx.value(attributes, "parent-style-name"));
      case "list-style" -> {
        open = new HashMap<>();
        lists.put(Docx.value(attributes, "name"), open);
      }
      case "list-level-style-number", "list-level-style-bullet" -> {
        if (open != null) {
          String bullet = Docx.value(attributes, "bullet-char");
          open.put(
              Docx.number(Docx.value(attributes, "level"), 1),
              new Level(
                  Docx.value(attributes, "num-prefix"),
                  Docx.value(attributes, "num-format"),
                  Docx.value(attributes, "num-suffix"),
                  Docx.number(Docx.value(attributes, "start-value"), 1),
                  Docx.number(Docx.value(attributes, "display-levels"), 1),
                  bullet.isEmpty() || bullet.charAt(0) >= '\uE000' ? "•" : bullet));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (name.equals("list-style")) {
      open = null;
    }
  }

  Optional<Level> level(String list, int level) {
    return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(level));
  }

  /** Whether a style is, or descends from, the one of titles. */
  boolean isTitle(String name) {
    String style = name;
    for (int depth = 0; style != null && depth < DEEPEST; depth++) {
      if (style.equals("Title")) {
        return true;
      }
      style = parents.get(style);
    }
    return false;
  }
}
