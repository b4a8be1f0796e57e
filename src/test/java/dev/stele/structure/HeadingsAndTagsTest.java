package dev.stele.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Block;
import dev.stele.document.Language;
import dev.stele.document.NoteMark;
import dev.stele.document.Outline;
import dev.stele.document.Paragraph;
import dev.stele.document.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsAndTagsTest {

  private static Block heading(int level, String text) {
    return new Block(new Block.Kind.Heading(level), text, List.of(), 0);
  }

  private static List<String> described(Outline outline) {
    return outline.paragraphs().stream()
        .map(p -> p.path() + " " + p.kind() + " " + p.original().map(Language::tag).orElse("-"))
        .toList();
  }

  @Test
  void a_tag_gives_its_language_to_all_of_its_section_until_the_next_reply() {
    Outline outline =
        Sample.outline(
            List.of(
                Sample.body("I. Introduction"),
                Sample.body("1. Two replies were received."),
                Sample.body("II. Replies"),
                Sample.body("Peru"),
                Sample.body("[Original: Spanish]"),
                Sample.body("[3 March 2021]"),
                Sample.body("Peru supports the treaty."),
                Sample.body("Nuclear safety"),
                Sample.body("Peru has one reactor."),
                Sample.body("Togo"),
                Sample.body("[Original: French] [4 March 2021]"),
                Sample.body("1. Togo supports the treaty."),
                Sample.body("2. It has signed it."),
                Sample.body("III. Conclusions"),
                Sample.body("2. The replies are welcome.")),
            Language.ENGLISH,
            Language.FRENCH,
            Language.SPANISH);
    assertThat(described(outline))
        .containsExactly(
            "I HEADING en",
            "I/1 TEXT en",
            "II HEADING en",
            "II/Peru HEADING es",
            "II/Peru/original ORIGINAL_TAG es",
            "II/Peru/date DATE es",
            "II/Peru/p1 TEXT es",
            "II/Peru/Nuclear safety HEADING es",
            "II/Peru/Nuclear safety/p1 TEXT es",
            "II/Togo HEADING fr",
            "II/Togo/original ORIGINAL_TAG fr",
            "II/Togo/1 TEXT fr",
            "II/Togo/2 TEXT fr",
            "III HEADING en",
            "III/2 TEXT en");
    Section replies = outline.root().sections().get(1);
    assertThat(replies.sections())
        .extracting(Section::original)
        .containsExactly(Optional.of(Language.SPANISH), Optional.of(Language.FRENCH));
    assertThat(replies.sections())
        .extracting(Section::date)
        .containsExactly(
            Optional.of(LocalDate.of(2021, 3, 3)), Optional.of(LocalDate.of(2021, 3, 4)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Original: Spanish] | es |",
        "[Original: Chinese] | zh |",
        "[Original : français] | fr |",
        "[Original: español] | es |",
        "[原件：西班牙文] | es |",
        "[原文：英文] | en |",
        "［原件：中文］ | zh |",
        "[Язык оригинала: английский] | en |",
        "[Подлинный текст на русском языке] | |",
        "[الأصل: بالعربية] | ar |",
        "[Original: English and French] | en |",
        "[Original: Spanish] [30 April 2020] | es | 2020-04-30",
        "[30 April 2020] [Original: Spanish] | es | 2020-04-30",
        "[30 de abril de 2020] | | 2020-04-30",
        "[1 de enero de 2021] | | 2021-01-01",
        "[2020 年 4 月 30 日] | | 2020-04-30",
        "[2020年4月30日] | | 2020-04-30",
        "[1er mai 2020] | | 2020-05-01",
        "[30 апреля 2020 года] | | 2020-04-30",
        "[30 نيسان/أبريل 2020] | | 2020-04-30",
        "[April 30, 2020] | | 2020-04-30",
        "[Langue originale : anglais] | en |",
        "[Langue originale\u00a0: arabe] | ar |",
        "[Original : russe] [4 mars 2021] | ru | 2021-03-04",
        "[Original: francés] | fr |",
        "[Язык оригинала: французский] | fr |",
        "[Оригинал: русский] [4 марта 2021 года] | ru | 2021-03-04",
        "[Подлинный текст: испанский] | es |",
        "[الأصل: بالإنكليزية] | en |",
        "[الأصل: بالفرنسية] [4 آذار/مارس 2021] | fr | 2021-03-04",
        "[الأصل: بالروسية] | ru |",
        "[الأصل: بالإسبانية] | es |",
        "[الأصل: بالصينية] | zh |",
        "[اللغة الأصلية: الإنجليزية] | en |",
        "[4 février 2021] | | 2021-02-04",
        "[le 14 août 2021] | | 2021-08-14",
        "[1er décembre 2021] | | 2021-12-01",
        "[9 мая 2021 года] | | 2021-05-09",
        "[12 сентября 2021 г.] | | 2021-09-12",
        "[15 كانون الثاني/يناير 2021] | | 2021-01-15",
        "[15 كانون الأول 2021] | | 2021-12-15",
        "[5 تشرين الثاني / نوفمبر 2021] | | 2021-11-05",
        "[٧ أيار/مايو ٢٠٢١] | | 2021-05-07",
        "[7 يوليو 2021] | | 2021-07-07",
        "[31 April 2020] | |",
        "[Original: Klingon] | |",
        "[see annex] | |",
        "The text [Original: Spanish] | |",
        "2020 年 4 月 30 日 | |"
      })
  void tags_are_read_in_all_official_languages(String line, String language, String date) {
    Optional<Tag> tag = Tag.read(line, Numbering.load());
    assertThat(tag.flatMap(Tag::original).map(Language::tag))
        .isEqualTo(Optional.ofNullable(language));
    assertThat(tag.flatMap(Tag::date).map(LocalDate::toString))
        .isEqualTo(Optional.ofNullable(date));
  }

  @Test
  void without_a_tag_the_masthead_says_the_language_and_without_both_nothing_does() {
    List<Block> blocks = List.of(Sample.body("1. A paragraph."));
    assertThat(Sample.outline(blocks, Language.FRENCH, Language.ENGLISH).root().original())
        .contains(Language.ENGLISH);
    assertThat(Sample.outline(blocks, Language.FRENCH).root().original()).contains(Language.FRENCH);
    assertThat(Sample.outline(blocks).root().original()).isEmpty();
  }

  @Test
  void a_numbered_heading_can_be_that_of_a_reply() {
    assertThat(
            described(
                Sample.outline(
                    List.of(
                        Sample.body("II. Replies"),
                        Sample.body("A. Peru"),
                        Sample.body("[Original: Spanish]"),
                        Sample.body("Peru agrees."),
                        Sample.body("B. Togo"),
                        Sample.body("[Original: French]"),
                        Sample.body("Togo agrees.")))))
        .containsExactly(
            "II HEADING -",
            "II/A HEADING es",
            "II/A/original ORIGINAL_TAG es",
            "II/A/p1 TEXT es",
            "II/B HEADING fr",
            "II/B/original ORIGINAL_TAG fr",
            "II/B/p1 TEXT fr");
  }

  @Test
  void a_reply_can_have_sections_of_its_own() {
    assertThat(
            Sample.paths(
                List.of(
                    "II. Replies",
                    "Peru",
                    "[Original: Spanish]",
                    "I. Laws",
                    "1. Peru has laws.",
                    "II. Plans",
                    "2. Peru has plans.",
                    "Togo",
                    "[Original: French]",
                    "1. Togo agrees.",
                    "III. Conclusions",
                    "1. All is well.")))
        .containsExactly(
            "II",
            "II/Peru",
            "II/Peru/original",
            "II/Peru/I",
            "II/Peru/I/1",
            "II/Peru/II",
            "II/Peru/II/2",
            "II/Togo",
            "II/Togo/original",
            "II/Togo/1",
            "III",
            "III/1");
  }

  @Test
  void the_levels_of_the_file_nest_headings_without_numbers() {
    assertThat(
            described(
                Sample.outline(
                    List.of(
                        heading(1, "Work done"),
                        heading(2, "At home"),
                        Sample.body("1. Much was done."),
                        heading(2, "Abroad"),
                        Sample.body("2. Less was done."),
                        heading(1, "Work to do"),
                        Sample.body("3. Much remains.")))))
        .containsExactly(
            "Work done HEADING -",
            "Work done/At home HEADING -",
            "Work done/At home/1 TEXT -",
            "Work done/Abroad HEADING -",
            "Work done/Abroad/2 TEXT -",
            "Work to do HEADING -",
            "Work to do/3 TEXT -");
  }

  @Test
  void lines_before_the_text_are_the_cover_but_a_known_heading_is_none() {
    assertThat(
            described(
                Sample.outline(
                    List.of(
                        Sample.body("New York, 4–28 January 2022"),
                        Sample.body("The law of ships"),
                        Sample.body("Working paper submitted by Peru"),
                        Sample.body("Summary"),
                        Sample.body("The paper is about ships."),
                        Sample.body("1. Ships are long.")))))
        .containsExactly(
            "cover/p1 MASTHEAD -",
            "cover/p2 MASTHEAD -",
            "cover/p3 MASTHEAD -",
            "Summary HEADING -",
            "Summary/p1 TEXT -",
            "Summary/1 TEXT -");
  }

  @Test
  void many_short_lines_in_a_row_are_a_list_and_not_headings() {
    assertThat(
            Sample.paths(
                List.of(
                    "1. These States have signed.",
                    "Peru",
                    "Togo",
                    "Chad",
                    "Mali",
                    "2. The others have not.")))
        .containsExactly("1", "p1", "p2", "p3", "p4", "2");
  }

  @Test
  void a_short_line_behind_text_that_breaks_off_is_no_heading() {
    assertThat(
            Sample.paths(
                List.of(
                    "1. The Committee met "
                        + "in the first, second and third weeks of the month of March ".repeat(3)
                        + "in",
                    "Geneva",
                    "and was received by the mayor.")))
        .containsExactly("1", "p1", "p2");
  }

  @Test
  void headings_that_come_again_are_told_apart() {
    assertThat(
            Sample.paths(
                List.of(
                    "1. The first finding.",
                    "Recommendation",
                    "Do this.",
                    "Recommendation",
                    "Do that.")))
        .containsExactly(
            "1",
            "Recommendation",
            "Recommendation/p1",
            "Recommendation (2)",
            "Recommendation (2)/p1");
  }

  @Test
  void cover_contents_rows_and_notes_have_paths_of_their_own_and_do_not_interrupt() {
    Outline outline =
        Sample.outline(
            List.of(
                new Block(Block.Kind.MASTHEAD, "General Assembly", List.of(), 1),
                new Block(Block.Kind.CONTENTS, "I. Introduction", List.of(), 1),
                new Block(Block.Kind.CONTENTS, "Ships", List.of(), 1),
                Sample.body("I. Introduction"),
                new Block(Block.Kind.BODY, "1. The list:", List.of(new NoteMark(12, "1")), 2),
                new Block(new Block.Kind.Footnote("1"), "Not complete.", List.of(), 2),
                Sample.body("(a) One;"),
                new Block(Block.Kind.ROW, "1. 2. 3.", List.of(), 2),
                Sample.body("(b) Two."),
                Sample.body("Ships"),
                Sample.body("2. Ships are long.")),
            Language.ENGLISH);
    assertThat(described(outline))
        .containsExactly(
            "cover/p1 MASTHEAD en",
            "contents/p1 CONTENTS en",
            "contents/p2 CONTENTS en",
            "I HEADING en",
            "I/1 TEXT en",
            "note 1 FOOTNOTE en",
            "I/1/(a) TEXT en",
            "I/p1 ROW en",
            "I/1/(b) TEXT en",
            "I/Ships HEADING en",
            "I/Ships/2 TEXT en");
    Paragraph list = outline.paragraphs().get(4);
    assertThat(list.label()).isEqualTo("1.");
    assertThat(list.text()).isEqualTo("The list:");
    assertThat(list.notes()).containsExactly(new NoteMark(9, "1"));
    assertThat(list.page()).isEqualTo(2);
  }

  @Test
  void a_document_without_blocks_has_an_empty_outline() {
    assertThat(Sample.outline(List.of()).paragraphs()).isEmpty();
  }
}
