package dev.stele.store;

import dev.stele.memory.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Details as the text of a column: fields and details are set apart by the separators that ASCII
 * has for this, which XML, where details come from, cannot hold.
 */
final class DetailText {
  private static final char NEXT_FIELD = '\u001f';
  private static final char NEXT_DETAIL = '\u001e';
  private static final String ATTRIBUTE = "a";
  private static final String PROP = "p";
  private static final String NOTE = "n";

  private DetailText() {}

  /** Empty, which is a null in the database, where there are none. */
  static Optional<String> of(List<Detail> details) {
    if (details.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Detail detail : details) {
      if (!text.isEmpty()) {
        text.append(NEXT_DETAIL);
      }
      if (detail instanceof Detail.Attribute attribute) {
        add(text, ATTRIBUTE, attribute.name(), attribute.value());
      } else if (detail instanceof Detail.Prop prop) {
        add(text, PROP, prop.type(), prop.value(), prop.language().orElse(""));
      } else if (detail instanceof Detail.Note note) {
        add(text, NOTE, note.text(), note.language().orElse(""));
      }
    }
    return Optional.of(text.toString());
  }

  private static void add(StringBuilder text, String kind, String... fields) {
    text.append(kind);
    for (String field : fields) {
      if (field.indexOf(NEXT_FIELD) >= 0 || field.indexOf(NEXT_DETAIL) >= 0) {
        throw new IllegalArgumentException("a detail has a character that XML forbids");
      }
      text.append(NEXT_FIELD).append(field);
    }
  }

  /**
   * Reads what {@link #of} has made.
   *
   * @param column null where there are none
   */
  static List<Detail> read(String column) {
    if (column == null) {
      return List.of();
    }
    List<Detail> details = new ArrayList<>();
    for (String detail : column.split(String.valueOf(NEXT_DETAIL), -1)) {
      String[] fields = detail.split(String.valueOf(NEXT_FIELD), -1);
      details.add(
          switch (fields[0]) {
            case ATTRIBUTE -> new Detail.Attribute(fields[1], fields[2]);
            case PROP -> new Detail.Prop(fields[1], fields[2], language(fields[3]));
            case NOTE -> new Detail.Note(fields[1], language(fields[2]));
            default -> throw new IllegalArgumentException("no kind of detail: " + fields[0]);
          });
    }
    return List.copyOf(details);
  }

  private static Optional<String> language(String field) {
    return Optional.of(field).filter(tag -> !tag.isEmpty());
  }
}
