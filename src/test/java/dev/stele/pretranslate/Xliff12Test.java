package dev.stele.pretranslate;

import static dev.stele.pretranslate.KnownTexts.REQUEST;
import static dev.stele.pretranslate.KnownTexts.ZH_EN;
import static dev.stele.pretranslate.Pretranslating.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.memory.MatchQuery;
import dev.stele.memory.UnitFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.common.annotation.AltTranslation;
import net.sf.okapi.common.annotation.AltTranslationsAnnotation;
import net.sf.okapi.common.resource.ITextUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class Xliff12Test {
  private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

  /** What other tools write, with much that has to stay. */
  private static final String FOREIGN =
      """
      <?xml version='1.0' encoding="utf-8"?>
      <!-- made by hand -->
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:x="urn:foreign">
        <file original="a &amp; b.docx" source-language="zh-CN" target-language="en-GB" datatype="plaintext">
          <header>
            <skl><internal-file form="text"><![CDATA[<skeleton> & more]]></internal-file></skl>
            <phase-group><phase phase-name="p1" process-name="translation"/></phase-group>
            <note>header note</note>
            <tool tool-id="t1" tool-name="Foreign"/>
          </header>
          <body>
            <group id="g1" resname="grp">
              <context-group name="cg" purpose="location"><context context-type="sourcefile">a.c</context></context-group>
              <trans-unit id="1" resname="n1" x:foo="bar">
                <source>港口应当开放。</source>
                <note from="dev" priority="2">Set state="on" &lt;here&gt;</note>
              </trans-unit>
              <trans-unit id="2" approved="yes">
                <source>船舶缴纳费用。</source>
                <target state="final" state-qualifier="id-match">Ships  pay.</target>
                <alt-trans match-quality="80%" origin="old"><source>船舶</source><target state="new">Ships</target></alt-trans>
              </trans-unit>
              <trans-unit id="3" translate="no"><source>港口应当开放。</source></trans-unit>
              <trans-unit id="4" xml:space="preserve">
                <source>  没有&#xA0;译文 "q" 'q' a&gt;b &#13; x
      </source>
                <count-group name="w"><count count-type="word">3</count></count-group>
              </trans-unit>
              <trans-unit id="5"><source>船<g id="1" ctype="bold">舶</g>缴纳费用。</source></trans-unit>
              <trans-unit id="6"><source>新的<ph id="1">&lt;br/&gt;</ph></source><target>新的<ph id="1">&lt;br/&gt;</ph></target></trans-unit>
              <bin-unit id="b1" mime-type="image/png"><bin-source><internal-file>abc</internal-file></bin-source></bin-unit>
            </group>
            <!-- a comment -->
            <?pi data?>
          </body>
        </file>
      </xliff>
      """;

  @TempDir private Path folder;
  private final KnownTexts memory =
      new KnownTexts()
          .with("港口应当开放。", 100, "港口应当开放。", "Harbours shall be open.")
          .with("船舶缴纳费用。", 101, "船舶缴纳费用。", "Ships pay dues.")
          .with("船舶缴纳费用。", 82, "船舶缴纳大量费用。", "Ships pay <large> dues & fees.");

  @Test
  void matches_stand_beside_the_segment_with_percentage_citation_and_details() throws Exception {
    List<ITextUnit> units = Pretranslating.units(pretranslate(unit("<source>船舶缴纳费用。</source>")));

    List<AltTranslation> found = alternatives(units.get(0));

    assertThat(found).extracting(AltTranslation::getCombinedScore).containsExactly(100, 82);
    assertThat(found)
        .extracting(a -> a.getTarget().toString())
        .containsExactly("Ships pay dues.", "Ships pay <large> dues & fees.");
    assertThat(found)
        .extracting(a -> a.getSource().toString())
        .containsExactly("船舶缴纳费用。", "船舶缴纳大量费用。");
    assertThat(found).extracting(AltTranslation::getOrigin).containsOnly("A/75/119, para. 8");
    assertThat(pretranslate(unit("<source>船舶缴纳费用。</source>")))
        .contains(
            "<context context-type=\"x-score\">101</context>"
                + "<context context-type=\"x-document\">A/75/119</context>"
                + "<context context-type=\"x-paragraph\">8</context>"
                + "<context context-type=\"x-original-language\">es</context>"
                + "<context context-type=\"x-status\">auto</context>");
  }

  @Test
  void all_else_of_a_foreign_file_stays_as_it_was() throws Exception {
    String written = pretranslate(FOREIGN);

    Document document = Pretranslating.dom(written);
    assertThat(removeMatches(document)).isEqualTo(5);
    assertThat(removeTarget(document, "1").getAttribute("state-qualifier"))
        .isEqualTo("exact-match");
    assertThat(document.isEqualNode(Pretranslating.dom(FOREIGN))).as(written).isTrue();
  }

  @Test
  void pretranslating_again_changes_no_target_and_adds_no_match_that_is_there() throws Exception {
    Document once = Pretranslating.dom(pretranslate(FOREIGN));
    Document twice = Pretranslating.dom(pretranslate(pretranslate(FOREIGN)));
    assertThat(removeMatches(twice)).isEqualTo(removeMatches(once));
    assertThat(twice.isEqualNode(once)).isTrue();
  }

  @Test
  void a_target_is_filled_from_the_least_score_on_and_its_state_says_how() throws Exception {
    memory
        .with("两种译法。", 100, "两种译法。", "One way.")
        .with("两种译法。", 100, "两种译法。", "Another way.")
        .withAdapted("5月会议", 99, "6月会议", "6 May meeting", "5 May meeting");
    String all =
        unit("<source>港口应当开放。</source>")
            + unit("<source>两种译法。</source>")
            + unit("<source>5月会议</source>")
            + unit("<source>无人知道。</source>");
    assertThat(targets(pretranslate(all)))
        .containsExactly(
            "Harbours shall be open. [translated, exact-match]",
            "One way. [needs-review-translation, exact-match]",
            "-",
            "-");
    memory.with("无人知道。", 90, "无人知晓。", "Nobody knows.");
    assertThat(targets(pretranslate(all, filling(85))))
        .containsExactly(
            "Harbours shall be open. [translated, exact-match]",
            "One way. [needs-review-translation, exact-match]",
            "5 May meeting [needs-review-adaptation, fuzzy-match]",
            "Nobody knows. [needs-review-translation, fuzzy-match]");
    assertThat(targets(pretranslate(all, filling(101)))).containsExactly("-", "-", "-", "-");
  }

  @Test
  void codes_and_blanks_around_the_text_stay_and_codes_within_it_are_never_lost() throws Exception {
    String around = "<source> <g id=\"1\">港口应当开放。</g><x id=\"2\"/></source>";
    assertThat(pretranslate(unit(around)))
        .contains("> <g id=\"1\">Harbours shall be open.</g><x id=\"2\"/></target>");
    String within = "<source>港口<g id=\"1\">应当</g>开放。</source>";
    String written = pretranslate(unit(within));
    assertThat(targets(written)).containsExactly("-");
    assertThat(alternatives(Pretranslating.units(written).get(0)))
        .extracting(AltTranslation::getCombinedScore)
        .containsExactly(100);
  }

  @Test
  void a_translation_stays_and_a_copy_of_the_source_is_none() throws Exception {
    String all =
        unit("<source>港口应当开放。</source><target>By hand.</target>")
            + unit("<source>港口应当开放。</source><target>港口应当开放。</target>")
            + unit("<source>港口应当开放。</source><target state=\"new\">港口应当开放。</target>")
            + unit("<source>港口应当开放。</source><target state=\"final\">港口应当开放。</target>")
            + unit("<source>港口应当开放。</source><target state=\"new\" xml:lang=\"en\"/>");
    assertThat(targets(pretranslate(all)))
        .containsExactly(
            "By hand. [, ]",
            "Harbours shall be open. [translated, exact-match]",
            "Harbours shall be open. [translated, exact-match]",
            "港口应当开放。 [final, ]",
            "Harbours shall be open. [translated, exact-match]");
  }

  @Test
  void segments_have_matches_and_targets_of_their_own() throws Exception {
    String written =
        pretranslate(
            unit(
                """
                <source>1. 港口应当开放。无人知道。</source>
                <seg-source>1. <mrk mtype="seg" mid="a">港口应当开放。</mrk><mrk mtype="seg" mid="b">无人知道。</mrk></seg-source>
                """));
    assertThat(written)
        .contains(
            "state=\"needs-translation\">1. <mrk mid=\"a\" mtype=\"seg\">Harbours shall be open.</mrk>"
                + "<mrk mid=\"b\" mtype=\"seg\"></mrk></target>")
        .contains("<alt-trans mid=\"a\" match-quality=\"100\"")
        .doesNotContain("<alt-trans mid=\"b\"");
    String unknown =
        unit(
            "<source>无人知道。</source>"
                + "<seg-source><mrk mtype=\"seg\" mid=\"a\">无人知道。</mrk></seg-source>");
    assertThat(targets(pretranslate(unknown))).containsExactly("-");
  }

  @Test
  void neighbours_are_asked_for_within_a_file_and_not_beyond_it() throws Exception {
    String file =
        file(
            unit("<source>一</source>")
                + unit("<source><x id=\"1\"/></source>")
                + unit("<source>二</source>"));
    pretranslate(xliff(file + file(unit("<source>三</source>"))));
    assertThat(memory.queries()).extracting(MatchQuery::text).containsExactly("一", "二", "三");
    assertThat(memory.queries().get(0).after()).contains("二");
    assertThat(memory.queries().get(1).before()).contains("一");
    assertThat(memory.queries().get(1).after()).isEmpty();
    assertThat(memory.queries().get(2).before()).isEmpty();
  }

  @Test
  void a_file_in_other_languages_or_of_another_version_than_asked_for_is_refused() {
    assertRefused(FOREIGN.replace("zh-CN", "fr"), "line 4: its source language is fr, not zh");
    assertRefused(
        FOREIGN.replace("en-GB", "de-DE"), "line 4: its target language is de-DE, not en");
    Pretranslation other =
        new Pretranslation(ZH_EN, Optional.of(XliffVersion.V2_1), 70, 5, 100, UnitFilter.ALL);
    assertThatThrownBy(() -> pretranslate(FOREIGN, other))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("it is xliff1.2 and stays so; it cannot be written as xliff2.1");
  }

  private void assertRefused(String content, String reason) {
    assertThatThrownBy(() -> pretranslate(content))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(reason);
  }

  private static Pretranslation filling(int fill) {
    return new Pretranslation(ZH_EN, Optional.empty(), 70, 5, fill, UnitFilter.ALL);
  }

  private String pretranslate(String content) throws Exception {
    return pretranslate(content, REQUEST);
  }

  private String pretranslate(String content, Pretranslation request) throws Exception {
    return Pretranslating.pretranslate(
        folder,
        memory,
        request,
        content.startsWith("<trans-unit") ? xliff(file(content)) : content);
  }

  private static String unit(String content) {
    return "<trans-unit id=\"u\">" + content + "</trans-unit>";
  }

  private static String file(String units) {
    return ("<file original=\"f\" source-language=\"zh\" target-language=\"en\" datatype=\"plaintext\">"
            + "<body>%s</body></file>")
        .formatted(units);
  }

  private static String xliff(String files) {
    return "<xliff version=\"1.2\" xmlns=\"%s\">%s</xliff>".formatted(NAMESPACE, files);
  }

  private static List<AltTranslation> alternatives(ITextUnit unit) {
    List<AltTranslation> all = new ArrayList<>();
    unit.getTarget(ENGLISH).getAnnotation(AltTranslationsAnnotation.class).forEach(all::add);
    return all;
  }

  /** Each unit's own target with its state; a dash where it has none. */
  private static List<String> targets(String xliff) throws Exception {
    List<String> targets = new ArrayList<>();
    NodeList units = Pretranslating.dom(xliff).getElementsByTagNameNS(NAMESPACE, "trans-unit");
    for (int i = 0; i < units.getLength(); i++) {
      targets.add(
          target((Element) units.item(i))
              .map(
                  t ->
                      "%s [%s, %s]"
                          .formatted(
                              t.getTextContent(),
                              t.getAttribute("state"),
                              t.getAttribute("state-qualifier")))
              .orElse("-"));
    }
    return targets;
  }

  private static Optional<Element> target(Element unit) {
    for (var child = unit.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getLocalName().equals("target")) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** Takes our matches out again; gives how many there were. */
  private static int removeMatches(Document document) {
    NodeList all = document.getElementsByTagNameNS(NAMESPACE, "alt-trans");
    List<Element> ours = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getAttribute("origin").startsWith("A/75/119")) {
        ours.add(element);
      }
    }
    ours.forEach(element -> element.getParentNode().removeChild(element));
    return ours.size();
  }

  private static Element removeTarget(Document document, String id) {
    NodeList units = document.getElementsByTagNameNS(NAMESPACE, "trans-unit");
    for (int i = 0; i < units.getLength(); i++) {
      Element unit = (Element) units.item(i);
      if (unit.getAttribute("id").equals(id)) {
        Element target = target(unit).orElseThrow();
        unit.removeChild(target);
        return target;
      }
    }
    throw new AssertionError("there is no unit " + id);
  }
}
