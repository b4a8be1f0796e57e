package dev.stele.document;

import static dev.stele.document.Step.Scheme.ANNEX;
import static dev.stele.document.Step.Scheme.ITEM;
import static dev.stele.document.Step.Scheme.PARAGRAPH;
import static dev.stele.document.Step.Scheme.SECTION;
import static dev.stele.document.Step.Scheme.SUBITEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Step.Named;
import dev.stele.document.Step.Numbered;
import dev.stele.document.Step.Unnumbered;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParagraphPathTest {

  @Test
  void a_path_is_printed_as_a_reader_would_cite_it() {
    ParagraphPath path =
        ParagraphPath.of(
            new Numbered(SECTION, 2),
            new Named("China"),
            new Numbered(PARAGRAPH, 8),
            new Numbered(ITEM, 3));
    assertThat(path).hasToString("II/China/8/(c)");
    assertThat(ParagraphPath.of(new Numbered(ANNEX, 1), new Unnumbered(2)))
        .hasToString("annex I/p2");
    assertThat(ParagraphPath.of(new Numbered(ITEM, 1), new Numbered(SUBITEM, 9)))
        .hasToString("(a)/(ix)");
  }

  @Test
  void a_printed_path_is_read_back_as_the_same_value() {
    ParagraphPath path =
        ParagraphPath.of(
            new Numbered(SECTION, 2),
            new Named("China"),
            new Numbered(PARAGRAPH, 8),
            new Numbered(ITEM, 3));
    assertThat(ParagraphPath.parse("II/China/8/(c)")).isEqualTo(path);
    assertThat(ParagraphPath.parse("(a)/(i)").steps())
        .containsExactly(new Numbered(ITEM, 1), new Numbered(SUBITEM, 1));
    assertThat(ParagraphPath.parse("")).isEqualTo(ParagraphPath.ROOT);
  }

  @Property
  void whatever_is_read_prints_the_same(@ForAll("printed") String text) {
    assertThat(ParagraphPath.parse(text)).hasToString(text);
  }

  @Provide
  Arbitrary<String> printed() {
    Arbitrary<String> step =
        Arbitraries.of(
            "I",
            "IV",
            "C",
            "8",
            "0",
            "12",
            "(c)",
            "(i)",
            "(iv)",
            "(aa)",
            "p3",
            "annex II",
            "article 5",
            "中国",
            "Cuba",
            "note 1",
            "x y",
            "IIII");
    return step.list().ofMaxSize(5).map(steps -> String.join("/", steps));
  }
}
