package dev.stele.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Block;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, printed or dumped as text, become paragraphs. */
class PageTextTest {
  @TempDir Path folder;

  @Test
  void a_dump_with_blank_lines_between_paragraphs() throws Exception {
    ExtractedDocument document =
        read(
            """
            United Nations                                  A/98/7

            General Assembly                                Distr.: General
                                                            3 May 2023
                                                            English
                                                            Original: Arabic/English

            Ninety-eighth session
            Item 7 (b) of the provisional agenda*

            Care of the meadows around the
            headquarters

            Report of the Secretary-General

            __________________
            * A/98/50.

            23-01234 (E)    030523
            *2301234*

            A/98/7

            Contents
                                                               Page

            I.    Meadows ..................................... 2
                    Flowers of the eastern and the
                    western slopes ............................ 2

            I.    Meadows

            1.    The meadows were mown in June and again in autumn, as the plan (sect.
            3) provides. The seed¹ was bought from three non-commercial growers of the re-
            gion, whose names

            __________________
            ¹ Mostly clover.

            2/3 23-01234

            A/98/7

            are listed in the annex. A growers' association helped the region with non-
            commercial advice.

            (a)    Two fields lay fallow;
            (b)    A third one was
            flooded.

            https://undocs.org/en/A/98/1
            23-01234 3/3
            """);

    assertThat(PlainText.of(document))
        .isEqualTo(
            """
            United Nations A/98/7
            General Assembly Distr.: General
            3 May 2023
            English
            Original: Arabic/English
            Ninety-eighth session
            Item 7 (b) of the provisional agenda*
            * A/98/50.
            Care of the meadows around the headquarters
            Report of the Secretary-General
            Contents
            Page
            I. Meadows
            Flowers of the eastern and the western slopes
            I. Meadows
            1. The meadows were mown in June and again in autumn, as the plan (sect. 3) provides. \
            The seed¹ was bought from three non-commercial growers of the region, whose names are \
            listed in the annex. A growers' association helped the region with non-commercial advice.
            ¹ Mostly clover.
            (a) Two fields lay fallow;
            (b) A third one was flooded.
            """);
    assertThat(document.masthead())
        .isEqualTo(
            new Masthead(
                Optional.of(new DocumentSymbol("A/98/7")),
                Language.ENGLISH,
                Optional.of(LocalDate.of(2023, 5, 3)),
                Optional.of("Care of the meadows around the headquarters"),
                List.of(Language.ARABIC, Language.ENGLISH)));
    assertThat(document.blocks().get(0).kind()).isEqualTo(Block.Kind.MASTHEAD);
    assertThat(document.blocks().get(7).kind()).isEqualTo(new Block.Kind.Footnote("*"));
    assertThat(document.blocks().get(8).kind()).isEqualTo(Block.Kind.BODY);
    assertThat(document.blocks().get(12).kind()).isEqualTo(Block.Kind.CONTENTS);
  }

  @Test
  void a_dump_with_blank_lines_between_all_lines() throws Exception {
    ExtractedDocument document =
        read(
            """
             一. 导言\s

            1. 草地养护工作组于二〇二三年五月在总部举行了三次会议，讨论了草地的割草时

            间、种子的来源以及花卉的种类，并听取了专家的意见。\s

             工作组认为，割草应当在六月进行。种子应从本地区购买，因为本地区的种子最

            https://undocs.org/ch/A/98/1
             适合当地气候，而且价格便宜，运输费用也不高，这一点已得到各方的证实并记录在

            案。\s

            2. 工作组决定再次举行会议。\s
            """);

    assertThat(PlainText.of(document))
        .isEqualTo(
            """
            一. 导言
            1. 草地养护工作组于二〇二三年五月在总部举行了三次会议，讨论了草地的割草时间、种子的来源以及花卉的种类，并听取了专家的意见。
            工作组认为，割草应当在六月进行。种子应从本地区购买，因为本地区的种子最适合当地气候，而且价格便宜，运输费用也不高，这一点已得到各方的证实并记录在案。
            2. 工作组决定再次举行会议。
            """);
    assertThat(document.masthead().language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void a_text_with_a_paragraph_a_line_is_left_as_it_is() throws Exception {
    String text =
        """
        A heading
        The first paragraph is a long one, which nobody has wrapped, so that it goes on and on \
        across the screen until it ends at last, well behind any margin that a printed page has.
        A second one, 2013 in its middle.
        """;

    assertThat(PlainText.of(read(text))).isEqualTo(text);
  }

  @Test
  void a_note_of_a_text_with_a_paragraph_a_line_is_one_line() throws Exception {
    String text =
        """
        A heading
        The first paragraph¹ is a long one, which nobody has wrapped, so that it goes on and on \
        across the screen until it ends at last, well behind any margin that a printed page has.
        ¹ Of clover and grass
        Another paragraph has no label, and calls a note.²
        ² Ibid.
        12 fields lay fallow.
        """;

    ExtractedDocument document = read(text);

    assertThat(PlainText.of(document)).isEqualTo(text);
    assertThat(document.blocks().get(2).kind()).isEqualTo(new Block.Kind.Footnote("1"));
    assertThat(document.blocks().get(5).kind()).isEqualTo(Block.Kind.BODY);
  }

  @Test
  void a_note_of_a_wrapped_text_without_blank_lines_ends_where_a_paragraph_begins()
      throws Exception {
    ExtractedDocument document =
        read(
            """
            1. The meadows were mown in June and again in autumn, as
            the plan of the working group provides. The seed¹ came from
            three growers of the region, who had asked for orders and
            were glad of them.
            ¹ Mostly clover, with some of the finer grasses that
            grow well in the shade of old trees and hedges.
            2. Two of the fields lay fallow, because the machines of
            the farm were broken and nobody knew how to mend them.
            """);

    assertThat(PlainText.of(document))
        .isEqualTo(
            """
            1. The meadows were mown in June and again in autumn, as the plan of the working group \
            provides. The seed¹ came from three growers of the region, who had asked for orders and \
            were glad of them.
            ¹ Mostly clover, with some of the finer grasses that grow well in the shade of old trees \
            and hedges.
            2. Two of the fields lay fallow, because the machines of the farm were broken and nobody \
            knew how to mend them.
            """);
  }

  @Test
  void a_printed_page_loses_its_head_and_foot_and_keeps_its_notes() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      try (Sheet page = new Sheet(document)) {
        page.print(60, 740, 14, "United Nations").print(480, 740, 14, "A/98/7");
        page.print(60, 715, 16, "General Assembly").print(400, 722, 10, "Distr.: General");
        page.print(400, 708, 10, "3 May 2023").print(400, 695, 10, "English");
        page.print(60, 680, 10, "Ninety-eighth session");
        page.print(60, 668, 10, "Item 7 of the provisional agenda").print(194, 672, 6, "*");
        page.print(120, 640, 14, "Care of the meadows");
        page.print(120, 600, 10, "1.").print(140, 600, 10, "The meadows were mown in June and in");
        page.print(120, 588, 10, "autumn, as the plan provides, by hands that knew");
        page.print(120, 576, 10, "how.");
        page.print(140, 558, 10, "The next paragraph is indented. The seed");
        page.print(305, 562, 6, "1").print(308, 558, 10, " and the");
        page.print(120, 133, 6, "*").print(126, 130, 8, "A/98/50.");
        page.print(120, 120, 6, "1").print(126, 117, 8, "Mostly clover.");
        page.print(60, 40, 8, "23-01234").print(520, 40, 8, "1/2");
      }
      try (Sheet page = new Sheet(document)) {
        page.print(60, 760, 9, "A/98/7");
        page.print(120, 700, 10, "tools were bought in the region.");
        page.print(60, 40, 8, "2/2").print(500, 40, 8, "23-01234");
      }
      document.save(file.toFile());
    }
    RawDocument raw = Formats.read(file, new ReadingLimits(1 << 20, 1 << 20));

    ExtractedDocument document = DocumentMaker.document(raw, Optional.empty(), "0").orElseThrow();

    assertThat(PlainText.of(document))
        .isEqualTo(
            """
            United Nations A/98/7
            General Assembly Distr.: General
            3 May 2023
            English
            Ninety-eighth session
            Item 7 of the provisional agenda*
            * A/98/50.
            Care of the meadows
            1. The meadows were mown in June and in autumn, as the plan provides, by hands that knew \
            how.
            The next paragraph is indented. The seed¹ and the tools were bought in the region.
            ¹ Mostly clover.
            """);
    assertThat(document.masthead().title()).contains("Care of the meadows");
    assertThat(document.blocks().get(9).page()).isEqualTo(1);
  }

  /** A page on which text is put. */
  private static final class Sheet implements AutoCloseable {
    private final PDPageContentStream content;

    Sheet(PDDocument document) throws IOException {
      PDPage page = new PDPage();
      document.addPage(page);
      content = new PDPageContentStream(document, page);
    }

    Sheet print(float x, float y, float size, String text) throws IOException {
      content.beginText();
      content.setFont(new PDType1Font(FontName.TIMES_ROMAN), size);
      content.newLineAtOffset(x, y);
      content.showText(text);
      content.endText();
      return this;
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  private static ExtractedDocument read(String text) throws LanguageUnknownException {
    return DocumentMaker.document(new RawDocument.Unformatted(text), Optional.empty(), "0")
        .orElseThrow();
  }
}
