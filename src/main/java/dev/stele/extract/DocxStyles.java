package dev.stele.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.ext.DefaultHandler2;

/** The paragraph styles of a DOCX file, as far as they tell what a paragraph is. */
final class DocxStyles extends DefaultHandler2 {
  /** Guards against styles that are based on each other. */
  private static final int DEEPEST = 20;

  private final Map<String, Style> styles = new HashMap<>();
  private Style open;

  private static final class Style {
    String name = "";
    String basedOn = "";
    int outline = -1;
    String list = "";
    int listLevel = -1;
  }

  /** What a style says of its paragraphs' numbering: a list and a level in it. */
  record Numbering(String list, int level) {}

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    String value = Docx.value(attributes, "val");
    switch (name) {
      case "style" -> {
        open = new Style();
        styles.put(Docx.value(attributes, "styleId"), open);
      }
      case "name" -> {
        if (open != null) {
          open.name = value.toLowerCase(Locale.ROOT);
        }
      }
      case "basedOn" -> {
        if (open != null) {
          open.basedOn = value;
        }
      }
      case "outlineLvl" -> {
        if (open != null) {
          open.outline = Docx.number(value, -1);
        }
      }
      case "numId" -> {
        if (open != null) {
          open.list = value;
        }
      }
      case "ilvl" -> {
        if (open != null) {
          open.listLevel = Docx.number(value, 0);
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (name.equals("style")) {
      open = null;
    }
  }

  boolean isTitle(String id) {
    return name(id).equals("title");
  }

  boolean isContents(String id) {
    return name(id).matches("toc \\d+|table of contents.*|contents line");
  }

  /** The level of a heading, from 1; 0 where the style is none of a heading. */
  int headingLevel(String id) {
    Style style = styles.get(id);
    for (int depth = 0; style != null && depth < DEEPEST; depth++) {
      if (style.outline >= 0) {
        return style.outline < 9 ? style.outline + 1 : 0;
      }
      if (style.name.matches("heading [1-9]")) {
        return style.name.charAt(style.name.length() - 1) - '0';
      }
      style = styles.get(style.basedOn);
    }
    return 0;
  }

  /** The list to which the paragraphs of a style belong. */
  Optional<Numbering> numbering(String id) {
    Style style = styles.get(id);
    int level = -1;
    for (int depth = 0; style != null && depth < DEEPEST; depth++) {
      level = level < 0 ? style.listLevel : level;
      if (!style.list.isEmpty()) {
        return Optional.of(new Numbering(style.list, level));
      }
      style = styles.get(style.basedOn);
    }
    return Optional.empty();
  }

  private String name(String id) {
    Style style = styles.get(id);
    return style == null ? "" : style.name;
  }
}
