package dev.stele.memory;

import java.util.Optional;

/**
 * Something that the file of an imported unit says of it, or of one of its texts, beyond what this
 * program understands; in the terms of TMX 1.4.
 */
public sealed interface Detail {

  /** An attribute of the element, such as {@code creationdate}. */
  record Attribute(String name, String value) implements Detail {}

  /**
   * A property.
   *
   * @param language the language of the value, where the file names one
   */
  record Prop(String type, String value, Optional<String> language) implements Detail {}

  /**
   * A remark of a person.
   *
   * @param language the language of the remark, where the file names one
   */
  record Note(String text, Optional<String> language) implements Detail {}
}
