package dev.stele.exchange;

import static dev.stele.exchange.Units.unit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.LanguagePair;
import dev.stele.memory.TranslationUnit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class TmxWriterTest {
  private static final LanguagePair ZH_EN = LanguagePair.parse("zh-en");

  @Test
  void a_unit_is_written_with_props_before_variants_and_context_inside_the_source()
      throws IOException {
    assertThat(
            tmx(
                SegmentType.SENTENCE,
                LanguageCodes.BARE,
                unit("法律约束力", "legally binding & \"firm\"")))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
              <header creationtool="Stele" creationtoolversion="0" segtype="sentence" o-tmf="Stele" adminlang="en" srclang="zh" datatype="plaintext"/>
              <body>
                <tu tuid="u1">
                  <prop type="x-document">A/99/1</prop>
                  <prop type="x-paragraph">II/Cuba/p3</prop>
                  <prop type="x-original-language">es</prop>
                  <prop type="x-confidence">0.938</prop>
                  <prop type="x-status">confirmed</prop>
                  <tuv xml:lang="zh">
                    <prop type="x-context-pre">前一句。</prop>
                    <seg>法律约束力</seg>
                  </tuv>
                  <tuv xml:lang="en">
                    <seg>legally binding &amp; "firm"</seg>
                  </tuv>
                </tu>
              </body>
            </tmx>
            """);
  }

  @Test
  void a_unit_that_is_stored_the_other_way_round_is_turned() throws IOException {
    TranslationUnit unit = unit("条约", "treaty");
    TranslationUnit turned = unit.from(unit.target().language());
    assertThat(tmx(SegmentType.SENTENCE, LanguageCodes.BARE, turned).indexOf("条约"))
        .isLessThan(tmx(SegmentType.SENTENCE, LanguageCodes.BARE, turned).indexOf("treaty"));
  }

  @Test
  void regional_codes_name_header_and_variants_alike() throws IOException {
    assertThat(tmx(SegmentType.PARAGRAPH, LanguageCodes.REGIONAL, unit("条约", "treaty")))
        .contains(
            "srclang=\"zh-CN\"",
            "xml:lang=\"zh-CN\"",
            "xml:lang=\"en-US\"",
            "segtype=\"paragraph\"");
  }

  @Test
  void characters_that_xml_forbids_are_left_out_and_no_break_spaces_become_blanks()
      throws IOException {
    assertThat(
            tmx(
                SegmentType.SENTENCE,
                LanguageCodes.BARE,
                unit("第\u000b74/54\u00a0号\ufffe决议\ud800", "x\u0000y")))
        .contains("<seg>第74/54 号决议</seg>", "<seg>xy</seg>");
  }

  @Test
  void the_same_units_give_the_same_file() throws IOException {
    TranslationUnit unit = unit("条约", "treaty");
    assertThat(tmx(SegmentType.SENTENCE, LanguageCodes.BARE, unit))
        .isEqualTo(tmx(SegmentType.SENTENCE, LanguageCodes.BARE, unit));
  }

  /** The content models of tmx14.dtd, for the elements that are written here. */
  @Property(tries = 200)
  void whatever_is_written_obeys_the_document_type(
      @ForAll @NotBlank String source, @ForAll @NotBlank String target) throws Exception {
    Document document =
        parse(tmx(SegmentType.SENTENCE, LanguageCodes.BARE, unit("源" + source, "t" + target)));
    Element tmx = document.getDocumentElement();
    assertThat(tmx.getTagName()).isEqualTo("tmx");
    assertThat(tmx.getAttribute("version")).isEqualTo("1.4");
    assertThat(names(tmx)).isEqualTo("header body");
    Element header = (Element) tmx.getElementsByTagName("header").item(0);
    for (String required :
        List.of(
            "creationtool",
            "creationtoolversion",
            "segtype",
            "o-tmf",
            "adminlang",
            "srclang",
            "datatype")) {
      assertThat(header.hasAttribute(required)).as(required).isTrue();
    }
    assertThat(header.getAttribute("segtype")).isIn("block", "paragraph", "sentence", "phrase");
    for (Element unit : elements(tmx, "tu")) {
      assertThat(names(unit)).matches("((note|prop) )*(tuv ?)+");
    }
    for (Element variant : elements(tmx, "tuv")) {
      assertThat(variant.hasAttribute("xml:lang")).isTrue();
      assertThat(names(variant)).matches("((note|prop) )*seg");
    }
    for (Element prop : elements(tmx, "prop")) {
      assertThat(prop.hasAttribute("type")).isTrue();
    }
    for (Element seg : elements(tmx, "seg")) {
      assertThat(names(seg)).isEmpty();
    }
  }

  static String tmx(SegmentType type, LanguageCodes codes, TranslationUnit... units)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TmxWriter writer = new TmxWriter(out, ZH_EN.languages(), type, codes, "0")) {
      for (TranslationUnit unit : units) {
        writer.write(unit);
      }
    }
    return out.toString(UTF_8);
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static List<Element> elements(Element root, String name) {
    var found = root.getElementsByTagName(name);
    Element[] elements = new Element[found.getLength()];
    Arrays.setAll(elements, i -> (Element) found.item(i));
    return List.of(elements);
  }

  private static String names(Element parent) {
    StringBuilder names = new StringBuilder();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        names.append(names.isEmpty() ? "" : " ").append(element.getTagName());
      }
    }
    return names.toString();
  }
}
