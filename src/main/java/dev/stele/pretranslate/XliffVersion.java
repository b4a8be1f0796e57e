package dev.stele.pretranslate;

import java.util.Arrays;
import java.util.List;

/** The forms of XLIFF that are written. What is read belongs to one of them too. */
public enum XliffVersion {
  /** XLIFF 1.2 (OASIS, 2008), with matches in {@code alt-trans}. */
  V1_2("xliff1.2"),
  /** XLIFF 2.1 (OASIS, 2018), with matches in the Translation Candidates module. */
  V2_1("xliff2.1");

  private final String title;

  XliffVersion(String title) {
    this.title = title;
  }

  /** Reads the form that {@link #toString} writes. */
  public static XliffVersion parse(String text) {
    return Arrays.stream(values())
        .filter(version -> version.title.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no format; there are %s".formatted(text, List.of(values()))));
  }

  @Override
  public String toString() {
    return title;
  }
}
