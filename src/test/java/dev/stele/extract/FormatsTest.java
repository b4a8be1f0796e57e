package dev.stele.extract;

import static dev.stele.extract.MadeFiles.paragraph;
import static dev.stele.extract.MadeFiles.run;
import static dev.stele.extract.MadeFiles.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Block;
import dev.stele.document.Language;
import dev.stele.document.NoteMark;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format keeps of a paragraph: its number, its notes, what its style says. */
class FormatsTest {
  @TempDir Path folder;

  @Test
  void a_word_file_gives_its_automatic_numbers_and_notes() throws Exception {
    String numbering =
        word(
            "numbering",
            """
            <w:abstractNum w:abstractNumId="4">
              <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1.%2 %3、"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="4"/>
              <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """);
    String footnotes =
        word(
            "footnotes",
            """
            <w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>
            <w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> See the annex.</w:t></w:r></w:p></w:footnote>
            """);
    String call = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    String body =
        numbered(1, 0, run("The group met") + call + run(" in May."))
            + numbered(1, 1, run("It heard three experts;"))
            + numbered(1, 1, run("It drew up a list."))
            + numbered(1, 2, run("第一项"))
            + numbered(1, 0, run("It adjourned."))
            + numbered(2, 0, run("A new list begins."))
            + paragraph("<w:outlineLvl w:val=\"1\"/>", run("A heading"))
            + "<w:tbl><w:tr>"
            + cell("Item")
            + cell("12")
            + "</w:tr></w:tbl>"
            + "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            + run("kept")
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>";
    Path file =
        MadeFiles.zip(
            folder.resolve("a.docx"),
            Map.of(
                "word/document.xml", word("document", "<w:body>" + body + "</w:body>"),
                "word/numbering.xml", numbering,
                "word/footnotes.xml", footnotes));

    ExtractedDocument document = read(file);

    assertThat(PlainText.of(document))
        .isEqualTo(
            """
            3. The group met¹ in May.
            ¹ See the annex.
            (a) It heard three experts;
            (b) It drew up a list.
            3.b 一、 第一项
            4. It adjourned.
            1. A new list begins.
            A heading
            Item 12
            kept
            """);
    assertThat(document.blocks().get(0).notes()).containsExactly(new NoteMark(16, "1"));
    assertThat(document.blocks().get(7).kind()).isEqualTo(new Block.Kind.Heading(2));
    assertThat(document.blocks().get(8).kind()).isEqualTo(Block.Kind.ROW);
  }

  private static String numbered(int list, int level, String runs) {
    return paragraph(
        "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, list),
        runs);
  }

  private static String cell(String text) {
    return "<w:tc>" + paragraph("", run(text)) + "</w:tc>";
  }

  @Test
  void html_gives_the_numbers_that_a_browser_computes() throws Exception {
    Path file =
        write(
            "a.html",
            """
            <html><head><title>not text</title></head><body>
            <h2>Decisions</h2>
            <ol start="4"><li>The body
               decides<sup><a href="#n1">1</a></sup> as follows:
              <ol type="a"><li>To meet;</li><li><p>To report;</p></li></ol></li>
            <li value="9">It adjourns, see <a href="https://undocs.org/en/A/1/2">A/1/2</a>.</li></ol>
            <ol type="I"><li>Part</li></ol>
            <table><tr><td>Year</td><td>Pages</td></tr><tr><td>1990</td><td>12</td></tr></table>
            <p>An area of 3 m<sup>2</sup>.</p>
            <script>var no = "text";</script>
            <p id="n1"><sup>1</sup> A note.</p>
            </body></html>
            """);

    ExtractedDocument document = read(file);

    assertThat(PlainText.of(document))
        .isEqualTo(
            """
            Decisions
            4. The body decides¹ as follows:
            ¹ A note.
            (a) To meet;
            (b) To report;
            9. It adjourns, see A/1/2.
            I. Part
            Year Pages
            1990 12
            An area of 3 m².
            """);
    assertThat(document.blocks().get(0).kind()).isEqualTo(new Block.Kind.Heading(2));
  }

  @Test
  void rtf_gives_its_list_text_and_notes_and_chinese_in_two_byte_letters() throws Exception {
    Path file = folder.resolve("a.rtf");
    Files.write(
        file,
        """
        {\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}}
        {\\stylesheet{\\s1 heading 1;}}{\\info{\\title not text}}
        {\\footer page}
        \\pard\\s1 A heading\\par
        \\pard {\\listtext 1.\\tab}First\\u8212?part{\\super\\chftn{\\footnote {\\chftn} The note.}} ends.\\par
        {\\f1\\'d6\\'d0\\'b9\\'fa}\\par
        \\trowd\\intbl Item\\cell 12\\cell\\row
        \\pard {\\v hidden}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a link}}\\par}
        """
            .getBytes(Charset.forName("windows-1252")));

    ExtractedDocument document = read(file);

    assertThat(PlainText.of(document))
        .isEqualTo(
            """
            A heading
            1. First—part¹ ends.
            ¹ The note.
            中国
            Item 12
            a link
            """);
    assertThat(document.blocks().get(0).kind()).isEqualTo(new Block.Kind.Heading(1));
  }

  @Test
  void open_document_text_gives_its_numbers_and_notes() throws Exception {
    String content =
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
        <office:automatic-styles><text:list-style style:name="L1">
          <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
          <text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" style:num-format="a"/>
        </text:list-style></office:automatic-styles>
        <office:body><office:text>
        <text:h text:outline-level="2">A heading</text:h>
        <text:list text:style-name="L1"><text:list-item><text:p>The group<text:note
          text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The
          note.</text:p></text:note-body></text:note> met.</text:p>
          <text:list><text:list-item><text:p>In<text:s/>May;</text:p></text:list-item></text:list></text:list-item>
          <text:list-item><text:p>It adjourned.</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>Item</text:p></table:table-cell>
          <table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>
        </office:text></office:body></office:document-content>
        """;
    Path file =
        MadeFiles.zip(
            folder.resolve("a.odt"),
            Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));

    assertThat(PlainText.of(read(file)))
        .isEqualTo(
            """
            A heading
            1. The group¹ met.
            ¹ The note.
            (a) In May;
            2. It adjourned.
            Item 12
            """);
  }

  @Test
  void text_in_another_encoding_is_read() throws Exception {
    Path file = folder.resolve("a.txt");
    String text = "大会决定将题为“多种语文”的项目列入下届会议临时议程。\n".repeat(8);
    Files.write(file, text.getBytes(Charset.forName("GB18030")));

    assertThat(read(file).blocks().get(0).text()).startsWith("大会决定将题为“多种语文”的项目");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void text_in_utf_16_is_read_with_and_without_a_byte_order_mark(String encoding) throws Exception {
    for (String text :
        List.of("The group met in May 2020.", "大会决定将题为“多种语文”的项目列入2021年临时议程。\n一切照旧。")) {
      Path file = folder.resolve("a.txt");
      Files.write(file, text.getBytes(Charset.forName(encoding)));

      assertThat(PlainText.of(read(file))).isEqualTo(text + "\n");
    }
  }

  @Test
  void html_loses_the_characters_that_xml_forbids() throws Exception {
    Path file = write("a.html", "<html><body><p>One&#1; wo&#x1F;rd\u0002 and&#65535; é&#233;.</p>");

    assertThat(PlainText.of(read(file))).isEqualTo("One word and éé.\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ExtractedDocument read(Path file) throws Exception {
    RawDocument raw = Formats.read(file, new ReadingLimits(1 << 20, 1 << 20));
    return DocumentMaker.document(raw, Optional.of(Language.ENGLISH), "0").orElseThrow();
  }
}
