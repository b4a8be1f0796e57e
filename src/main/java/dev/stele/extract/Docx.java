package dev.stele.extract;

import org.xml.sax.Attributes;

/** How WordprocessingML writes its values. */
final class Docx {
  private Docx() {}

  /** An attribute by its name without prefix; empty where it is missing. */
  static String value(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals(name)) {
        return attributes.getValue(i);
      }
    }
    return "";
  }

  /** A number, or what stands for it where there is none. */
  static int number(String value, int otherwise) {
    try {
      return value.isEmpty() ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether a property that is on by standing there is on. */
  static boolean isOn(Attributes attributes) {
    String value = value(attributes, "val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }
}
