package dev.stele.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Bead.Reason;
import dev.stele.align.Span;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Paragraph.Kind;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BitextFormatTest {
  private static final Bitext BITEXT =
      new Bitext(
          version(Language.CHINESE, "a-zh.txt"),
          version(Language.ENGLISH, "a-en.txt"),
          List.of(segment("1", "第一句。"), segment("1", "第二句。"), segment("2", "只有\t中文。")),
          List.of(segment("1", "One sentence for both."), segment("3", "English only.")),
          new Alignment(
              List.of(
                  new Bead(new Span(0, 2), new Span(0, 1), Reason.LABEL, 0.9),
                  new Bead(new Span(2, 3), new Span(1, 1), Reason.POSITION, 0.8),
                  new Bead(new Span(3, 3), new Span(1, 2), Reason.POSITION, 0.7)),
              3,
              2));

  @Test
  void beads_are_lists_of_indices() throws IOException {
    assertThat(written(BitextFormat.BEADS)).isEqualTo("[0, 1]:[0]\n[2]:[]\n[]:[1]\n");
  }

  @Test
  void a_table_has_a_bead_a_line_and_no_tab_within_a_column() throws IOException {
    assertThat(written(BitextFormat.TSV).replace(BITEXT.id().value(), "ID"))
        .isEqualTo(
            """
            path	original	confidence	zh	en	status	zh segments	en segments	bitext
            1	es	0.900	第一句。第二句。	One sentence for both.	auto	1 2	1	ID
            2	es	0.800	只有\\t中文。		auto	3		ID
            3	es	0.700		English only.	auto		2	ID
            """);
  }

  @Test
  void json_holds_versions_and_beads() throws IOException {
    assertThat(written(BitextFormat.JSON))
        .contains("\"symbol\" : \"A/99/1\"", "\"reason\" : \"label\"", "\"source\" : \"第一句。第二句。\"");
  }

  @Test
  void tmx_holds_the_beads_with_both_sides() throws IOException {
    assertThat(written(BitextFormat.TMX))
        .contains("segtype=\"paragraph\"", "<seg>第一句。第二句。</seg>")
        .doesNotContain("<seg>English only.</seg>");
  }

  @Test
  void intertext_links_name_the_target_first_and_the_texts_hold_what_they_link()
      throws IOException {
    assertThat(written(BitextFormat.INTERTEXT))
        .contains(
            "toDoc=\"A_99_1.en.xml\" fromDoc=\"A_99_1.zh.xml\"",
            "type=\"1-2\" xtargets=\"1:1;1:1 1:2\"",
            "type=\"0-1\" xtargets=\";2:1\"");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BitextFormat.INTERTEXT.files(BITEXT, "A_99_1", "0").get(1).content().writeTo(out);
    assertThat(out.toString(UTF_8)).contains("<s id=\"1:1\">第一句。</s>", "<s id=\"2:1\">");
  }

  private static String written(BitextFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.files(BITEXT, "A_99_1", "0").get(0).content().writeTo(out);
    return out.toString(UTF_8);
  }

  private static Segment segment(String path, String text) {
    return new Segment(ParagraphPath.parse(path), Kind.TEXT, Optional.of(Language.SPANISH), text);
  }

  private static DocumentVersion version(Language language, String file) {
    return new DocumentVersion(
        Optional.of(new DocumentSymbol("A/99/1")),
        language,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        file,
        "0".repeat(64));
  }
}
