package dev.stele.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnwrappingTest {
  private static final Unwrapping WORDS =
      new Unwrapping(
          List.of(
              "The disarmament of the region is verifiable; a follow-up is well-known.",
              "States that hold no such weapon met on the non-proliferation regime.",
              "The nuclear-weapon States and the Secretary-General were informed.",
              "The commander went in with national and international observers."));

  @ParameterizedTest
  @CsvSource({
    "of disarma-, ment and peace, of disarmament and peace",
    "is verifi-, able now, is verifiable now",
    "an interna-, tional body, an international body",
    "the nuclear-, weapon States, the nuclear-weapon States",
    "the Non-, Proliferation Treaty, the Non-Proliferation Treaty",
    "“Follow-, up to it, “Follow-up to it",
    "the non-, weapon parties, the non-weapon parties",
    "the Commander-, in-Chief spoke, the Commander-in-Chief spoke",
    "Miguel Díaz-, Canel, Miguel Díaz-Canel",
    "resolution S-, 10/2, resolution S-10/2",
    "the unknow-, nable word, the unknownable word",
    "two words, of a line, two words of a line",
    "and/, or, and/or",
  })
  void a_hyphen_at_the_end_of_a_line_is_kept_where_it_belongs_to_the_word(
      String first, String second, String joined) {
    assertThat(WORDS.join(MarkedText.of(first), MarkedText.of(second)).text()).isEqualTo(joined);
  }

  @Test
  void between_han_characters_a_line_end_is_nothing() {
    Unwrapping han = new Unwrapping(List.of("大会于 2013 年 9 月通过决议"));

    assertThat(han.join(MarkedText.of("通过了 "), MarkedText.of("决议")).text()).isEqualTo("通过了决议");
    assertThat(han.join(MarkedText.of("大会于"), MarkedText.of("2013 年")).text())
        .isEqualTo("大会于 2013 年");
  }

  @Test
  void between_han_and_digits_the_rest_of_the_document_decides() {
    Unwrapping tight = new Unwrapping(List.of("大会于2013年9月通过决议"));

    assertThat(tight.join(MarkedText.of("大会于"), MarkedText.of("2013年")).text())
        .isEqualTo("大会于2013年");
  }

  @Property(tries = 200)
  void joining_loses_no_letter_and_moves_marks_with_their_text(
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String a,
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String b) {
    MarkedText joined =
        WORDS.join(MarkedText.of(a + " "), MarkedText.of("  " + b).marked(2 + b.length(), "7"));

    assertThat(joined.text()).isEqualTo(a + " " + b);
    assertThat(joined.marks().get(0).offset()).isEqualTo(joined.text().length());
  }

  @Test
  void the_cut_words_of_real_documents_are_joined_as_they_are_written() throws IOException {
    Path folder = Path.of("../shared/data/un/A_75_119");
    Assumptions.assumeTrue(Files.isDirectory(folder), "there is no " + folder);
    Path table = folder.resolve("hyphenations.tsv");
    for (String row : Files.readAllLines(table)) {
      String[] columns = row.split("\t", -1);
      if (row.startsWith("#") || !columns[1].equals("soft")) {
        continue;
      }
      Unwrapping words = new Unwrapping(Files.readAllLines(folder.resolve(columns[0])));

      String joined = words.join(MarkedText.of(columns[2]), MarkedText.of(columns[3])).text();

      assertThat(joined).as(row).startsWith(columns[4]);
    }
  }
}
